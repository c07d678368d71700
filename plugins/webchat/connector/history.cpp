// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/history.h"

#include "connector/room.h"

#include <QJsonObject>

#include <algorithm>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {

constexpr int itemsAtOnce = 200;
constexpr std::size_t linesAtOnce = 100;
constexpr qsizetype charactersAtOnce = 150'000; //!< a welcome stays far below the megabyte a socket may have waiting

std::optional<PastEntry> lineOf(const plugin::HistoryItem &item, const Visitors &visitors, const QString &visitorId)
{
    if (item.text.isEmpty() && item.attachments.empty())
        return std::nullopt;
    PastEntry past;
    past.entry.text = item.text;
    past.entry.at = item.orderTime;
    for (const plugin::Attachment &file : item.attachments)
        past.entry.attachments.append(fileToJson(visitors, visitorId, file));
    if (item.direction == "out"_L1) {
        // Without a state it is still in the hub's queue and comes by send(). Failed: the agent was told that it did not
        // arrive, so it must not arrive after all.
        if (item.kind != "message"_L1 || !item.delivery || *item.delivery == plugin::DeliveryState::Failed)
            return std::nullopt;
        past.itemId = item.itemId;
        past.delivery = item.delivery;
        past.entry.id = item.itemId.toString();
        past.entry.fromAgent = true;
        past.entry.name = cleanName(item.author.name);
        past.entry.read = *item.delivery == plugin::DeliveryState::Read;
        return past;
    }
    // Messages are "m:<visitor>:<id>", forms "f:..."; pages and sign-ins are not lines of a conversation.
    const QString own = u':' + visitorId + u':';
    if (!item.externalKey.startsWith(u'm' + own) && !item.externalKey.startsWith(u'f' + own))
        return std::nullopt;
    past.entry.id = item.externalKey.mid(own.size() + 1);
    past.entry.read = true;
    return past;
}

} // namespace

QJsonObject fileToJson(const Visitors &visitors, const QString &visitorId, const plugin::Attachment &file)
{
    return {{u"id"_s, visitors.ticket(visitorId, file)},
            {u"name"_s, cleanName(file.name, 200)},
            {u"type"_s, file.type},
            {u"size"_s, static_cast<qint64>(file.size)}};
}

void readPast(plugin::ChannelHost &host, const Visitors &visitors, const QString &visitorId, plugin::Answer<Past> done)
{
    const plugin::HistoryQuery query{.contactPoint = visitorPoint(visitorId, false), .limit = itemsAtOnce};
    host.history(query,
                 [&visitors, visitorId, done = std::move(done)](const Result<std::vector<plugin::HistoryItem>> &items) {
                     if (!items)
                         return done(fail(items.error()));
                     Past past{.whole = items->size() < itemsAtOnce};
                     qsizetype characters = 0;
                     for (auto item = items->rbegin(); item != items->rend(); ++item) {
                         auto line = lineOf(*item, visitors, visitorId);
                         if (!line)
                             continue;
                         characters += line->entry.text.size();
                         if (past.entries.size() >= linesAtOnce || characters > charactersAtOnce) {
                             past.whole = false;
                             break;
                         }
                         past.entries.push_back(std::move(*line));
                     }
                     std::reverse(past.entries.begin(), past.entries.end());
                     done(std::move(past));
                 });
}

} // namespace throughline::webchat
