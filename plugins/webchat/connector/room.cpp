// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/room.h"

#include "connector/session.h"

#include "base/clock.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t addressesKept = 4096;
}

Room::Room(plugin::ChannelHost &hubSide, const plugin::StartInfo &info, Settings config, QByteArray key)
    : host(hubSide),
      endpointId(info.endpointId),
      settings(std::move(config)),
      visitors(std::move(key)),
      reporter(hubSide)
{
}

bool Room::available() const
{
    return (m_agentsAvailable || !settings.formWhenAway) && settings.hours.openAt(host.clock().now());
}

Room::Address &Room::addressOf(const QString &address)
{
    const Instant now = host.clock().now();
    if (m_addresses.size() >= addressesKept && !m_addresses.contains(address)) {
        std::erase_if(m_addresses, [&](const auto &entry) {
            return entry.second.sockets == 0 && entry.second.mint.idle(now) && entry.second.write.idle(now);
        });
    }
    return m_addresses[address];
}

bool Room::admit(const QString &address)
{
    Address &from = addressOf(address);
    if (from.sockets >= socketsPerAddress)
        return false;
    ++from.sockets;
    return true;
}

void Room::ended(plugin::SocketId socket, const QString &address)
{
    --addressOf(address).sockets;
    sessions.erase(socket);
}

bool Room::mayMint(const QString &address)
{
    return addressOf(address).mint.take(host.clock().now());
}

bool Room::mayWrite(const QString &address)
{
    return addressOf(address).write.take(host.clock().now());
}

bool Room::enter(const QString &visitorId, Session *session)
{
    std::set<Session *> &here = m_sessions[visitorId];
    if (here.size() >= socketsPerVisitor)
        return false;
    here.insert(session);
    return true;
}

void Room::leave(const QString &visitorId, Session *session)
{
    const auto found = m_sessions.find(visitorId);
    if (found == m_sessions.end())
        return;
    found->second.erase(session);
    if (found->second.empty())
        m_sessions.erase(found);
}

std::vector<std::shared_ptr<Session>> Room::sessionsOf(const QString &visitorId) const
{
    std::vector<std::shared_ptr<Session>> list;
    const auto found = m_sessions.find(visitorId);
    if (found != m_sessions.end()) {
        for (Session *session : found->second)
            list.push_back(session->shared_from_this());
    }
    return list;
}

VisitorRecord VisitorRecord::fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    return {.user = json["user"_L1].toString(),
            .name = json["name"_L1].toString(),
            .email = json["email"_L1].toString(),
            .left = json["left"_L1].toBool(),
            .seen = {json["seen"_L1].toInteger()}};
}

QByteArray VisitorRecord::toBytes() const
{
    QJsonObject json;
    if (!user.isEmpty())
        json["user"_L1] = user;
    if (!name.isEmpty())
        json["name"_L1] = name;
    if (!email.isEmpty())
        json["email"_L1] = email;
    if (left)
        json["left"_L1] = true;
    if (seen.ms != 0)
        json["seen"_L1] = static_cast<qint64>(seen.ms);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

plugin::ContactPoint visitorPoint(const QString &visitorId, bool verified)
{
    return {.kind = u"visitor"_s, .value = visitorId, .trust = verified ? 3 : 1};
}

} // namespace throughline::webchat
