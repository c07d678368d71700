// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// InboxModel, what a row can do about replies that did not arrive.
#include "inbox/inboxmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

bool InboxModel::canSendAgain(const QStringList &ids) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const client::InboxRow &row) {
        // What may have arrived, and what was held back, is looked at before it is sent: on the timeline.
        const auto open = std::count_if(row.undelivered.begin(), row.undelivered.end(),
                                        [](const auto &each) { return each.state != DeliveryState::Failed; });
        return row.rejectedCount > open && ids.contains(row.conversation.id.toString());
    });
}

//! What the hub refused leaves under a new id with its old item, so that nothing arrives twice; what a provider did not
//! deliver is tried by the hub.
void InboxModel::sendAgain(const QStringList &ids)
{
    for (const client::InboxRow &row : m_rows) {
        if (!ids.contains(row.conversation.id.toString()))
            continue;
        for (const client::Undelivered &each : row.undelivered) {
            if (each.state != DeliveryState::Failed)
                continue;
            // The guard is the state that was seen: two agents who press at once send it once.
            (void)m_source.submit(
                {.name = u"item.retrySend"_s,
                 .args = {{u"itemId"_s, each.item.toString()}, {u"conversationId"_s, row.conversation.id.toString()}},
                 .expect = {{u"rev"_s, each.rev}}});
        }
    }
    m_source.outbox().then(this, [this, ids](const Result<std::vector<client::OutboxEntry>> &entries) {
        if (!entries)
            return;
        for (const client::OutboxEntry &entry : *entries) {
            if (entry.needsAgent() && !entry.isQuiet() && ids.contains(entry.conversationId().toString())
                && entry.command.name.startsWith("conversation."_L1))
                m_source.retry(entry.command.id);
        }
    });
}

} // namespace throughline::ui
