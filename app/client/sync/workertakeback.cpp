// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// SyncWorker, the part that makes a draft of a reply again, and keeps the note that was there.
#include "sync/syncworker.h"

#include "cache/cachereader.h"
#include "outbox/drafts.h"
#include "outbox/overlay.h"
#include "sync/reads.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

//! The rev of the draft that was sent and is to be deleted: what is written over it now has seen it, too.
qint64 revDeleted(const std::vector<OutboxEntry> &entries, const Id &conversationId)
{
    const auto gone = std::find_if(entries.rbegin(), entries.rend(), [&](const auto &each) {
        return each.command.name == "draft.delete"_L1 && each.conversationId() == conversationId;
    });
    return gone == entries.rend() ? 0 : gone->command.args.value("seenRev"_L1).toInteger();
}

} // namespace

void SyncWorker::withdraw(const Id &commandId, const QJsonObject &envelope, const Id &writer,
                          const std::function<void(Result<TakenBack>)> &done)
{
    auto back = takeBack(commandId, envelope, writer);
    const bool changes = back.has_value();
    done(std::move(back));
    if (changes)
        m_engine ? m_engine->outboxTouched() : outboxChanged();
}

void SyncWorker::setNoteAside(const Id &conversationId, const QString &text)
{
    if (const auto done = m_outbox->setNoteAside(conversationId, text); !done)
        return Q_EMIT commandNotStored({}, done.error());
    publish();
}

Result<QString> SyncWorker::gatherNotesAside(const Id &into, const std::vector<Id> &from)
{
    auto text = m_outbox->gatherNotesAside(into, from);
    if (text)
        publish();
    return text;
}

//! In one step: a console that is killed between the two would have lost the words.
Result<TakenBack> SyncWorker::takeBack(const Id &commandId, const QJsonObject &envelope, const Id &writer)
{
    const auto &entries = m_outbox->entries();
    const auto reply =
        std::find_if(entries.begin(), entries.end(), [&](const auto &each) { return each.command.id == commandId; });
    if (reply == entries.end())
        return fail(ErrorCode::NotFound);
    const auto item = itemOfCommand(*reply);
    if (!item || item->direction != Direction::Out || !m_cacheReader)
        return fail(ErrorCode::InvalidTransition, u"no reply"_s);
    const auto overlay = m_outbox->overlay();
    ReadContext context{*m_cacheReader, *overlay, m_cache->agentId()};
    auto before = readDraft(context, item->conversationId);
    if (!before) // over what cannot be read nothing is written
        return fail(before.error());
    TakenBack back{.files = {}, .attachments = {}, .before = std::move(*before), .draft = {}};
    for (const auto &each : item->attachments) {
        if (!each.blobId.isNull())
            back.attachments.push_back(each);
    }
    back.draft = draftOfReply(*reply, back.before, envelope);
    back.draft.writer = writer;
    if (!back.before)
        back.draft.rev = revDeleted(entries, item->conversationId);
    if (const auto conversation = readConversation(context, item->conversationId))
        back.draft.baseSeq = conversation->lastSeq;
    const auto now = m_clock.now();
    NewCommand stored{draftCommand(back.draft, context.agentId), {}, now + draftPause};
    stored.command.id = m_random.newId(now);
    stored.command.createdAt = now;
    auto files = m_outbox->withdraw(commandId, std::span(&stored, 1));
    if (!files)
        return fail(files.error());
    back.files = std::move(*files);
    return back;
}

} // namespace throughline::client
