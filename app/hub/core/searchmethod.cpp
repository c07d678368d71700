// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/access.h"
#include "core/methods.h"
#include "domain/records.h"
#include "store/records.h"
#include "store/searchindex.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int looked = 2000; // hits looked at for one answer: rights are checked per hit

//! The words of \a text as an FTS5 query: each a quoted prefix, so that no word of a person is read as an operator.
QString ftsQuery(const QString &text)
{
    QStringList words;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty() && words.size() < 16)
            words += u'"' + word + u"\"*"_s;
        word.clear();
    };
    for (const QChar c : text.left(500)) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            word += c;
        else
            flush();
    }
    flush();
    return words.join(u' ');
}

//! Some words around the first place where one of the searched words stands.
QString snippetOf(const QString &text, const QString &searched)
{
    qsizetype at = -1;
    for (const auto &word : searched.split(u' ', Qt::SkipEmptyParts)) {
        at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at >= 0)
            break;
    }
    qsizetype from = std::max<qsizetype>(0, at - 40);
    if (from > 0 && text[from].isLowSurrogate())
        ++from;
    QString snippet = text.mid(from, 160).simplified();
    if (!snippet.isEmpty() && snippet.back().isHighSurrogate())
        snippet.chop(1);
    return snippet;
}

//! The scope in which the agent finds the item: a listed one, else its contact point's.
std::optional<Scope> scopeFor(ReadCall &read, const TimelineItem &item)
{
    for (const auto &scope : listedScopes(read.principal)) {
        if (read.store.number(read.store.query("SELECT 1 FROM member WHERE scope=?1 AND type=?2 AND id=?3",
                                               scopeKey(scope), int(RecordType::TimelineItem), item.id)))
            return scope;
    }
    const auto point = Scope::contactPoint(item.contactPointId);
    const bool there = read.store.number(read.store.query("SELECT 1 FROM member WHERE scope=?1 AND type=?2 AND id=?3",
                                                          scopeKey(point), int(RecordType::TimelineItem), item.id))
                       != 0;
    return there && mayOpen(read.store, read.principal, point) ? std::optional(point) : std::nullopt;
}

QString nameOf(ReadCall &read, const Id &customer)
{
    const auto found = customer.isNull() ? std::nullopt : records::find<Customer>(read.store, customer);
    return found ? found->value.name.left(200) : QString();
}

bool fits(const TimelineItem &item, const QJsonObject &filter)
{
    const auto before = Instant::fromString(filter.value("before"_L1).toString());
    const auto after = Instant::fromString(filter.value("after"_L1).toString());
    const auto kind = filter.value("kind"_L1).toString();
    const auto point = filter.value("contactPointId"_L1).toString();
    return (!before || item.orderTime < *before) && (!after || item.orderTime >= *after)
           && (kind.isEmpty() || item.kind == kind) && (point.isEmpty() || item.contactPointId.toString() == point);
}

QJsonArray customersOf(ReadCall &read, const QString &words, int limit)
{
    std::vector<qint64> rows;
    read.store.each(
        read.store.query("SELECT rowid FROM customer_search WHERE customer_search MATCH ?1 ORDER BY rank LIMIT ?2",
                         words, looked),
        [&](sqlite::Statement &row) { rows.push_back(row.number(0)); });
    QJsonArray list;
    for (const qint64 row : rows) {
        const auto customer = records::at<Customer>(read.store, row);
        if (!customer || !mayOpen(read.store, read.principal, Scope::customer(customer->id)))
            continue;
        list.append(QJsonObject{{u"type"_s, u"Customer"_s},
                                {u"id"_s, customer->id.toString()},
                                {u"scope"_s, Scope::customer(customer->id).toString()},
                                {u"snippet"_s, customer->name}});
        if (list.size() >= limit)
            break;
    }
    return list;
}

} // namespace

MethodAnswer searchQuery(ReadCall &read)
{
    const auto &args = read.call.args;
    const auto text = args.value("text"_L1).toString();
    const auto words = ftsQuery(text);
    const int position = int(std::clamp<qint64>(args.value("position"_L1).toInteger(), 0, 10'000));
    const int limit = int(std::clamp<qint64>(args.value("limit"_L1).toInteger(50), 1, 200));
    const auto filter = args.value("filter"_L1).toObject();
    QJsonArray list;
    int matched = 0;
    if (!words.isEmpty()) {
        if (position == 0 && filter.isEmpty())
            list = customersOf(read, words, std::min(limit, 10));
        std::vector<qint64> rows;
        read.store.each(
            read.store.query("SELECT rowid FROM item_search WHERE item_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
                             words, looked),
            [&](sqlite::Statement &row) { rows.push_back(row.number(0)); });
        for (const qint64 row : rows) {
            const auto item = records::at<TimelineItem>(read.store, row);
            const auto scope = item && fits(*item, filter) ? scopeFor(read, *item) : std::nullopt;
            if (!scope || matched++ < position)
                continue;
            const Id customer = records::customerOf(read.store, item->contactPointId);
            list.append(QJsonObject{{u"type"_s, u"TimelineItem"_s},
                                    {u"id"_s, item->id.toString()},
                                    {u"customerId"_s, customer.toString()},
                                    {u"title"_s, nameOf(read, customer)},
                                    {u"contactPointId"_s, item->contactPointId.toString()},
                                    {u"conversationId"_s, item->conversationId.toString()},
                                    {u"orderTime"_s, item->orderTime.toString()},
                                    {u"scope"_s, scope->toString()},
                                    {u"snippet"_s, snippetOf(searchText(*item), text)}});
            if (list.size() >= limit)
                break;
        }
    }
    return methodAnswer(read.call, {{u"position"_s, position}, {u"list"_s, list}});
}

} // namespace throughline::hub
