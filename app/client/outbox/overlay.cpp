// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/overlay.h"

#include "domain/jsonid.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

//! What the agent did still counts on the screen; a rejected or expired command does not.
bool plays(const OutboxEntry &entry)
{
    return !entry.needsAgent();
}

void setTags(Conversation &conversation, const QJsonObject &args)
{
    for (const auto each : args.value("add"_L1).toArray())
        conversation.tagIds[each.toString()] = true;
    for (const auto each : args.value("remove"_L1).toArray())
        conversation.tagIds.erase(each.toString());
}

//! What the agent says another conversation is to this one. The other one says the reverse when the hub has written both.
void setTie(Conversation &conversation, const QJsonObject &args)
{
    const QString other = args.value("otherId"_L1).toString();
    if (const auto tie = enumFromText<ConversationTie>(args.value("tie"_L1).toString()))
        conversation.linked[other] = *tie;
    else
        conversation.linked.erase(other);
}

//! The hub keeps the reply for a while: nothing is said yet, and the customer waits.
bool leavesLater(const QJsonObject &args)
{
    return args.contains("sendAt"_L1) || args.value("undoSec"_L1).toInt() > 0;
}

void setStatus(Conversation &conversation, const QJsonObject &args, Instant at)
{
    const auto status = enumFromText<ConversationStatus>(args.value("status"_L1).toString());
    if (!status)
        return;
    conversation.status = *status;
    conversation.closedAt = *status == ConversationStatus::Closed ? std::optional(at) : std::nullopt;
    if (*status != ConversationStatus::Snoozed)
        conversation.snoozedUntil.reset();
}

//! As the hub does it: without a queue it stays where it is, and only somewhere else it is nobody's unless one is named.
void transfer(Conversation &conversation, const QJsonObject &args)
{
    const bool stays = !args.contains("queueId"_L1) || idAt(args, "queueId"_L1) == conversation.queueId;
    if (!stays)
        conversation.queueId = idAt(args, "queueId"_L1);
    if (!stays || args.contains("assigneeId"_L1))
        conversation.assigneeId = idAt(args, "assigneeId"_L1);
}

} // namespace

std::optional<TimelineItem> itemOfCommand(const OutboxEntry &entry)
{
    const auto &command = entry.command;
    const bool reply = command.name == "conversation.reply"_L1;
    // What goes along with a transfer is a note like others.
    const bool handsOver =
        command.name == "conversation.transfer"_L1 && !command.args.value("text"_L1).toString().trimmed().isEmpty();
    if (!reply && !handsOver && command.name != "conversation.note"_L1)
        return std::nullopt;
    TimelineItem item;
    item.id = idAt(command.args, "itemId"_L1);
    item.conversationId = idAt(command.args, "conversationId"_L1);
    item.contactPointId = idAt(command.args, "contactPointId"_L1);
    item.endpointId = idAt(command.args, "endpointId"_L1);
    item.kind = reply ? u"message"_s : u"note"_s;
    item.direction = reply ? Direction::Out : Direction::Internal;
    item.author.type = AuthorType::Agent;
    item.occurredAt = item.receivedAt = item.orderTime = command.createdAt;
    item.text = command.args.value("text"_L1).toString();
    item.replyToId = idAt(command.args, "replyToId"_L1);
    item.commandId = command.id;
    const auto envelope = command.args.value("envelope"_L1).toObject();
    if (envelope.contains("forward"_L1))
        item.kind = u"forward"_s;
    for (const auto &shown : {"subject"_L1, "to"_L1, "cc"_L1, "bcc"_L1, "inline"_L1}) {
        if (envelope.contains(shown))
            item.data.insert(shown, envelope.value(shown));
    }
    // What the hub will write there, as far as it is known: that something is quoted or passed on, and what.
    if (envelope.contains("replyTo"_L1))
        item.data.insert(u"answerTo"_s, envelope.value("replyTo"_L1));
    if (envelope.value("quote"_L1).toBool())
        item.data.insert(u"quote"_s, QJsonObject());
    if (envelope.contains("forward"_L1))
        item.data.insert(u"forwarded"_s, QJsonObject{{u"itemId"_s, envelope.value("forward"_L1)},
                                                     {u"files"_s, envelope.value("files"_L1).toBool()}});
    for (const auto each : command.args.value("attachments"_L1).toArray()) {
        if (auto attachment = fromJson<Attachment>(each.toObject()))
            item.attachments.push_back(std::move(*attachment));
    }
    const auto named = item.attachments; // with the last upload all are
    for (const auto &upload : entry.uploads) {
        if (upload.blobId.isNull() || std::none_of(named.begin(), named.end(), [&](const Attachment &each) {
                return each.blobId == upload.blobId;
            }))
            item.attachments.push_back({upload.blobId, upload.name, upload.type, upload.size});
    }
    return item;
}

