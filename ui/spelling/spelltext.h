// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace throughline::ui {

//! Where a word stands in a text, in UTF-16 units: begin and end.
struct SpellWord {
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const SpellWord &) const = default;
};

//! The words of one paragraph whose spelling can be judged. Not those with digits, in capitals or without a letter's
//! company; not addresses, names of files, mentions, canned words and what is left to fill in; nothing of a line that quotes
//! somebody else.
[[nodiscard]] std::vector<SpellWord> spellWords(QStringView paragraph);

//! The words of a text that changes: only the paragraphs that did are taken apart anew.
class SpellText
{
public:
    //! What is longer than this many UTF-16 units is nothing that somebody typed: its words are not looked at.
    static constexpr qsizetype longest = 100'000;

    void set(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    //! In order.
    [[nodiscard]] const std::vector<SpellWord> &words() const { return m_words; }
    [[nodiscard]] QString word(const SpellWord &word) const { return m_text.mid(word.start, word.end - word.start); }
    //! How many paragraphs the last set() took apart.
    [[nodiscard]] int takenApart() const { return m_takenApart; }

private:
    struct Paragraph {
        QString text;
        std::vector<SpellWord> words; //!< counted from its own beginning
    };
    QString m_text;
    std::vector<Paragraph> m_paragraphs;
    std::vector<SpellWord> m_words;
    int m_takenApart = 0;
};

} // namespace throughline::ui
