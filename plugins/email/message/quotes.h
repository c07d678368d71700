// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QString>

namespace throughline::email {

//! Plain text as blocks: paragraphs at empty lines, quotes by ">", then foldHistory().
[[nodiscard]] QJsonArray plainBlocks(const QString &text, qsizetype mostBytes, bool *cut);

//! What earlier messages and the signature say, put into folded boxes: "On … wrote:" with its quote, everything behind
//! "-----Original Message-----" or a block of From:, Sent:, Subject:, everything behind "-- ". Answers written
//! between the quotes stay open, and so does a message that was passed on without a word.
[[nodiscard]] QJsonArray foldHistory(const QJsonArray &blocks);

//! Whether there is a folded box in it.
[[nodiscard]] bool isFolded(const QJsonArray &blocks);

//! RFC 3676: soft line ends joined.
[[nodiscard]] QString unflowed(const QString &text, bool deleteSpace);

// The lines mail programs write above what they quote or pass on.
[[nodiscard]] bool isAttribution(QStringView line);
[[nodiscard]] bool isNamedAttribution(QStringView line); //!< that begins with the name: "Ada L. wrote:"
[[nodiscard]] bool isOriginalMark(QStringView line);
[[nodiscard]] bool isForwardMark(QStringView line);
//! "From:" and its translations, and what follows it in such a block.
[[nodiscard]] bool isFromLine(QStringView line);
[[nodiscard]] bool isSentLine(QStringView line);
[[nodiscard]] bool isSubjectLine(QStringView line);

} // namespace throughline::email
