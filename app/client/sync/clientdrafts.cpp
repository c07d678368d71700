// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Client, the part about what is being written: stored together with what becomes of it.
#include "sync/client.h"

#include "base/homepromise.h"
#include "outbox/drafts.h"
#include "sync/clientcore.h"

namespace throughline::client {

Id Client::send(const wire::Command &command, const std::vector<NewAttachment> &attachments, const Draft &rest)
{
    const auto whole = completed(command, attachments);
    const auto draft = completed(draftCommand(rest, agentId()), {});
    m_core->post([worker = m_core->worker, whole, draft] { worker->submit({whole, draft}); });
    return whole.command.id;
}

QFuture<Result<TakenBack>> Client::withdraw(const Id &commandId, const QJsonObject &envelope)
{
    const HomePromise<Result<TakenBack>> promise(*this);
    m_core->post([worker = m_core->worker, commandId, envelope, writer = consoleId(), promise] {
        worker->withdraw(commandId, envelope, writer,
                         [promise](Result<TakenBack> back) { promise.tell(std::move(back)); });
    });
    return promise.future();
}

void Client::putDraft(const Draft &draft)
{
    const auto whole = completed(draftCommand(draft, agentId()), {});
    m_core->post([worker = m_core->worker, whole] { worker->submit({whole}); });
}

} // namespace throughline::client
