// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/simnetwork.h"
#include "sync/hublink.h"

#include <map>

namespace throughline::test {

class HubProcess;

//! Where a console's packets go: the hub that lives now, or nothing.
class HubDoor
{
public:
    virtual ~HubDoor() = default;
    [[nodiscard]] virtual HubProcess *hub() = 0;
};

//! The console's road to the hub over the simulated network. Requests are answered, fail, or hang until the network or the
//! hub under them ends; nothing is answered from within a call.
class SimLink final : public client::HubLink
{
public:
    SimLink(SimNetwork &network, SimTime &time, HubDoor &door, QString token, const bool &dead);
    ~SimLink() override;

    void setEvents(Events *events) override { m_events = events; }
    void fetchSession() override;
    void openSocket(const QUrl &url) override;
    void send(const QByteArray &text) override;
    void ping() override;
    void post(quint64 tag, const QUrl &url, const QByteArray &body) override;
    void upload(quint64 tag, const QUrl &url, const QString &type, const QByteArray &bytes) override;
    void renewToken() override;
    void close() override;

    //! No network for \a span; what is open breaks, noticed up to \a noticeMs later.
    void cut(std::chrono::milliseconds span, int noticeMs);
    void stall(std::chrono::milliseconds span);
    //! The network is back.
    void heal() { m_offlineUntil = m_time.now(); }
    void hubDied();
    [[nodiscard]] std::shared_ptr<SimConnection> connection() const { return m_connection; }
    //! The last Delta frames of the present connection, for hearing them again.
    [[nodiscard]] const std::vector<QByteArray> &recentDeltas() const { return m_recentDeltas; }

private:
    using Answer = std::function<void(Result<QByteArray>)>;
    using Ask = std::function<void(HubProcess &, Answer)>;
    void request(Ask ask, Answer answer);
    void finish(quint64 request, Result<QByteArray> body);
    void failAll();
    void heard(const QByteArray &frame);
    [[nodiscard]] bool online() const { return m_time.now() >= m_offlineUntil; }

    SimNetwork &m_network;
    SimTime &m_time;
    HubDoor &m_door;
    QString m_token;
    const bool &m_dead; //!< the console's process is no more
    Events *m_events = nullptr;
    std::shared_ptr<SimConnection> m_connection;
    std::map<quint64, Answer> m_requests;
    quint64 m_lastRequest = 0;
    Instant m_offlineUntil;
    int m_asked = 0; //!< requests over the socket without an answer
    std::vector<QByteArray> m_recentDeltas;
    std::shared_ptr<int> m_life = std::make_shared<int>(0); //!< what is under way holds it weakly
};

} // namespace throughline::test
