// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cstddef>

//! What throughline-decoder and whoever starts it agree on. In: the picture's bytes on the standard input until its end, the
//! longest side wanted as the one argument. Out: "TLP1", width and height as 32-bit big-endian numbers, then the rows
//! as premultiplied ARGB in the machine's byte order. The reader believes none of it: see ui/pictures.
namespace throughline::pixelframe {

inline constexpr char magic[] = "TLP1";
inline constexpr qsizetype headerBytes = 12;
inline constexpr qsizetype mostInput = 32 * 1024 * 1024; //!< bytes of a picture
inline constexpr int leastSide = 16;
inline constexpr int mostSide = 4096; //!< of what comes out

//! The program's exit codes; anything else, and every signal, is a crash or a limit.
enum Exit { Done = 0, Usage = 2, TooLarge = 3, UnknownFormat = 4, Broken = 5, NotConfined = 6 };

} // namespace throughline::pixelframe
