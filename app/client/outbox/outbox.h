// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/records.h"
#include "outbox/outboxentry.h"
#include "sqlite/database.h"

#include <map>
#include <memory>
#include <set>
#include <span>

namespace throughline::client {

class Overlay;

//! A file to be sent with a command; the bytes are copied into the work database, so that they survive everything.
struct NewAttachment {
    QString name;
    QString type; //!< media type; empty: the hub decides
    QByteArray bytes;
};

//! What is to be stored.
struct NewCommand {
    wire::Command command;
    std::vector<NewAttachment> attachments;
    Instant notBefore; //!< not sent earlier
};

//! A reply that was taken back, and where it is now.
struct TakenBack {
    std::vector<NewAttachment> files;    //!< those that the hub has not got: nowhere else from now on
    std::vector<Attachment> attachments; //!< those it has, which stood before them
    std::optional<Draft> before;         //!< what was in the conversation's draft
    Draft draft;                         //!< what is in it from now on
};

//! The work database: commands on their way to the hub, unsent drafts among them, and the journal of applied ones.
//! FULL durability: what add() has returned for survives a power cut. SCHEMA.md describes the tables.
//! Thread-free: used from one thread at a time.
class Outbox
{
public:
    //! Locked, Corrupt, NewerSchema, Io as named.
    [[nodiscard]] static Result<std::unique_ptr<Outbox>> open(const sqlite::OpenOptions &options);
    ~Outbox();

    //! Stores \a command. One that only the newest of matters (a draft, a read mark, presence) takes the place of its
    //! predecessor that was not sent. AlreadyExists: the id is known.
    [[nodiscard]] Result<void> add(const wire::Command &command, std::span<const NewAttachment> attachments,
                                   Instant notBefore = {});
    //! The same of several that belong together, e.g. a reply and the end of its draft: all are stored, or none.
    [[nodiscard]] Result<void> addAll(std::span<const NewCommand> commands);
    //! Keeps a note of this computer that gave way to a reply in the conversation's one draft; empty: forgets it.
    [[nodiscard]] Result<void> setNoteAside(const Id &conversationId, const QString &text);
    //! Those of \a from, which were combined into this one, become its own, behind it. Answers what it has now.
    [[nodiscard]] Result<QString> gatherNotesAside(const Id &into, std::span<const Id> from);
    //! Names this console to the hub, the same in every run. \a otherwise: its name from now on, if it has none yet.
    [[nodiscard]] Result<Id> consoleId(const Id &otherwise);
    //! Commands that may leave now, in order: per lane first in, first out, none of a lane in \a busyLanes, at most
    //! \a limit, with rising ids (a JSON object has no other order). Overdue ones are left out.
    [[nodiscard]] std::vector<wire::Command> sendable(Instant now, size_t limit, const std::set<Id> &busyLanes) const;
    //! Commands past expiresAt that are not in flight: to be looked up, then expired.
    [[nodiscard]] std::vector<Id> overdue(Instant now) const;
    //! The earliest notBefore after \a now that holds a command back.
    [[nodiscard]] std::optional<Instant> nextDue(Instant now) const;
    //! The lane of a command; null when it is gone.
    [[nodiscard]] Id laneOf(const Id &commandId) const;
    //! Sent on the present connection; not stored, for another connection must send it again.
    void setInFlight(std::span<const Id> commandIds, bool inFlight);
    void clearInFlight();

