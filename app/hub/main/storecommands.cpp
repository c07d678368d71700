// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/datafolder.h"
#include "main/adminlink.h"
#include "main/commandline.h"
#include "main/restore.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

int notOpened(const Error &error)
{
    if (error.code != ErrorCode::AlreadyExists)
        return failed(error);
    complain(error.detail);
    return FolderTaken;
}

} // namespace

int backupCommand(const QStringList &arguments)
{
    Command command(
        u"backup"_s,
        u"Copies the store, also of a running hub, to a new file under the same key. Keep the key elsewhere."_s);
    command.positional(u"file"_s, u"The file to write; it must not exist."_s);
    command.storeOptions();
    if (const auto code = command.parse(arguments))
        return *code;
    auto link = AdminLink::open(command, AdminLink::Missing::Refuse);
    if (!link)
        return notOpened(link.error());
    const QString to = QFileInfo(command.argument(0)).absoluteFilePath();
    const auto answer = link->call(u"store.backup"_s, {{u"to"_s, to}});
    if (!answer)
        return failed(answer.error());
    say(u"%1 bytes written to %2"_s.arg(answer->value(u"bytes"_s).toInteger()).arg(to));
    return Done;
}

int restoreCommand(const QStringList &arguments)
{
    Command command(
        u"restore"_s,
        u"Puts a backup in the place of the store of a stopped hub; the store that was there is kept beside it."_s);
    command.positional(u"file"_s, u"The backup."_s);
    command.storeOptions();
    if (const auto code = command.parse(arguments))
        return *code;
    auto folder = DataFolder::claim(QFileInfo(command.dataFolder()).absoluteFilePath());
    if (!folder)
        return notOpened(folder.error().code == ErrorCode::AlreadyExists
                             ? Error{ErrorCode::AlreadyExists,
                                     u"A hub is running on %1: stop it before restoring."_s.arg(command.dataFolder())}
                             : folder.error());
    const auto key = findKey(command, *folder, false);
    if (!key)
        return failed(key.error());
    const auto done = restoreStore(*folder, *key, QFileInfo(command.argument(0)).absoluteFilePath());
    if (!done)
        return failed(done.error());
    say(u"restored; epoch %1 begins after change %2"_s.arg(done->epoch).arg(done->base));
    if (!done->kept.isEmpty())
        say(u"the store that was there is kept as %1"_s.arg(done->kept));
    return Done;
}

int rebuildCommand(const QStringList &arguments)
{
    Command command(u"rebuild"_s,
                    u"Derives everything again that is derived: memberships, search index, previews, waiting times."_s);
    command.storeOptions();
    if (const auto code = command.parse(arguments))
        return *code;
    auto link = AdminLink::open(command, AdminLink::Missing::Refuse);
    if (!link)
        return notOpened(link.error());
    const auto answer = link->call(u"store.rebuild"_s);
    return answer ? Done : failed(answer.error());
}

int verifyCommand(const QStringList &arguments)
{
    Command command(
        u"verify"_s,
        u"Checks every rule of the store that can be checked at rest, and names each violation on a line of its own."_s);
    command.storeOptions();
    if (const auto code = command.parse(arguments))
        return *code;
    auto link = AdminLink::open(command, AdminLink::Missing::Refuse);
    if (!link)
        return notOpened(link.error());
    const auto answer = link->call(u"store.verify"_s);
    if (!answer)
        return failed(answer.error());
    const QJsonArray violations = answer->value(u"violations"_s).toArray();
    for (const QJsonValue &violation : violations)
        say(u"%1: %2"_s.arg(violation.toObject().value(u"rule"_s).toString(),
                            violation.toObject().value(u"detail"_s).toString()));
    if (violations.isEmpty())
        say(u"all rules hold"_s);
    return violations.isEmpty() ? Done : ViolationsFound;
}

} // namespace throughline::hub
