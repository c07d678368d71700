// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/consolepolicy.h"

#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/stat.h>
#include <unistd.h>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

const Logger log{"client.policy"};

//! Owned by root (or by the owner of the folder, in tests by us) and writable by nobody else.
bool isTheSystems(const QString &path, unsigned owner)
{
    struct stat info {
    };
    return lstat(QFile::encodeName(path).constData(), &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == owner
           && (info.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

void take(ConsolePolicy &policy, const QJsonObject &object, const QString &file)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        bool understood = false;
        if (it.key() == "HubAddress"_L1 && it->isString()) {
            policy.hubAddress = it->toString();
            understood = true;
        } else if (it.key() == "DisableEmbeddedHub"_L1 && it->isBool()) {
            policy.disableEmbeddedHub = it->toBool();
            understood = true;
        } else if (it.key() == "KeyProtection"_L1) {
            using enum ConsolePolicy::Protection;
            const auto word = it->toString();
            understood = true;
            if (word == "automatic"_L1)
                policy.keyProtection = Automatic;
            else if (word == "keychain"_L1)
                policy.keyProtection = Keychain;
            else if (word == "passphrase"_L1)
                policy.keyProtection = Passphrase;
            else if (word == "memory"_L1)
                policy.keyProtection = MemoryOnly;
            else
                understood = false;
        } else if (it.key() != "HubAddress"_L1 && it.key() != "DisableEmbeddedHub"_L1) {
            log.warning(u"%1: unknown key %2"_s.arg(file, it.key()));
            continue;
        }
        if (!understood)
            policy.problem = u"%1: %2"_s.arg(file, it.key());
    }
}

} // namespace

ConsolePolicy readConsolePolicy(const QString &folder)
{
    ConsolePolicy policy;
    struct stat info {
    };
    if (stat(QFile::encodeName(folder).constData(), &info) != 0)
        return policy;
    const bool foreign = info.st_uid != 0 && info.st_uid != geteuid();
    if (foreign || (info.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        log.warning(u"policies are ignored: others may write their folder"_s);
        return policy;
    }
    for (const auto &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const auto path = folder + u'/' + name;
        if (!isTheSystems(path, info.st_uid)) {
            log.warning(u"policy %1 is ignored: it is not the system's"_s.arg(name));
            continue;
        }
        QFile file(path);
        const auto document =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(1'000'000)) : QJsonDocument();
        if (document.isObject())
            take(policy, document.object(), name);
        else
            policy.problem = name;
    }
    return policy;
}

} // namespace throughline::client
