// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

Effect setReadMarker(CommandRun &run)
{
    const Id conversation = run.id("conversationId"_L1);
    const qint64 seq = run.arg("lastReadSeq"_L1).toInteger(-1);
    const auto *record = run.step.writer.get<Conversation>(conversation);
    if (!record || (!run.mayAct(*record) && !run.maySeeCustomer(record->customerId)))
        return reject(u"forbidden"_s, u"conversationId"_s);
    if (!record->combinedInto.isNull() || run.isRecounted("itemId"_L1, conversation, seq))
        return QJsonObject{}; // its items have other numbers now, and what was read of them stays read
    if (seq < 0 || seq > record->lastSeq)
        return reject(u"invalidProperties"_s, u"lastReadSeq"_s);
    const Id me = run.principal.agentId;
    const auto *marker = run.step.writer.get<ReadMarker>(conversation, me);
    if (!marker) {
        ReadMarker added;
        added.id = conversation;
        added.lastReadSeq = seq;
        run.step.writer.add(std::move(added), {Scope::me(me)}, me);
    } else if (marker->lastReadSeq < seq) {
        run.step.writer.edit<ReadMarker>(conversation, me)->lastReadSeq = seq;
    }
    return QJsonObject{};
}

Effect setPresence(CommandRun &run)
{
    const auto state = enumFromText<PresenceState>(run.text("state"_L1));
    if (!state)
        return reject(u"invalidProperties"_s, u"state"_s);
    const auto *known = run.step.writer.get<Presence>(run.principal.agentId);
    if (!known)
        return reject(u"notFound"_s);
    if (run.arg("first"_L1).toBool() && known->since.ms != 0)
        return QJsonObject{}; // declared before, perhaps at another console: that stands
    auto *presence = run.step.writer.edit<Presence>(run.principal.agentId);
    if (presence->state != *state || presence->since.ms == 0)
        presence->since = run.step.writer.now();
    presence->state = *state;
    presence->reason = run.text("reason"_L1).left(200);
    return QJsonObject{};
}

namespace {

//! Another console of the agent wrote \a known, and the one that speaks now had not seen that when it wrote.
bool isUnseen(const CommandRun &run, const Draft *known)
{
    return known && !known->writer.isNull() && known->writer != run.id("writer"_L1)
           && run.command.args.contains("seenRev"_L1) && run.arg("seenRev"_L1).toInteger() < known->rev;
}

} // namespace

Effect putDraft(CommandRun &run)
{
    const Id named = run.id("conversationId"_L1);
    const Id conversation = run.step.conversations.resolve(named);
    const auto *record = run.step.writer.get<Conversation>(conversation);
    if (!record || (!run.mayAct(*record) && !run.maySeeCustomer(record->customerId)))
        return reject(u"forbidden"_s, u"conversationId"_s);
    auto attachments = run.attachments();
    if (!attachments)
        return tl::make_unexpected(attachments.error());
    QString text = run.text("text"_L1);
    if (text.toUtf8().size() > 256 * 1024)
        return reject(u"tooLarge"_s, u"text"_s);
    // One draft per conversation and author, so that two consoles of one agent meet in the same record.
    const Id me = run.principal.agentId;
    Draft draft;
    draft.id = Id::named(u"draft", me.toString() + conversation.toString());
    draft.conversationId = conversation;
    draft.contactPointId = run.id("contactPointId"_L1);
    draft.customerId = run.id("customerId"_L1);
    draft.endpointId = run.id("endpointId"_L1);
    draft.baseSeq = run.arg("baseSeq"_L1).toInteger();
    draft.attachments = std::move(*attachments);
    draft.writer = run.id("writer"_L1);
    // Typed for a conversation that was combined since, or beside another console: the words that are there stay.
    const auto *known = run.step.writer.get<Draft>(draft.id, me);
    const bool unseen = isUnseen(run, known);
    if (known && (unseen || named != conversation)) {
        if (unseen) // neither console has seen both
            draft.writer = draft.id;
        // What is internal never stands in a reply: with a note, both are one.
        if (known->contactPointId.isNull() && !known->text.isEmpty())
            draft.contactPointId = draft.customerId = draft.endpointId = {};
        if (!text.startsWith(known->text))
            text = known->text.contains(text) ? known->text : known->text + u"\n\n"_s + text;
        if (text.toUtf8().size() > 256 * 1024)
            return reject(u"tooLarge"_s, u"text"_s);
        for (const Attachment &kept : known->attachments) {
            // It came along when the drafts were put together, and the console names it again.
            const bool again =
                std::any_of(draft.attachments.begin(), draft.attachments.end(), [&](const Attachment &each) {
                    return each.blobId == kept.blobId && each.name == kept.name;
                });
            if (!again)
                draft.attachments.push_back(kept);
        }
    }
    draft.text = text;
    draft.envelope = run.arg("envelope"_L1).toObject();
    draft.replyToId = run.id("replyToId"_L1);
    if (compactJson(draft.envelope).size() > 64 * 1024)
        return reject(u"tooLarge"_s, u"envelope"_s);
    const Id id = draft.id;
    auto &store = run.step.writer.store();
    store.run("DELETE FROM blob_use WHERE item=?1", id);
    for (const auto &attachment : draft.attachments)
        store.run("INSERT OR IGNORE INTO blob_use(blob,item) VALUES (?1,?2)", attachment.blobId, id);
    if (auto *stored = run.step.writer.edit<Draft>(id, me))
        *stored = std::move(draft);
    else
        run.step.writer.add(std::move(draft), {Scope::me(me)}, me);
    return QJsonObject{{u"draftId"_s, id.toString()}};
}

Effect deleteDraft(CommandRun &run)
{
    const Id id = Id::named(u"draft", run.principal.agentId.toString() + run.id("conversationId"_L1).toString());
    if (isUnseen(run, run.step.writer.get<Draft>(id, run.principal.agentId)))
        return QJsonObject{}; // what was written elsewhere meanwhile stays
    run.step.writer.store().run("DELETE FROM blob_use WHERE item=?1", id);
    run.step.writer.remove<Draft>(id, run.principal.agentId);
    return QJsonObject{};
}

Effect putSetting(CommandRun &run)
{
    constexpr qsizetype longestName = 64;
    constexpr qsizetype largest = 64 * 1024;
    constexpr qint64 most = 50;
    const QString name = run.text("name"_L1);
    const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.';
    });
    if (name.isEmpty() || name.size() > longestName || !plain)
        return reject(u"invalidProperties"_s, u"name"_s);
    if (!run.arg("value"_L1).isObject())
        return reject(u"invalidProperties"_s, u"value"_s);
    const QJsonObject value = run.arg("value"_L1).toObject();
    if (compactJson(value).size() > largest)
        return reject(u"tooLarge"_s, u"value"_s);
    // One record per agent and name, so that two consoles of one agent meet in it.
    const Id me = run.principal.agentId;
    const Id id = Id::named(u"setting", me.toString() + name);
    if (auto *stored = run.step.writer.edit<Setting>(id, me)) {
        stored->value = value;
        return QJsonObject{};
    }
    auto &store = run.step.writer.store();
    const qint64 known = store.number(
        store.query("SELECT count(*) FROM record WHERE type=?1 AND owner=?2", int(RecordType::Setting), me));
    if (known >= most)
        return reject(u"overQuota"_s, u"name"_s);
    run.step.writer.add(Setting{.id = id, .name = name, .value = value}, {Scope::me(me)}, me);
    return QJsonObject{};
}

} // namespace throughline::hub
