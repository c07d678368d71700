// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/fuzzy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

//! The letters in their order. Those that begin words cost nothing, so that "ttc" finds "Take the conversation".
std::optional<FuzzyMatch> matchLetters(const QString &word, const QString &text, bool preferStarts)
{
    int distance = 0;
    qsizetype at = -1;
    for (const QChar letter : word) {
        const qsizetype from = at + 1;
        qsizetype found = text.indexOf(letter, from);
        for (qsizetype next = found; preferStarts && next >= 0 && found != from;
             next = text.indexOf(letter, next + 1)) {
            if (startsWord(text, next)) {
                found = next;
                break;
            }
        }
        if (found < 0)
            return std::nullopt;
        distance += startsWord(text, found) ? 0 : int(found - from) + 1;
        at = found;
    }
    return FuzzyMatch{FuzzyMatch::Tier::Letters, distance};
}

std::optional<FuzzyMatch> matchWord(const QString &word, const QString &text)
{
    using Tier = FuzzyMatch::Tier;
    if (text.startsWith(word))
        return FuzzyMatch{text.size() == word.size() ? Tier::Exact : Tier::Prefix, 0};
    qsizetype inside = -1;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at))
            return FuzzyMatch{Tier::WordStart, int(at)};
        inside = inside < 0 ? at : inside;
    }
    if (inside >= 0)
        return FuzzyMatch{Tier::Inside, int(inside)};
    if (word.size() < 2)
        return std::nullopt;
    const auto starts = matchLetters(word, text, true);
    return starts ? starts : matchLetters(word, text, false);
}

} // namespace

QString FuzzyQuery::folded(const QString &text)
{
    const QString apart = text.left(longest).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (c == u'ß')
            folded += "ss"_L1;
        else if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format)
            folded += c;
    }
    return folded;
}

FuzzyQuery::FuzzyQuery(const QString &typed)
    : m_whole(folded(typed).simplified()),
      m_words(m_whole.split(u' ', Qt::SkipEmptyParts))
{
}

std::optional<FuzzyMatch> FuzzyQuery::match(const QString &text) const
{
    const QString folded = FuzzyQuery::folded(text);
    // What was typed as it stands, before its words one by one.
    if (const auto whole = matchWord(m_whole, folded); whole && whole->tier < FuzzyMatch::Tier::Letters)
        return whole;
    std::optional<FuzzyMatch> worst;
    for (const QString &word : m_words) {
        auto match = matchWord(word, folded);
        if (!match)
            return matchWord(m_whole.simplified().remove(u' '), folded);
        // Only part of the typed: it begins a word, it is not the beginning.
        if (m_words.size() > 1)
            match->tier = std::max(match->tier, FuzzyMatch::Tier::WordStart);
        worst = worst ? std::max(*worst, *match) : match;
    }
    return worst;
}

} // namespace throughline::ui
