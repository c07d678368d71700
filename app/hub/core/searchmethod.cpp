// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/access.h"
#include "core/methods.h"
#include "domain/records.h"
#include "domain/searchquery.h"
#include "domain/searchwords.h"
#include "store/records.h"
#include "store/searchindex.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <set>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int looked = 2000;     // hits looked at for one answer: rights are checked per hit
constexpr int mostPoints = 100;  // that a name may stand for
constexpr int mostGoingOn = 128; // words that a beginning is spelled out to
constexpr int mostRealms = 64;   // kinds of addresses, each of one owner, that are looked through
constexpr int mostReached = 20;  // addresses of one of them that begin alike
constexpr int leastTyped = 3;    // fewer letters begin too many addresses

//! \a words, of which there is one at least, for the index of customers: each a quoted beginning, so that no word of a person is
//! read as an operator.
QString ftsQuery(const QStringList &words)
{
    QStringList quoted;
    for (const auto &word : words.mid(0, 16))
        quoted.append(u'"' + word + u"\"*"_s);
    return quoted.join(u' ');
}

//! The same, of people whose name has them all.
QString named(const QStringList &words)
{
    return "name : ("_L1 + ftsQuery(words) + u')';
}

//! Some words around the first place where one of the searched words stands.
QString snippetOf(const QString &text, const QStringList &sought)
{
    const auto ranges = search::rangesOf(sought, text.left(100'000));
    qsizetype from = ranges.empty() ? 0 : std::max(0, ranges.front().first - 40);
    if (from > 0 && text[from].isLowSurrogate())
        ++from;
    QString snippet = text.mid(from, 160).simplified();
    if (!snippet.isEmpty() && snippet.back().isHighSurrogate())
        snippet.chop(1);
    return snippet;
}

//! Contact points that the words of \a term name today: by their customer's name, and addresses that begin so.
std::vector<Id> pointsNamed(StoreConnection &store, const search::Term &term)
{
    std::vector<Id> points;
    const auto take = [&](sqlite::Statement &row) { points.push_back(row.id(0)); };
    // The index knows attributes as well, and nobody writes as those.
    store.each(store.query("SELECT DISTINCT l.contact_point FROM identity_link l WHERE l.status=0 AND l.customer IN "
                           "(SELECT id FROM record WHERE type=?2 AND row IN (SELECT rowid FROM customer_search WHERE "
                           "customer_search MATCH ?1 LIMIT ?3)) LIMIT ?3",
                           named(term.words), int(RecordType::Customer), mostPoints),
               take);
    const auto address = term.value.toLower();
    if (address.contains(u'@'))
        store.each(store.query("SELECT id FROM contact_point WHERE kind='email' AND realm='' AND value>=?1 AND value<?2"
                               " LIMIT ?3",
                               address, address + QChar(0xFFFD), mostPoints),
                   take);
    return points;
}

search::Around around(StoreConnection &store)
{
    return {.points = [&store](const search::Term &term) { return pointsNamed(store, term); },
            .endpoints =
                [&store](const search::Term &term) {
                    std::vector<Id> ids;
                    for (const auto &each : records::all<Endpoint>(store)) {
                        if (search::beginsWords(term, each.channel + u' ' + each.name + u' ' + each.address))
                            ids.push_back(each.id);
                    }
                    return ids;
                },
            .goingOn = [&store](const QString &word) { return wordsGoingOn(store, word, mostGoingOn); }};
}

//! Whether the conversation is as the query wants it.
bool suits(ReadCall &read, const search::Query &query, const Id &conversationId)
{
    if (query.conditions.empty())
        return true;
    const auto found = conversationId.isNull() ? std::nullopt : records::find<Conversation>(read.store, conversationId);
    return std::all_of(query.conditions.begin(), query.conditions.end(), [&](const search::Condition &condition) {
        bool holds = false;
        if (found && condition.kind == search::Condition::Kind::Tag) {
            for (const auto &[id, set] : found->value.tagIds) {
                const auto tag = records::find<Tag>(read.store, Id::fromString(id).value_or(Id()));
                holds = holds || (tag && search::folded(tag->value.name).startsWith(condition.value));
            }
        } else if (found) {
            const auto status = found->value.status;
            holds = condition.kind == search::Condition::Kind::Snoozed ? status == ConversationStatus::Snoozed
                    : condition.kind == search::Condition::Kind::Closed
                        ? status == ConversationStatus::Closed
                        : status != ConversationStatus::Snoozed && status != ConversationStatus::Closed;
        }
        return holds != condition.negated;
    });
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

bool fits(const TimelineItem &item, const search::Query &query, const QJsonObject &filter)
{
    // Instants of the console come before the days of the text, which it knows the zone of.
    auto before = Instant::fromString(filter.value("before"_L1).toString());
    auto after = Instant::fromString(filter.value("after"_L1).toString());
    before = before ? before : query.before;
    after = after ? after : query.after;
    const auto kind = filter.value("kind"_L1).toString();
    const auto point = filter.value("contactPointId"_L1).toString();
    return (!before || item.orderTime < *before) && (!after || item.orderTime >= *after)
           && (kind.isEmpty() || item.kind == kind) && (point.isEmpty() || item.contactPointId.toString() == point);
}

//! What \a typed may be as an address: as it stands, in lower case, a number without what people put between its digits.
QStringList asAddress(const QString &typed)
{
    const QString plain = typed.trimmed().remove(u'"');
    QString number = plain;
    number.removeIf([](QChar c) { return QStringView(u" -/().").contains(c); });
    if (number.startsWith("00"_L1))
        number.replace(0, 2, u'+');
    QStringList ways{plain, plain.toLower(), number};
    ways.removeDuplicates();
    ways.removeIf([](const QString &way) { return way.size() < leastTyped; });
    return ways;
}

//! Contact points whose value begins as one of \a ways, and that value: of each kind and realm by a seek.
std::vector<std::pair<Id, QString>> reachedAt(StoreConnection &store, const QStringList &ways)
{
    std::vector<std::pair<Id, QString>> points;
    QString kind;
    QString realm;
    for (int at = 0; at < mostRealms && !ways.isEmpty(); ++at) {
        const bool more = store.first(store.query("SELECT kind,realm FROM contact_point WHERE (kind,realm)>(?1,?2) "
                                                  "ORDER BY kind,realm LIMIT 1",
                                                  kind, realm),
                                      [&](sqlite::Statement &row) {
                                          kind = row.text(0);
                                          realm = row.text(1);
                                      });
        if (!more)
            break;
        for (const QString &way : ways)
            store.each(store.query("SELECT id,value FROM contact_point WHERE kind=?1 AND realm=?2 AND value>=?3 "
                                   "AND value<?4 ORDER BY value LIMIT ?5",
                                   kind, realm, way, QString(way + QChar(0xFFFD)), mostReached),
                       [&](sqlite::Statement &row) { points.emplace_back(row.id(0), row.text(1)); });
    }
    return points;
}

//! The attribute by which \a customer was found; empty: by name.
QString attributeFound(const Customer &customer, const QStringList &sought)
{
    search::Term term;
    term.words = sought;
    if (search::beginsWords(term, customer.name))
        return {};
    for (const auto &[name, values] : customer.fields) {
        for (const FieldValue &each : values) {
            if (!search::rangesOf(sought, each.value).empty())
                return each.value;
        }
    }
    return {};
}

//! People by name, then by attributes, newest first, then by where they are reached. Rights are asked for each: what an agent
//! may not open is found by nothing.
QJsonArray customersOf(ReadCall &read, const QString &typed, const QStringList &sought, int limit)
{
    QJsonArray list;
    std::set<Id> told;
    // Whom a record stands for today, once: what was merged away is still found, by its own name and attributes.
    const auto tell = [&](const Customer &record, const QString &found) {
        const Id today = resolveAlias(read.store, record.id);
        if (list.size() >= limit || told.contains(today)
            || !mayOpen(read.store, read.principal, Scope::customer(today)))
            return;
        told.insert(today);
        const bool isAlias = today != record.id;
        QJsonObject hit{{u"type"_s, u"Customer"_s},
                        {u"id"_s, today.toString()},
                        {u"scope"_s, Scope::customer(today).toString()},
                        {u"snippet"_s, isAlias ? nameOf(read, today) : record.name}};
        const QString &by = isAlias && found.isEmpty() ? record.name : found;
        if (!by.isEmpty())
            hit.insert(u"found"_s, by.left(200));
        list.append(hit);
    };
    std::vector<qint64> rows;
    const auto tellRows = [&](sqlite::Statement &matches) {
        rows.clear();
        read.store.each(matches, [&](sqlite::Statement &row) { rows.push_back(row.number(0)); });
        for (const qint64 row : rows) {
            if (list.size() >= limit)
                return;
            if (const auto customer = records::at<Customer>(read.store, row))
                tell(*customer, attributeFound(*customer, sought));
        }
    };
    tellRows(read.store.query("SELECT rowid FROM customer_search WHERE customer_search MATCH ?1 ORDER BY rank LIMIT ?2",
                              named(sought), looked));
    // What thousands have in common is not ranked: that would weigh each of them.
    tellRows(read.store.query(
        "SELECT rowid FROM customer_search WHERE customer_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
        ftsQuery(sought), looked));
    for (const auto &[point, value] : reachedAt(read.store, asAddress(list.size() < limit ? typed : QString()))) {
        if (list.size() >= limit)
            break;
        const Id id = records::customerOf(read.store, point);
        const auto customer = id.isNull() ? std::nullopt : records::find<Customer>(read.store, id);
        if (customer)
            tell(customer->value, value);
    }
    return list;
}

} // namespace

MethodAnswer searchQuery(ReadCall &read)
{
    const auto &args = read.call.args;
    const auto query = search::parse(args.value("text"_L1).toString());
    const auto sought = query.markedWords();
    const int position = int(std::clamp<qint64>(args.value("position"_L1).toInteger(), 0, 10'000));
    const int limit = int(std::clamp<qint64>(args.value("limit"_L1).toInteger(50), 1, 200));
    const auto filter = args.value("filter"_L1).toObject();
    const qint64 after = args.value("after"_L1).toString().toLongLong();
    QJsonArray list;
    qint64 next = 0;
    if (!query.isEmpty()) {
        if (position == 0 && after == 0 && filter.isEmpty() && query.isPlain())
            list = customersOf(read, args.value("text"_L1).toString(), sought, std::min(limit, 10));
        std::vector<qint64> rows;
        read.store.each(read.store.query("SELECT rowid FROM item_search WHERE item_search MATCH ?1 AND rowid<?3"
                                         " ORDER BY rowid DESC LIMIT ?2",
                                         search::matchExpression(query, around(read.store)), looked,
                                         after > 0 ? after : std::numeric_limits<qint64>::max()),
                        [&](sqlite::Statement &row) { rows.push_back(row.number(0)); });
        if (rows.size() == size_t(looked))
            next = rows.back(); // what lies behind was not looked at
        int matched = 0;
        for (size_t i = 0; i < rows.size(); ++i) {
            const auto item = records::at<TimelineItem>(read.store, rows[i]);
            const bool wanted = item && fits(*item, query, filter) && suits(read, query, item->conversationId);
            const auto scope = wanted ? scopeFor(read, *item) : std::nullopt;
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
                                    {u"snippet"_s, snippetOf(search::shownWords(toJson(*item)), sought)}});
            if (list.size() >= limit) {
                next = i + 1 < rows.size() ? rows[i] : next;
                break;
            }
        }
    }
    QJsonObject answer{{u"position"_s, position}, {u"list"_s, list}};
    if (next != 0)
        answer.insert(u"next"_s, QString::number(next));
    return methodAnswer(read.call, answer);
}

} // namespace throughline::hub
