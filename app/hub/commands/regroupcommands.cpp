// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"

#include <QJsonArray>

#include <algorithm>
#include <set>
#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNamed = 2000;
// What draft.put takes.
constexpr qsizetype mostText = 256 * 1024;
constexpr size_t mostFiles = 100;

//! To as much as a draft may hold, in UTF-8, and never to half of a character.
void shorten(QString &text)
{
    while (text.toUtf8().size() > mostText)
        text.chop(std::max<qsizetype>(1, (text.toUtf8().size() - mostText) / 4));
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
}

//! The items of \a all that args name: a list of ids, or one from which on all go. Empty: args name none, or a strange one.
std::vector<Id> chosen(CommandRun &run, const std::vector<Id> &all)
{
    std::vector<Id> items;
    if (const Id first = run.id("fromItemId"_L1); !first.isNull()) {
        items.assign(std::find(all.begin(), all.end(), first), all.end());
        return items;
    }
    std::set<Id> named;
    for (const auto each : run.arg("itemIds"_L1).toArray()) {
        const auto id = Id::fromString(each.toString());
        if (!id || named.size() >= mostNamed)
            return {};
        named.insert(*id);
    }
    for (const Id &id : all) {
        if (named.contains(id))
            items.push_back(id);
    }
    if (items.size() != named.size())
        return {};
    return items;
}

//! Where the items stand that came into a conversation, as first and last numbers; nothing when they are too scattered to
//! be told in a line.
QJsonArray rangesOf(CommandRun &run, const std::vector<Id> &items)
{
    constexpr qsizetype most = 100;
    std::vector<std::pair<qint64, qint64>> ranges;
    for (const Id &id : items) {
        const qint64 seq = run.step.writer.get<TimelineItem>(id)->seq;
        if (!ranges.empty() && ranges.back().second + 1 == seq)
            ranges.back().second = seq;
        else
            ranges.emplace_back(seq, seq);
    }
    QJsonArray told;
    if (qsizetype(ranges.size()) > most)
        return told;
    for (const auto &[first, last] : ranges)
        told << QJsonArray{first, last};
    return told;
}

//! What combining changes of a conversation and taking it back gives back.
QJsonObject stateOf(const Conversation &conversation)
{
    QJsonObject state{{u"queueId"_s, conversation.queueId.toString()},
                      {u"status"_s, enumText(conversation.status).toString()},
                      {u"subject"_s, conversation.subject},
                      {u"priority"_s, conversation.priority}};
    if (conversation.snoozedUntil)
        state.insert(u"snoozedUntil"_s, conversation.snoozedUntil->toString());
    if (!conversation.assigneeId.isNull())
        state.insert(u"assigneeId"_s, conversation.assigneeId.toString());
    QJsonArray tags;
    for (const auto &each : conversation.tagIds)
        tags << each.first;
    state.insert(u"tagIds"_s, tags);
    return state;
}

void restore(CommandRun &run, const Id &id, const QJsonObject &state)
{
    auto &writer = run.step.writer;
    auto &conversations = run.step.conversations;
    const Id queue = Id::fromString(state.value("queueId"_L1).toString()).value_or(Id{});
    if (queue != writer.get<Conversation>(id)->queueId && writer.get<Queue>(queue))
        conversations.transfer(id, queue);
    auto status =
        enumFromText<ConversationStatus>(state.value("status"_L1).toString()).value_or(ConversationStatus::Open);
    auto until = Instant::fromString(state.value("snoozedUntil"_L1).toString());
    if (status == ConversationStatus::New
        || (status == ConversationStatus::Snoozed && (!until || *until <= writer.now())))
        status = ConversationStatus::Open;
    if (status != ConversationStatus::Snoozed)
        until = std::nullopt;
    const bool begins = state.value("status"_L1) == "new"_L1; // it is still so, or open
    if (!begins || writer.get<Conversation>(id)->status != ConversationStatus::New)
        (void)conversations.setStatus(id, status, until);
    auto *edited = writer.edit<Conversation>(id);
    edited->subject = state.value("subject"_L1).toString();
    edited->priority = state.value("priority"_L1).toInt();
    edited->assigneeId = Id::fromString(state.value("assigneeId"_L1).toString()).value_or(Id{});
    edited->tagIds.clear();
    for (const auto tag : state.value("tagIds"_L1).toArray())
        edited->tagIds[tag.toString()] = true;
}

//! The line about the combining that args want taken back, while its numbers still hold; null: there is none.
const TimelineItem *lineToTakeBack(CommandRun &run, const Id &conversation)
{
    auto &writer = run.step.writer;
    writer.flush();
    Id found;
    auto &store = writer.store();
    store.first(store.query("SELECT id FROM timeline_item WHERE conversation=?1 "
                            "AND json_extract(body,'$.data.what')='combined' "
                            "AND json_extract(body,'$.commandId')=?2",
                            conversation, run.id("combineId"_L1).toString()),
                [&](sqlite::Statement &row) { found = row.id(0); });
    const auto *line = found.isNull() ? nullptr : writer.get<TimelineItem>(found);
    const bool holds = line && line->kind == "status"_L1 && !line->data.value("ranges"_L1).toArray().isEmpty()
                       && line->rev == run.step.conversations.recountedAt(conversation);
    return holds ? line : nullptr;
}

