// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace throughline::email {

//! \a bytes as text. Only the charsets mail really uses reach the converter; for others, or when the bytes are none
//! of the charset, it is UTF-8 if they are valid UTF-8, else windows-1252, and *\a guessed becomes true.
[[nodiscard]] QString decodeText(const QByteArray &bytes, const QByteArray &charset, bool *guessed);

//! A header's value with its encoded words decoded and its folds undone; at most \a most characters.
[[nodiscard]] QString decodeHeader(const QByteArray &value, qsizetype most = 1'000);

} // namespace throughline::email
