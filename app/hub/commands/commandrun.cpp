// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"

#include "accounts/access.h"

#include <algorithm>
#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

tl::unexpected<wire::CommandError> reject(const QString &type, const QString &description)
{
    return tl::make_unexpected(
        wire::CommandError{.type = type, .description = description, .current = {}, .retryAfterSec = {}});
}

std::optional<wire::CommandError> consentError(const ContactPoint &point, const QString &purpose)
{
    if (mayWriteTo(point, purpose))
        return std::nullopt;
    const QString asked = purpose.isEmpty() ? u"service"_s : purpose;
    const auto known = point.consent.find(asked);
    const auto state = known == point.consent.end() ? ConsentState::Unknown : known->second;
    return wire::CommandError{.type = u"consentDenied"_s,
                              .description = asked,
                              .current = {{u"contactPointId"_s, point.id.toString()},
                                          {u"purpose"_s, asked},
                                          {u"state"_s, enumText(state).toString()}},
                              .retryAfterSec = {}};
}

std::optional<Priority> priorityIn(const QJsonValue &value)
{
    constexpr qint64 none = int(Priority::Low) - 1;
    const qint64 number = value.toInteger(none);
    return number == int(priorityOf(number)) ? std::optional(Priority(number)) : std::nullopt;
}

Id CommandRun::id(QLatin1StringView name) const
{
    return Id::fromString(arg(name).toString()).value_or(Id{});
}

QString CommandRun::text(QLatin1StringView name) const
{
    return arg(name).toString();
}

Author CommandRun::author() const
{
    return {AuthorType::Agent, principal.agentId, principal.name};
}

bool CommandRun::maySee(RecordType type, const Id &id)
{
    return holds(step.writer.store(), principal, int(type), id);
}

bool CommandRun::maySeeCustomer(const Id &customer)
{
    step.writer.flush();
    return mayOpen(step.writer.store(), principal, Scope::customer(customer));
}

bool CommandRun::maySeePoint(const Id &point)
{
    step.writer.flush();
    return mayOpen(step.writer.store(), principal, Scope::contactPoint(point));
}

bool CommandRun::mayAct(const Conversation &conversation)
{
    const auto &queues = principal.queueIds;
    return std::find(queues.begin(), queues.end(), conversation.queueId) != queues.end()
           || (principal.allQueues && !step.visibility.isConfidential(conversation.queueId));
}

tl::expected<const Conversation *, wire::CommandError> CommandRun::conversation()
{
    const auto *found = step.writer.get<Conversation>(step.conversations.resolve(id("conversationId"_L1)));
    if (!found || !mayAct(*found))
        return reject(u"forbidden"_s, u"conversationId"_s);
    return found;
}

bool CommandRun::isRecounted(QLatin1StringView itemName, const Id &conversation, qint64 seq)
{
    const Id named = id(itemName);
    if (named.isNull())
        return false;
    const auto *item = step.writer.get<TimelineItem>(named);
    return !item || item->conversationId != conversation || item->seq != seq;
}

tl::expected<std::vector<Attachment>, wire::CommandError> CommandRun::attachments()
{
    std::vector<Attachment> attachments;
    auto &store = step.writer.store();
    for (const auto each : arg("attachments"_L1).toArray()) {
        auto attachment = fromJson<Attachment>(each.toObject());
        if (!attachment || attachments.size() >= 100)
            return reject(u"invalidProperties"_s, u"attachments"_s);
        // The hub's own word on type and size, never the sender's.
        bool mine = false;
        store.first(store.query("SELECT owner,type,size FROM blob WHERE id=?1", attachment->blobId),
                    [&](sqlite::Statement &row) {
                        mine = row.id(0) == principal.agentId;
                        attachment->type = row.text(1);
                        attachment->size = row.number(2);
                    });
        const auto seen = [&] {
            std::vector<Id> items;
            store.each(store.query("SELECT item FROM blob_use WHERE blob=?1", attachment->blobId),
                       [&](sqlite::Statement &row) { items.push_back(row.id(0)); });
            return std::any_of(items.begin(), items.end(),
                               [&](const Id &item) { return maySee(RecordType::TimelineItem, item); });
        };
        if (!mine && !seen())
            return reject(u"invalidProperties"_s, u"attachments: no such blob"_s);
        attachments.push_back(std::move(*attachment));
    }
    return attachments;
}

