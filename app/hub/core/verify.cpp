// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/lookup.h"
#include "core/membership.h"
#include "identity/decisionlog.h"
#include "store/searchindex.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownPerRule = 20; // the first ones say enough

//! A rule as a query: each row is a violation, its columns are ids (blobs) and numbers.
struct Rule {
    const char *name;
    const char *sql;
};

// Names are stable (SCHEMA.md): tests and administrators refer to them.
constexpr Rule rules[] = {
    {"I5.seq-dense", "SELECT c.id, c.last_seq, count(i.seq), max(i.seq) FROM conversation c LEFT JOIN timeline_item i "
                     "ON i.conversation=c.id "
                     "GROUP BY c.row HAVING count(i.seq)<>c.last_seq OR ifnull(max(i.seq),0)<>c.last_seq OR "
                     "ifnull(min(i.seq),1)<>1 LIMIT 20"},
    {"I6.modseq-dense",
     "SELECT w.modseq, w.log_floor, count(l.modseq), max(l.modseq) FROM workspace w LEFT JOIN commit_log l ON "
     "l.modseq>w.log_floor "
     "GROUP BY w.id HAVING count(l.modseq)<>w.modseq-w.log_floor OR ifnull(max(l.modseq),w.log_floor)<>w.modseq"},
    {"I6.log-in-commit", "SELECT l.modseq, l.id FROM scope_log l WHERE l.modseq>(SELECT log_floor FROM workspace) "
                         "AND NOT EXISTS (SELECT 1 FROM commit_log c WHERE c.modseq=l.modseq) LIMIT 20"},
    {"log.last-word-is-membership",
     "WITH last(scope,type,id,modseq) AS (SELECT scope,type,id,max(modseq) FROM scope_log GROUP BY scope,type,id) "
     "SELECT l.scope, l.type, l.id, l.modseq FROM last l JOIN scope_log g USING (scope,modseq,type,id) "
     "LEFT JOIN member m ON m.scope=l.scope AND m.type=l.type AND m.id=l.id WHERE (g.op=0)<>(m.row IS NOT NULL) LIMIT "
     "20"},
    {"log.rev-is-logged",
     "WITH last(scope,type,id,modseq) AS MATERIALIZED (SELECT scope,type,id,max(modseq) FROM scope_log GROUP BY "
     "scope,type,id), "
     "revs(type,row,rev) AS (SELECT type,row,rev FROM record UNION ALL SELECT 11,row,rev FROM contact_point "
     "UNION ALL SELECT 12,row,rev FROM identity_link UNION ALL SELECT 13,row,rev FROM conversation "
     "UNION ALL SELECT 14,row,rev FROM timeline_item) "
     "SELECT m.scope, m.type, m.id, r.rev FROM revs r JOIN member m ON m.type=r.type AND m.row=r.row "
     "LEFT JOIN last l ON l.scope=m.scope AND l.type=m.type AND l.id=m.id "
     "WHERE r.rev>(SELECT log_floor FROM workspace) AND ifnull(l.modseq,0)<r.rev LIMIT 20"},
    {"record.rev-in-body", "SELECT id, rev FROM record WHERE json_extract(body,'$.rev')<>rev UNION ALL "
                           "SELECT id, rev FROM contact_point WHERE json_extract(body,'$.rev')<>rev UNION ALL "
                           "SELECT id, rev FROM identity_link WHERE json_extract(body,'$.rev')<>rev UNION ALL "
                           "SELECT id, rev FROM conversation WHERE json_extract(body,'$.rev')<>rev OR "
                           "json_extract(body,'$.lastSeq')<>last_seq UNION ALL "
                           "SELECT id, rev FROM timeline_item WHERE json_extract(body,'$.rev')<>rev OR "
                           "json_extract(body,'$.seq')<>seq LIMIT 20"},
    {"record.rev-not-ahead", "SELECT id, rev FROM timeline_item WHERE rev>(SELECT modseq FROM workspace) UNION ALL "
                             "SELECT id, rev FROM conversation WHERE rev>(SELECT modseq FROM workspace) LIMIT 20"},
    {"item.one-contact-point", "SELECT i.id, i.contact_point FROM timeline_item i LEFT JOIN contact_point p ON "
                               "p.id=i.contact_point WHERE p.id IS NULL LIMIT 20"},
    {"item.conversation-exists",
     "SELECT i.id, i.conversation FROM timeline_item i LEFT JOIN conversation c ON c.id=i.conversation "
     "WHERE i.conversation IS NOT NULL AND c.id IS NULL LIMIT 20"},
    {"item.order-time", "SELECT id, order_time FROM timeline_item WHERE json_extract(body,'$.orderTime')<>"
                        "min(json_extract(body,'$.occurredAt'),json_extract(body,'$.receivedAt')) LIMIT 20"},
    {"item.departure-while-it-waits", "SELECT id, delivery FROM timeline_item WHERE (ifnull(delivery,0) IN (7,8))<>"
                                      "(json_extract(body,'$.departure') IS NOT NULL) LIMIT 20"},
    {"conversation.orphan",
     "SELECT c.id FROM conversation c LEFT JOIN contact_point p ON p.id=c.contact_point LEFT JOIN record q ON q.type=4 "
     "AND q.id=c.queue "
     "LEFT JOIN record u ON u.type=10 AND u.id=c.customer WHERE p.id IS NULL OR q.id IS NULL OR u.id IS NULL LIMIT 20"},
    {"conversation.customer-follows-link", "SELECT c.id, c.customer, l.customer FROM conversation c JOIN identity_link "
                                           "l ON l.contact_point=c.contact_point AND l.status=0 "
                                           "WHERE l.customer<>c.customer LIMIT 20"},
    {"conversation.customer-name",
     "SELECT c.id FROM conversation c JOIN record u ON u.type=10 AND u.id=c.customer "
     "WHERE json_extract(c.body,'$.customer.name') IS NOT json_extract(u.body,'$.name') LIMIT 20"},
    {"conversation.names-its-points",
     "SELECT i.id FROM timeline_item i LEFT JOIN conversation_point p ON p.conversation=i.conversation "
     "AND p.contact_point=i.contact_point WHERE i.conversation IS NOT NULL AND p.conversation IS NULL LIMIT 20"},
    {"conversation.combined-is-empty",
     "SELECT c.id, c.last_seq FROM conversation c WHERE json_extract(c.body,'$.combinedInto') IS NOT NULL AND "
     "(c.last_seq<>0 OR c.in_queue<>0 OR c.in_all<>0 OR c.closed_at IS NULL OR c.snoozed_until IS NOT NULL OR "
     "EXISTS (SELECT 1 FROM conversation_point p WHERE p.conversation=c.id)) LIMIT 20"},
    {"identity.one-active-link",
     "SELECT p.id, count(l.id) FROM contact_point p LEFT JOIN identity_link l ON l.contact_point=p.id AND l.status=0 "
     "GROUP BY p.row HAVING count(l.id)<>1 LIMIT 20"},
    {"identity.orphan",
     "SELECT l.id FROM identity_link l LEFT JOIN contact_point p ON p.id=l.contact_point "
     "LEFT JOIN record u ON u.type=10 AND u.id=l.customer WHERE p.id IS NULL OR u.id IS NULL LIMIT 20"},
    {"identity.unlinked-is-alias",
     "SELECT u.id FROM record u WHERE u.type=10 AND json_extract(u.body,'$.aliasOf') IS NULL "
     "AND NOT EXISTS (SELECT 1 FROM identity_link l WHERE l.customer=u.id AND l.status=0) LIMIT 20"},
    {"identity.link-from-decision",
     "SELECT l.contact_point, l.customer FROM identity_link l WHERE l.status=0 AND l.customer IS NOT "
     "(SELECT m.after FROM identity_move m WHERE m.contact_point=l.contact_point ORDER BY m.decision DESC LIMIT 1) "
     "LIMIT 20"},
    {"identity.undo-of-a-decision",
     "SELECT u.id, u.undoes FROM identity_decision u LEFT JOIN identity_decision d ON d.id=u.undoes AND d.row<u.row "
     "WHERE u.undoes IS NOT NULL AND d.id IS NULL LIMIT 20"},
    // An agent's link stands over a rejection (COMMANDS.md, Identity), the hub's own rules never.
    {"identity.rejected-or-linked",
     "SELECT l.id FROM identity_link l JOIN identity_link a ON a.contact_point=l.contact_point AND "
     "a.customer=l.customer AND a.status=0 WHERE l.status=3 AND json_extract(a.body,'$.actor')='hub' LIMIT 20"},
    {"identity.suggested-or-linked",
     "SELECT l.id FROM identity_link l JOIN identity_link a ON a.contact_point=l.contact_point AND "
     "a.customer=l.customer AND a.status=0 WHERE l.status=2 LIMIT 20"},
    {"I3.command-number",
     "SELECT id, modseq FROM command WHERE (applied=1)<>(modseq>0) OR modseq>(SELECT modseq FROM workspace) LIMIT 20"},
    {"I3.command-number-once",
     "SELECT modseq, count(*) FROM command WHERE applied=1 GROUP BY modseq HAVING count(*)>1 LIMIT 20"},
    {"I3.command-effect-once",
     "SELECT min(id), count(*) FROM timeline_item WHERE json_extract(body,'$.commandId') IS NOT NULL "
     "GROUP BY json_extract(body,'$.commandId') HAVING count(*)>1 LIMIT 20"},
    {"command.reply-has-item",
     "WITH items(id) AS MATERIALIZED (SELECT lower(hex(id)) FROM timeline_item) "
     "SELECT c.id FROM command c LEFT JOIN items i ON i.id=replace(json_extract(c.outcome,'$.result.itemId'),'-','') "
     "WHERE c.applied=1 AND json_extract(c.outcome,'$.result.itemId') IS NOT NULL AND i.id IS NULL LIMIT 20"},
    {"conversation.linked-both-ways",
     "WITH tied(id,other,tie) AS MATERIALIZED (SELECT json_extract(c.body,'$.id'),j.key,j.value FROM conversation c, "
     "json_each(c.body,'$.linked') j) "
     "SELECT t.id, t.other FROM tied t LEFT JOIN tied r ON r.id=t.other AND r.other=t.id "
     "AND r.tie=CASE t.tie WHEN 'parent' THEN 'child' WHEN 'child' THEN 'parent' ELSE t.tie END "
     "WHERE r.id IS NULL LIMIT 20"},
    {"stub.stands-for-item", "SELECT m.id FROM member m LEFT JOIN record r ON r.row=m.row AND r.type=15 WHERE "
                             "m.type=15 AND r.id IS NULL LIMIT 20"},
    {"blob.whole", "SELECT b.id, b.size FROM blob b LEFT JOIN blob_chunk k ON k.blob=b.id GROUP BY b.id "
                   "HAVING ifnull(sum(length(k.bytes)),0)<>b.size LIMIT 20"},
    {"blob.orphan-chunk",
     "SELECT k.blob FROM blob_chunk k LEFT JOIN blob b ON b.id=k.blob WHERE b.id IS NULL LIMIT 20"},
    {"session.agent-exists",
     "SELECT s.id FROM device_session s LEFT JOIN record a ON a.type=1 AND a.id=s.agent WHERE a.id IS NULL LIMIT 20"},
};

