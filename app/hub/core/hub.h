// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/accounts.h"
#include "changes/commitbatch.h"
#include "commands/channelsetups.h"
#include "core/hubtypes.h"
#include "core/workqueue.h"
#include "domain/records.h"
#include "ingest/inbounditem.h"

#include <functional>
#include <memory>

namespace throughline {
class Clock;
class Random;
} // namespace throughline

namespace throughline::wire {
struct Command;
struct CommandOutcome;
} // namespace throughline::wire

namespace throughline::hub {

class Store;
struct ImportState;
struct ImportedBatch;
struct OutsideAnswer;

//! The hub's one writer. Every method runs one transaction and returns when it is on the disk; a commit's listener is called
//! before the method returns. Not thread-safe: it lives on the writer thread (see WorkQueue). Reading is done by StoreReader
//! functions (changes/delta.h, core/lookup.h, accounts/accounts.h), never here.
class Hub
{
public:
    using CommitListener = std::function<void(const CommitPtr &)>;

    //! \a store, \a clock and \a random outlive the hub.
    Hub(Store &store, Clock &clock, Random &random, HubOptions options = {});
    ~Hub();

    //! Called right after each commit that changed something visible, on the writer thread.
    void setCommitListener(CommitListener listener);
    [[nodiscard]] qint64 epoch() const;
    [[nodiscard]] qint64 modseq() const;
    [[nodiscard]] const HubOptions &options() const;
    //! Changes whenever the session object of some agent does.
    [[nodiscard]] QString sessionState();

    // Channels
    //! Items and cursor in one transaction. Each item is taken once per (endpoint, externalKey). NotFound: no such endpoint.
    //! An empty \a cursor leaves the stored one.
    [[nodiscard]] Result<IngestAck> ingest(const Id &endpointId, const std::vector<InboundItem> &items,
                                           const QByteArray &cursor);
    //! How far the import of \a source came, as importHistory() kept it.
    [[nodiscard]] Result<ImportState> importState(const Id &endpointId, const QString &source);
    //! Earlier messages: items without notification and conversation, and how far the import came, in one transaction.
    //! \a state with the counts of \a items added is kept under \a source.
    [[nodiscard]] Result<ImportedBatch> importHistory(const Id &endpointId, const QString &source,
                                                      const std::vector<InboundItem> &items, const ImportState &state);
    //! The import came to its end: the next one begins anew.
    [[nodiscard]] Result<void> finishImport(const Id &endpointId, const QString &source);
    //! Ignores what would go back (late or repeated receipts). NotFound: no such outgoing item.
    [[nodiscard]] Result<void> setDelivery(const Id &itemId, const DeliveryUpdate &update);
    //! What the installed plugin says of the channel: another version of it may say something else.
    [[nodiscard]] Result<void> setEndpointCapabilities(const Id &endpointId, const QJsonObject &capabilities);
    //! A queued item leaves for its connector: HandedOver, if its contact point may still be written to, else Failed.
    //! False: it must not leave.
    [[nodiscard]] Result<bool> handOver(const Id &itemId);
    [[nodiscard]] Result<void> setEndpointHealth(const Id &endpointId, EndpointHealth health, const QString &detail);
    //! Durable state of a connector; an empty value removes the key. Key at most 256, value at most 64 KiB.
    [[nodiscard]] Result<void> putConnectorValue(const Id &endpointId, const QString &key, const QByteArray &value);
    //! Writes each (key, value) whose key has none, and answers what the keys hold then, in order.
    [[nodiscard]] Result<std::vector<QByteArray>>
    claimConnectorValues(const Id &endpointId, const std::vector<std::pair<QString, QByteArray>> &claims);

    // Consoles
    //! Runs \a commands in order, up to 50 per transaction, each exactly once. One outcome per command, in order.
    //! \a outside: of the only command, a plugin.action, what the channel answered. \a channels: the installed ones, for
    //! commands about endpoints.
    [[nodiscard]] std::vector<wire::CommandOutcome> execute(const Id &agentId,
                                                            const std::vector<wire::Command> &commands,
                                                            const OutsideAnswer *outside = nullptr,
                                                            const ChannelInfos *channels = nullptr);
    //! A blob comes in pieces, each on the disk when this returns: \a blobId is what the first call answered, null for that
    //! one. Nobody can read or use the blob before it is sealed. TooLarge, also of the whole, drops all of it.
    [[nodiscard]] Result<Id> addBlobPart(const Id &blobId, const QByteArray &bytes);
    //! \a uploader: an agent or an endpoint. The media type is sniffed from the bytes, \a claimedType is a hint.
    [[nodiscard]] Result<StoredBlob> sealBlob(const Id &blobId, const Id &uploader, const QString &claimedType);
    //! Broken off. What a killed hub leaves unsealed goes with the unused blobs.
    void dropBlob(const Id &blobId);

