// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "front/router.h"

#include <map>
#include <memory>

namespace throughline::hub {

struct SyncContext;

//! The body of one upload (RFC 8620 section 6.1), on its way into the store. Counted in \a running, by agent, while it
//! lasts; answers 201 with the blob's id, 413 or 503. Main thread; \a context outlives it.
class BlobUpload final : public BodySink
{
public:
    BlobUpload(SyncContext &context, std::shared_ptr<std::map<Id, int>> running, const Exchange &exchange,
               Responder responder);
    ~BlobUpload() override;
    bool take(QByteArrayView piece) override;
    [[nodiscard]] bool isFull() const override;
    void finish() override;

private:
    class Transfer;
    std::shared_ptr<std::map<Id, int>> m_running;
    Id m_agent;
    std::shared_ptr<Transfer> m_transfer;
};

} // namespace throughline::hub
