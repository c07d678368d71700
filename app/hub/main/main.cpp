// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/commandline.h"

#include <QCoreApplication>

#include <sys/stat.h>

#include <csignal>
#include <map>

using namespace Qt::StringLiterals;
using namespace throughline::hub;

namespace {

struct Entry {
    QString what;
    int (*run)(const QStringList &);
};

int help(const std::map<QString, Entry> &commands)
{
    say(u"Usage: throughline-hub <command> [options]\nThe Throughline hub: joins the channels and serves the consoles.\n"_s);
    for (const auto &[name, entry] : commands)
        say(u"  %1  %2"_s.arg(name.leftJustified(9), entry.what));
    say(u"\nthroughline-hub <command> --help tells more."_s);
    return Done;
}

} // namespace

int main(int argc, char **argv)
{
    // GLib's dispatcher costs ten times as much per frame with thousands of sockets (measured: 154 us against 15.6 us).
    qputenv("QT_NO_GLIB", "1");
    // A console that started us and closed its pipes must not end us.
    std::signal(SIGPIPE, SIG_IGN);
    // Store, backups and logs are for their owner.
    ::umask(S_IRWXG | S_IRWXO);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"throughline-hub"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));

    const std::map<QString, Entry> commands{
        {u"serve"_s, {u"runs the hub"_s, serve}},
        {u"user"_s, {u"users: add, change, devices, list, password, revoke"_s, userCommand}},
        {u"queue"_s, {u"queues: add, list, members"_s, queueCommand}},
        {u"identity"_s, {u"how far evidence goes: limits and blocked values"_s, identityCommand}},
        {u"endpoint"_s, {u"endpoints of channels: add, configure, list, test"_s, endpointCommand}},
        {u"import"_s, {u"takes in earlier messages from files"_s, importCommand}},
        {u"export"_s, {u"writes what is known of customers as JSON, mbox and files"_s, exportCommand}},
        {u"backup"_s, {u"copies the store, also of a running hub"_s, backupCommand}},
        {u"restore"_s, {u"puts a backup in the place of the store"_s, restoreCommand}},
        {u"rebuild"_s, {u"derives everything again that is derived"_s, rebuildCommand}},
        {u"verify"_s, {u"checks the store's rules"_s, verifyCommand}},
    };
    const QStringList arguments = QCoreApplication::arguments();
    const QString word = arguments.value(1);
    if (word == u"--help" || word == u"-h" || word == u"help")
        return help(commands);
    if (word == u"--version") {
        say(u"throughline-hub %1"_s.arg(QCoreApplication::applicationVersion()));
        return Done;
    }
    const auto found = commands.find(word);
    if (found == commands.end()) {
        complain(word.isEmpty() ? u"throughline-hub needs a command; see throughline-hub --help."_s
                                : u"throughline-hub does not know \"%1\"; see throughline-hub --help."_s.arg(word));
        return WrongUse;
    }
    return found->second.run(arguments.mid(2));
}
