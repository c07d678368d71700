// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/mergeside.h"
#include "sync/reads.h"

#include "cache/cachereader.h"
#include "outbox/overlay.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

void readMerged(ReadContext &context, CustomerView &view)
{
    for (const auto &[point, link] : view.points) {
        if (link.rule != "merge"_L1 || link.fromCustomerId.isNull() || link.customerId != view.customer.id)
            continue;
        const auto known =
            std::find_if(view.merged.begin(), view.merged.end(), [&link = link](const MergedCustomer &each) {
                return each.decisionId == link.decisionId && each.customerId == link.fromCustomerId;
            });
        if (known != view.merged.end()) {
            known->contactPointIds.push_back(point.id);
            continue;
        }
        MergedCustomer merged{.customerId = link.fromCustomerId,
                              .decisionId = link.decisionId,
                              .name = {},
                              .actor = link.actor,
                              .reason = link.reason,
                              .at = link.at,
                              .contactPointIds = {point.id}};
        const auto body = context.cache.record(RecordType::Customer, merged.customerId);
        if (const auto record = body && !body->isEmpty() ? fromBody<Customer>(*body) : fail(ErrorCode::NotFound)) {
            merged.name = record->name;
            // Nothing was moved: each record keeps its words, and they stand side by side.
            for (const auto &[name, values] : record->fields) {
                auto &all = view.customer.fields[name];
                for (const auto &each : values) {
                    if (std::find(all.begin(), all.end(), each) == all.end())
                        all.push_back(each);
                }
            }
        }
        view.merged.push_back(std::move(merged));
    }
    std::sort(view.merged.begin(), view.merged.end(), [](const auto &a, const auto &b) {
        return std::pair(b.at, b.customerId) < std::pair(a.at, a.customerId);
    });
}

MergeSide mergeSide(const CustomerView &view)
{
    MergeSide side{.customer = view.customer,
                   .points = {},
                   .rejected = {},
                   .conversations = int(view.conversations.size()),
                   .openConversations = 0};
    for (const auto &each : view.points)
        side.points.push_back(each.point);
    for (const auto &link : view.decisions) {
        if (link.status == LinkStatus::Rejected && link.customerId == view.customer.id)
            side.rejected.push_back(link.contactPointId);
    }
    side.openConversations =
        int(std::count_if(view.conversations.begin(), view.conversations.end(),
                          [](const Conversation &each) { return each.status != ConversationStatus::Closed; }));
    return side;
}

Result<MergePreview> readMergePreview(ReadContext &context, const Id &from, const Id &into)
{
    MergeSide sides[2];
    for (const auto &[id, side] : {std::pair(from, &sides[0]), std::pair(into, &sides[1])}) {
        const auto view = readCustomer(context, id);
        if (!view)
            return fail(view.error());
        *side = mergeSide(*view);
    }
    return previewMerge(std::move(sides[0]), std::move(sides[1]));
}

} // namespace throughline::client
