// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/principal.h"
#include "commands/channelsetups.h"
#include "commands/outsidecall.h"
#include "commands/step.h"
#include "wire/command.h"

#include <QStringList>

namespace throughline::hub {

//! The result object of an applied command, or why it was not applied.
using Effect = tl::expected<QJsonObject, wire::CommandError>;

[[nodiscard]] tl::unexpected<wire::CommandError> reject(const QString &type, const QString &description = {});
//! consentDenied when \a point may not be written to for \a purpose (empty: "service").
[[nodiscard]] std::optional<wire::CommandError> consentError(const ContactPoint &point, const QString &purpose);

//! One command being executed: who, what, and with which parts. The checks every handler shares.
class CommandRun
{
public:
    CommandRun(Step &s, const Principal &p, const wire::Command &c) : step(s), principal(p), command(c) {}

    Step &step;
    const Principal &principal;
    const wire::Command &command;
    const OutsideAnswer *outside = nullptr; //!< of plugin.action: what the channel answered, before this transaction
    const ChannelInfos *channels = nullptr; //!< of commands about endpoints; null: nobody looked

    //! The id in args; null when it is missing or no id.
    [[nodiscard]] Id id(QLatin1StringView name) const;
    [[nodiscard]] QString text(QLatin1StringView name) const;
    [[nodiscard]] QJsonValue arg(QLatin1StringView name) const { return command.args.value(name); }
    [[nodiscard]] Author author() const;

    //! The conversation named by args, or what it was combined into, if this agent may act on it; else why not. Foreign and
    //! missing ones answer alike.
    [[nodiscard]] tl::expected<const Conversation *, wire::CommandError> conversation();
    [[nodiscard]] bool mayAct(const Conversation &conversation);
    [[nodiscard]] bool maySee(RecordType type, const Id &id);
    [[nodiscard]] bool maySeeCustomer(const Id &customer);
    [[nodiscard]] bool maySeePoint(const Id &point);
    //! Args name, as \a itemName, the item that had the number \a seq for the agent, and it has another one by now, or stands
    //! in another conversation: numbers from before a regrouping mean other items.
    [[nodiscard]] bool isRecounted(QLatin1StringView itemName, const Id &conversation, qint64 seq);
    //! The attachments of args, when each names a blob this agent uploaded or may see.
    [[nodiscard]] tl::expected<std::vector<Attachment>, wire::CommandError> attachments();
    //! Every field of `expect` is as the agent saw it; else conflict with the values as they are now.
    template<typename T>
    [[nodiscard]] std::optional<wire::CommandError> conflict(const T &record) const
    {
        return conflictWith(toJson(record));
    }

private:
    [[nodiscard]] std::optional<wire::CommandError> conflictWith(const QJsonObject &current) const;
};

//! A priority as commands and macros name it; nothing for every other value.
[[nodiscard]] std::optional<Priority> priorityIn(const QJsonValue &value);

//! Executes \a command: every name of PROTOCOL.md section 7's table that exists in this version. Unknown names are
//! rejected as unknownCommand.
[[nodiscard]] Effect runCommand(CommandRun &run);
//! All names that runCommand() knows.
[[nodiscard]] QStringList commandNames();

//! The contact point must still be the customer's whom the agent saw, and \a owner's, whose conversation it is: naming
//! somebody else does not open somebody else's contact points. A merge that keeps them together does not matter.
[[nodiscard]] std::optional<wire::CommandError> aimedElsewhere(CommandRun &run, const Id &point, const Id &owner);

//! The links of a conversation that is combined lead to and from the one that is left.
void moveLinks(Step &step, const Id &from, const Id &into);

// Handlers, by area.
[[nodiscard]] Effect startConversation(CommandRun &run);
[[nodiscard]] Effect replyToConversation(CommandRun &run);
[[nodiscard]] Effect addNote(CommandRun &run);
[[nodiscard]] Effect assignConversation(CommandRun &run);
[[nodiscard]] Effect transferConversation(CommandRun &run);
[[nodiscard]] Effect setConversationStatus(CommandRun &run);
[[nodiscard]] Effect snoozeConversation(CommandRun &run);
[[nodiscard]] Effect tagConversation(CommandRun &run);
[[nodiscard]] Effect setConversationPriority(CommandRun &run);
[[nodiscard]] Effect combineConversations(CommandRun &run);
[[nodiscard]] Effect splitConversation(CommandRun &run);
[[nodiscard]] Effect linkConversations(CommandRun &run);
[[nodiscard]] Effect unlinkConversations(CommandRun &run);
[[nodiscard]] Effect retrySend(CommandRun &run);
[[nodiscard]] Effect cancelSend(CommandRun &run);
[[nodiscard]] Effect sendNow(CommandRun &run);
[[nodiscard]] Effect redactItem(CommandRun &run);
[[nodiscard]] Effect setReadMarker(CommandRun &run);
[[nodiscard]] Effect putSetting(CommandRun &run);
[[nodiscard]] Effect setPresence(CommandRun &run);
[[nodiscard]] Effect putDraft(CommandRun &run);
[[nodiscard]] Effect deleteDraft(CommandRun &run);
[[nodiscard]] Effect updateCustomer(CommandRun &run);
[[nodiscard]] Effect setConsent(CommandRun &run);
[[nodiscard]] Effect linkIdentity(CommandRun &run);
[[nodiscard]] Effect unlinkIdentity(CommandRun &run);
[[nodiscard]] Effect rejectIdentity(CommandRun &run);
[[nodiscard]] Effect pluginAction(CommandRun &run);
[[nodiscard]] Effect undoIdentity(CommandRun &run);
[[nodiscard]] Effect mergeCustomers(CommandRun &run);
[[nodiscard]] Effect unmergeCustomers(CommandRun &run);
[[nodiscard]] Effect setShared(CommandRun &run);
[[nodiscard]] Effect createEndpoint(CommandRun &run);
[[nodiscard]] Effect updateEndpoint(CommandRun &run);
[[nodiscard]] Effect removeEndpoint(CommandRun &run);
[[nodiscard]] Effect createTag(CommandRun &run);
[[nodiscard]] Effect putCanned(CommandRun &run);
[[nodiscard]] Effect removeCanned(CommandRun &run);
[[nodiscard]] Effect putMacro(CommandRun &run);
[[nodiscard]] Effect removeMacro(CommandRun &run);
[[nodiscard]] Effect shareView(CommandRun &run);
[[nodiscard]] Effect unshareView(CommandRun &run);

} // namespace throughline::hub
