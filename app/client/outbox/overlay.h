// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "outbox/outboxentry.h"

#include <span>

namespace throughline::client {

//! What the agent did and the cache does not show yet, laid over what it shows. A value: made once per change of the
//! outbox, read by any thread.
class Overlay
{
public:
    Overlay() = default;
    explicit Overlay(std::vector<OutboxEntry> entries, std::map<Id, QString> notesAside = {});

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] const std::vector<OutboxEntry> &entries() const { return m_entries; }

    //! Plays the commands about this conversation, unanswered or just applied, on top of it. True when it changed.
    bool apply(Conversation &conversation, const Id &ownAgentId) const;
    //! customer.update on top of the record.
    bool apply(Customer &customer) const;
    //! contactPoint.setShared and .setConsent on top of the record.
    bool apply(ContactPoint &point) const;
    bool apply(Presence &presence, const Id &ownAgentId) const;
    //! canned.put and .remove, macro.put and .remove on top of the records.
    void apply(std::vector<CannedResponse> &all) const;
    void apply(std::vector<Macro> &all) const;
    //! view.share and .unshare on top of the records.
    void apply(std::vector<SharedView> &all, const Id &ownAgentId) const;
    //! Replies and notes that the hub may not have yet, as items, in (orderTime, id); \a points filters by contact point.
    struct PendingItem {
        TimelineItem item;
        const OutboxEntry *entry; //!< owned by the overlay
    };
    [[nodiscard]] std::vector<PendingItem> items(std::span<const Id> points) const;
    //! The command that made the item with this id, while it is in the overlay.
    [[nodiscard]] const OutboxEntry *commandOfItem(const Id &itemId) const;
    //! item.retrySend and item.redact not yet answered.
    [[nodiscard]] const OutboxEntry *commandAboutItem(const Id &itemId) const;
    //! Outer: is there a word on it; inner: the draft, or none because it was deleted.
    [[nodiscard]] std::optional<std::optional<Draft>> draft(const Id &conversationId) const;
    //! A note that gave way to a reply in the conversation's draft; empty: none did.
    [[nodiscard]] QString noteAside(const Id &conversationId) const;
    [[nodiscard]] const std::map<Id, QString> &notesAside() const { return m_notesAside; }
    //! What was last set under this name, while the hub may not have it.
    [[nodiscard]] std::optional<QJsonObject> setting(const QString &name) const;
    //! 0 when there is no word on it.
    [[nodiscard]] qint64 lastReadSeq(const Id &conversationId) const;
    //! Conversations whose row may look different, in order of id.
    [[nodiscard]] const std::vector<Id> &conversations() const { return m_conversations; }
    //! Canned responses, macros and shared views that commands of the outbox are about, refused ones too; in order.
    [[nodiscard]] std::vector<std::pair<RecordType, Id>> snippets() const;
    struct Counts {
        int pending = 0;
        int needAgent = 0;
    };
    //! Replies and the like; drafts, read marks and presence do not count.
    [[nodiscard]] Counts counts(const Id &conversationId) const;

private:
    std::vector<OutboxEntry> m_entries; //!< in creation order
    std::map<Id, QString> m_notesAside; //!< by conversation
    std::vector<Id> m_conversations;
    std::map<Id, Counts> m_counts;
    std::map<Id, size_t> m_itemCommands;
};

//! The item a conversation.reply or .note will become; nothing for other commands.
[[nodiscard]] std::optional<TimelineItem> itemOfCommand(const OutboxEntry &entry);

} // namespace throughline::client
