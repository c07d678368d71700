// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace throughline::ui {

//! How well a text answers what was typed; smaller is better.
struct FuzzyMatch {
    enum class Tier { Exact, Prefix, WordStart, Inside, Letters };
    Tier tier = Tier::Letters;
    int distance = 0; //!< within a tier

    auto operator<=>(const FuzzyMatch &) const = default;
};

//! What was typed, made ready to be compared with many texts. Case, accents and the order of words do not count.
class FuzzyQuery
{
public:
    static constexpr qsizetype longest = 200; //!< characters that are looked at, of either side

    explicit FuzzyQuery(const QString &typed);
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    //! Nothing: the text does not have all that was typed.
    [[nodiscard]] std::optional<FuzzyMatch> match(const QString &text) const;

    //! Lower case without accents; "ß" is "ss".
    [[nodiscard]] static QString folded(const QString &text);

private:
    QString m_whole;
    QStringList m_words;
};

} // namespace throughline::ui
