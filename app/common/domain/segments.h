// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace throughline {

//! How a text goes in short messages, as 3GPP TS 23.038 and 23.040 have it. A value.
struct Segments {
    int count = 0;        //!< short messages; 0: there is no text
    int left = 0;         //!< units that still fit the last one
    bool unicode = false; //!< it holds a letter that the GSM alphabet lacks: UCS-2, and less fits

    bool operator==(const Segments &) const = default;
};

//! Counts the short messages \a text takes: 160 letters of the GSM 7-bit default alphabet in one, 153 in each of several; a
//! letter of its extension table takes two places, which are never parted. Any other letter makes all of it UCS-2: 70 UTF-16
//! units in one, 67 in each of several; a surrogate pair is never parted. Pure; any thread.
[[nodiscard]] Segments countSegments(QStringView text);

} // namespace throughline
