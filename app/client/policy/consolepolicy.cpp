// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/consolepolicy.h"

#include "policy/policykeys.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

namespace throughline::client {

using namespace Qt::StringLiterals;
using Fault = PolicyFault::Kind;

namespace {

constexpr qint64 longestFile = 1'000'000;

//! Owned as its folder is (by root; in tests by us) and writable by nobody else.
bool isTheSystems(const QString &path, unsigned owner)
{
    struct stat info {
    };
    return lstat(QFile::encodeName(path).constData(), &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == owner
           && (info.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

int lineAt(const QByteArray &text, qsizetype offset)
{
    return 1 + int(text.left(offset).count('\n'));
}

//! Where \a key is named the last time: with a key twice, the last one is what counts.
int lineOf(const QByteArray &text, const QString &key)
{
    const QRegularExpression named(u'"' + QRegularExpression::escape(key) + u"\"\\s*:"_s);
    qsizetype place = -1;
    const QString all = QString::fromUtf8(text);
    for (auto matches = named.globalMatch(all); matches.hasNext();)
        place = matches.next().capturedStart();
    return place < 0 ? 0 : 1 + int(QStringView(all).left(place).count(u'\n'));
}

void take(ConsolePolicy &policy, const QString &path, bool managed)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    const QByteArray text = opened ? file.read(longestFile) : QByteArray();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!opened || !document.isObject()) {
        const bool broken = opened && error.error != QJsonParseError::NoError;
        policy.faults.push_back({.kind = Fault::Unreadable,
                                 .mandatory = managed,
                                 .file = path,
                                 .line = broken ? lineAt(text, error.offset) : 0,
                                 .detail = !opened  ? file.errorString()
                                           : broken ? error.errorString()
                                                    : u"not an object in braces"_s});
        return;
    }
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const PolicyKey *key = findPolicyKey(it.key());
        PolicyFault fault{.mandatory = managed, .file = path, .line = lineOf(text, it.key()), .key = it.key()};
        if (!key) {
            fault.kind = Fault::Unknown;
        } else if (!fits(*key, it.value())) {
            fault.kind = Fault::WrongValue;
            fault.detail = wantedOf(*key);
        } else {
            policy.entries[it.key()] = {.value = it.value(), .managed = managed, .file = path};
            if (key->applied)
                continue;
            fault.kind = Fault::Unused;
        }
        policy.faults.push_back(std::move(fault));
    }
}

void takeFolder(ConsolePolicy &policy, const QString &folder, bool managed)
{
    const QByteArray place = QFile::encodeName(folder);
    // A folder that is not there settles nothing; what one that is closed to us settles is not known.
    const auto unreadable = [&](int code) {
        const QString why = u"the folder cannot be read: "_s + QString::fromLocal8Bit(std::strerror(code));
        policy.faults.push_back({.kind = Fault::Unreadable, .mandatory = managed, .file = folder, .detail = why});
    };
    struct stat info {
    };
    if (stat(place.constData(), &info) != 0) {
        if (errno != ENOENT)
            unreadable(errno);
        return;
    }
    const bool foreign = info.st_uid != 0 && info.st_uid != geteuid();
    if (foreign || (info.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        policy.faults.push_back({.kind = Fault::Foreign, .mandatory = managed, .file = folder});
        return;
    }
    if (!S_ISDIR(info.st_mode))
        return unreadable(ENOTDIR);
    if (access(place.constData(), R_OK | X_OK) != 0)
        return unreadable(errno);
    for (const QString &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString path = folder + u'/' + name;
        if (isTheSystems(path, info.st_uid))
            take(policy, path, managed);
        else
            policy.faults.push_back({.kind = Fault::Foreign, .mandatory = managed, .file = path});
    }
}

bool isSamePlace(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

} // namespace

ConsolePolicy readConsolePolicy(const QString &folder)
{
    ConsolePolicy policy;
    takeFolder(policy, folder + u"/recommended"_s, false);
    takeFolder(policy, folder + u"/managed"_s, true);
    return policy;
}

const PolicyFault *ConsolePolicy::blocking() const
{
    const auto found = std::ranges::find_if(faults, [](const PolicyFault &fault) {
        return fault.mandatory && (fault.kind == Fault::Unreadable || fault.kind == Fault::WrongValue);
    });
    return found == faults.end() ? nullptr : &*found;
}

bool ConsolePolicy::isManaged(const QString &key) const
{
    const auto found = entries.find(key);
    return found != entries.end() && found->second.managed;
}

QJsonValue ConsolePolicy::value(const QString &key) const
{
    if (const auto found = entries.find(key); found != entries.end())
        return found->second.value;
    const PolicyKey *known = findPolicyKey(key);
    return known ? known->builtIn : QJsonValue();
}

QUrl ConsolePolicy::hub() const
{
    return policyAddress(text(u"ServerUrl"_s));
}

bool ConsolePolicy::isHubLocked() const
{
    return isManaged(u"ServerUrl"_s) && flag(u"ServerUrlLocked"_s);
}

bool ConsolePolicy::allows(const QUrl &address) const
{
    if (isHubLocked())
        return isSamePlace(hub(), address);
    if (!isManaged(u"AllowedServers"_s))
        return true;
    const QJsonArray allowed = value(u"AllowedServers"_s).toArray();
    return std::ranges::any_of(
        allowed, [&address](const QJsonValue &one) { return isSamePlace(policyAddress(one.toString()), address); });
}

ConsolePolicy::Protection ConsolePolicy::keyProtection() const
{
    using enum Protection;
    const QString word = text(u"KeyProtection"_s);
    // "off" keeps nothing either: what is shown has to be somewhere while it is shown.
    if (text(u"CacheMode"_s) != "encrypted"_L1 || word == "memory"_L1)
        return MemoryOnly;
    return word == "keychain"_L1 ? Keychain : word == "passphrase"_L1 ? Passphrase : Automatic;
}

} // namespace throughline::client
