// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/client.h"

#include "sync/readerpool.h"

namespace throughline::client {

// Every read runs on the pool, on one state of the cache. That of a draft, which waits for its like, is in clientdrafts.cpp.

QFuture<Result<InboxPage>> Client::inbox(const InboxQuery &query)
{
    return readers().run<InboxPage>([query](ReadContext &context) { return readInbox(context, query); });
}

QFuture<Result<std::vector<InboxCount>>> Client::inboxCounts(const std::vector<InboxQuery> &queries)
{
    return readers().run<std::vector<InboxCount>>(
        [queries](ReadContext &context) { return readInboxCounts(context, queries); });
}

QFuture<Result<TimelinePage>> Client::timeline(const TimelineQuery &query)
{
    return readers().run<TimelinePage>([query](ReadContext &context) { return readTimeline(context, query); });
}

QFuture<Result<CustomerView>> Client::customer(const Id &id)
{
    return readers().run<CustomerView>([id](ReadContext &context) { return readCustomer(context, id); });
}

QFuture<Result<MergePreview>> Client::mergePreview(const Id &from, const Id &into)
{
    return readers().run<MergePreview>(
        [from, into](ReadContext &context) { return readMergePreview(context, from, into); });
}

QFuture<Result<CustomersPage>> Client::findCustomers(const QString &text, int limit)
{
    return readers().run<CustomersPage>(
        [text, limit](ReadContext &context) { return readCustomers(context, text, limit); },
        ReaderPool::Order::AsReady);
}

QFuture<Result<SearchResult>> Client::search(const QString &text, int limit, qint64 after)
{
    return readers().run<SearchResult>(
        [text, limit, after](ReadContext &context) { return readSearch(context, text, limit, after); },
        ReaderPool::Order::AsReady);
}

QFuture<Result<FoundPlaces>> Client::findPlaces(const Id &customerId, const QString &text)
{
    return readers().run<FoundPlaces>(
        [customerId, text](ReadContext &context) { return readPlaces(context, customerId, text); },
        ReaderPool::Order::AsReady);
}

QFuture<Result<Conversation>> Client::conversation(const Id &id)
{
    return readers().run<Conversation>([id](ReadContext &context) { return readConversation(context, id); });
}

QFuture<Result<qint64>> Client::lastReadSeq(const Id &conversationId)
{
    return readers().run<qint64>(
        [conversationId](ReadContext &context) { return readLastReadSeq(context, conversationId); });
}

QFuture<Result<QJsonObject>> Client::setting(const QString &name)
{
    return readers().run<QJsonObject>([name](ReadContext &context) { return readSetting(context, name); });
}

QFuture<Result<std::vector<Agent>>> Client::agents()
{
    return readers().run<std::vector<Agent>>([](ReadContext &context) { return readAll<Agent>(context); });
}

QFuture<Result<std::vector<Presence>>> Client::presences()
{
    return readers().run<std::vector<Presence>>([](ReadContext &context) { return readPresences(context); });
}

QFuture<Result<std::vector<Queue>>> Client::queues()
{
    return readers().run<std::vector<Queue>>([](ReadContext &context) { return readAll<Queue>(context); });
}

QFuture<Result<std::vector<Tag>>> Client::tags()
{
    return readers().run<std::vector<Tag>>([](ReadContext &context) { return readAll<Tag>(context); });
}

QFuture<Result<std::vector<Endpoint>>> Client::endpoints()
{
    return readers().run<std::vector<Endpoint>>([](ReadContext &context) { return readAll<Endpoint>(context); });
}

QFuture<Result<std::vector<CannedResponse>>> Client::cannedResponses()
{
    return readers().run<std::vector<CannedResponse>>(
        [](ReadContext &context) { return readAll<CannedResponse>(context); });
}

QFuture<Result<std::vector<Macro>>> Client::macros()
{
    return readers().run<std::vector<Macro>>([](ReadContext &context) { return readAll<Macro>(context); });
}

QFuture<Result<std::vector<SharedView>>> Client::sharedViews()
{
    return readers().run<std::vector<SharedView>>([](ReadContext &context) { return readAll<SharedView>(context); });
}

QFuture<Result<std::vector<OutboxEntry>>> Client::outbox()
{
    return readers().run<std::vector<OutboxEntry>>([](ReadContext &context) -> Result<std::vector<OutboxEntry>> {
        std::vector<OutboxEntry> open;
        for (const auto &entry : context.overlay.entries()) {
            if (entry.state != CommandState::Applied && !entry.isQuiet())
                open.push_back(entry);
        }
        return open;
    });
}

} // namespace throughline::client
