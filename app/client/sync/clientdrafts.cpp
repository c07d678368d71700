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

QFuture<Result<std::optional<Draft>>> Client::draft(const Id &conversationId)
{
    using Found = Result<std::optional<Draft>>;
    const auto read = [this, conversationId] {
        return readers().run<std::optional<Draft>>(
            [conversationId](ReadContext &context) { return readDraft(context, conversationId); });
    };
    if (!m_core->unstored.contains(conversationId) && !m_core->unstored.contains(Id()))
        return read();
    // Behind what was written a moment ago: the worker shows it to the readers as it stores it.
    const HomePromise<Found> promise(*this);
    m_core->post([this, promise, read] {
        QMetaObject::invokeMethod(
            this, [this, promise, read] { read().then(this, [promise](const Found &draft) { promise.tell(draft); }); },
            Qt::QueuedConnection);
    });
    return promise.future();
}

} // namespace throughline::client
