// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/principal.h"
#include "changes/fanout.h"
#include "core/hubtypes.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace throughline {
class Clock;
class Scheduler;
} // namespace throughline

namespace throughline::hub {

class CallDesk;
class ChannelSetups;
class TopicBus;
class WorkQueue;

//! What all sessions of one front thread share. All references outlive the sessions.
struct SyncContext {
    WorkQueue &work;
    Fanout &fanout;
    TopicBus &topics;
    Clock &clock;
    Scheduler &scheduler;
    HubOptions options;
    CallDesk *calls = nullptr;       //!< to the channels; null: this hub runs none
    ChannelSetups *setups = nullptr; //!< where endpoints are set up; null: this hub runs no channels
    QString publicUrl = {};          //!< this hub's address as the outside reaches it
};

//! The transport under a session: one WebSocket, or the simulation's wire.
class SessionSink
{
public:
    virtual ~SessionSink() = default;
    //! One text frame of UTF-8, handed over whole.
    virtual void send(const QByteArray &frame) = 0;
    //! Bytes given to send() that the system has not taken yet.
    [[nodiscard]] virtual qint64 queuedBytes() const = 0;
    //! Closes the connection; the session is destroyed by its owner afterwards, not inside this call.
    virtual void close(int code, const QString &reason) = 0;
};

//! One console's connection, without socket, thread or timer of its own: frames in, frames out. Lives on the front thread.
//! Implements sections 5 to 10 of PROTOCOL.md. After a close it ignores everything.
class SyncSession final : public PushTarget
{
public:
    SyncSession(SyncContext &context, Principal principal, SessionSink &sink);
    ~SyncSession() override;
    SyncSession(const SyncSession &) = delete;
    SyncSession &operator=(const SyncSession &) = delete;

    //! One whole frame from the console.
    void onText(const QByteArray &frame);
    //! The sink's queue became shorter: what waited is sent.
    void onWritable();
    [[nodiscard]] const Principal &principal() const;

    //! The same requests by POST apiUrl: \a answer is called once with the body of the response (or of a problem, with
    //! \a status other than 200). Larger pages than over the WebSocket.
    static void handlePost(SyncContext &context, const Principal &principal, const QByteArray &body,
                           std::function<void(int status, QByteArray body)> answer);

    void pushDelta(const QByteArray &frame) override;
    void pushLost(const std::vector<Scope> &scopes, qint64 epoch, qint64 modseq) override;
    void principalChanged() override;
    void revoked() override;
    [[nodiscard]] Id agentId() const override;
    [[nodiscard]] Id sessionId() const override;

private:
    struct Private;
    std::shared_ptr<Private> d; //!< shared, because answers of the work queue may come after the session's end
};

} // namespace throughline::hub
