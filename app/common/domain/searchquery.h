// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <functional>
#include <optional>
#include <vector>

// What a person typed into search: SEARCH.md. Nothing that can be typed is an error; what is no operator is a word.

namespace throughline::search {

//! One thing that must, or must not, be so.
struct Term {
    enum class Kind { Words, Phrase, From, To, Channel, File };
    Kind kind = Kind::Words;
    QString value; //!< as typed
    QStringList words;
    bool open = false; //!< the last word may go on
    bool negated = false;

    bool operator==(const Term &) const = default;
};

//! Something about an item's conversation. Holds for the whole query.
struct Condition {
    enum class Kind { Open, Snoozed, Closed, Tag };
    Kind kind = Kind::Open;
    QString value; //!< the tag's name, or the beginning of it
    bool negated = false;

    bool operator==(const Condition &) const = default;
};

struct Query {
    std::vector<std::vector<Term>> anyOf; //!< one of these must hold, each with all its terms
    std::vector<Condition> conditions;
    std::optional<Instant> before, after; //!< orderTime < before, orderTime >= after

    //! Nothing is asked.
    [[nodiscard]] bool isEmpty() const { return anyOf.empty() && conditions.empty() && !before && !after; }
    //! Asks for words only, so that people are found by it, too.
    [[nodiscard]] bool isPlain() const;
    //! The words that are to be marked in what was found.
    [[nodiscard]] QStringList markedWords() const;

    bool operator==(const Query &) const = default;
};

//! Dates are days in \a zone.
[[nodiscard]] Query parse(const QString &typed, const QTimeZone &zone = QTimeZone::utc());

//! What an index knows about the records around its items.
struct Around {
    std::function<std::vector<Id>(const Term &)> points;    //!< contact points and customers of that name
    std::function<std::vector<Id>(const Term &)> endpoints; //!< whose channel, name or address begins so
    //! The words of the index that begin with a (folded) word; nothing: too many, or not known.
    std::function<QStringList(const QString &)> goingOn;
};

//! Whether every word of \a term begins a word of \a text.
[[nodiscard]] bool beginsWords(const Term &term, const QString &text);

//! \a query as an expression of FTS5, without what is about conversations and dates. Empty only for an empty query.
[[nodiscard]] QString matchExpression(const Query &query, const Around &around = {});

} // namespace throughline::search