//! The items of \a all, in order of arrival, that came with it.
std::vector<Id> cameWith(const TimelineItem &line, const std::vector<Id> &all)
{
    std::vector<Id> items;
    for (const auto range : line.data.value("ranges"_L1).toArray()) {
        const qint64 first = std::max<qint64>(1, range.toArray().at(0).toInteger());
        const qint64 last = std::min(qint64(all.size()), range.toArray().at(1).toInteger());
        for (qint64 seq = first; seq <= last; ++seq)
            items.push_back(all[size_t(seq) - 1]);
    }
    return items;
}

//! With whom the new conversation is: the first who said something in it or was written to.
Id pointOf(CommandRun &run, const std::vector<Id> &items)
{
    const auto spoken = std::find_if(items.begin(), items.end(), [&](const Id &id) {
        return run.step.writer.get<TimelineItem>(id)->direction != Direction::Internal;
    });
    return run.step.writer.get<TimelineItem>(spoken == items.end() ? items.front() : *spoken)->contactPointId;
}

//! An agent's unsent words go along. Where the agent has a draft in both, they stand below each other in one.
void moveDrafts(Step &step, const Id &from, const Id &into)
{
    auto &writer = step.writer;
    auto &store = writer.store();
    writer.flush();
    std::vector<std::pair<Id, Id>> drafts; // agent, draft
    store.each(store.query("SELECT owner,id FROM record WHERE type=?1 AND json_extract(body,'$.conversationId')=?2 "
                           "ORDER BY row",
                           int(RecordType::Draft), from.toString()),
               [&](sqlite::Statement &row) { drafts.emplace_back(row.id(0), row.id(1)); });
    for (const auto &[agent, old] : drafts) {
        Draft draft = *writer.get<Draft>(old, agent);
        writer.remove<Draft>(old, agent);
        draft.id = Id::named(u"draft", agent.toString() + into.toString());
        draft.conversationId = into;
        store.run("INSERT OR IGNORE INTO blob_use(blob,item) SELECT blob,?1 FROM blob_use WHERE item=?2", draft.id,
                  old);
        store.run("DELETE FROM blob_use WHERE item=?1", old);
        auto *known = writer.edit<Draft>(draft.id, agent);
        if (!known) {
            writer.add(std::move(draft), {Scope::me(agent)}, agent);
            continue;
        }
        // What is internal never stands in a reply: with a note, both are one.
        if (draft.contactPointId.isNull() && !draft.text.isEmpty())
            known->contactPointId = known->customerId = known->endpointId = {};
        known->text += (known->text.isEmpty() || draft.text.isEmpty() ? QString() : u"\n\n"_s) + draft.text;
        shorten(known->text);
        for (Attachment &each : draft.attachments) {
            const auto &kept = known->attachments;
            // The same file in both is one, and no draft holds more than can be put into one.
            const bool again = std::any_of(kept.begin(), kept.end(), [&](const Attachment &other) {
                return other.blobId == each.blobId && other.name == each.name;
            });
            if (!again && kept.size() < mostFiles)
                known->attachments.push_back(std::move(each));
        }
    }
}

//! A mention leads to where its note stands now: what was combined away is in no console. Still one per agent and
//! conversation, at the last time, and read only if both were.
void moveMentions(Step &step, const Id &from, const Id &into)
{
    auto &writer = step.writer;
    auto &store = writer.store();
    writer.flush();
    std::vector<std::pair<Id, Id>> mentions; // agent, notification
    store.each(store.query("SELECT owner,id FROM record WHERE type=?1 AND json_extract(body,'$.refId')=?2 "
                           "AND json_extract(body,'$.kind')='mention' ORDER BY row",
                           int(RecordType::Notification), from.toString()),
               [&](sqlite::Statement &row) { mentions.emplace_back(row.id(0), row.id(1)); });
    for (const auto &[agent, old] : mentions) {
        Notification told = *writer.get<Notification>(old, agent);
        writer.remove<Notification>(old, agent);
        told.id = Id::named(u"mention", agent.toString() + into.toString());
        told.refId = into;
        auto *known = writer.edit<Notification>(told.id, agent);
        if (!known) {
            writer.add(std::move(told), {Scope::me(agent)}, agent);
            continue;
        }
        known->at = std::max(known->at, told.at);
        known->readAt = known->readAt && told.readAt ? std::max(known->readAt, told.readAt) : std::nullopt;
    }
}

} // namespace

