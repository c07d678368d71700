// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/clientsource.h"

namespace throughline::ui {

ClientSource::ClientSource(client::Client &client, QObject *parent) : Source(parent), m_client(client)
{
    connect(&client, &client::Client::statusChanged, this, &Source::statusChanged);
    connect(&client, &client::Client::committed, this, &Source::committed);
    connect(&client, &client::Client::outboxFailed, this, &Source::outboxFailed);
    connect(&client, &client::Client::commandSettled, this, &Source::commandSettled);
    connect(&client, &client::Client::outboxChanged, this, &Source::outboxChanged);
    connect(&client, &client::Client::ephemeral, this, &Source::ephemeral);
    connect(&client, &client::Client::cacheReplaced, this, &Source::cacheReplaced);
}

client::SyncStatus ClientSource::status() const
{
    return m_client.status();
}
Id ClientSource::agentId() const
{
    return m_client.agentId();
}
Id ClientSource::consoleId() const
{
    return m_client.consoleId();
}
QString ClientSource::cacheSetAside() const
{
    return m_client.cacheSetAside();
}
QString ClientSource::workSetAside() const
{
    return m_client.workSetAside();
}
Answer<client::InboxPage> ClientSource::inbox(const client::InboxQuery &query)
{
    return m_client.inbox(query);
}
Answer<std::vector<client::InboxCount>> ClientSource::inboxCounts(const std::vector<client::InboxQuery> &queries)
{
    return m_client.inboxCounts(queries);
}
Answer<client::TimelinePage> ClientSource::timeline(const client::TimelineQuery &query)
{
    return m_client.timeline(query);
}
Answer<client::CustomerView> ClientSource::customer(const Id &id)
{
    return m_client.customer(id);
}
Answer<client::CustomersPage> ClientSource::findCustomers(const QString &text, int limit)
{
    return m_client.findCustomers(text, limit);
}
Answer<std::vector<client::OutboxEntry>> ClientSource::outbox()
{
    return m_client.outbox();
}
Answer<client::SearchResult> ClientSource::search(const QString &text, int limit, qint64 after)
{
    return m_client.search(text, limit, after);
}
Answer<client::SearchResult> ClientSource::searchHub(const QString &text, int limit, qint64 after)
{
    return m_client.searchHub(text, limit, after);
}
Answer<client::FoundPlaces> ClientSource::findPlaces(const Id &customerId, const QString &text)
{
    return m_client.findPlaces(customerId, text);
}
Answer<Conversation> ClientSource::conversation(const Id &id)
{
    return m_client.conversation(id);
}
Answer<std::optional<Draft>> ClientSource::draft(const Id &conversationId)
{
    return m_client.draft(conversationId);
}
Answer<QString> ClientSource::noteAside(const Id &conversationId)
{
    return m_client.noteAside(conversationId);
}
Answer<qint64> ClientSource::lastReadSeq(const Id &conversationId)
{
    return m_client.lastReadSeq(conversationId);
}
Answer<std::vector<Agent>> ClientSource::agents()
{
    return m_client.agents();
}
Answer<std::vector<Presence>> ClientSource::presences()
{
    return m_client.presences();
}
Answer<std::vector<Queue>> ClientSource::queues()
{
    return m_client.queues();
}
Answer<std::vector<Tag>> ClientSource::tags()
{
    return m_client.tags();
}
Answer<std::vector<Endpoint>> ClientSource::endpoints()
{
    return m_client.endpoints();
}
Answer<std::vector<CannedResponse>> ClientSource::cannedResponses()
{
    return m_client.cannedResponses();
}
Answer<std::vector<SharedView>> ClientSource::sharedViews()
{
    return m_client.sharedViews();
}
Answer<std::vector<Macro>> ClientSource::macros()
{
    return m_client.macros();
}
Answer<QJsonObject> ClientSource::setting(const QString &name)
{
    return m_client.setting(name);
}
Answer<QJsonObject> ClientSource::lookUp(const QJsonObject &args)
{
    return m_client.lookUp(args);
}
Answer<QJsonObject> ClientSource::askChannels(const QString &method, const QJsonObject &args)
{
    return m_client.askChannels(method, args);
}
Answer<wire::CommandOutcome> ClientSource::administer(const wire::Command &command)
{
    return m_client.administer(command);
}
Answer<QJsonObject> ClientSource::authorize(const QJsonObject &args)
{
    return m_client.authorize(args);
}
Id ClientSource::submit(const wire::Command &command, const std::vector<client::NewAttachment> &attachments)
{
    return m_client.submit(command, attachments);
}
Id ClientSource::send(const wire::Command &command, const std::vector<client::NewAttachment> &attachments,
                      const Draft &rest)
{
    return m_client.send(command, attachments, rest);
}
void ClientSource::retry(const Id &commandId)
{
    m_client.retry(commandId);
}
void ClientSource::discard(const Id &commandId)
{
    m_client.discard(commandId);
}
Answer<client::TakenBack> ClientSource::withdraw(const Id &commandId, const QJsonObject &envelope)
{
    return m_client.withdraw(commandId, envelope);
}
Answer<std::vector<client::Notice>> ClientSource::notices()
{
    return m_client.notices();
}
void ClientSource::putNotices(const std::vector<client::Notice> &notices)
{
    m_client.putNotices(notices);
}
void ClientSource::forgetNotices(const std::vector<Id> &itemIds)
{
    m_client.forgetNotices(itemIds);
}
void ClientSource::putDraft(const Draft &draft)
{
    m_client.putDraft(draft);
}
void ClientSource::setNoteAside(const Id &conversationId, const QString &text)
{
    m_client.setNoteAside(conversationId, text);
}
void ClientSource::openCustomer(const Id &customerId)
{
    m_client.openCustomer(customerId);
}
void ClientSource::closeCustomer(const Id &customerId)
{
    m_client.closeCustomer(customerId);
}
void ClientSource::subscribeTopics(const QStringList &topics)
{
    m_client.subscribeTopics(topics);
}
void ClientSource::sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data)
{
    m_client.sendEphemeral(topic, kind, data);
}
void ClientSource::retryNow()
{
    m_client.retryNow();
}
Answer<QByteArray> ClientSource::downloadBlob(const Id &blobId, const QString &name)
{
    return m_client.downloadBlob(blobId, name);
}

} // namespace throughline::ui
