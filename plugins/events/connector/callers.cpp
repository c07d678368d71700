// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/callers.h"

#include "connector/words.h"

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t rememberedAddresses = 10'000;
constexpr double addressBurst = 600;
constexpr double addressPerSecond = 50;

//! User name of Basic credentials (RFC 7617): the write key; the password stays empty.
std::optional<QByteArray> basicKey(const QString &header)
{
    constexpr auto scheme = "basic "_L1;
    if (!header.startsWith(scheme, Qt::CaseInsensitive) || header.size() > 1024)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(header.mid(scheme.size()).trimmed().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const qsizetype colon = (*decoded).indexOf(':');
    return (*decoded).left(colon);
}

} // namespace

bool Callers::allows(const QString &origin) const
{
    return origin.isEmpty() ? m_settings.apps : m_settings.origins.contains(origin);
}

Checked<Caller> Callers::callerOf(const plugin::HttpRequest &request, const QString &written) const
{
    const QString header = request.header(u"authorization");
    const QString origin = request.header(u"origin");
    QByteArray key = written.toUtf8();
    if (!header.isEmpty()) {
        const auto basic = basicKey(header);
        if (!basic)
            return refuse(401, u"Authorization"_s, u"Expected Basic with the write key as user name."_s);
        key = *basic;
    }
    if (key.isEmpty())
        return refuse(401, u"writeKey"_s, u"A write key is needed, as Basic user name or in the body."_s);
    bool backend = false;
    for (const QByteArray &secret : m_settings.secretKeys)
        backend = sameBytes(secret, key) || backend;
    if (backend) {
        // A browser sends Origin with every post: then everybody who can open the page can read the key.
        if (!origin.isEmpty())
            return refuse(403, u"writeKey"_s, u"The secret key must not be used in a browser. Change it now."_s);
        return Caller{.backend = true};
    }
    if (m_settings.publicKey.isEmpty() || !sameBytes(m_settings.publicKey, key))
        return refuse(401, u"writeKey"_s, u"This endpoint does not know the write key."_s);
    if (!allows(origin)) {
        return refuse(403, u"Origin"_s,
                      origin.isEmpty() ? u"The public key is for web pages; the setting \"apps\" lets others use it."_s
                                       : u"Pages of this site are not named in the setting \"origins\"."_s);
    }
    return Caller{};
}

void Callers::Bucket::fill(Instant now)
{
    const double seconds = last ? static_cast<double>(std::max<std::int64_t>(0, now.ms - last->ms)) / 1000 : 0;
    left = std::min(burst, left + seconds * perSecond);
    last = now;
}

double Callers::Bucket::wait(double wanted) const
{
    return left >= wanted ? 0 : (wanted - left) / perSecond;
}

Checked<void> Callers::admit(const Caller &caller, const QString &address, qsizetype events, Instant now)
{
    if (caller.backend)
        return {};
    if (m_addresses.size() >= rememberedAddresses) {
        for (auto it = m_addresses.begin(); it != m_addresses.end();) {
            it->second.fill(now);
            it = it->second.left >= it->second.burst ? m_addresses.erase(it) : std::next(it);
        }
        if (m_addresses.size() >= rememberedAddresses)
            m_addresses.clear();
    }
    Bucket &own = m_addresses.try_emplace(address, Bucket{addressBurst, addressPerSecond}).first->second;
    own.fill(now);
    m_all.fill(now);
    const double wanted = static_cast<double>(events);
    const double seconds = std::max(own.wait(wanted), m_all.wait(wanted));
    if (seconds > 0)
        return refuse(429, {}, u"Too many events with the public key."_s, seconds);
    own.left -= wanted;
    m_all.left -= wanted;
    return {};
}

} // namespace throughline::events
