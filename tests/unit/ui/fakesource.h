// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/source.h"

#include <QPromise>

#include <functional>
#include <map>

namespace throughline::ui {

//! A Source over values in memory. Answers at once, or when answerAll() is called while `held`. Remembers what was
//! written; writes change nothing by themselves.
class FakeSource final : public Source
{
    Q_OBJECT

public:
    using Source::Source;

    client::SyncStatus m_status;
    Id me;
    std::map<Id, std::vector<client::TimelineEntry>> entries; //!< by customer, in order
    std::map<Id, client::CustomerView> customers;
    std::vector<client::InboxRow> rows; //!< newest first
    std::map<Id, Draft> drafts;
    std::map<Id, qint64> readSeqs;
    std::vector<Agent> agentList;
    std::vector<Presence> presenceList;
    std::vector<Queue> queueList;
    std::vector<Endpoint> endpointList;
    std::vector<CannedResponse> cannedList;
    client::SearchResult found;
    Result<client::SearchResult> foundAtHub = client::SearchResult{};
    QStringList askedOfHub;
    QString cacheAside, workAside;
    Result<QJsonObject> lookupAnswer = QJsonObject();
    std::vector<QJsonObject> lookups;
    std::vector<client::CustomerRow> known; //!< findCustomers() answers those whose name holds the text
    std::vector<client::OutboxEntry> outboxEntries;

    bool held = false; //!< answers wait for answerAll()
    std::vector<client::TimelineQuery> timelineQueries;
    std::vector<client::InboxQuery> inboxQueries;
    std::vector<wire::Command> commands;
    std::vector<std::vector<client::NewAttachment>> files;
    std::vector<Draft> storedDrafts;
    std::vector<Id> retried, discarded, opened, closed;
    std::vector<QStringList> topics;
    QStringList signalled;
    int retriesNow = 0;

    void answerAll();
    //! Adds an item at its place and tells so.
    void add(const Id &customer, const TimelineItem &item, std::optional<client::PendingMark> pending = {});
    void setStatus(const client::SyncStatus &status);

    client::SyncStatus status() const override { return m_status; }
    Id agentId() const override { return me; }
    QString cacheSetAside() const override { return cacheAside; }
    QString workSetAside() const override { return workAside; }
    Answer<client::InboxPage> inbox(const client::InboxQuery &query) override;
    Answer<client::TimelinePage> timeline(const client::TimelineQuery &query) override;
    Answer<client::CustomerView> customer(const Id &id) override;
    Answer<client::CustomersPage> findCustomers(const QString &text, int limit) override;
    Answer<std::vector<client::OutboxEntry>> outbox() override
    {
        return give(Result<std::vector<client::OutboxEntry>>(outboxEntries));
    }
    Answer<client::SearchResult> search(const QString &text, int limit) override;
    Answer<client::SearchResult> searchHub(const QString &text, int limit) override;
    Answer<Conversation> conversation(const Id &id) override;
    Answer<std::optional<Draft>> draft(const Id &conversationId) override;
    Answer<qint64> lastReadSeq(const Id &conversationId) override;
    Answer<std::vector<Agent>> agents() override { return give(Result<std::vector<Agent>>(agentList)); }
    Answer<std::vector<Presence>> presences() override { return give(Result<std::vector<Presence>>(presenceList)); }
    Answer<std::vector<Queue>> queues() override { return give(Result<std::vector<Queue>>(queueList)); }
    Answer<std::vector<Endpoint>> endpoints() override { return give(Result<std::vector<Endpoint>>(endpointList)); }
    Answer<std::vector<CannedResponse>> cannedResponses() override
    {
        return give(Result<std::vector<CannedResponse>>(cannedList));
    }
    Answer<QJsonObject> lookUp(const QJsonObject &args) override
    {
        lookups.push_back(args);
        return give(lookupAnswer);
    }
    Id submit(const wire::Command &command, const std::vector<client::NewAttachment> &attachments) override;
    void retry(const Id &commandId) override { retried.push_back(commandId); }
    void discard(const Id &commandId) override { discarded.push_back(commandId); }
    void putDraft(const Draft &draft) override { storedDrafts.push_back(draft); }
    void openCustomer(const Id &customerId) override { opened.push_back(customerId); }
    void closeCustomer(const Id &customerId) override { closed.push_back(customerId); }
    void subscribeTopics(const QStringList &list) override { topics.push_back(list); }
    void sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &) override
    {
        signalled << topic + QLatin1Char(' ') + kind;
    }
    void retryNow() override { ++retriesNow; }
    Answer<QByteArray> downloadBlob(const Id &, const QString &) override
    {
        return give(Result<QByteArray>(fail(ErrorCode::NotFound)));
    }

private:
    template<typename T>
    QFuture<T> give(T value)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QFuture<T> future = promise->future();
        auto answer = [promise, value = std::move(value)] {
            promise->addResult(value);
            promise->finish();
        };
        if (held)
            m_waiting.push_back(answer);
        else
            answer();
        return future;
    }
    std::vector<std::function<void()>> m_waiting;
};

//! A stable id for a test: id(7) is the same everywhere, and larger numbers sort later.
[[nodiscard]] Id id(int number);
//! A message of \a customer's point \a point at \a ms, number \a number.
[[nodiscard]] TimelineItem message(int number, qint64 ms, const QString &text, Direction direction = Direction::In);
[[nodiscard]] client::TimelineEntry entry(const TimelineItem &item);

} // namespace throughline::ui
