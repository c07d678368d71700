// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/access.h"
#include "base/clock.h"
#include "base/scheduler.h"
#include "core/methods.h"
#include "core/outgoingframes.h"
#include "core/syncsession.h"
#include "core/topicbus.h"
#include "core/workqueue.h"
#include "wire/push.h"

#include <QJsonArray>

#include <set>

namespace throughline::hub {

struct PushOpening;

//! The state of a session. Answers of the work queue hold it weakly: after the session's end they fall on nothing.
struct SyncSession::Private : std::enable_shared_from_this<SyncSession::Private> {
    Private(SyncSession &session, SyncContext &c, Principal p, SessionSink &s);

    void start();
    void stop();
    void close(int code, const QString &reason);

    // Frames out
    void send(OutgoingFrames::Kind kind, const QByteArray &frame);
    void control(const QByteArray &frame) { send(OutgoingFrames::Kind::Control, frame); }
    void tellChanged(const std::vector<Scope> &scopes, const wire::StateToken &token);

    // Requests
    void request(const QJsonObject &frame);
    [[nodiscard]] bool connectionMethod(const wire::Invocation &call, const std::function<void(MethodAnswer)> &then);
    void subscribeTopics(const wire::Invocation &call, const std::function<void(MethodAnswer)> &then);
    void sendEphemeral(const wire::Invocation &call, const std::function<void(MethodAnswer)> &then);
    void refreshToken(const wire::Invocation &call, const std::function<void(MethodAnswer)> &then);

    // Push
    void enablePush(const QJsonObject &frame);
    void open(std::map<Scope, wire::StateToken> wanted, quint64 number);
    void enabled(PushOpening found, quint64 number);
    void disablePush(const wire::PushDisable &frame);
    void refreshRights();
    void beat();
    void watchExpiry();

    SyncSession &q;
    SyncContext &context;
    Principal principal;
    SessionSink &sink;
    OutgoingFrames frames;
    bool closed = false;
    bool plain = false; //!< RFC 8887's push: StateChange only
    int inFlight = 0;
    qint64 pushedEpoch = 1;
    std::vector<LiveScope> paused; //!< live before a change of rights that is still being read
    quint64 enables = 0;           //!< PushEnable frames so far
    int openings = 0;              //!< ... of which so many are still being read for
    //! Scopes given up while PushEnables were being read for: those up to that number do not count for them.
    std::map<Scope, quint64> dropped;
    quint64 allDropped = 0;
    quint64 generation = 0; //!< of rights: an opening begun before a change does not count
    TopicBus::ListenerId listener = 0;
    std::set<QString> topics;
    quint64 topicsAsked = 0; //!< lists so far: reads run beside each other, and only the newest list counts
    TimerId beatTimer = 0;
    TimerId expiryTimer = 0;
};

} // namespace throughline::hub
