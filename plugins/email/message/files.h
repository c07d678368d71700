// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message/mime.h"

namespace throughline::email {

//! A name that is safe to show and to store anywhere (SECURITY B9): no path, no control or direction or invisible
//! characters, no device name, no dot or space at either end, at most 120 characters with its ending kept.
//! "attachment" when nothing is left.
[[nodiscard]] QString safeFileName(const QString &name);

//! The media type the first bytes tell; \a declared where they say nothing and it promises nothing that runs.
[[nodiscard]] QString sniffType(const QByteArray &bytes, const QString &declared);

//! Whether a name or type can start something on a desktop ("a.pdf.exe", "x.js", "y.lnk"), or the name's ending and
//! the content disagree.
[[nodiscard]] bool isSuspicious(const QString &name, const QString &sniffed);

//! A part as a file.
[[nodiscard]] MailFile fileOf(Part part, int number);

} // namespace throughline::email
