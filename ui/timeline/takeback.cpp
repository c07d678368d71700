// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/takeback.h"

#include <algorithm>

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

void TakeBack::begin(const client::TimelineEntry &entry, bool again)
{
    const TimelineItem item = entry.item();
    if (item.rev > 0 || !entry.pending())
        return item.delivery && item.delivery->state == DeliveryState::Cancelled ? returned(item, {})
                                                                                 : askHub(item, again);
    m_source.withdraw(entry.pending()->commandId)
        .then(this, [this, item, again](const Result<std::vector<client::NewAttachment>> &files) {
            if (!files) // it may be at the hub: the question follows it there, in the same order
                return askHub(item, again);
            if (!again)
                return;
            TimelineItem back = item;
            auto &named = back.attachments; // its last ones are the files, whether the hub had them by then or not
            named.erase(named.end() - qsizetype(std::min(named.size(), files->size())), named.end());
            Q_EMIT returned(back, *files);
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
