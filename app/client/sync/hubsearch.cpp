// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/reads.h"

#include <QJsonArray>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype titleMost = 200, snippetMost = 400;

Id idIn(const QJsonObject &object, QLatin1StringView name)
{
    return Id::fromString(object.value(name).toString()).value_or(Id());
}

} // namespace

SearchResult hubSearchResult(const QJsonObject &args, int limit)
{
    SearchResult result;
    result.next = args.value("next"_L1).toString().toLongLong();
    result.more = result.next != 0;
    for (const auto each : args.value("list"_L1).toArray()) {
        if (int(result.hits.size()) >= limit) {
            result.more = true;
            break;
        }
        const auto object = each.toObject();
        const auto type = object.value("type"_L1).toString();
        SearchHit hit{.id = idIn(object, "id"_L1)};
        const auto text = object.value("snippet"_L1).toString();
        if (type == "Customer"_L1) {
            hit.kind = SearchHit::Kind::Customer;
            hit.customerId = hit.id;
            hit.title = text.left(titleMost);
            hit.snippet = object.value("found"_L1).toString().left(snippetMost); // by what, when not by name
        } else if (type == "TimelineItem"_L1) {
            hit.customerId = idIn(object, "customerId"_L1);
            hit.contactPointId = idIn(object, "contactPointId"_L1);
            hit.conversationId = idIn(object, "conversationId"_L1);
            hit.title = object.value("title"_L1).toString().left(titleMost);
            hit.snippet = text.left(snippetMost);
            const auto at = Instant::fromString(object.value("orderTime"_L1).toString());
            if (!at)
                continue;
            hit.place = {.orderTime = *at, .id = hit.id};
        }
        // What cannot be opened is not shown: a type of a newer hub, or an item nobody's.
        if (!hit.id.isNull() && !hit.customerId.isNull())
            result.hits.push_back(std::move(hit));
    }
    return result;
}

} // namespace throughline::client
