// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/adminlink.h"
#include "main/commandline.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

namespace throughline::hub {

using namespace Qt::StringLiterals;

int exportCommand(const QStringList &arguments)
{
    Command command(
        u"export"_s,
        u"Writes what the hub knows of one customer, or of all, to a new folder: JSON with every field, attachments as "
        "files, and an mbox of the mails, made anew as plain text because their source is not kept. The folder is not "
        "encrypted; only its owner may read it. Works with a running hub and without."_s);
    command.option(u"customer"_s, u"The customer's id; one from before a merge will do."_s, u"id"_s);
    command.option(u"all"_s, u"All customers instead of one."_s);
    command.option(u"to"_s, u"The folder to make; it must not exist. Until it is whole it is called folder.partial."_s,
                   u"folder"_s);
    command.storeOptions();
    if (const auto code = command.parse(arguments))
        return *code;
    if (command.isSet(u"customer"_s) == command.isSet(u"all"_s)) {
        complain(u"throughline-hub export needs either --customer or --all."_s);
        return WrongUse;
    }
    if (command.value(u"to"_s).isEmpty()) {
        complain(u"throughline-hub export needs --to."_s);
        return WrongUse;
    }
    auto link = AdminLink::open(command, AdminLink::Missing::Refuse);
    if (!link)
        return link.error().code == ErrorCode::AlreadyExists ? (complain(link.error().detail), FolderTaken)
                                                             : failed(link.error());
    const QString to = QDir::cleanPath(QFileInfo(command.value(u"to"_s)).absoluteFilePath());
    QJsonObject params{{u"to"_s, to}};
    if (command.isSet(u"all"_s))
        params.insert(u"all"_s, true);
    else
        params.insert(u"customer"_s, command.value(u"customer"_s));
    const auto answer = link->call(u"store.export"_s, params);
    if (!answer)
        return failed(answer.error());
    say(u"%1 customers, %2 contact points, %3 conversations, %4 items, %5 mails and %6 attachments written to %7"_s
            .arg(answer->value(u"customers"_s).toInteger())
            .arg(answer->value(u"contactPoints"_s).toInteger())
            .arg(answer->value(u"conversations"_s).toInteger())
            .arg(answer->value(u"items"_s).toInteger())
            .arg(answer->value(u"mails"_s).toInteger())
            .arg(answer->value(u"files"_s).toInteger())
            .arg(to));
    if (const qint64 missing = answer->value(u"missingFiles"_s).toInteger())
        say(u"%1 attachments are not in the store any more; the JSON says which"_s.arg(missing));
    return Done;
}

} // namespace throughline::hub
