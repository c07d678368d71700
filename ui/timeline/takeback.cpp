// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/takeback.h"

#include "shared/typedenvelope.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

TakeBack::TakeBack(Source &source, QObject *parent) : QObject(parent), m_source(source)
{
    connect(&source, &Source::commandSettled, this, [this](const wire::CommandOutcome &outcome) {
        const auto asked = m_asked.extract(outcome.id);
        if (!asked.empty() && outcome.applied) // refused: the row says that it has left
            Q_EMIT returned(asked.mapped(), {});
    });
}

void TakeBack::begin(const client::TimelineEntry &entry, bool again, const QString &address)
{
    const TimelineItem item = entry.item();
    if (again && item.delivery && item.delivery->state == DeliveryState::Cancelled)
        return returned(item, {});
    if (item.rev > 0 || !entry.pending() || !again)
        return askHub(item, again);
    m_source.withdraw(entry.pending()->commandId, typedEnvelope(item, address))
        .then(this, [this, item](const Result<client::TakenBack> &taken) {
            if (!taken) // it may be at the hub: the question follows it there, in the same order
                return askHub(item, true);
            TimelineItem back = item;
            back.attachments = taken->attachments; // some were on their way when the row was drawn
            Q_EMIT returned(back, *taken);
        });
}

void TakeBack::askHub(const TimelineItem &item, bool again)
{
    const Id id = m_source.submit(
        {.name = u"item.cancelSend"_s,
         .args = {{u"itemId"_s, item.id.toString()}, {u"conversationId"_s, item.conversationId.toString()}}});
    if (again)
        m_asked[id] = item;
}

} // namespace throughline::ui
