// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Client, the part about what is being written: stored together with what becomes of it, and read as it was written last.
#include "sync/client.h"

#include "base/homepromise.h"
#include "outbox/drafts.h"
#include "sync/clientcore.h"

namespace throughline::client {

Id Client::send(const wire::Command &command, const std::vector<NewAttachment> &attachments, const Draft &rest)
{
    const auto whole = completed(command, attachments);
    const auto draft = completed(draftCommand(rest, agentId()), {});
    m_core->post([worker = m_core->worker, whole, draft, stored = draftPosted(rest.conversationId)] {
        worker->submit({whole, draft});
        stored();
    });
    return whole.command.id;
}

QFuture<Result<TakenBack>> Client::withdraw(const Id &commandId, const QJsonObject &envelope)
{
    const HomePromise<Result<TakenBack>> promise(*this);
    m_core->post(
        [worker = m_core->worker, commandId, envelope, writer = consoleId(), promise, stored = draftPosted({})] {
            worker->withdraw(commandId, envelope, writer,
                             [promise](Result<TakenBack> back) { promise.tell(std::move(back)); });
            stored();
        });
    return promise.future();
}

void Client::putDraft(const Draft &draft)
{
    const auto whole = completed(draftCommand(draft, agentId()), {});
    m_core->post([worker = m_core->worker, whole, stored = draftPosted(draft.conversationId)] {
        worker->submit({whole});
        stored();
    });
}

//! Until what this answers was called in the sync thread, the draft of \a conversationId (null: any) is not what can be read.
std::function<void()> Client::draftPosted(const Id &conversationId)
{
    m_core->unstored.insert(conversationId);
    return [this, conversationId] {
        QMetaObject::invokeMethod(
            this, [this, conversationId] { m_core->unstored.erase(m_core->unstored.find(conversationId)); },
            Qt::QueuedConnection);
    };
}

void Client::setNoteAside(const Id &conversationId, const QString &text)
{
    m_core->post([worker = m_core->worker, conversationId, text, stored = draftPosted(conversationId)] {
        worker->setNoteAside(conversationId, text);
        stored();
    });
}

//! What \a read finds, behind what was written a moment ago: the worker shows it to the readers as it stores it.
template<typename T>
QFuture<Result<T>> Client::readBehind(const Id &conversationId, Result<T> (*read)(ReadContext &, const Id &))
{
    const auto run = [this, conversationId, read] {
        return readers().run<T>([conversationId, read](ReadContext &context) { return read(context, conversationId); });
    };
    if (!m_core->unstored.contains(conversationId) && !m_core->unstored.contains(Id()))
        return run();
    const HomePromise<Result<T>> promise(*this);
    m_core->post([this, promise, run] {
        QMetaObject::invokeMethod(
            this,
            [this, promise, run] { run().then(this, [promise](const Result<T> &found) { promise.tell(found); }); },
            Qt::QueuedConnection);
    });
    return promise.future();
}

QFuture<Result<std::optional<Draft>>> Client::draft(const Id &conversationId)
{
    return readBehind(conversationId, &readDraft);
}

QFuture<Result<QString>> Client::noteAside(const Id &conversationId)
{
    const HomePromise<Result<QString>> promise(*this);
    readBehind(conversationId, &readNoteAside)
        .then(this, [this, promise, conversationId](const Result<NoteAside> &note) {
            if (!note)
                return promise.tell(fail(note.error()));
            if (note->from.empty())
                return promise.tell(note->text);
            m_core->post([worker = m_core->worker, promise, conversationId, from = note->from,
                          stored = draftPosted(conversationId)] {
                promise.tell(worker->gatherNotesAside(conversationId, from));
                stored();
            });
        });
    return promise.future();
}

} // namespace throughline::client