Effect combineConversations(CommandRun &run)
{
    auto &writer = run.step.writer;
    auto &conversations = run.step.conversations;
    const auto *named = writer.get<Conversation>(run.id("conversationId"_L1));
    const auto *target = writer.get<Conversation>(run.id("intoId"_L1));
    if (!named || !run.mayAct(*named))
        return reject(u"forbidden"_s, u"conversationId"_s);
    if (!target || !run.mayAct(*target))
        return reject(u"forbidden"_s, u"intoId"_s);
    // Both as the agent saw them, like the two customers of a merge.
    const auto &expect = run.command.expect;
    const auto differs = [&](QLatin1StringView name, qint64 rev) {
        return expect.contains(name) && expect.value(name).toInteger(-1) != rev;
    };
    if (differs("rev"_L1, named->rev) || differs("intoRev"_L1, target->rev))
        return tl::make_unexpected(wire::CommandError{.type = u"conflict"_s,
                                                      .description = {},
                                                      .current = {{u"rev"_s, named->rev}, {u"intoRev"_s, target->rev}},
                                                      .retryAfterSec = {}});
    const Conversation goes = *writer.get<Conversation>(conversations.resolve(named->id));
    const Conversation stays = *writer.get<Conversation>(conversations.resolve(target->id));
    if (goes.id == stays.id)
        return reject(u"invalidTransition"_s, u"same"_s);
    if (!run.mayAct(goes) || !run.mayAct(stays))
        return reject(u"forbidden"_s, u"conversationId"_s);
    auto &identity = run.step.identity;
    if (identity.resolve(goes.customerId) != identity.resolve(stays.customerId))
        return reject(u"invalidTransition"_s, u"otherCustomer"_s);
    if (conversations.renumbered(goes.id, stays.id) > Conversations::mostRenumbered)
        return reject(u"tooLarge"_s, u"items"_s);
    const auto moved = conversations.itemsOf(goes.id);
    conversations.combine(goes.id, stays.id);
    moveDrafts(run.step, goes.id, stays.id);
    moveMentions(run.step, goes.id, stays.id);
    moveLinks(run.step, goes.id, stays.id);
    conversations.note(stays.id, u"status"_s, run.author(),
                       {{u"what"_s, u"combined"_s},
                        {u"conversationId"_s, goes.id.toString()},
                        {u"subject"_s, goes.subject},
                        {u"items"_s, goes.lastSeq},
                        {u"ranges"_s, rangesOf(run, moved)},
                        {u"was"_s, stateOf(goes)},
                        {u"stayed"_s, stateOf(stays)}},
                       run.command.id);
    return QJsonObject{{u"conversationId"_s, stays.id.toString()}};
}

Effect splitConversation(CommandRun &run)
{
    const auto found = run.conversation();
    if (!found)
        return tl::make_unexpected(found.error());
    if (auto error = run.conflict(**found))
        return tl::make_unexpected(*error);
    const Id combineId = run.id("combineId"_L1);
    const Id named = run.id("newConversationId"_L1);
    const Id fresh = named.isNull() && !combineId.isNull() ? Id::named(u"uncombined", combineId.toString()) : named;
    if (fresh.isNull())
        return reject(u"invalidProperties"_s, u"newConversationId"_s);
    if (run.step.writer.get<Conversation>(fresh))
        return reject(u"alreadyExists"_s, u"newConversationId"_s);
    const Conversation source = **found;
    auto &conversations = run.step.conversations;
    const auto all = conversations.itemsOf(source.id);
    std::optional<TimelineItem> undone;
    if (!combineId.isNull()) {
        const auto *line = lineToTakeBack(run, source.id);
        if (!line)
            return reject(u"invalidTransition"_s, u"recounted"_s);
        undone = *line;
    }
    const auto items = undone ? cameWith(*undone, all) : chosen(run, all);
    // Two conversations are the point of it: neither is left without an item.
    if (items.empty() || items.size() == all.size())
        return reject(u"invalidProperties"_s, u"itemIds"_s);
    const auto first = std::find(all.begin(), all.end(), items.front());
    if (all.end() - first > Conversations::mostRenumbered)
        return reject(u"tooLarge"_s, u"items"_s);
    const Id point = pointOf(run, items);
    conversations.open({.id = fresh,
                        .queueId = source.queueId,
                        .contactPointId = point,
                        .customerId = run.step.identity.customerOf(point),
                        .endpointId = {},
                        .subject = source.subject});
    conversations.split(source.id, fresh, items);
    if (undone) {
        restore(run, fresh, undone->data.value("was"_L1).toObject());
        // What anybody did to the one that stayed since then is not undone with it.
        if (source.rev == undone->rev)
            restore(run, source.id, undone->data.value("stayed"_L1).toObject());
    }
    const auto note = [&](const Id &conversation, const QString &what, const Id &other, const Id &commandId) {
        conversations.note(
            conversation, u"status"_s, run.author(),
            {{u"what"_s, what}, {u"conversationId"_s, other.toString()}, {u"items"_s, qint64(items.size())}},
            commandId);
    };
    // A command has one item of its own.
    note(source.id, u"split"_s, fresh, {});
    note(fresh, u"splitFrom"_s, source.id, run.command.id);
    return QJsonObject{{u"conversationId"_s, fresh.toString()}};
}

} // namespace throughline::hub
