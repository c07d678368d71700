// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"

#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostLinks = 50;

ConversationTie reverse(ConversationTie tie)
{
    switch (tie) {
    case ConversationTie::Parent: return ConversationTie::Child;
    case ConversationTie::Child: return ConversationTie::Parent;
    case ConversationTie::Related:
    case ConversationTie::Duplicate: break;
    }
    return tie;
}

//! Both conversations of a link, if this agent may act on them.
tl::expected<std::pair<Conversation, Conversation>, wire::CommandError> bothOf(CommandRun &run)
{
    const auto found = run.conversation();
    if (!found)
        return tl::make_unexpected(found.error());
    if (auto error = run.conflict(**found))
        return tl::make_unexpected(*error);
    const Conversation one = **found;
    const auto *other = run.step.writer.get<Conversation>(run.step.conversations.resolve(run.id("otherId"_L1)));
    if (!other || !run.mayAct(*other))
        return reject(u"forbidden"_s, u"otherId"_s);
    if (other->id == one.id)
        return reject(u"invalidTransition"_s, u"same"_s);
    return std::pair(one, *other);
}

void tell(CommandRun &run, const Id &id, const QString &what, const Id &other, ConversationTie tie, const Id &commandId)
{
    run.step.conversations.note(
        id, u"system"_s, run.author(),
        {{u"what"_s, what}, {u"conversationId"_s, other.toString()}, {u"tie"_s, enumText(tie).toString()}}, commandId);
}

} // namespace

Effect linkConversations(CommandRun &run)
{
    const auto tie = enumFromText<ConversationTie>(run.text("tie"_L1));
    if (!tie)
        return reject(u"invalidProperties"_s, u"tie"_s);
    const auto both = bothOf(run);
    if (!both)
        return tl::make_unexpected(both.error());
    const auto &[one, other] = *both;
    const auto known = one.linked.find(other.id.toString());
    if (known != one.linked.end() && known->second == *tie)
        return QJsonObject{};
    if (known == one.linked.end() && (one.linked.size() >= mostLinks || other.linked.size() >= mostLinks))
        return reject(u"overQuota"_s, u"otherId"_s);
    auto &writer = run.step.writer;
    writer.edit<Conversation>(one.id)->linked[other.id.toString()] = *tie;
    writer.edit<Conversation>(other.id)->linked[one.id.toString()] = reverse(*tie);
    // A command has one item of its own.
    tell(run, one.id, u"linked"_s, other.id, *tie, run.command.id);
    tell(run, other.id, u"linked"_s, one.id, reverse(*tie), {});
    return QJsonObject{};
}

Effect unlinkConversations(CommandRun &run)
{
    const auto both = bothOf(run);
    if (!both)
        return tl::make_unexpected(both.error());
    const auto &[one, other] = *both;
    const auto known = one.linked.find(other.id.toString());
    if (known == one.linked.end())
        return QJsonObject{};
    auto &writer = run.step.writer;
    writer.edit<Conversation>(one.id)->linked.erase(other.id.toString());
    writer.edit<Conversation>(other.id)->linked.erase(one.id.toString());
    tell(run, one.id, u"unlinked"_s, other.id, known->second, run.command.id);
    tell(run, other.id, u"unlinked"_s, one.id, reverse(known->second), {});
    return QJsonObject{};
}

void moveLinks(Step &step, const Id &from, const Id &into)
{
    auto &writer = step.writer;
    const auto links = std::exchange(writer.edit<Conversation>(from)->linked, {});
    for (const auto &[text, tie] : links) {
        const Id other = Id::fromString(text).value_or(Id{});
        auto *there = writer.edit<Conversation>(other);
        if (!there)
            continue;
        there->linked.erase(from.toString());
        if (other == into)
            continue;
        // What the one that is left says of it itself stands.
        if (writer.edit<Conversation>(into)->linked.emplace(text, tie).second)
            writer.edit<Conversation>(other)->linked[into.toString()] = reverse(tie);
    }
}

} // namespace throughline::hub
