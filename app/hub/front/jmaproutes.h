// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/hubtypes.h"
#include "front/gate.h"
#include "front/router.h"

#include <QString>

#include <map>

namespace throughline::hub {

struct SyncContext;

//! The JMAP side of the hub over HTTP: session, requests, blobs (PROTOCOL.md section 2, RFC 8620). Main thread; outlives
//! the router's use.
class JmapRoutes
{
public:
    //! \a publicUrl: "https://hub.example" when clients reach the hub by another name than they ask for; else empty.
    JmapRoutes(SyncContext &context, QString publicUrl);
    void addTo(Router &router, const Gate &gate);

private:
    void session(const Exchange &exchange, const Responder &responder);
    void api(const Exchange &exchange, const Responder &responder);
    [[nodiscard]] std::unique_ptr<BodySink> upload(const Exchange &exchange, const Responder &responder);
    void download(const Exchange &exchange, const Responder &responder);

    SyncContext &m_context;
    QString m_publicUrl;
    std::shared_ptr<std::map<Id, int>> m_uploads; // running, by agent
};

} // namespace throughline::hub
