// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/outbox.h"

#include "domain/jsonid.h"
#include "domain/records.h"
#include "outbox/overlay.h"
#include "outbox/workmigrations.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

//! Decides who is who.
bool isDecision(const wire::Command &command)
{
    return command.name.startsWith("identity."_L1) || command.name == "customer.merge"_L1
           || command.name == "customer.unmerge"_L1;
}

//! Says whom the agent saw, e.g. a reply: true only once the decisions made before it are the hub's.
bool namesCustomer(const wire::Command &command)
{
    return !isDecision(command) && command.args.contains("customerId"_L1);
}

} // namespace

Id OutboxEntry::conversationId() const
{
    return idAt(command.args, "conversationId"_L1);
}

bool OutboxEntry::isQuiet() const
{
    return !mergeKeyOfCommand(command).isEmpty();
}

QString mergeKeyOfCommand(const wire::Command &command)
{
    const auto conversation = command.args.value("conversationId"_L1).toString();
    if (command.name == "draft.put"_L1 || command.name == "draft.delete"_L1)
        return u"draft/"_s + conversation;
    if (command.name == "readMarker.set"_L1)
        return u"read/"_s + conversation;
    if (command.name == "presence.set"_L1)
        return u"presence"_s;
    if (command.name == "setting.put"_L1)
        return u"setting/"_s + command.args.value("name"_L1).toString();
    return {};
}

Id laneOfCommand(const wire::Command &command)
{
    // Drafts, read marks and presence must not hold up a reply, nor wait for its upload: lanes of their own.
    if (const auto key = mergeKeyOfCommand(command); !key.isEmpty())
        return Id::named(u"lane", key);
    // So do orders to channels, which may take their time; those for one customer stay in order.
    if (command.name == "plugin.action"_L1)
        return Id::named(u"lane", u"action/"_s + command.args.value("customerId"_L1).toString());
    // One decision of identity may be about what another made: they leave one after the other.
    if (isDecision(command))
        return Id::named(u"lane", u"identity"_s);
    for (const auto name : {"conversationId"_L1, "customerId"_L1, "contactPointId"_L1}) {
        if (const auto id = idAt(command.args, name); !id.isNull())
            return id;
    }
    return {};
}

Outbox::~Outbox() = default;

OutboxEntry *Outbox::find(const Id &commandId)
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&](const OutboxEntry &entry) { return entry.command.id == commandId; });
    return at == m_entries.end() ? nullptr : &*at;
}

const OutboxEntry *Outbox::find(const Id &commandId) const
{
    return const_cast<Outbox *>(this)->find(commandId);
}

std::vector<wire::Command> Outbox::sendable(Instant now, size_t limit, const std::set<Id> &busyLanes) const
{
    std::vector<wire::Command> result;
    auto closed = busyLanes;
    bool decisionWaits = false; // one that stays here: what counts on it must not overtake it
    const auto hold = [&](const OutboxEntry &entry) {
        closed.insert(entry.lane); // whatever is behind it waits
        decisionWaits = decisionWaits || (isDecision(entry.command) && !m_inFlight.contains(entry.command.id));
    };
    for (const auto &entry : m_entries) {
        if (result.size() >= limit)
            break;
        if (!entry.isPending())
            continue;
        if (closed.contains(entry.lane) || (decisionWaits && namesCustomer(entry.command))) {
            hold(entry);
            continue;
        }
        const bool overdueNow = entry.command.expiresAt && *entry.command.expiresAt <= now;
        const bool rising = result.empty() || result.back().id < entry.command.id;
        if (entry.state == CommandState::Uploading || entry.notBefore > now || m_inFlight.contains(entry.command.id)
            || overdueNow || !rising)
            hold(entry);
        else
            result.push_back(entry.command);
    }
    return result;
}

std::vector<Id> Outbox::overdue(Instant now) const
{
    std::vector<Id> result;
    for (const auto &entry : m_entries) {
        if (entry.isPending() && entry.command.expiresAt && *entry.command.expiresAt <= now && entry.notBefore <= now
            && !m_inFlight.contains(entry.command.id))
            result.push_back(entry.command.id);
    }
    return result;
}

std::optional<Instant> Outbox::nextDue(Instant now) const
{
    std::optional<Instant> next;
    for (const auto &entry : m_entries) {
        if (!entry.isPending() || m_inFlight.contains(entry.command.id))
            continue;
        for (const auto at : {std::optional(entry.notBefore), entry.command.expiresAt}) {
            if (at && *at > now && (!next || *at < *next))
                next = at;
        }
    }
    return next;
}

Id Outbox::laneOf(const Id &commandId) const
{
    const auto *entry = find(commandId);
    return entry ? entry->lane : Id{};
}

void Outbox::setInFlight(std::span<const Id> commandIds, bool inFlight)
{
    for (const auto &id : commandIds) {
        if (inFlight) {
            m_inFlight.insert(id);
            m_mayHaveLeft.insert(id);
        } else {
            m_inFlight.erase(id);
        }
    }
}

void Outbox::clearInFlight()
{
    m_inFlight.clear();
}

std::optional<std::pair<Id, OutboxUpload>> Outbox::nextUpload(const std::set<Id> &skipped) const
{
    for (const auto &entry : m_entries) {
        if (entry.state != CommandState::Uploading || skipped.contains(entry.command.id))
            continue;
        for (const auto &upload : entry.uploads) {
            if (upload.blobId.isNull())
                return std::pair(entry.command.id, upload);
        }
    }
    return std::nullopt;
}

std::shared_ptr<const Overlay> Outbox::overlay() const
{
    if (!m_overlay)
        m_overlay = std::make_shared<const Overlay>(m_entries, m_notesAside);
    return m_overlay;
}

qint64 Outbox::pendingCount() const
{
    return std::count_if(m_entries.begin(), m_entries.end(), [](const auto &entry) { return entry.isPending(); });
}

qint64 Outbox::rejectedCount() const
{
    return std::count_if(m_entries.begin(), m_entries.end(),
                         [](const auto &entry) { return entry.needsAgent() && !entry.isQuiet(); });
}

} // namespace throughline::client
