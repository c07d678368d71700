// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/source.h"

namespace throughline::ui {

//! The Source of the running program: hands every call to one client::Client, which must outlive it. GUI thread.
class ClientSource final : public Source
{
    Q_OBJECT

public:
    explicit ClientSource(client::Client &client, QObject *parent = nullptr);

    client::SyncStatus status() const override;
    Id agentId() const override;
    Id consoleId() const override;
    QString cacheSetAside() const override;
    QString workSetAside() const override;
    Answer<client::InboxPage> inbox(const client::InboxQuery &query) override;
    Answer<std::vector<client::InboxCount>> inboxCounts(const std::vector<client::InboxQuery> &queries) override;
    Answer<client::TimelinePage> timeline(const client::TimelineQuery &query) override;
    Answer<client::CustomerView> customer(const Id &id) override;
    Answer<client::CustomersPage> findCustomers(const QString &text, int limit) override;
    Answer<std::vector<client::OutboxEntry>> outbox() override;
    Answer<client::SearchResult> search(const QString &text, int limit, qint64 after) override;
    Answer<client::SearchResult> searchHub(const QString &text, int limit, qint64 after) override;
    Answer<client::FoundPlaces> findPlaces(const Id &customerId, const QString &text) override;
    Answer<Conversation> conversation(const Id &id) override;
    Answer<std::optional<Draft>> draft(const Id &conversationId) override;
    Answer<QString> noteAside(const Id &conversationId) override;
    Answer<qint64> lastReadSeq(const Id &conversationId) override;
    Answer<std::vector<Agent>> agents() override;
    Answer<std::vector<Presence>> presences() override;
    Answer<std::vector<Queue>> queues() override;
    Answer<std::vector<Tag>> tags() override;
    Answer<std::vector<Endpoint>> endpoints() override;
    Answer<std::vector<CannedResponse>> cannedResponses() override;
    Answer<std::vector<Macro>> macros() override;
    Answer<std::vector<SharedView>> sharedViews() override;
    Answer<QJsonObject> setting(const QString &name) override;
    Answer<QJsonObject> lookUp(const QJsonObject &args) override;
    Answer<QJsonObject> askChannels(const QString &method, const QJsonObject &args) override;
    Answer<wire::CommandOutcome> administer(const wire::Command &command) override;
    Answer<QJsonObject> authorize(const QJsonObject &args) override;
    Id submit(const wire::Command &command, const std::vector<client::NewAttachment> &attachments) override;
    Id send(const wire::Command &command, const std::vector<client::NewAttachment> &attachments,
            const Draft &rest) override;
    void retry(const Id &commandId) override;
    void discard(const Id &commandId) override;
    Answer<client::TakenBack> withdraw(const Id &commandId, const QJsonObject &envelope) override;
    void putDraft(const Draft &draft) override;
    void setNoteAside(const Id &conversationId, const QString &text) override;
    Answer<std::vector<client::Notice>> notices() override;
    void putNotices(const std::vector<client::Notice> &notices) override;
    void forgetNotices(const std::vector<Id> &itemIds) override;
    void openCustomer(const Id &customerId) override;
    void closeCustomer(const Id &customerId) override;
    void subscribeTopics(const QStringList &topics) override;
    void sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data) override;
    void retryNow() override;
    Answer<QByteArray> downloadBlob(const Id &blobId, const QString &name) override;

private:
    client::Client &m_client;
};

} // namespace throughline::ui
