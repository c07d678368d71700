// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

Effect setReadMarker(CommandRun &run)
{
    const Id conversation = run.id("conversationId"_L1);
    const qint64 seq = run.arg("lastReadSeq"_L1).toInteger(-1);
    const auto *record = run.step.writer.get<Conversation>(conversation);
    if (!record || (!run.mayAct(*record) && !run.maySeeCustomer(record->customerId)))
        return reject(u"forbidden"_s, u"conversationId"_s);
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

Effect putDraft(CommandRun &run)
{
    const Id conversation = run.id("conversationId"_L1);
    const auto *record = run.step.writer.get<Conversation>(conversation);
    if (!record || (!run.mayAct(*record) && !run.maySeeCustomer(record->customerId)))
        return reject(u"forbidden"_s, u"conversationId"_s);
    auto attachments = run.attachments();
    if (!attachments)
        return tl::make_unexpected(attachments.error());
    const QString text = run.text("text"_L1);
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
    draft.text = text;
    draft.attachments = std::move(*attachments);
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
    run.step.writer.store().run("DELETE FROM blob_use WHERE item=?1", id);
    run.step.writer.remove<Draft>(id, run.principal.agentId);
    return QJsonObject{};
}

} // namespace throughline::hub
