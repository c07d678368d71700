// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/policy.h"

#include "base/files.h"
#include "base/log.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/stat.h>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Logger log{"hub.policy"};

bool isRootsAlone(const QString &path)
{
    struct stat about {
    };
    return ::stat(QFile::encodeName(path).constData(), &about) == 0 && about.st_uid == 0
           && !(about.st_mode & (S_IWGRP | S_IWOTH));
}

} // namespace

MachinePolicy readMachinePolicy(const QString &folder)
{
    MachinePolicy policy;
    DiskFiles disk;
    const QStringList names = disk.list(folder).filter(u".json"_s);
    if (!names.isEmpty() && !isRootsAlone(folder)) {
        log.warning(u"%1 is not root's alone: its policies are ignored"_s.arg(folder));
        return policy;
    }
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        if (!name.endsWith(u".json"))
            continue;
        if (!isRootsAlone(path)) {
            log.warning(u"%1 is not root's alone: it is ignored"_s.arg(path));
            continue;
        }
        const auto bytes = disk.read(path, 1024 * 1024);
        const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
        if (!document.isObject()) {
            policy.problem =
                u"The policy file %1 cannot be read; the administrator of this machine has to mend it."_s.arg(path);
            return policy;
        }
        for (const auto &[key, target] : {std::pair(u"DisableEmbeddedHub"_s, &policy.disableEmbeddedHub),
                                          std::pair(u"DisableUnsignedPlugins"_s, &policy.disableUnsignedPlugins)}) {
            const QJsonValue value = document.object().value(key);
            if (value.isUndefined())
                continue;
            if (!value.isBool()) {
                policy.problem = u"%1 in the policy file %2 has to be true or false."_s.arg(key, path);
                return policy;
            }
            *target = value.toBool();
        }
    }
    return policy;
}

} // namespace throughline::hub
