// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>

namespace throughline::decoder {

//! "png", "jpeg", "gif", "webp" or "bmp" by the first bytes; empty for all else. Drawings (SVG) are none of them on purpose.
[[nodiscard]] QByteArray formatOf(const QByteArray &bytes);

//! Loads what reads \a format while files may still be opened. False: this Qt has no reader for it.
[[nodiscard]] bool prepareReader(const QByteArray &format);

//! The first picture in \a bytes, no longer than \a side on either side, upright, as premultiplied ARGB. TooLarge: more
//! pixels than a photograph has, judged before any is read; Corrupt: not what it claims.
[[nodiscard]] Result<QImage> decodePicture(QByteArray bytes, const QByteArray &format, int side);

//! The frame of base/pixelframe.h.
[[nodiscard]] QByteArray frameHeader(const QImage &picture);

} // namespace throughline::decoder