    //! Stores what the hub answered, in one transaction. Applied commands move to the journal.
    [[nodiscard]] Result<void> settle(std::span<const wire::CommandOutcome> outcomes, qint64 epoch);
    [[nodiscard]] Result<void> expire(const Id &commandId);
    [[nodiscard]] Result<void> delay(const Id &commandId, Instant until);
    //! A rejected or expired command goes out again as \a newId, at the end of its lane.
    [[nodiscard]] Result<void> retry(const Id &commandId, const Id &newId, Instant now,
                                     std::optional<Instant> expiresAt);
    //! Forgets a command; NotFound when there is none. One in flight may still take effect.
    [[nodiscard]] Result<void> discard(const Id &commandId);
    //! Forgets an unanswered command that the hub has certainly not got and stores \a instead, e.g. the draft that has its
    //! words now, in one step. Answers those of its files that the hub has not got: they are nowhere else from now on.
    //! InvalidTransition: it may have left, on this connection or one before; only the hub can say what became of it.
    [[nodiscard]] Result<std::vector<NewAttachment>> withdraw(const Id &commandId,
                                                              std::span<const NewCommand> instead = {});
    //! Applied commands whose effect the cache shows by now leave the overlay; they stay in the journal.
    [[nodiscard]] Result<void> settleOverlay(std::span<const Id> commandIds);
    //! Another epoch: applied commands of older ones whose commit was lost are queued again, at their old place.
    //! \a bases: epoch -> highest modseq that survived into it. Returns how many.
    [[nodiscard]] Result<qint64> changeEpoch(qint64 epoch, std::span<const std::pair<qint64, qint64>> bases);
    //! Forgets everything: another account begins. Conflict while a command is unanswered.
    [[nodiscard]] Result<void> clear();
    //! Forgets the journal before \a before (commandDays).
    [[nodiscard]] Result<void> pruneJournal(Instant before);

    //! The first file that is not at the hub yet, of the oldest command not in \a skipped.
    [[nodiscard]] std::optional<std::pair<Id, OutboxUpload>> nextUpload(const std::set<Id> &skipped) const;
    [[nodiscard]] Result<QByteArray> uploadBytes(const Id &uploadId);
    //! The hub has the file. With its last file the command becomes Queued, its args naming the blobs.
    [[nodiscard]] Result<void> uploaded(const Id &uploadId, const Id &blobId, const QString &type, qint64 size);
    //! The hub refuses the file for good: the command is rejected.
    [[nodiscard]] Result<void> uploadRefused(const Id &uploadId, const QString &errorType);

    //! Everything not answered, needing the agent, or still overlaying; in creation order.
    [[nodiscard]] const std::vector<OutboxEntry> &entries() const { return m_entries; }
    [[nodiscard]] std::shared_ptr<const Overlay> overlay() const;
    [[nodiscard]] qint64 pendingCount() const;
    [[nodiscard]] qint64 rejectedCount() const;
    [[nodiscard]] sqlite::Database &database() { return m_database; }

private:
    explicit Outbox(sqlite::Database database) : m_database(std::move(database)) {}
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> loadNotesAside();
    [[nodiscard]] Result<void> storeNoteAside(const Id &conversationId, const QString &text);
    [[nodiscard]] Result<void> exchange(std::span<const Id> dropped, std::span<const NewCommand> commands);
    [[nodiscard]] OutboxEntry entryOf(const NewCommand &added) const;
    [[nodiscard]] Result<void> insert(OutboxEntry &entry, std::span<const NewAttachment> attachments);
    [[nodiscard]] Result<void> insertUploads(OutboxEntry &entry, std::span<const NewAttachment> attachments);
    [[nodiscard]] std::vector<Id> replacedBy(const wire::Command &command) const;
    [[nodiscard]] OutboxEntry *find(const Id &commandId);
    [[nodiscard]] const OutboxEntry *find(const Id &commandId) const;
    void changed() { m_overlay.reset(); }

    sqlite::Database m_database;
    sqlite::Statement m_add, m_drop, m_dropUploads, m_answer, m_state;
    std::vector<OutboxEntry> m_entries;
    std::map<Id, QString> m_notesAside; //!< by conversation
    std::set<Id> m_inFlight;
    std::set<Id> m_mayHaveLeft; //!< sent on some connection, or by a run before this one
    mutable std::shared_ptr<const Overlay> m_overlay;
};

//! In which order a command stands: its conversation, or what else it is about.
[[nodiscard]] Id laneOfCommand(const wire::Command &command);
//! Commands of the same kind and key replace each other while unsent; empty: never.
[[nodiscard]] QString mergeKeyOfCommand(const wire::Command &command);

} // namespace throughline::client
