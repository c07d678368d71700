// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cache/changeset.h"
#include "keys/secret.h"
#include "outbox/notices.h"
#include "outbox/outbox.h"
#include "sync/readmodels.h"
#include "sync/syncstatus.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace throughline::client {

class Account;
class ClientCore;
class ReaderPool;
struct ReadContext;

struct ClientOptions {
    QString folder; //!< of the profile: work.db, cache.db and the key header live here; made when missing
    std::shared_ptr<const Secret> key; //!< 32 bytes, from KeyStore
    bool memoryOnly = false; //!< nothing on disk: databases in a private temporary folder under a throw-away key
};

//! The console without a face. Lives in the GUI thread; owns the sync thread (socket, applier, outbox; the only writer
//! of both databases) and a small pool of readers. Every read is local; every write is on disk before it shows.
//! Futures are continued with .then(this, ...). All signals arrive in the thread of this object.
class Client : public QObject
{
    Q_OBJECT

public:
    //! Opens both databases. A damaged one is set aside, still encrypted, and begun anew (cacheSetAside()).
    //! Locked: no key. NewerSchema: a newer console wrote it. Io: the folder cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<Client>> open(const ClientOptions &options);
    ~Client() override;

    //! Path of the damaged cache that was set aside at opening; empty when it was sound.
    [[nodiscard]] QString cacheSetAside() const;
    //! The same for the work database: unsent commands are in there and cannot be read.
    [[nodiscard]] QString workSetAside() const;

    // --- connection
    //! Starts syncing with the hub at \a base ("https://hub.example", or http on loopback) as \a account, which must
    //! outlive this object. Another hub or another user than the cache belongs to empties the cache first; refused
    //! with Conflict (statusChanged) while commands are unsent.
    void connectTo(const QUrl &base, Account *account);
    void disconnectFromHub();
    //! Tries again now instead of at nextTryAt.
    void retryNow();
    [[nodiscard]] SyncStatus status() const;
    //! The signed-in agent as the last session said; null before the first one ever.
    [[nodiscard]] Id agentId() const;
    //! Who this console is beside others of its agent: the same in every run over one profile.
    [[nodiscard]] Id consoleId() const;

    // --- reads
    [[nodiscard]] QFuture<Result<InboxPage>> inbox(const InboxQuery &query);
    //! How many rows each view has, and how many of them are unread: one read for all.
    [[nodiscard]] QFuture<Result<std::vector<InboxCount>>> inboxCounts(const std::vector<InboxQuery> &queries);
    [[nodiscard]] QFuture<Result<TimelinePage>> timeline(const TimelineQuery &query);
    [[nodiscard]] QFuture<Result<CustomerView>> customer(const Id &id);
    //! What a merge would make of the two, from what is on this computer; open both customers first.
    [[nodiscard]] QFuture<Result<MergePreview>> mergePreview(const Id &from, const Id &into);
    //! Without a text: those with the newest conversations.
    [[nodiscard]] QFuture<Result<CustomersPage>> findCustomers(const QString &text, int limit = 50);
    [[nodiscard]] QFuture<Result<SearchResult>> search(const QString &text, int limit = 50, qint64 after = 0);
    //! The same asked of the hub, which holds what is not on this machine. The one read that needs it: Unavailable when it
    //! is not there.
    [[nodiscard]] QFuture<Result<SearchResult>> searchHub(const QString &text, int limit = 50, qint64 after = 0);
    //! In one customer's timeline, from this computer.
    [[nodiscard]] QFuture<Result<FoundPlaces>> findPlaces(const Id &customerId, const QString &text);
    [[nodiscard]] QFuture<Result<Conversation>> conversation(const Id &id);
    //! As the last putDraft(), send() or withdraw() before this call left it.
    [[nodiscard]] QFuture<Result<std::optional<Draft>>> draft(const Id &conversationId);
    //! As the last setNoteAside() before this call left it, with those of conversations that were combined into this one
    //! since; empty: there is none.
    [[nodiscard]] QFuture<Result<QString>> noteAside(const Id &conversationId);
    //! 0 when nothing was read yet.
    [[nodiscard]] QFuture<Result<qint64>> lastReadSeq(const Id &conversationId);
    //! What the agent set under this name, here or elsewhere; empty: nothing.
    [[nodiscard]] QFuture<Result<QJsonObject>> setting(const QString &name);
    [[nodiscard]] QFuture<Result<std::vector<Agent>>> agents();
    [[nodiscard]] QFuture<Result<std::vector<Presence>>> presences();
    [[nodiscard]] QFuture<Result<std::vector<Queue>>> queues();
    [[nodiscard]] QFuture<Result<std::vector<Tag>>> tags();
    [[nodiscard]] QFuture<Result<std::vector<Endpoint>>> endpoints();
    [[nodiscard]] QFuture<Result<std::vector<CannedResponse>>> cannedResponses();
    [[nodiscard]] QFuture<Result<std::vector<Macro>>> macros();
    //! Of everybody's and of the agent's teams, the agent's own too.
    [[nodiscard]] QFuture<Result<std::vector<SharedView>>> sharedViews();
    //! Commands not answered, rejected or expired, oldest first.
    [[nodiscard]] QFuture<Result<std::vector<OutboxEntry>>> outbox();