//! Links and aliases are what a replay of the whole log says.
void checkIdentity(StoreConnection &store, std::vector<Violation> &found)
{
    const auto expected = replay(allDecisions(store));
    std::map<Id, Id> active;
    store.each(store.query("SELECT contact_point,customer FROM identity_link WHERE status=0"),
               [&](sqlite::Statement &row) { active[row.id(0)] = row.id(1); });
    int shown = 0;
    for (const auto &[point, customer] : expected.customerOf) {
        const auto at = active.find(point);
        if ((at == active.end() || at->second != customer) && ++shown <= shownPerRule)
            found.push_back({u"identity.replay-gives-links"_s, point.toString() + u' ' + customer.toString()});
    }
    for (const auto &[point, customer] : active) {
        if (!expected.customerOf.contains(point) && ++shown <= shownPerRule)
            found.push_back({u"identity.replay-gives-links"_s, point.toString() + u' ' + customer.toString()});
    }
    std::map<Id, Id> aliases;
    store.each(store.query("SELECT id,json_extract(body,'$.aliasOf') FROM record WHERE type=10"),
               [&](sqlite::Statement &row) {
                   if (const auto alias = Id::fromString(row.text(1)))
                       aliases[row.id(0)] = *alias;
               });
    shown = 0;
    for (const auto &[customer, first] : aliases) {
        Id at = customer;
        size_t hops = 0;
        for (auto next = aliases.find(at); next != aliases.end() && hops <= aliases.size(); next = aliases.find(at)) {
            at = next->second;
            ++hops;
        }
        if (hops > aliases.size() && ++shown <= shownPerRule)
            found.push_back({u"identity.alias-ends"_s, customer.toString()});
    }
    shown = 0;
    for (const auto &[customer, alias] : expected.aliasOf) {
        const auto at = aliases.find(customer);
        if ((at == aliases.end() || at->second != alias) && ++shown <= shownPerRule)
            found.push_back({u"identity.replay-gives-aliases"_s, customer.toString() + u' ' + alias.toString()});
    }
}

