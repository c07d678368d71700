// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

// Outlook's formatted text, as a winmail.dat holds it: only its words are wanted.

namespace throughline::email {

//! LZFu or MELA (MS-OXRTFCP) undone, at most \a most bytes of it; empty when it is neither. What is damaged ends early.
[[nodiscard]] QByteArray expandedRtf(QByteArrayView packed, qsizetype most);

//! The words of RTF, at most \a most characters: no fonts, pictures, objects or other destinations. Not \a rtf: empty.
[[nodiscard]] QString rtfText(const QByteArray &rtf, qsizetype most);

//! What decodeText() calls a code page of Windows: 1252 is "cp1252", 65001 "utf-8".
[[nodiscard]] QByteArray codePageName(quint32 number);

} // namespace throughline::email