    // Accounts
    [[nodiscard]] Result<IssuedSession> signedIn(const Id &agentId, const QString &deviceName);
    void signInFailed(const QString &user);
    //! Both tokens change; the old refresh token is dead. A dead one used again ends its session (it was copied).
    [[nodiscard]] Result<IssuedSession> refreshSession(const QString &refreshToken);
    [[nodiscard]] Result<void> revokeSession(const Id &sessionId);
    [[nodiscard]] Result<int> revokeSessionsOf(const Id &agentId);
    //! \a passwordHash from hashPassword(); empty: the account has no password (embedded use). All other devices sign in again.
    [[nodiscard]] Result<void> setPassword(const Id &agentId, const QString &passwordHash);

    // Administration. Names are unique per type; ids are made by the hub.
    [[nodiscard]] Result<Id> addUser(const NewUser &user);
    [[nodiscard]] Result<void> updateAgent(const Agent &agent);
    [[nodiscard]] Result<Id> addQueue(const QString &name, bool confidential = false);
    [[nodiscard]] Result<void> updateQueue(const Queue &queue);
    //! Changes who may see a queue: scopes are gained and lost at once.
    [[nodiscard]] Result<void> setQueueMembers(const Id &queueId, const std::vector<Id> &agentIds);
    //! \a config and \a secrets go to the connector only, never to a console.
    [[nodiscard]] Result<Id> addEndpoint(const NewEndpoint &endpoint);
    [[nodiscard]] Result<void> updateEndpoint(const Endpoint &endpoint);
    [[nodiscard]] Result<void> setEndpointConfig(const Id &endpointId, const QJsonObject &config,
                                                 const QJsonObject &secrets);
    [[nodiscard]] Result<Id> addCannedResponse(const QString &name, const QString &text);
    [[nodiscard]] Result<Id> addMacro(const QString &name, const QString &text, const QJsonArray &actions);
    //! Limits and blocked values of identity (COMMANDS.md, Identity); counts from the next item on.
    [[nodiscard]] Result<void> setIdentityPolicy(const QJsonObject &settings);
    [[nodiscard]] Result<Id> addTag(const QString &name, const QString &color);
    [[nodiscard]] Result<void> removeRecord(RecordType type, const Id &id); //!< Tag, CannedResponse, Macro

    // Time and upkeep
    //! What time alone changes: snoozed conversations wake, long closed ones leave their queues, old log rows and command
    //! results go, unused blobs go. Call every minute or so. Bounded work per call.
    [[nodiscard]] Result<void> tick();
    //! Lets the replies go whose time has come, each if it still may (COMMANDS.md, "When a reply leaves"). Answers when the next
    //! one is due, at once when there are more than fit one transaction.
    [[nodiscard]] Result<std::optional<Instant>> releaseDue();
    //! Adds up to \a limit items to the search index; true while more wait. Call when idle.
    [[nodiscard]] Result<bool> indexSome(int limit = 500);
    //! Drops log rows up to \a modseq (also of younger age): tests and simulation. tick() does it by logDays.
    [[nodiscard]] Result<void> pruneLog(qint64 modseq);
    //! After a restore or a promotion: epoch += 1, base = the last modseq that survived. Before any client is served.
    [[nodiscard]] Result<void> raiseEpoch();
    //! Everything derived again from items and links: memberships, search index, previews, waiting times.
    [[nodiscard]] Result<void> rebuild();

    //! For ThreadedWorkQueue: writes between the two share one transaction. False: it cannot begin, and each write has its
    //! own. endGroup() fails as a whole; then nothing of the group is on the disk.
    //! \a flush: when the disk must have the group (WorkQueue::Flush).
    bool beginGroup(WorkQueue::Flush flush = WorkQueue::Flush::Now);
    [[nodiscard]] Result<void> endGroup();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace throughline::hub