std::optional<wire::CommandError> CommandRun::conflictWith(const QJsonObject &current) const
{
    // A property that is absent in a record is null to whoever looked at it.
    const auto valueOf = [&](const QString &name) {
        const auto value = current.value(name);
        return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
    };
    const auto &expect = command.expect;
    bool same = true;
    QJsonObject now{{u"rev"_s, current.value("rev"_L1)}};
    for (auto it = expect.begin(); it != expect.end(); ++it) {
        same &= valueOf(it.key()) == *it;
        now.insert(it.key(), valueOf(it.key()));
    }
    if (same)
        return std::nullopt;
    return wire::CommandError{.type = u"conflict"_s, .description = {}, .current = now, .retryAfterSec = {}};
}

namespace {

using Handler = Effect (*)(CommandRun &);
constexpr std::pair<QLatin1StringView, Handler> handlers[] = {
    {"conversation.start"_L1, startConversation},
    {"conversation.reply"_L1, replyToConversation},
    {"conversation.note"_L1, addNote},
    {"conversation.assign"_L1, assignConversation},
    {"conversation.transfer"_L1, transferConversation},
    {"conversation.setStatus"_L1, setConversationStatus},
    {"conversation.snooze"_L1, snoozeConversation},
    {"conversation.tag"_L1, tagConversation},
    {"conversation.setPriority"_L1, setConversationPriority},
    {"conversation.combine"_L1, combineConversations},
    {"conversation.split"_L1, splitConversation},
    {"conversation.link"_L1, linkConversations},
    {"conversation.unlink"_L1, unlinkConversations},
    {"item.retrySend"_L1, retrySend},
    {"item.cancelSend"_L1, cancelSend},
    {"item.sendNow"_L1, sendNow},
    {"item.redact"_L1, redactItem},
    {"readMarker.set"_L1, setReadMarker},
    {"presence.set"_L1, setPresence},
    {"setting.put"_L1, putSetting},
    {"draft.put"_L1, putDraft},
    {"draft.delete"_L1, deleteDraft},
    {"customer.update"_L1, updateCustomer},
    {"contactPoint.setConsent"_L1, setConsent},
    {"identity.link"_L1, linkIdentity},
    {"identity.unlink"_L1, unlinkIdentity},
    {"identity.reject"_L1, rejectIdentity},
    {"plugin.action"_L1, pluginAction},
    {"identity.undo"_L1, undoIdentity},
    {"customer.merge"_L1, mergeCustomers},
    {"customer.unmerge"_L1, unmergeCustomers},
    {"contactPoint.setShared"_L1, setShared},
    {"endpoint.create"_L1, createEndpoint},
    {"endpoint.update"_L1, updateEndpoint},
    {"endpoint.remove"_L1, removeEndpoint},
    {"tag.create"_L1, createTag},
    {"canned.put"_L1, putCanned},
    {"canned.remove"_L1, removeCanned},
    {"macro.put"_L1, putMacro},
    {"macro.remove"_L1, removeMacro},
    {"view.share"_L1, shareView},
    {"view.unshare"_L1, unshareView},
};

} // namespace

QStringList commandNames()
{
    QStringList names;
    for (const auto &entry : handlers)
        names << entry.first;
    return names;
}

Effect runCommand(CommandRun &run)
{
    const auto found = std::find_if(std::begin(handlers), std::end(handlers),
                                    [&](const auto &entry) { return run.command.name == entry.first; });
    if (found == std::end(handlers))
        return reject(u"unknownCommand"_s, run.command.name);
    return found->second(run);
}

} // namespace throughline::hub
