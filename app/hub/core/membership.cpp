// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/membership.h"

namespace throughline::hub {

namespace {

// Scopes are a letter and an id (store/scope.h): x'6f' org, x'6d' me, x'71' queue, x'61' all, x'63' customer, x'70' point.
constexpr const char *query = R"sql(
WITH
hidden(queue) AS MATERIALIZED (SELECT id FROM record WHERE type=4 AND json_extract(body,'$.confidential')=1),
place(scope, conversation, customer) AS MATERIALIZED (
    SELECT CAST(x'71'||queue AS BLOB), id, customer FROM conversation WHERE in_queue=1
    UNION ALL SELECT x'61', id, customer FROM conversation WHERE in_all=1),
shared(id, row, queue, owner) AS MATERIALIZED (
    SELECT id, row, replace(json_extract(body,'$.queueId'),'-',''), replace(json_extract(body,'$.ownerId'),'-','')
        FROM record WHERE type=20),
named(scope, point) AS MATERIALIZED (
    SELECT DISTINCT p.scope, u.contact_point FROM place p JOIN conversation_point u ON u.conversation=p.conversation),
expected(scope, type, id, row) AS (
    SELECT x'6f', type, id, row FROM record WHERE type<=9
    UNION ALL SELECT CAST(x'6d'||owner AS BLOB), type, id, row FROM record WHERE type IN (16,17,18,19)
    UNION ALL SELECT x'6f', 20, id, row FROM shared WHERE queue IS NULL
    UNION ALL SELECT CAST(x'71'||q.id AS BLOB), 20, s.id, s.row
        FROM shared s JOIN record q ON q.type=4 AND lower(hex(q.id))=s.queue
    UNION ALL SELECT CAST(x'6d'||a.id AS BLOB), 20, s.id, s.row
        FROM shared s JOIN record a ON a.type=1 AND lower(hex(a.id))=s.owner WHERE s.queue IS NOT NULL
    UNION ALL SELECT CAST(x'63'||id AS BLOB), type, id, row FROM record WHERE type=10
    UNION ALL SELECT CAST(x'63'||l.customer AS BLOB), 11, p.id, p.row
        FROM contact_point p JOIN identity_link l ON l.contact_point=p.id AND l.status=0
    UNION ALL SELECT CAST(x'63'||customer AS BLOB), 12, id, row FROM identity_link
    UNION ALL SELECT CAST(x'63'||customer AS BLOB), 13, id, row FROM conversation
        WHERE queue NOT IN hidden AND json_extract(body,'$.combinedInto') IS NULL
    UNION ALL SELECT p.scope, 13, c.id, c.row FROM place p JOIN conversation c ON c.id=p.conversation
    UNION ALL SELECT p.scope, 14, i.id, i.row FROM place p JOIN timeline_item i ON i.conversation=p.conversation
    UNION ALL SELECT CAST(x'70'||i.contact_point AS BLOB), 14, i.id, i.row
        FROM timeline_item i LEFT JOIN conversation c ON c.id=i.conversation
        WHERE c.queue IS NULL OR c.queue NOT IN hidden
    UNION ALL SELECT p.scope, 10, r.id, r.row
        FROM (SELECT DISTINCT scope, customer FROM place) p JOIN record r ON r.type=10 AND r.id=p.customer
    UNION ALL SELECT n.scope, 11, c.id, c.row FROM named n JOIN contact_point c ON c.id=n.point
    UNION ALL SELECT n.scope, 12, l.id, l.row FROM named n JOIN identity_link l ON l.contact_point=n.point),
stored(scope, type, id, row) AS (SELECT scope, type, id, row FROM member WHERE type<>15)
SELECT scope, type, id, row, 1 FROM (SELECT * FROM expected EXCEPT SELECT * FROM stored)
UNION ALL
SELECT scope, type, id, row, 0 FROM (SELECT * FROM stored EXCEPT SELECT * FROM expected)
ORDER BY 5, 1, 2, 3 LIMIT ?1
)sql";

} // namespace

std::vector<WrongMember> wrongMembers(StoreConnection &store, int limit)
{
    std::vector<WrongMember> wrong;
    store.each(store.query(query, limit), [&](sqlite::Statement &row) {
        const auto scope = scopeFromKey(row.view(0));
        if (scope)
            wrong.push_back({*scope, RecordType(row.number(1)), row.id(2), row.number(3), row.boolean(4)});
    });
    return wrong;
}

} // namespace throughline::hub