Overlay::Overlay(std::vector<OutboxEntry> entries) : m_entries(std::move(entries))
{
    std::set<Id> conversations;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const auto &entry = m_entries[i];
        const auto conversation = entry.conversationId();
        if (const auto item = idAt(entry.command.args, "itemId"_L1);
            !item.isNull() && entry.command.name.startsWith("conversation."_L1))
            m_itemCommands[item] = i;
        if (conversation.isNull())
            continue;
        conversations.insert(conversation);
        if (entry.isQuiet())
            continue;
        auto &counts = m_counts[conversation];
        counts.pending += entry.isPending();
        counts.needAgent += entry.needsAgent();
    }
    m_conversations.assign(conversations.begin(), conversations.end());
}

bool Overlay::apply(Conversation &conversation, const Id &ownAgentId) const
{
    if (!m_counts.contains(conversation.id))
        return false;
    const auto before = conversation;
    for (const auto &entry : m_entries) {
        const auto &[id, name, args, expect, createdAt, expiresAt] = entry.command;
        if (!plays(entry) || entry.conversationId() != conversation.id)
            continue;
        if (entry.modseq > 0 && entry.modseq <= conversation.rev)
            continue; // the record is newer than the command
        if (name == "conversation.assign"_L1) {
            conversation.assigneeId = idAt(args, "assigneeId"_L1);
        } else if (name == "conversation.transfer"_L1) {
            transfer(conversation, args);
            if (itemOfCommand(entry))
                conversation.lastEventAt = std::max(conversation.lastEventAt, createdAt);
        } else if (name == "conversation.setStatus"_L1) {
            setStatus(conversation, args, createdAt);
        } else if (name == "conversation.snooze"_L1) {
            conversation.status = ConversationStatus::Snoozed;
            conversation.snoozedUntil = Instant::fromString(args.value("until"_L1).toString());
        } else if (name == "conversation.tag"_L1) {
            setTags(conversation, args);
        } else if (name == "conversation.setPriority"_L1) {
            conversation.priority = args.value("priority"_L1).toInt(conversation.priority);
        } else if (name == "conversation.link"_L1 || name == "conversation.unlink"_L1) {
            setTie(conversation, args);
        } else if (name == "conversation.combine"_L1) {
            conversation.combinedInto = idAt(args, "intoId"_L1);
        } else if (const auto item = itemOfCommand(entry)) {
            conversation.lastEventAt = std::max(conversation.lastEventAt, createdAt);
            if (item->direction == Direction::Out && item->kind != "forward"_L1 && !leavesLater(args)) {
                conversation.preview = item->text.left(160);
                conversation.waitingSince.reset();
                if (args.value("close"_L1).toBool())
                    setStatus(conversation, {{u"status"_s, u"closed"_s}}, createdAt);
            }
        }
    }
    Q_UNUSED(ownAgentId)
    return !(conversation == before);
}

bool Overlay::apply(Customer &customer) const
{
    bool changedAny = false;
    for (const auto &entry : m_entries) {
        const auto &args = entry.command.args;
        if (!plays(entry) || entry.command.name != "customer.update"_L1 || idAt(args, "customerId"_L1) != customer.id
            || (entry.modseq > 0 && entry.modseq <= customer.rev))
            continue;
        const auto fields = args.value("fields"_L1).toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const auto value = it->toString();
            if (it.key() == "language"_L1) {
                customer.language = value;
            } else if (it.key() == "timezone"_L1) {
                customer.timezone = value;
            } else {
                if (it.key() == "name"_L1 && !value.isEmpty())
                    customer.name = value;
                auto &values = customer.fields[it.key()];
                std::erase_if(values, [](const FieldValue &each) { return each.source == "agent"_L1; });
                values.insert(values.begin(), FieldValue{value, u"agent"_s, entry.command.createdAt, false});
            }
            changedAny = true;
        }
    }
    return changedAny;
}

