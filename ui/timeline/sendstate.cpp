// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/sendstate.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

bool isSoon(const TimelineItem &item, Instant now)
{
    return item.departure && item.departure->at - now <= SendState::countdown;
}

bool isUnanswered(const client::TimelineEntry &entry)
{
    return entry.pending() && entry.pending()->state < client::CommandState::Rejected;
}

} // namespace

std::optional<SendState> SendState::of(const client::TimelineEntry &entry, Instant now)
{
    const TimelineItem &item = entry.item();
    if (!item.delivery || !neverLeft(item.delivery))
        return std::nullopt;
    SendState shown;
    switch (item.delivery->state) {
    case DeliveryState::Scheduled: {
        shown.icon = u"clock"_s;
        shown.tone = u"muted"_s;
        if (isSoon(item, now)) {
            const auto left = std::chrono::ceil<std::chrono::seconds>(item.departure->at - now).count();
            //: State of a reply that can still be taken back; %n is a number of seconds
            shown.word = left > 0 ? tr("Sending in %n s", nullptr, int(left))
                                  //: State of a reply whose time to be taken back has just passed
                                  : tr("Sending");
            shown.counting = left > 0;
        } else if (item.departure) {
            //: State of a reply that waits for its time; %1 is a date and time
            shown.word = tr("Scheduled, leaves %1").arg(Words::full(item.departure->at));
        }
        if (item.departure && item.departure->closes)
            //: Beside the state of a reply that waits: "send and close" was chosen
            shown.reason = tr("The conversation is closed with it.");
        return shown;
    }
    case DeliveryState::Held:
        //: State of a reply that was to leave by itself and was kept
        shown.word = tr("Held back");
        shown.icon = u"warning"_s;
        shown.tone = u"caution"_s;
        shown.reason = item.delivery->error == "contactPoint"_L1
                           //: Why a scheduled reply was held back
                           ? tr("The address belongs to another customer now. Nothing was sent.")
                           //: Why a scheduled reply was held back
                           : tr("The customer wrote before it left. Read that first, then decide.");
        return shown;
    default:
        //: State of a reply that the agent took back before it left
        shown.word = tr("Taken back, not sent");
        shown.icon = u"cancel"_s;
        shown.tone = u"muted"_s;
        return shown;
    }
}

QStringList SendState::actions(const client::TimelineEntry &entry, Instant now)
{
    const TimelineItem &item = entry.item();
    if (item.direction != Direction::Out || entry.kind() != client::TimelineEntry::Kind::Item)
        return {};
    if (item.rev == 0) // only the outbox knows it; just applied, it is on its way back to us
        return isUnanswered(entry) && entry.pending()->state != client::CommandState::Applied
                       && now - item.occurredAt >= patience
                   ? QStringList{u"undo"_s}
                   : QStringList();
    if (!item.delivery || isUnanswered(entry))
        return {};
    switch (item.delivery->state) {
    case DeliveryState::Scheduled:
        return isSoon(item, now) ? QStringList{u"undo"_s, u"now"_s} : QStringList{u"cancel"_s, u"edit"_s, u"now"_s};
    case DeliveryState::Held:
        // To somebody else's address nothing is sent anyway.
        return item.delivery->error == "contactPoint"_L1 ? QStringList{u"cancel"_s, u"edit"_s}
                                                         : QStringList{u"cancel"_s, u"edit"_s, u"anyway"_s};
    case DeliveryState::Cancelled: return {u"reuse"_s};
    default: return {};
    }
}

} // namespace throughline::ui
