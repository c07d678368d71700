// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/searchquery.h"

#include "domain/searchwords.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>

namespace throughline::search {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 500;
constexpr int mostWords = 32;
constexpr qsizetype shortestOpen =
    3; //!< the index holds the beginnings of this length; shorter ones stand for themselves

//! A piece between blanks: key:"value", "phrase", or anything else.
struct Piece {
    QString key; //!< lower case; empty: no operator
    QString value;
    bool quoted = false;
    bool atEnd = false; //!< the text ends right behind it
};

bool isQuote(QChar c)
{
    return c == u'"' || c == QChar(0x201C) || c == QChar(0x201D) || c == QChar(0x201E) || c == QChar(0xAB)
           || c == QChar(0xBB);
}

std::vector<Piece> piecesOf(const QString &text)
{
    std::vector<Piece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        Piece piece;
        auto from = at;
        while (at < text.size() && !text[at].isSpace() && !isQuote(text[at]) && text[at] != u':')
            ++at;
        if (at < text.size() && text[at] == u':' && at > from) {
            piece.key = text.sliced(from, at - from).toLower();
            from = ++at;
        } else {
            at = from;
        }
        if (at < text.size() && isQuote(text[at])) {
            piece.quoted = true;
            from = ++at;
            while (at < text.size() && !isQuote(text[at]))
                ++at;
            piece.value = text.sliced(from, at - from);
            at += at < text.size(); // a phrase that is not closed goes to the end
        } else {
            while (at < text.size() && !text[at].isSpace() && !isQuote(text[at]))
                ++at;
            piece.value = text.sliced(from, at - from);
            piece.atEnd = at == text.size();
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::optional<Instant> dayOf(const QString &value, const QTimeZone &zone)
{
    auto date = QDate::fromString(value, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        date = QDate::fromString(value, u"yyyy-MM"_s);
    if (!date.isValid())
        date = QDate::fromString(value, u"yyyy"_s);
    if (!date.isValid())
        date = QDate::fromString(value, u"d.M.yyyy"_s);
    if (!date.isValid() || date.year() < 1970 || date.year() > 9999)
        return std::nullopt;
    return Instant{date.startOfDay(zone).toMSecsSinceEpoch()};
}

//! A query as it grows, left to right. AND binds closer than OR.
class Reader
{
public:
    explicit Reader(const QTimeZone &zone) : m_zone(zone) {}

    Query read(const std::vector<Piece> &pieces)
    {
        for (size_t i = 0; i < pieces.size(); ++i) {
            const auto &piece = pieces[i];
            const bool bare = piece.key.isEmpty() && !piece.quoted;
            const bool more = i + 1 < pieces.size();
            if (bare && more && piece.value == "NOT"_L1 && !m_negated) {
                m_negated = true;
            } else if (bare && more && !m_negated && !m_terms.empty() && piece.value == "OR"_L1
                       && saysMore(pieces[i + 1])) {
                m_query.anyOf.push_back(std::exchange(m_terms, {}));
            } else if (bare && more && !m_negated && i > 0 && piece.value == "AND"_L1) {
                continue;
            } else {
                take(piece);
                m_negated = false;
            }
        }
        if (!m_terms.empty())
            m_query.anyOf.push_back(std::move(m_terms));
        return std::move(m_query);
    }

private:
    //! Whether \a piece has anything that could stand behind an OR.
    static bool saysMore(const Piece &piece) { return !words(piece.key + u' ' + piece.value).isEmpty(); }

    void take(const Piece &piece)
    {
        if (!piece.key.isEmpty() && isOperator(piece))
            return;
        if (piece.key.isEmpty())
            return add(piece.quoted ? Term::Kind::Phrase : Term::Kind::Words, piece.value, piece.atEnd);
        add(Term::Kind::Words, piece.key, piece.atEnd && piece.value.isEmpty());
        add(piece.quoted ? Term::Kind::Phrase : Term::Kind::Words, piece.value, piece.atEnd);
    }

    bool isOperator(const Piece &piece)
    {
        const auto &key = piece.key;
        const auto value = piece.value.trimmed();
        const auto lower = value.toLower();
        if (words(value).isEmpty())
            return false;
        if (key == "from"_L1)
            return add(Term::Kind::From, value, true), true;
        if (key == "to"_L1)
            return add(Term::Kind::To, value, true), true;
        if (key == "channel"_L1)
            return add(Term::Kind::Channel, value, true), true;
        if (key == "has"_L1 && QStringList{u"file"_s, u"files"_s, u"attachment"_s}.contains(lower)) {
            m_terms.push_back(
                {.kind = Term::Kind::File, .value = {}, .words = {}, .open = false, .negated = m_negated});
            return true;
        }
        if (key == "before"_L1 || key == "after"_L1) {
            const auto day = dayOf(value, m_zone);
            if (!day)
                return false;
            // "NOT before" a day is from that day on.
            ((key == "before"_L1) != m_negated ? m_query.before : m_query.after) = *day;
            return true;
        }
        if (key == "tag"_L1) {
            m_query.conditions.push_back({Condition::Kind::Tag, folded(value), m_negated});
            return true;
        }
        if (key != "is"_L1)
            return false;
        if (lower != "open"_L1 && lower != "snoozed"_L1 && lower != "closed"_L1)
            return false;
        const auto kind = lower == "open"_L1      ? Condition::Kind::Open
                          : lower == "snoozed"_L1 ? Condition::Kind::Snoozed
                                                  : Condition::Kind::Closed;
        m_query.conditions.push_back({kind, {}, m_negated});
        return true;
    }

    void add(Term::Kind kind, const QString &value, bool atEnd)
    {
        auto found = words(value);
        found.resize(std::min<qsizetype>(found.size(), mostWords - m_words));
        if (found.isEmpty())
            return;
        m_words += int(found.size());
        // Only a word still being written is a beginning; a blank or a dot after it says that it is whole.
        const bool open = atEnd && (kind != Term::Kind::Words || value.back().isLetterOrNumber());
        if (kind == Term::Kind::Words && found.size() > 1 && m_negated)
            kind = Term::Kind::Phrase; // NOT e-mail: the thing, not either of its halves
        m_terms.push_back({kind, value, found, open && kind != Term::Kind::Phrase, m_negated});
    }

    const QTimeZone &m_zone;
    Query m_query;
    std::vector<Term> m_terms;
    bool m_negated = false;
    int m_words = 0;
};

QString quoted(const QString &word)
{
    return u'"' + word + u'"';
}

QString joined(const QStringList &parts, QLatin1StringView with)
{
    return parts.size() == 1 ? parts.front() : u'(' + parts.join(with) + u')';
}

//! A word that may go on. The beginnings of one length are in the index; longer ones are spelled out, for FTS5 would
//! collect all their rows before it tells the first.
QString beginning(const QString &word, const Around &around)
{
    if (word.size() < shortestOpen)
        return quoted(word);
    if (word.size() > shortestOpen && around.goingOn) {
        QStringList all;
        for (const auto &each : around.goingOn(folded(word)))
            all.append(quoted(each));
        if (!all.isEmpty())
            return joined(all, " OR "_L1);
    }
    return quoted(word) + u'*';
}

QString allWords(const Term &term, const Around &around, std::optional<Mark> mark = {})
{
    QStringList parts;
    for (qsizetype i = 0; i < term.words.size(); ++i) {
        const auto word = mark ? marked(*mark, term.words[i]) : term.words[i];
        parts.append(term.open && i + 1 == term.words.size() ? beginning(word, around) : quoted(word));
    }
    return joined(parts, " AND "_L1);
}

//! By the words that stand in the item, or by the contact points that the words find today.
QString people(const Term &term, const Around &around)
{
    const bool from = term.kind == Term::Kind::From;
    QStringList parts{allWords(term, around, from ? Mark::From : Mark::To)};
    for (const auto &id : around.points ? around.points(term) : std::vector<Id>())
        parts.append(quoted(marked(from ? Mark::FromPoint : Mark::ToPoint, id)));
    return joined(parts, " OR "_L1);
}

QString channels(const Term &term, const Around &around)
{
    QStringList parts;
    for (const auto &id : around.endpoints ? around.endpoints(term) : std::vector<Id>())
        parts.append(quoted(marked(Mark::Endpoint, id)));
    // Of no such endpoint is nothing.
    return parts.isEmpty() ? quoted(marked(Mark::Endpoint, u"none")) : joined(parts, " OR "_L1);
}

QString expressionOf(const Term &term, const Around &around)
{
    switch (term.kind) {
    case Term::Kind::Words: return allWords(term, around);
    case Term::Kind::Phrase: return quoted(term.words.join(u' '));
    case Term::Kind::From:
    case Term::Kind::To: return people(term, around);
    case Term::Kind::Channel: return channels(term, around);
    case Term::Kind::File: return quoted(marked(Mark::File));
    }
    return {};
}

QString expressionOf(const std::vector<Term> &terms, const Around &around)
{
    QStringList wanted;
    QString unwanted;
    for (const auto &term : terms) {
        if (term.negated)
            unwanted += " NOT "_L1 + expressionOf(term, around);
        else
            wanted.append(expressionOf(term, around));
    }
    if (wanted.isEmpty())
        wanted.append(quoted(marked(Mark::Any)));
    const auto all = joined(wanted, " AND "_L1);
    return unwanted.isEmpty() ? all : u'(' + all + unwanted + u')';
}

} // namespace

bool Query::isPlain() const
{
    if (anyOf.size() != 1 || !conditions.empty() || before || after)
        return false;
    return std::all_of(anyOf[0].begin(), anyOf[0].end(), [](const Term &term) {
        return !term.negated && (term.kind == Term::Kind::Words || term.kind == Term::Kind::Phrase);
    });
}

QStringList Query::markedWords() const
{
    QStringList all;
    for (const auto &terms : anyOf) {
        for (const auto &term : terms) {
            if (!term.negated && (term.kind == Term::Kind::Words || term.kind == Term::Kind::Phrase))
                all += term.words;
        }
    }
    all.removeDuplicates();
    return all;
}

Query parse(const QString &typed, const QTimeZone &zone)
{
    return Reader(zone).read(piecesOf(typed.left(longest).normalized(QString::NormalizationForm_C)));
}

bool beginsWords(const Term &term, const QString &text)
{
    const auto all = words(folded(text));
    return std::all_of(term.words.begin(), term.words.end(), [&](const QString &word) {
        const auto sought = folded(word);
        return std::any_of(all.begin(), all.end(), [&](const QString &each) { return each.startsWith(sought); });
    });
}

QString matchExpression(const Query &query, const Around &around)
{
    if (query.isEmpty())
        return {};
    QStringList any;
    for (const auto &terms : query.anyOf)
        any.append(expressionOf(terms, around));
    return any.isEmpty() ? quoted(marked(Mark::Any)) : joined(any, " OR "_L1);
}

} // namespace throughline::search
