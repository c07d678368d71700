// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/fakesource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

void FakeSource::answerAll()
{
    while (!m_waiting.empty()) {
        auto waiting = std::exchange(m_waiting, {});
        for (const auto &answer : waiting)
            answer();
    }
}

void FakeSource::add(const Id &customer, const TimelineItem &item, std::optional<client::PendingMark> pending)
{
    auto &list = entries[customer];
    std::erase_if(list, [&](const client::TimelineEntry &old) { return old.key().id == item.id; });
    client::TimelineEntry made = pending ? client::TimelineEntry(item, *pending) : entry(item);
    const auto at = std::find_if(list.begin(), list.end(),
                                 [&](const client::TimelineEntry &old) { return old.key() > made.key(); });
    list.insert(at, std::move(made));
    client::ChangeSet changes;
    changes.records.push_back({.type = RecordType::TimelineItem,
                               .id = item.id,
                               .contactPointId = item.contactPointId,
                               .conversationId = item.conversationId});
    Q_EMIT committed(changes);
}

void FakeSource::setStatus(const client::SyncStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged(status);
}

Answer<QJsonObject> FakeSource::askChannels(const QString &method, const QJsonObject &args)
{
    channelQuestions.emplace_back(method, args);
    const auto answer = channelAnswers.find(method);
    return give(answer == channelAnswers.end() ? Result<QJsonObject>(fail(ErrorCode::Unavailable)) : answer->second);
}

std::vector<client::InboxRow> FakeSource::rowsOf(const client::InboxQuery &query) const
{
    std::vector<client::InboxRow> view;
    for (const client::InboxRow &row : rows) {
        const bool snoozedRow = row.conversation.status == ConversationStatus::Snoozed;
        const bool closedRow = row.conversation.status == ConversationStatus::Closed || snoozedRow;
        const bool in = query.view == client::InboxQuery::View::All       ? !closedRow
                        : query.view == client::InboxQuery::View::Snoozed ? snoozedRow
                        : query.view == client::InboxQuery::View::Closed  ? closedRow && !snoozedRow
                        : query.view == client::InboxQuery::View::Mine ? row.conversation.assigneeId == me && !closedRow
                        : query.view == client::InboxQuery::View::Unassigned
                            ? row.conversation.assigneeId.isNull() && !closedRow
                        : query.view == client::InboxQuery::View::Mentions
                            ? std::count(mentionedIn.begin(), mentionedIn.end(), row.conversation.id) > 0
                        : query.view == client::InboxQuery::View::Failed ? row.rejectedCount > 0
                                                                         : row.conversation.queueId == query.queueId;
        if (in)
            view.push_back(row);
    }
    return view;
}

Answer<client::InboxPage> FakeSource::inbox(const client::InboxQuery &query)
{
    inboxQueries.push_back(query);
    const std::vector<client::InboxRow> view = rowsOf(query);
    client::InboxPage page;
    page.total = qint64(view.size());
    for (int at = query.offset; at < int(view.size()) && at < query.offset + query.limit; ++at)
        page.rows.push_back(view[size_t(at)]);
    return give(Result<client::InboxPage>(page));
}

Answer<std::vector<client::InboxCount>> FakeSource::inboxCounts(const std::vector<client::InboxQuery> &queries)
{
    countQueries.push_back(queries);
    std::vector<client::InboxCount> counts;
    for (const client::InboxQuery &query : queries) {
        const std::vector<client::InboxRow> view = rowsOf(query);
        const auto unread = std::count_if(view.begin(), view.end(), [](const client::InboxRow &row) {
            return row.unread > 0 && row.conversation.status != ConversationStatus::Closed;
        });
        counts.push_back({.total = qint64(view.size()), .unread = qint64(unread)});
    }
    return give(Result<std::vector<client::InboxCount>>(counts));
}

Answer<client::TimelinePage> FakeSource::timeline(const client::TimelineQuery &query)
{
    timelineQueries.push_back(query);
    std::vector<client::TimelineEntry> all;
    client::HiddenCount hidden;
    for (const client::TimelineEntry &one : entries[query.customerId]) {
        if ((query.onlyContactPointId.isNull() || one.contactPointId() == query.onlyContactPointId)
            && (query.onlyConversationId.isNull() || one.item().conversationId == query.onlyConversationId)) {
            if (query.filter.accepts(one.item()))
                all.push_back(one);
            else
                ++hidden.hidden;
        }
    }
    const auto split =
        query.anchor ? std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.key() >= *query.anchor; })
                     : all.end();
    auto first = split - std::min<std::ptrdiff_t>(split - all.begin(), query.before);
    const bool stops = stopsAt && !query.filter.isEmpty() && (!query.anchor || *query.anchor > *stopsAt);
    if (stops)
        first = std::find_if(first, split, [&](const auto &one) { return one.key() >= *stopsAt; });
    const auto last = split + std::min<std::ptrdiff_t>(all.end() - split, query.after);
    client::TimelinePage page;
    page.entries.assign(first, last);
    page.moreBefore = first != all.begin();
    if (stops)
        page.stoppedBefore = stopsAt;
    page.moreAfter = last != all.end();
    if (query.countHidden)
        page.hidden = hidden;
    for (const auto &at : customers[query.customerId].points)
        page.contactPointIds.push_back(at.point.id);
    return give(Result<client::TimelinePage>(page));
}