//! What was combined away leads to a conversation that is there.
void checkCombined(StoreConnection &store, std::vector<Violation> &found)
{
    std::map<Id, Id> into;
    store.each(store.query("SELECT id,json_extract(body,'$.combinedInto') FROM conversation "
                           "WHERE json_extract(body,'$.combinedInto') IS NOT NULL"),
               [&](sqlite::Statement &row) { into[row.id(0)] = Id::fromString(row.text(1)).value_or(Id{}); });
    int shown = 0;
    for (const auto &[conversation, first] : into) {
        Id at = first;
        size_t hops = 0;
        for (auto next = into.find(at); next != into.end() && hops <= into.size(); next = into.find(at)) {
            at = next->second;
            ++hops;
        }
        const bool there = store.number(store.query("SELECT count(*) FROM conversation WHERE id=?1", at)) > 0;
        if ((hops > into.size() || !there) && ++shown <= shownPerRule)
            found.push_back({u"conversation.combined-ends"_s, conversation.toString()});
    }
}

QString describe(const sqlite::Statement &row, int columns)
{
    QStringList parts;
    for (int i = 0; i < columns; ++i) {
        const auto id = row.id(i);
        parts += id.isNull() ? QString::number(row.number(i)) : id.toString();
    }
    return parts.join(u' ');
}

} // namespace

Result<std::vector<Violation>> verify(StoreConnection &store, const HubOptions &)
{
    const Snapshot snapshot(store);
    std::vector<Violation> found;
    refreshIndex(store);
    store.each(store.query("PRAGMA integrity_check(20)"), [&](sqlite::Statement &row) {
        if (row.text(0) != "ok"_L1)
            found.push_back({u"store.integrity"_s, row.text(0)});
    });
    for (const auto &rule : rules) {
        store.each(store.query(rule.sql), [&](sqlite::Statement &row) {
            found.push_back({QString::fromLatin1(rule.name), describe(row, row.columns())});
        });
    }
    checkCombined(store, found);
    checkIdentity(store, found);
    for (const auto &wrong : wrongMembers(store, shownPerRule)) {
        found.push_back({wrong.missing ? u"membership.missing"_s : u"membership.too-much"_s,
                         u"%1 %2 %3"_s.arg(wrong.scope.toString(), recordTypeName(wrong.type), wrong.id.toString())});
    }
    if (auto error = store.takeError())
        return fail(std::move(*error));
    return found;
}

} // namespace throughline::hub
