// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "front/gate.h"
#include "front/loginguard.h"
#include "front/router.h"

#include <deque>

namespace throughline {
class Clock;
}

namespace throughline::hub {

class WorkQueue;

//! /auth/session and /auth/refresh for local accounts (PROTOCOL.md section 2). Main thread; outlives the router's use.
class AccountRoutes
{
public:
    AccountRoutes(WorkQueue &work, Clock &clock, LoginLimits limits = {});
    void addTo(Router &router, const Gate &gate);

private:
    struct Attempt {
        QString user;
        QString password;
        QString device;
        QByteArray peer;
        Responder responder;
    };
    void signIn(const Exchange &exchange, const Responder &responder);
    void checkNext();
    void refresh(const Exchange &exchange, const Responder &responder);
    void signOut(const Exchange &exchange, const Responder &responder);

    WorkQueue &m_work;
    Clock &m_clock;
    LoginGuard m_guard;
    // One hash at a time: each takes 64 MiB and a reader thread for 90 ms, and reading must go on beside it.
    std::deque<Attempt> m_attempts;
    bool m_checking = false;
};

} // namespace throughline::hub