    // --- channels
    //! Asks a channel's system, e.g. for stock: {endpointId, name, args, customerId?} as COMMANDS.md has it. Not kept.
    [[nodiscard]] QFuture<Result<QJsonObject>> lookUp(const QJsonObject &args);
    //! A step of signing in at an endpoint's provider: {endpointId, step, args} as COMMANDS.md has it. Administrators only. Never
    //! stored and never repeated: a code is good once.
    [[nodiscard]] QFuture<Result<QJsonObject>> authorize(const QJsonObject &args);

    //! For administrators: "Channel/list", "Channel/settings", "Channel/figures" or "Channel/test" (COMMANDS.md).
    [[nodiscard]] QFuture<Result<QJsonObject>> askChannels(const QString &method, const QJsonObject &args);
    //! A command that holds secrets: it goes to the hub at once and is kept nowhere here. Unavailable: nobody knows whether
    //! it arrived; the same command may be sent again. id and createdAt are the caller's.
    [[nodiscard]] QFuture<Result<wire::CommandOutcome>> administer(const wire::Command &command);

    // --- writes
    //! Stores the command and sends it when it may be sent. id, createdAt and expiresAt are filled in when null; the id
    //! is returned. committed() with overlay follows when it is on disk; outboxFailed() when it could not be stored.
    //! A reply's args carry contactPointId; args.itemId is filled in when missing.
    Id submit(const wire::Command &command, const std::vector<NewAttachment> &attachments = {});
    //! The same of what was a draft, and \a rest, which is the draft from now on: after a crash there are both or neither.
    Id send(const wire::Command &command, const std::vector<NewAttachment> &attachments, const Draft &rest);
    //! Sends a rejected or expired command again under a new id (its item id stays).
    void retry(const Id &commandId);
    //! Forgets a rejected or expired command.
    void discard(const Id &commandId);
    //! Takes back an unanswered reply that has certainly not left this machine. Its words are the draft from then on, before those
    //! that were in it: after a crash there is one or the other. \a envelope: its fields as the console types them.
    //! InvalidTransition: it may have left.
    [[nodiscard]] QFuture<Result<TakenBack>> withdraw(const Id &commandId, const QJsonObject &envelope = {});
    //! Stores the draft at once; an empty text without attachments deletes it. Its rev: that of the hub's draft it was
    //! written over; what another console wrote since stays beside it.
    void putDraft(const Draft &draft);
    //! A note that gives way to a reply: a conversation has one draft, and what is internal must not stand in a reply. Stored on
    //! this computer before whatever is asked for next; empty: it is needed no more.
    void setNoteAside(const Id &conversationId, const QString &text);

    // --- what the agent was told of
    //! Of this computer only, newest first, as notices.h has it. Of an account: another one begins with an empty list.
    [[nodiscard]] QFuture<Result<std::vector<Notice>>> notices();
    //! Adds or replaces, and forgets the oldest. A failure is logged and costs the list only.
    void putNotices(const std::vector<Notice> &notices);
    void forgetNotices(const std::vector<Id> &itemIds);

    // --- customers and live things
    //! Keeps the c- and p- scopes of this customer open. Counted: one close per open; closed ones stay for a while.
    void openCustomer(const Id &customerId);
    void closeCustomer(const Id &customerId);
    //! Replaces the set of topics ("conv/<id>", "point/<id>", "agent/<id>", "queue/<id>").
    void subscribeTopics(const QStringList &topics);
    //! Lost when offline.
    void sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data);
    //! A blob's bytes: from this machine when it is here, else from the hub.
    [[nodiscard]] QFuture<Result<QByteArray>> downloadBlob(const Id &blobId, const QString &name);

Q_SIGNALS:
    void statusChanged(const throughline::client::SyncStatus &status);
    //! After the commit: readers see what it names.
    void committed(const throughline::client::ChangeSet &changes);
    void outboxChanged(qint64 pending, qint64 rejected);
    //! The hub answered a command for good, or does not know one whose time is over ("expired").
    void commandSettled(const throughline::wire::CommandOutcome &outcome);
    void outboxFailed(const throughline::Id &commandId, const throughline::Error &error);
    void ephemeral(const QString &topic, const QString &kind, const QString &from, int ttlSeconds,
                   const QJsonObject &data);
    //! The cache file was found damaged while running and has been set aside; it is fetched again.
    void cacheReplaced(const QString &keptAt);

private:
    explicit Client(std::unique_ptr<ClientCore> core);
    [[nodiscard]] ReaderPool &readers();
    [[nodiscard]] NewCommand completed(const wire::Command &command,
                                       const std::vector<NewAttachment> &attachments) const;
    [[nodiscard]] std::function<void()> draftPosted(const Id &conversationId);
    template<typename T>
    [[nodiscard]] QFuture<Result<T>> readBehind(const Id &conversationId, Result<T> (*read)(ReadContext &, const Id &));
    std::unique_ptr<ClientCore> m_core;
};

} // namespace throughline::client
