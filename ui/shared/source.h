// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cache/changeset.h"
#include "sync/client.h"
#include "sync/readmodels.h"
#include "sync/syncstatus.h"
#include "wire/command.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>

#include <optional>
#include <vector>

namespace throughline::ui {

template<typename T>
using Answer = QFuture<Result<T>>;

//! What the view-models read from and write to: the part of client::Client they use, so that a test can stand in for
//! it. GUI thread; answers are continued with .then(this, …) and may already be there when the call returns.
//! The meaning of each call is that of the client::Client function with the same name.
class Source : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual client::SyncStatus status() const = 0;
    [[nodiscard]] virtual Id agentId() const = 0;
    [[nodiscard]] virtual Id consoleId() const = 0;
    //! Where damaged files of this computer were put, still encrypted; empty: nothing was damaged. While
    //! in use: cacheReplaced().
    [[nodiscard]] virtual QString cacheSetAside() const { return {}; }
    [[nodiscard]] virtual QString workSetAside() const { return {}; }

    [[nodiscard]] virtual Answer<client::InboxPage> inbox(const client::InboxQuery &query) = 0;
    [[nodiscard]] virtual Answer<std::vector<client::InboxCount>>
    inboxCounts(const std::vector<client::InboxQuery> &queries) = 0;
    [[nodiscard]] virtual Answer<client::TimelinePage> timeline(const client::TimelineQuery &query) = 0;
    [[nodiscard]] virtual Answer<client::CustomerView> customer(const Id &id) = 0;
    [[nodiscard]] virtual Answer<client::CustomersPage> findCustomers(const QString &text, int limit) = 0;
    [[nodiscard]] virtual Answer<std::vector<client::OutboxEntry>> outbox() = 0;
    [[nodiscard]] virtual Answer<client::SearchResult> search(const QString &text, int limit, qint64 after) = 0;
    [[nodiscard]] virtual Answer<client::SearchResult> searchHub(const QString &text, int limit, qint64 after) = 0;
    [[nodiscard]] virtual Answer<client::FoundPlaces> findPlaces(const Id &customerId, const QString &text) = 0;
    [[nodiscard]] virtual Answer<Conversation> conversation(const Id &id) = 0;
    [[nodiscard]] virtual Answer<std::optional<Draft>> draft(const Id &conversationId) = 0;
    [[nodiscard]] virtual Answer<QString> noteAside(const Id &conversationId) = 0;
    [[nodiscard]] virtual Answer<qint64> lastReadSeq(const Id &conversationId) = 0;
    [[nodiscard]] virtual Answer<QJsonObject> setting(const QString &name) = 0;
    [[nodiscard]] virtual Answer<std::vector<Agent>> agents() = 0;
    [[nodiscard]] virtual Answer<std::vector<Presence>> presences() = 0;
    [[nodiscard]] virtual Answer<std::vector<Queue>> queues() = 0;
    [[nodiscard]] virtual Answer<std::vector<Tag>> tags() = 0;
    [[nodiscard]] virtual Answer<std::vector<Endpoint>> endpoints() = 0;
    [[nodiscard]] virtual Answer<std::vector<CannedResponse>> cannedResponses() = 0;
    [[nodiscard]] virtual Answer<std::vector<Macro>> macros() = 0;
    [[nodiscard]] virtual Answer<std::vector<SharedView>> sharedViews() = 0;

    [[nodiscard]] virtual Answer<QJsonObject> lookUp(const QJsonObject &args) = 0;
    [[nodiscard]] virtual Answer<QJsonObject> authorize(const QJsonObject &args) = 0;

    [[nodiscard]] virtual Answer<QJsonObject> askChannels(const QString &method, const QJsonObject &args) = 0;
    [[nodiscard]] virtual Answer<wire::CommandOutcome> administer(const wire::Command &command) = 0;

    virtual Id submit(const wire::Command &command, const std::vector<client::NewAttachment> &attachments = {}) = 0;
    virtual Id send(const wire::Command &command, const std::vector<client::NewAttachment> &attachments,
                    const Draft &rest) = 0;
    virtual void retry(const Id &commandId) = 0;
    virtual void discard(const Id &commandId) = 0;
    [[nodiscard]] virtual Answer<client::TakenBack> withdraw(const Id &commandId, const QJsonObject &envelope) = 0;
    virtual void putDraft(const Draft &draft) = 0;
    virtual void setNoteAside(const Id &conversationId, const QString &text) = 0;
    [[nodiscard]] virtual Answer<std::vector<client::Notice>> notices() = 0;
    virtual void putNotices(const std::vector<client::Notice> &notices) = 0;
    virtual void forgetNotices(const std::vector<Id> &itemIds) = 0;

    virtual void openCustomer(const Id &customerId) = 0;
    virtual void closeCustomer(const Id &customerId) = 0;
    virtual void subscribeTopics(const QStringList &topics) = 0;
    virtual void sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data) = 0;
    virtual void retryNow() = 0;
    [[nodiscard]] virtual Answer<QByteArray> downloadBlob(const Id &blobId, const QString &name) = 0;

Q_SIGNALS:
    void statusChanged(const throughline::client::SyncStatus &status);
    //! The cache was found damaged while in use.
    void cacheReplaced(const QString &keptAt);
    void committed(const throughline::client::ChangeSet &changes);
    void commandSettled(const throughline::wire::CommandOutcome &outcome);
    void outboxChanged();
    void outboxFailed(const throughline::Id &commandId, const throughline::Error &error);
    void ephemeral(const QString &topic, const QString &kind, const QString &from, int ttlSeconds,
                   const QJsonObject &data);
};

} // namespace throughline::ui
