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
    Id console = Id::named(u"console", u"the test's");        //!< consoleId()
    std::map<Id, std::vector<client::TimelineEntry>> entries; //!< by customer, in order
    std::map<Id, client::CustomerView> customers;
    std::vector<client::InboxRow> rows; //!< newest first
    std::map<Id, Draft> drafts;
    std::map<Id, qint64> readSeqs;
    std::vector<Agent> agentList;
    std::vector<Presence> presenceList;
    std::vector<Queue> queueList;
    std::vector<Tag> tagList;
    std::vector<Endpoint> endpointList;
    std::vector<CannedResponse> cannedList;
    std::vector<Macro> macroList;
    std::vector<SharedView> sharedList;
    std::vector<Id> mentionedIn; //!< conversations
    std::map<QString, QJsonObject> settings;
    client::SearchResult found;
    std::map<qint64, client::SearchResult> foundAfter; //!< later pages, here and at the hub, by where they begin
    Result<client::SearchResult> foundAtHub = client::SearchResult{};
    QStringList askedOfHub;
    QString cacheAside, workAside;
    Result<QJsonObject> lookupAnswer = QJsonObject();
    std::vector<QJsonObject> lookups;
    QList<Result<QJsonObject>> authorizeAnswers; //!< in order; then there is no hub
    std::vector<QJsonObject> authorizeSteps;
    std::vector<client::CustomerRow> known; //!< findCustomers() answers those whose name holds the text
    std::vector<client::OutboxEntry> outboxEntries;

    bool held = false;                  //!< answers wait for answerAll()
    std::optional<TimelineKey> stopsAt; //!< filtered reads towards the beginning end here, as if they had looked enough
    std::vector<client::TimelineQuery> timelineQueries;
    std::vector<client::InboxQuery> inboxQueries;
    std::vector<std::vector<client::InboxQuery>> countQueries;
    std::vector<wire::Command> commands;
    std::vector<std::vector<client::NewAttachment>> files;
    std::vector<Draft> storedDrafts;
    std::map<Id, QString> notesAside;
    //! What was kept aside, empty when it was forgotten, beside how many drafts had been stored before.
    std::vector<std::pair<size_t, QString>> asideWrites;
    QStringList sentWithDraft; //!< commands that came with what is left of their draft
    std::vector<Id> retried, discarded, withdrawn, opened, closed;
    std::vector<QJsonObject> withdrawnEnvelopes; //!< beside it
    Result<client::TakenBack> withdrawAnswer = client::TakenBack();
    std::vector<QStringList> topics;
    QStringList signalled;
    std::vector<QJsonObject> signalData; //!< beside it
    int retriesNow = 0;
    std::map<Id, QByteArray> blobs;
    std::vector<Id> downloaded;

    void answerAll();
    //! Adds an item at its place and tells so.
    void add(const Id &customer, const TimelineItem &item, std::optional<client::PendingMark> pending = {});
    void setStatus(const client::SyncStatus &status);

    client::SyncStatus status() const override { return m_status; }
    Id agentId() const override { return me; }
    Id consoleId() const override { return console; }
    QString cacheSetAside() const override { return cacheAside; }
    QString workSetAside() const override { return workAside; }
    Answer<client::InboxPage> inbox(const client::InboxQuery &query) override;
    Answer<std::vector<client::InboxCount>> inboxCounts(const std::vector<client::InboxQuery> &queries) override;
    Answer<client::TimelinePage> timeline(const client::TimelineQuery &query) override;
    Answer<client::CustomerView> customer(const Id &id) override;
    Answer<client::CustomersPage> findCustomers(const QString &text, int limit) override;
    Answer<std::vector<client::OutboxEntry>> outbox() override
    {
        return give(Result<std::vector<client::OutboxEntry>>(outboxEntries));
    }
    Answer<client::SearchResult> search(const QString &text, int limit, qint64 after) override;
    Answer<client::SearchResult> searchHub(const QString &text, int limit, qint64 after) override;
    Answer<client::FoundPlaces> findPlaces(const Id &customerId, const QString &text) override;
    Answer<Conversation> conversation(const Id &id) override;
    Answer<std::optional<Draft>> draft(const Id &conversationId) override;
    Answer<QString> noteAside(const Id &conversationId) override;
    Answer<qint64> lastReadSeq(const Id &conversationId) override;
    Answer<std::vector<Agent>> agents() override { return give(Result<std::vector<Agent>>(agentList)); }
    Answer<std::vector<Presence>> presences() override { return give(Result<std::vector<Presence>>(presenceList)); }
    Answer<std::vector<Queue>> queues() override { return give(Result<std::vector<Queue>>(queueList)); }
    Answer<std::vector<Tag>> tags() override { return give(Result<std::vector<Tag>>(tagList)); }
    Answer<std::vector<Endpoint>> endpoints() override { return give(Result<std::vector<Endpoint>>(endpointList)); }
    Answer<std::vector<CannedResponse>> cannedResponses() override
    {
        return give(Result<std::vector<CannedResponse>>(cannedList));
    }
    Answer<std::vector<Macro>> macros() override { return give(Result<std::vector<Macro>>(macroList)); }
    Answer<std::vector<SharedView>> sharedViews() override { return give(Result<std::vector<SharedView>>(sharedList)); }
    Answer<QJsonObject> setting(const QString &name) override { return give(Result<QJsonObject>(settings[name])); }
    Answer<QJsonObject> lookUp(const QJsonObject &args) override
    {
        lookups.push_back(args);
        return give(lookupAnswer);
    }
    std::map<QString, Result<QJsonObject>> channelAnswers; //!< by method; Unavailable without
    std::vector<std::pair<QString, QJsonObject>> channelQuestions;
    std::vector<wire::Command> administered;
    Result<wire::CommandOutcome> administerAnswer = wire::CommandOutcome{.applied = true};
    Answer<QJsonObject> askChannels(const QString &method, const QJsonObject &args) override;
    Answer<wire::CommandOutcome> administer(const wire::Command &command) override
    {
        administered.push_back(command);
        return give(administerAnswer);
    }
    Answer<QJsonObject> authorize(const QJsonObject &args) override
    {
        authorizeSteps.push_back(args);
        return give(authorizeAnswers.empty() ? Result<QJsonObject>(fail(ErrorCode::Unavailable))
                                             : authorizeAnswers.takeFirst());
    }
    Id submit(const wire::Command &command, const std::vector<client::NewAttachment> &attachments) override;
    Id send(const wire::Command &command, const std::vector<client::NewAttachment> &attachments,
            const Draft &rest) override
    {
        putDraft(rest);
        sentWithDraft.push_back(command.name);
        return submit(command, attachments);
    }
    void retry(const Id &commandId) override { retried.push_back(commandId); }
    void discard(const Id &commandId) override { discarded.push_back(commandId); }
    Answer<client::TakenBack> withdraw(const Id &commandId, const QJsonObject &envelope) override
    {
        withdrawn.push_back(commandId);
        withdrawnEnvelopes.push_back(envelope);
        return give(withdrawAnswer);
    }
    void putDraft(const Draft &draft) override { storedDrafts.push_back(draft); }
    void setNoteAside(const Id &conversationId, const QString &text) override;
    std::vector<client::Notice> noticeList; //!< newest first; this much is written by the source itself
    Answer<std::vector<client::Notice>> notices() override
    {
        return give(Result<std::vector<client::Notice>>(noticeList));
    }
    void putNotices(const std::vector<client::Notice> &notices) override;
    void forgetNotices(const std::vector<Id> &itemIds) override;
    void openCustomer(const Id &customerId) override { opened.push_back(customerId); }
    void closeCustomer(const Id &customerId) override { closed.push_back(customerId); }
    void subscribeTopics(const QStringList &list) override { topics.push_back(list); }
    void sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data) override
    {
        signalData.push_back(data);
        signalled << topic + QLatin1Char(' ') + kind;
    }
    void retryNow() override { ++retriesNow; }
    Answer<QByteArray> downloadBlob(const Id &blobId, const QString &) override
    {
        downloaded.push_back(blobId);
        const auto kept = blobs.find(blobId);
        return give(kept == blobs.end() ? Result<QByteArray>(fail(ErrorCode::NotFound))
                                        : Result<QByteArray>(kept->second));
    }

private:
    [[nodiscard]] std::vector<client::InboxRow> rowsOf(const client::InboxQuery &query) const;
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