Answer<client::CustomerView> FakeSource::customer(const Id &id)
{
    const auto found_ = customers.find(id);
    return give(found_ == customers.end() ? Result<client::CustomerView>(fail(ErrorCode::NotFound))
                                          : Result<client::CustomerView>(found_->second));
}

Answer<client::CustomersPage> FakeSource::findCustomers(const QString &text, int limit)
{
    client::CustomersPage page;
    for (const client::CustomerRow &row : known) {
        const bool reached = std::any_of(row.points.begin(), row.points.end(),
                                         [&](const ContactPoint &point) { return point.value == text; });
        if (!text.isEmpty() && !reached && !row.name.contains(text, Qt::CaseInsensitive))
            continue;
        page.more = page.more || int(page.rows.size()) >= limit;
        if (int(page.rows.size()) < limit)
            page.rows.push_back(row);
    }
    return give(Result<client::CustomersPage>(page));
}

Answer<client::SearchResult> FakeSource::search(const QString &, int, qint64 after)
{
    if (after != 0)
        return give(Result<client::SearchResult>(foundAfter[after]));
    return give(Result<client::SearchResult>(found));
}

Answer<client::SearchResult> FakeSource::searchHub(const QString &text, int, qint64 after)
{
    if (after != 0)
        return give(Result<client::SearchResult>(foundAfter[after]));
    askedOfHub << text;
    return give(Result<client::SearchResult>(foundAtHub));
}

Answer<client::FoundPlaces> FakeSource::findPlaces(const Id &customerId, const QString &text)
{
    client::FoundPlaces places_;
    places_.words = {text};
    for (const client::TimelineEntry &one : entries[customerId]) {
        if (one.item().text.contains(text, Qt::CaseInsensitive))
            places_.places.insert(places_.places.begin(), one.key());
    }
    return give(Result<client::FoundPlaces>(places_));
}

Answer<Conversation> FakeSource::conversation(const Id &id)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto &r) { return r.conversation.id == id; });
    return give(row == rows.end() ? Result<Conversation>(fail(ErrorCode::NotFound))
                                  : Result<Conversation>(row->conversation));
}

Answer<std::optional<Draft>> FakeSource::draft(const Id &conversationId)
{
    const auto found_ = drafts.find(conversationId);
    return give(Result<std::optional<Draft>>(found_ == drafts.end() ? std::nullopt : std::optional(found_->second)));
}

Answer<QString> FakeSource::noteAside(const Id &conversationId)
{
    const auto found_ = notesAside.find(conversationId);
    return give(Result<QString>(found_ == notesAside.end() ? QString() : found_->second));
}

void FakeSource::setNoteAside(const Id &conversationId, const QString &text)
{
    notesAside[conversationId] = text;
    asideWrites.emplace_back(storedDrafts.size(), text);
}

Answer<qint64> FakeSource::lastReadSeq(const Id &conversationId)
{
    return give(Result<qint64>(readSeqs[conversationId]));
}

Id FakeSource::submit(const wire::Command &command, const std::vector<client::NewAttachment> &attachments)
{
    commands.push_back(command);
    files.push_back(attachments);
    return commands.back().id = id(int(90'000 + commands.size()));
}

Id id(int number)
{
    Id made;
    made.bytes = {0x01, 0x99};
    for (int at = 0; at < 4; ++at)
        made.bytes[size_t(12 + at)] = std::uint8_t(number >> (24 - 8 * at));
    return made;
}

void FakeSource::putNotices(const std::vector<client::Notice> &notices)
{
    for (const client::Notice &notice : notices) {
        std::erase_if(noticeList, [&](const client::Notice &old) { return old.itemId == notice.itemId; });
        noticeList.push_back(notice);
    }
    std::stable_sort(noticeList.begin(), noticeList.end(),
                     [](const client::Notice &a, const client::Notice &b) { return a.at > b.at; });
}

void FakeSource::forgetNotices(const std::vector<Id> &itemIds)
{
    std::erase_if(noticeList, [&](const client::Notice &notice) {
        return std::find(itemIds.begin(), itemIds.end(), notice.itemId) != itemIds.end();
    });
}

TimelineItem message(int number, qint64 ms, const QString &text, Direction direction)
{
    TimelineItem item;
    item.id = id(number);
    item.conversationId = id(2);
    item.contactPointId = id(3);
    item.seq = number;
    item.kind = u"message"_s;
    item.direction = direction;
    item.endpointId = id(4);
    item.senderTrust = Trust::Asserted;
    item.author = {direction == Direction::In ? AuthorType::Customer : AuthorType::Agent,
                   {},
                   direction == Direction::In ? u"Ada Lindqvist"_s : u"Mara Vogt"_s};
    item.occurredAt = item.receivedAt = item.orderTime = {ms};
    item.text = text;
    if (direction == Direction::Out)
        item.delivery = Delivery{.state = DeliveryState::Delivered, .at = {ms + 400}};
    return item;
}

client::TimelineEntry entry(const TimelineItem &item)
{
    return {client::TimelineEntry::Kind::Item, {item.orderTime, item.id}, item.contactPointId, toBody(item)};
}

} // namespace throughline::ui
