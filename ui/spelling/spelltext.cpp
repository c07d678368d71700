// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "spelling/spelltext.h"

#include <QChar>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr qsizetype longestWord = 64;

[[nodiscard]] bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

//! Of a word: letters with their marks. Digits count, too, so that a word with one is seen as a whole and left alone.
[[nodiscard]] bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

//! Written without spaces between words: there is nothing to look up.
[[nodiscard]] bool isUnspaced(QChar c)
{
    static constexpr std::array scripts{QChar::Script_Han,    QChar::Script_Hiragana, QChar::Script_Katakana,
                                        QChar::Script_Thai,   QChar::Script_Lao,      QChar::Script_Khmer,
                                        QChar::Script_Myanmar};
    return std::find(scripts.begin(), scripts.end(), c.script()) != scripts.end();
}

//! A run without blanks that is an address, a file, a mention or a canned word.
[[nodiscard]] bool isNoProse(QStringView run)
{
    if (run.startsWith(u'/') || run.contains(u'@') || run.contains("://"_L1) || run.contains(u'\\')
        || run.startsWith("www."_L1, Qt::CaseInsensitive))
        return true;
    // "example.org", "order.pdf", but not the end of a sentence.
    for (qsizetype at = 1; at + 1 < run.size(); ++at) {
        if (run[at] == u'.' && run[at - 1].isLetterOrNumber() && run[at + 1].isLetterOrNumber())
            return true;
    }
    return false;
}

[[nodiscard]] bool isJudged(QStringView word)
{
    if (word.size() < 2 || word.size() > longestWord)
        return false;
    const auto foreign = [](QChar c) { return c.isNumber() || c == u'_' || isUnspaced(c); };
    if (std::any_of(word.begin(), word.end(), foreign))
        return false;
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() && !c.isUpper(); });
}

void findWords(QStringView run, qsizetype offset, std::vector<SpellWord> &into)
{
    for (qsizetype at = 0; at < run.size();) {
        if (!isPart(run[at])) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < run.size()
               && (isPart(run[end]) || (isApostrophe(run[end]) && end + 1 < run.size() && isPart(run[end + 1]))))
            ++end;
        if (isJudged(run.mid(at, end - at)))
            into.push_back({offset + at, offset + end});
        at = end;
    }
}

} // namespace

std::vector<SpellWord> spellWords(QStringView paragraph)
{
    std::vector<SpellWord> words;
    if (paragraph.trimmed().startsWith(u'>'))
        return words;
    for (qsizetype at = 0; at < paragraph.size();) {
        if (paragraph[at].isSpace()) {
            ++at;
            continue;
        }
        if (paragraph.mid(at).startsWith("{{"_L1)) {
            const qsizetype end = paragraph.indexOf("}}"_L1, at);
            if (end >= 0) {
                at = end + 2;
                continue;
            }
        }
        qsizetype end = at + 1;
        while (end < paragraph.size() && !paragraph[end].isSpace() && !paragraph.mid(end).startsWith("{{"_L1))
            ++end;
        const QStringView run = paragraph.mid(at, end - at);
        if (!isNoProse(run))
            findWords(run, at, words);
        at = end;
    }
    return words;
}

void SpellText::set(const QString &text)
{
    m_takenApart = 0;
    if (text == m_text)
        return;
    m_text = text;
    m_words.clear();
    const QStringList lines = text.size() > longest ? QStringList() : text.split(u'\n');
    const auto sizes = std::pair(size_t(lines.size()), m_paragraphs.size());
    const size_t common = std::min(sizes.first, sizes.second);
    size_t head = 0;
    while (head < common && m_paragraphs[head].text == lines[qsizetype(head)])
        ++head;
    size_t tail = 0;
    while (tail < common - head
           && m_paragraphs[sizes.second - 1 - tail].text == lines[qsizetype(sizes.first - 1 - tail)])
        ++tail;

    std::vector<Paragraph> next;
    next.reserve(sizes.first);
    std::move(m_paragraphs.begin(), m_paragraphs.begin() + std::ptrdiff_t(head), std::back_inserter(next));
    for (size_t at = head; at < sizes.first - tail; ++at) {
        const QString &line = lines[qsizetype(at)];
        next.push_back({line, spellWords(line)});
        ++m_takenApart;
    }
    std::move(m_paragraphs.end() - std::ptrdiff_t(tail), m_paragraphs.end(), std::back_inserter(next));
    m_paragraphs = std::move(next);

    qsizetype offset = 0;
    for (const Paragraph &paragraph : m_paragraphs) {
        for (const SpellWord &word : paragraph.words)
            m_words.push_back({offset + word.start, offset + word.end});
        offset += paragraph.text.size() + 1;
    }
}

} // namespace throughline::ui
