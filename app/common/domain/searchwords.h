// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

// What search finds of an item, the same in the console's index and in the hub's: SEARCH.md.

namespace throughline::search {

//! Stands before a word of the index that says something about an item instead of standing in it. Private characters:
//! nobody can type one, and those in outside text are taken out.
enum class Mark : char16_t {
    Any = 0xE001, //!< every item has it
    From,         //!< words of the author's name and addresses
    To,           //!< words of the receivers' names and addresses
    FromPoint,    //!< the contact point that wrote
    ToPoint,      //!< the contact point that was written to
    Endpoint,
    Conversation,
    File, //!< has an attachment
};

//! A word of the index: \a mark and lower-case letters and digits.
[[nodiscard]] QString marked(Mark mark, QStringView word = {});
[[nodiscard]] QString marked(Mark mark, const Id &id);

//! Puts blanks around ideographs and kana, which unicode61 does not segment: each becomes a word of its own.
[[nodiscard]] QString segmented(const QString &text);
//! The words of \a text: letters, digits and marks that stand together; ideographs and kana one by one.
[[nodiscard]] QStringList words(const QString &text);
//! Lower case without diacritics, one character for each of \a text, so that positions agree.
[[nodiscard]] QString folded(const QString &text);

//! What a person reads of an item, given as its body: subject, all words of text and blocks, names of files.
[[nodiscard]] QString shownWords(const QJsonObject &item);
//! As the full-text index gets it: shownWords() and the marks. Empty: not indexed. A pure function of the body, because
//! the index keeps no text and needs the old words to forget them: who changes it indexes everything anew (a migration).
[[nodiscard]] QString indexedWords(const QJsonObject &item);

//! Where a word of \a text begins with one of \a sought, ignoring case and diacritics. In order, not overlapping.
[[nodiscard]] std::vector<std::pair<int, int>> rangesOf(const QStringList &sought, const QString &text);

} // namespace throughline::search