bool Overlay::apply(ContactPoint &point) const
{
    bool changedAny = false;
    for (const auto &entry : m_entries) {
        const auto &args = entry.command.args;
        if (!plays(entry) || !entry.command.name.startsWith("contactPoint."_L1)
            || idAt(args, "contactPointId"_L1) != point.id || (entry.modseq > 0 && entry.modseq <= point.rev))
            continue;
        if (entry.command.name == "contactPoint.setShared"_L1) {
            point.shared = args.value("shared"_L1).toBool();
        } else if (entry.command.name == "contactPoint.setConsent"_L1) {
            const auto state = enumFromText<ConsentState>(args.value("state"_L1).toString());
            if (!state)
                continue;
            point.consent[args.value("purpose"_L1).toString()] = *state;
        }
        changedAny = true;
    }
    return changedAny;
}

bool Overlay::apply(Presence &presence, const Id &ownAgentId) const
{
    if (presence.id != ownAgentId)
        return false;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (!plays(*entry) || entry->command.name != "presence.set"_L1
            || (entry->modseq > 0 && entry->modseq <= presence.rev))
            continue;
        const auto state = enumFromText<PresenceState>(entry->command.args.value("state"_L1).toString());
        if (!state)
            continue;
        presence.state = *state;
        presence.reason = entry->command.args.value("reason"_L1).toString();
        presence.since = entry->command.createdAt;
        return true;
    }
    return false;
}

std::vector<Overlay::PendingItem> Overlay::items(std::span<const Id> points) const
{
    std::vector<PendingItem> result;
    for (const auto &entry : m_entries) {
        auto item = itemOfCommand(entry);
        if (item && std::find(points.begin(), points.end(), item->contactPointId) != points.end())
            result.push_back({std::move(*item), &entry});
    }
    std::stable_sort(result.begin(), result.end(), [](const PendingItem &a, const PendingItem &b) {
        return std::pair(a.item.orderTime, a.item.id) < std::pair(b.item.orderTime, b.item.id);
    });
    return result;
}

const OutboxEntry *Overlay::commandOfItem(const Id &itemId) const
{
    const auto found = m_itemCommands.find(itemId);
    return found == m_itemCommands.end() ? nullptr : &m_entries[found->second];
}

const OutboxEntry *Overlay::commandAboutItem(const Id &itemId) const
{
    for (const auto &entry : m_entries) {
        if (entry.command.name.startsWith("item."_L1) && idAt(entry.command.args, "itemId"_L1) == itemId)
            return &entry;
    }
    return nullptr;
}

std::optional<std::optional<Draft>> Overlay::draft(const Id &conversationId) const
{
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (entry->conversationId() != conversationId)
            continue;
        if (entry->command.name == "draft.delete"_L1 && plays(*entry))
            return std::optional<Draft>();
        if (entry->command.name == "draft.put"_L1) { // a refused draft is still the agent's text
            if (auto draft = fromJson<Draft>(entry->command.args)) {
                draft->rev = entry->command.args.value("seenRev"_L1).toInteger();
                return std::optional(std::move(*draft));
            }
        }
    }
    return std::nullopt;
}

std::optional<QJsonObject> Overlay::setting(const QString &name) const
{
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (plays(*entry) && entry->command.name == "setting.put"_L1
            && entry->command.args.value("name"_L1).toString() == name)
            return entry->command.args.value("value"_L1).toObject();
    }
    return std::nullopt;
}

qint64 Overlay::lastReadSeq(const Id &conversationId) const
{
    qint64 seq = 0;
    for (const auto &entry : m_entries) {
        if (plays(entry) && entry.command.name == "readMarker.set"_L1 && entry.conversationId() == conversationId)
            seq = std::max(seq, entry.command.args.value("lastReadSeq"_L1).toInteger());
    }
    return seq;
}

Overlay::Counts Overlay::counts(const Id &conversationId) const
{
    const auto found = m_counts.find(conversationId);
    return found == m_counts.end() ? Counts{} : found->second;
}

} // namespace throughline::client
