// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/policykeys.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

using Kind = PolicyKey::Kind;

PolicyKey later(const QString &name, Kind kind, const QStringList &choices = {})
{
    return {.name = name, .kind = kind, .choices = choices, .applied = false};
}

bool allTexts(const QJsonArray &array)
{
    return std::ranges::all_of(array, [](const QJsonValue &value) { return value.isString(); });
}

bool allAddresses(const QJsonArray &array)
{
    return std::ranges::all_of(array,
                               [](const QJsonValue &value) { return policyAddress(value.toString()).isValid(); });
}

} // namespace

const std::vector<PolicyKey> &policyKeys()
{
    static const std::vector<PolicyKey> keys{
        {.name = u"ServerUrl"_s, .kind = Kind::Address, .builtIn = QString()},
        {.name = u"ServerUrlLocked"_s, .kind = Kind::Boolean, .builtIn = true},
        {.name = u"AllowedServers"_s, .kind = Kind::Addresses, .builtIn = QJsonArray()},
        {.name = u"DisableEmbeddedHub"_s, .kind = Kind::Boolean, .builtIn = false},
        {.name = u"KeyProtection"_s,
         .kind = Kind::Choice,
         .choices = {u"automatic"_s, u"keychain"_s, u"passphrase"_s, u"memory"_s},
         .builtIn = u"automatic"_s},
        {.name = u"CacheMode"_s,
         .kind = Kind::Choice,
         .choices = {u"encrypted"_s, u"memory"_s, u"off"_s},
         .builtIn = u"encrypted"_s},
        {.name = u"AutoLockMinutes"_s, .kind = Kind::Number, .builtIn = 0},
        {.name = u"DisableUnsignedPlugins"_s, .kind = Kind::Boolean, .builtIn = false},
        {.name = u"LogLevel"_s, .kind = Kind::Choice, .choices = {u"info"_s, u"debug"_s}, .builtIn = u"info"_s},
        {.name = u"Theme"_s,
         .kind = Kind::Choice,
         .choices = {u"system"_s, u"light"_s, u"dark"_s},
         .builtIn = u"system"_s},
        {.name = u"Language"_s,
         .kind = Kind::Choice,
         .choices = {u"system"_s, u"en"_s, u"de"_s},
         .builtIn = u"system"_s},
        {.name = u"Contrast"_s,
         .kind = Kind::Choice,
         .choices = {u"system"_s, u"normal"_s, u"high"_s},
         .builtIn = u"system"_s},
        {.name = u"TextSize"_s, .kind = Kind::Number, .builtIn = 100, .least = 100, .most = 200},
        {.name = u"Density"_s,
         .kind = Kind::Choice,
         .choices = {u"compact"_s, u"comfortable"_s},
         .builtIn = u"compact"_s},
        {.name = u"Motion"_s,
         .kind = Kind::Choice,
         .choices = {u"system"_s, u"full"_s, u"reduced"_s},
         .builtIn = u"system"_s},
        {.name = u"Direction"_s,
         .kind = Kind::Choice,
         .choices = {u"language"_s, u"ltr"_s, u"rtl"_s},
         .builtIn = u"language"_s},
        later(u"AuthIssuer"_s, Kind::Text),
        later(u"AuthClientId"_s, Kind::Text),
        later(u"UpdateChannel"_s, Kind::Choice, {u"managed"_s, u"stable"_s, u"off"_s}),
        later(u"MinimumVersion"_s, Kind::Text),
        later(u"ProxyMode"_s, Kind::Text),
        later(u"PacUrl"_s, Kind::Text),
        later(u"ExtraRootCertificates"_s, Kind::Texts),
        later(u"PinnedKeys"_s, Kind::Texts),
        later(u"DisableTelemetry"_s, Kind::Boolean),
        later(u"CacheMaxDays"_s, Kind::Number),
        later(u"OfflineLeaseDays"_s, Kind::Number),
        later(u"PluginAllowList"_s, Kind::Texts),
        later(u"PluginTrustedKeys"_s, Kind::Texts),
        later(u"AllowDownloads"_s, Kind::Boolean),
        later(u"AllowClipboard"_s, Kind::Boolean),
        later(u"RemoteImages"_s, Kind::Text),
        later(u"DisableScreenCapture"_s, Kind::Boolean),
    };
    return keys;
}

const PolicyKey *findPolicyKey(const QString &name)
{
    const auto &keys = policyKeys();
    const auto found = std::ranges::find(keys, name, &PolicyKey::name);
    return found == keys.end() ? nullptr : &*found;
}

bool fits(const PolicyKey &key, const QJsonValue &value)
{
    switch (key.kind) {
    case Kind::Boolean: return value.isBool();
    case Kind::Number: // a fraction gives the default
        return value.isDouble() && value.toInt(-1) >= key.least && value.toInt(-1) <= key.most;
    case Kind::Choice: return value.isString() && key.choices.contains(value.toString());
    case Kind::Text: return value.isString();
    case Kind::Texts: return value.isArray() && allTexts(value.toArray());
    case Kind::Address: return policyAddress(value.toString()).isValid();
    case Kind::Addresses: return value.isArray() && allAddresses(value.toArray());
    }
    return false;
}

QString wantedOf(const PolicyKey &key)
{
    switch (key.kind) {
    case Kind::Boolean: return u"true or false"_s;
    case Kind::Number:
        return key.most < std::numeric_limits<int>::max()
                   ? u"a whole number from %1 to %2"_s.arg(key.least).arg(key.most)
                   : u"a whole number, %1 or more"_s.arg(key.least);
    case Kind::Choice: return u"one of: "_s + key.choices.join(u", "_s);
    case Kind::Text: return u"a text"_s;
    case Kind::Texts: return u"a list of texts"_s;
    case Kind::Address: return u"an address such as https://hub.company.example"_s;
    case Kind::Addresses: return u"a list of addresses such as https://hub.company.example"_s;
    }
    return {};
}

QUrl policyAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString host = url.host();
    const bool here = host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && here);
    const bool plain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
                       && (url.path().isEmpty() || url.path() == "/"_L1);
    if (!url.isValid() || host.isEmpty() || !secure || !plain)
        return {};
    return url.adjusted(QUrl::RemovePath);
}

} // namespace throughline::client
