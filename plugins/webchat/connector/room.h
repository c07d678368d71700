// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/frames.h"
#include "connector/ratelimit.h"
#include "connector/reporter.h"
#include "connector/settings.h"
#include "connector/visitors.h"

#include <map>
#include <set>

namespace throughline::webchat {

class Session;

//! What all sessions of an endpoint share. Lives in the connector, outlives its sessions; the connector's thread.
class Room
{
public:
    static constexpr int socketsPerVisitor = 8;
    static constexpr int socketsPerAddress = 256;

    Room(plugin::ChannelHost &hubSide, const plugin::StartInfo &info, Settings config, QByteArray key);

    plugin::ChannelHost &host;
    const Id endpointId;
    const Settings settings;
    const Visitors visitors;
    Reporter reporter;
    std::map<plugin::SocketId, std::shared_ptr<Session>> sessions;

    //! Somebody answers at once: within the hours and, if the endpoint asks for that, with an agent available.
    [[nodiscard]] bool available() const;
    void setAgentsAvailable(bool available) { m_agentsAvailable = available; }

    //! False when the address has too many connections.
    [[nodiscard]] bool admit(const QString &address);
    //! A connection is over: forgets it, which may destroy its session once nobody is in it.
    void ended(plugin::SocketId socket, const QString &address);
    //! One more new visitor, or one more message, from that address?
    [[nodiscard]] bool mayMint(const QString &address);
    [[nodiscard]] bool mayWrite(const QString &address);

    //! The sessions now speaking as that visitor. False when there are too many already.
    [[nodiscard]] bool enter(const QString &visitorId, Session *session);
    void leave(const QString &visitorId, Session *session);
    //! A copy: what is done with one may end another.
    [[nodiscard]] std::vector<std::shared_ptr<Session>> sessionsOf(const QString &visitorId) const;

private:
    struct Address {
        int sockets = 0;
        RateLimit mint{60, 2};
        RateLimit write{400, 100};
    };
    Address &addressOf(const QString &address);

    bool m_agentsAvailable = true;
    std::map<QString, Address> m_addresses;
    std::map<QString, std::set<Session *>> m_sessions;
};

//! What is kept of a visitor beyond items, in the host's storage under "v/<id>". Most visitors need none.
struct VisitorRecord {
    QString user;      //!< id of the one person who ever signed in under this visitor id
    QString name;      //!< as typed into the form
    QString email;     //!< likewise: claimed, never proven
    bool left = false; //!< signed out: the id is dead
    Instant seen;      //!< an agent has seen what was written before

    bool operator==(const VisitorRecord &) const = default;
    [[nodiscard]] static QString key(const QString &visitorId) { return QStringLiteral("v/") + visitorId; }
    [[nodiscard]] static VisitorRecord fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;
};

[[nodiscard]] plugin::ContactPoint visitorPoint(const QString &visitorId, bool verified);

} // namespace throughline::webchat
