// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/adminlink.h"
#include "main/commandline.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>
#include <map>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

using Run = std::function<int(const QStringList &)>;

//! "user", "queue", "endpoint": a word that needs a second one.
int dispatch(const QString &group, const QString &what, const std::map<QString, std::pair<QString, Run>> &verbs,
             const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    if (const auto found = verbs.find(verb); found != verbs.end())
        return found->second.second(arguments.mid(1));
    if (verb == u"--help" || verb == u"-h") {
        say(u"Usage: throughline-hub %1 <command> [options]\n%2\n"_s.arg(group, what));
        for (const auto &[name, entry] : verbs)
            say(u"  %1  %2"_s.arg(name.leftJustified(10), entry.first));
        say(u"\nthroughline-hub %1 <command> --help tells more."_s.arg(group));
        return Done;
    }
    complain(verb.isEmpty()
                 ? u"throughline-hub %1 needs a command; see throughline-hub %1 --help."_s.arg(group)
                 : u"throughline-hub %1 does not know \"%2\"; see throughline-hub %1 --help."_s.arg(group, verb));
    return WrongUse;
}

//! Parses, calls, prints: what all verbs have in common. \a print and \a end are given the hub's answer.
int carryOut(
    Command &command, const QStringList &arguments, const QString &method, AdminLink::Missing missing,
    const std::function<Result<QJsonObject>()> &params, const std::function<void(const QJsonObject &)> &print,
    const std::function<ExitCode(const QJsonObject &)> &end = [](const QJsonObject &) { return Done; })
{
    command.storeOptions();
    command.option(u"json"_s, u"Prints the hub's answer as JSON."_s);
    if (const auto code = command.parse(arguments))
        return *code;
    const auto sent = params();
    if (!sent)
        return failed(sent.error());
    auto link = AdminLink::open(command, missing);
    if (!link)
        return link.error().code == ErrorCode::AlreadyExists ? (complain(link.error().detail), FolderTaken)
                                                             : failed(link.error());
    const auto answer = link->call(method, *sent);
    if (!answer) {
        complain(answer.error().detail);
        return Failed;
    }
    if (command.isSet(u"json"_s))
        say(QString::fromUtf8(QJsonDocument(*answer).toJson(QJsonDocument::Compact)));
    else
        print(*answer);
    return end(*answer);
}

void printId(const QJsonObject &answer)
{
    say(answer.value(u"id"_s).toString());
}

void printNothing(const QJsonObject &) {}

//! One line per entry, values parted by tabs, for people and for cut(1).
std::function<void(const QJsonObject &)> printTable(const QString &list, const QStringList &columns)
{
    return [list, columns](const QJsonObject &answer) {
        for (const QJsonValue &row : answer.value(list).toArray()) {
            QStringList cells;
            for (const QString &column : columns) {
                const QJsonValue cell = row.toObject().value(column);
                cells.append(cell.isArray() ? cell.toVariant().toStringList().join(u',') : cell.toVariant().toString());
            }
            say(cells.join(u'\t'));
        }
    };
}

int userAdd(const QStringList &arguments)
{
    Command command(u"user add"_s, u"Adds a user and prints the new id. Asks for the password on the terminal."_s);
    command.positional(u"user"_s, u"E-mail address or user name to sign in with."_s);
    command.option(u"name"_s, u"Name that customers and colleagues see."_s, u"name"_s);
    command.option(u"role"_s, u"agent, supervisor or admin."_s, u"role"_s, u"agent"_s);
    command.option(u"queue"_s, u"Queue to join; may be given more than once."_s, u"queue"_s);
    command.option(u"password-stdin"_s, u"Reads the password from the first line of standard input."_s);
    command.option(u"no-password"_s, u"The user cannot sign in by password."_s);
    return carryOut(
        command, arguments, u"user.add"_s, AdminLink::Missing::Create,
        [&]() -> Result<QJsonObject> {
            QJsonObject params{{u"user"_s, command.argument(0)},
                               {u"role"_s, command.value(u"role"_s)},
                               {u"queues"_s, QJsonArray::fromStringList(command.values(u"queue"_s))}};
            if (command.isSet(u"name"_s))
                params.insert(u"name"_s, command.value(u"name"_s));
            if (!command.isSet(u"no-password"_s)) {
                const auto password = askPassword(command.isSet(u"password-stdin"_s));
                if (!password)
                    return fail(password.error());
                params.insert(u"password"_s, *password);
            }
            return params;
        },
        printId);
}

int userPassword(const QStringList &arguments)
{
    Command command(u"user password"_s, u"Sets a user's password; every device of the user has to sign in again."_s);
    command.positional(u"user"_s, u"The user."_s);
    command.option(u"password-stdin"_s, u"Reads the password from the first line of standard input."_s);
    return carryOut(
        command, arguments, u"user.password"_s, AdminLink::Missing::Refuse,
        [&]() -> Result<QJsonObject> {
            const auto password = askPassword(command.isSet(u"password-stdin"_s));
            if (!password)
                return fail(password.error());
            return QJsonObject{{u"user"_s, command.argument(0)}, {u"password"_s, *password}};
        },
        printNothing);
}

int userChange(const QStringList &arguments)
{
    Command command(u"user change"_s, u"Changes a user. A disabled user's devices are signed out at once."_s);
    command.positional(u"user"_s, u"The user."_s);
    command.option(u"name"_s, u"Another name."_s, u"name"_s);
    command.option(u"role"_s, u"agent, supervisor or admin."_s, u"role"_s);
    command.option(u"disable"_s, u"The user can no longer sign in."_s);
    command.option(u"enable"_s, u"The user can sign in again."_s);
    return carryOut(
        command, arguments, u"user.change"_s, AdminLink::Missing::Refuse,
        [&]() -> Result<QJsonObject> {
            QJsonObject params{{u"user"_s, command.argument(0)}};
            for (const QString &key : {u"name"_s, u"role"_s}) {
                if (command.isSet(key))
                    params.insert(key, command.value(key));
            }
            if (command.isSet(u"disable"_s) && command.isSet(u"enable"_s))
                return fail(ErrorCode::InvalidArgument, u"--enable and --disable cannot both be given."_s);
            if (command.isSet(u"disable"_s) || command.isSet(u"enable"_s))
                params.insert(u"active"_s, command.isSet(u"enable"_s));
            return params;
        },
        printNothing);
}

int userDevices(const QStringList &arguments)
{
    Command command(u"user devices"_s, u"Lists the devices a user is signed in with."_s);
    command.positional(u"user"_s, u"The user."_s);
    return carryOut(
        command, arguments, u"user.devices"_s, AdminLink::Missing::Refuse,
        [&] {
            return QJsonObject{{u"user"_s, command.argument(0)}};
        },
        printTable(u"devices"_s, {u"id"_s, u"name"_s, u"createdAt"_s, u"lastUsedAt"_s}));
}

int userRevoke(const QStringList &arguments)
{
    Command command(u"user revoke"_s,
                    u"Signs a user out: everywhere, or on one device. Open connections end within seconds."_s);
    command.positional(u"user"_s, u"The user."_s);
    command.option(u"device"_s, u"Id of one device, from \"user devices\"."_s, u"id"_s);
    return carryOut(
        command, arguments, u"user.revoke"_s, AdminLink::Missing::Refuse,
        [&]() -> Result<QJsonObject> {
            return QJsonObject{{u"user"_s, command.argument(0)}, {u"device"_s, command.value(u"device"_s)}};
        },
        printNothing);
}

int userList(const QStringList &arguments)
{
    Command command(u"user list"_s, u"Lists the users: id, user, name, role, active, queues."_s);
    return carryOut(
        command, arguments, u"user.list"_s, AdminLink::Missing::Refuse, [] { return QJsonObject(); },
        printTable(u"users"_s, {u"id"_s, u"user"_s, u"name"_s, u"role"_s, u"active"_s, u"queues"_s}));
}

int queueAdd(const QStringList &arguments)
{
    Command command(u"queue add"_s, u"Adds a queue and prints the new id."_s);
    command.positional(u"name"_s, u"Name of the queue."_s);
    command.option(u"confidential"_s, u"What is in it is seen by its members only, also in a customer's timeline."_s);
    return carryOut(
        command, arguments, u"queue.add"_s, AdminLink::Missing::Create,
        [&]() -> Result<QJsonObject> {
            return QJsonObject{{u"name"_s, command.argument(0)}, {u"confidential"_s, command.isSet(u"confidential"_s)}};
        },
        printId);
}

int queueMembers(const QStringList &arguments)
{
    Command command(u"queue members"_s, u"Changes who is in a queue; consoles see it at once."_s);
    command.positional(u"queue"_s, u"Name or id of the queue."_s);
    command.option(u"add"_s, u"User to add; may be given more than once."_s, u"user"_s);
    command.option(u"remove"_s, u"User to remove; may be given more than once."_s, u"user"_s);
    return carryOut(
        command, arguments, u"queue.members"_s, AdminLink::Missing::Refuse,
        [&]() -> Result<QJsonObject> {
            return QJsonObject{{u"queue"_s, command.argument(0)},
                               {u"add"_s, QJsonArray::fromStringList(command.values(u"add"_s))},
                               {u"remove"_s, QJsonArray::fromStringList(command.values(u"remove"_s))}};
        },
        printNothing);
}

int queueList(const QStringList &arguments)
{
    Command command(u"queue list"_s, u"Lists the queues: id, name, confidential, members."_s);
    return carryOut(
        command, arguments, u"queue.list"_s, AdminLink::Missing::Refuse, [] { return QJsonObject(); },
        printTable(u"queues"_s, {u"id"_s, u"name"_s, u"confidential"_s, u"members"_s}));
}

//! --config and --secrets of an endpoint.
Result<QJsonObject> withSettings(const Command &command, QJsonObject params)
{
    for (const QString &key : {u"config"_s, u"secrets"_s}) {
        const auto object = jsonArgument(command.value(key), key);
        if (!object)
            return fail(object.error());
        params.insert(key, *object);
    }
    return params;
}

void addSettingOptions(Command &command)
{
    command.option(u"config"_s, u"Settings of the channel as a JSON object, or @file."_s, u"json"_s);
    command.option(
        u"secrets"_s,
        u"Passwords and keys of the channel as a JSON object in a file: @file keeps them out of the process list."_s,
        u"json"_s);
}

int endpointAdd(const QStringList &arguments)
{
    Command command(u"endpoint add"_s,
                    u"Adds our side of a channel (a mailbox, a number, a site) and prints the new id."_s);
    command.positional(u"channel"_s, u"Id of the channel plugin, for example webchat."_s);
    command.option(u"name"_s, u"Name that agents see."_s, u"name"_s);
    command.option(u"queue"_s, u"Queue that gets what arrives here."_s, u"queue"_s);
    command.option(u"address"_s, u"The mailbox, number or site."_s, u"address"_s);
    addSettingOptions(command);
    return carryOut(
        command, arguments, u"endpoint.add"_s, AdminLink::Missing::Create,
        [&]() -> Result<QJsonObject> {
            if (!command.isSet(u"name"_s) || !command.isSet(u"queue"_s))
                return fail(ErrorCode::InvalidArgument, u"throughline-hub endpoint add needs --name and --queue."_s);
            return withSettings(command, {{u"channel"_s, command.argument(0)},
                                          {u"name"_s, command.value(u"name"_s)},
                                          {u"queue"_s, command.value(u"queue"_s)},
                                          {u"address"_s, command.value(u"address"_s)}});
        },
        printId);
}

int endpointConfigure(const QStringList &arguments)
{
    Command command(u"endpoint configure"_s,
                    u"Changes settings of an endpoint: keys given replace, null removes, others stay."_s);
    command.positional(u"endpoint"_s, u"Name or id of the endpoint."_s);
    addSettingOptions(command);
    return carryOut(
        command, arguments, u"endpoint.configure"_s, AdminLink::Missing::Refuse,
        [&] {
            return withSettings(command, {{u"endpoint"_s, command.argument(0)}});
        },
        printNothing);
}

int endpointList(const QStringList &arguments)
{
    Command command(u"endpoint list"_s,
                    u"Lists the endpoints: id, channel, name, address, queue, health, since when, why."_s);
    return carryOut(
        command, arguments, u"endpoint.list"_s, AdminLink::Missing::Refuse, [] { return QJsonObject(); },
        printTable(u"endpoints"_s, {u"id"_s, u"channel"_s, u"name"_s, u"address"_s, u"queue"_s, u"health"_s, u"since"_s,
                                    u"healthDetail"_s}));
}

//! "imapLogin" -> "imap login: does not work: the reason". What plugins and servers say steers no terminal.
QString stepInWords(const QJsonObject &step)
{
    QString line;
    const QString name = step.value(u"step"_s).toString();
    for (const QChar c : name) {
        if (c.isUpper())
            line += u' ';
        line += c.toLower();
    }
    const QString result = step.value(u"result"_s).toString();
    line += result == u"ok" ? u": works"_s : result == u"skipped" ? u": not tried"_s : u": does not work"_s;
    if (const QString why = step.value(u"words"_s).toString(); !why.isEmpty())
        line += u": "_s + why;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return line.simplified();
}

int endpointTest(const QStringList &arguments)
{
    Command command(u"endpoint test"_s,
                    u"Has the running hub try an endpoint's settings; a mailbox also gets a mail from itself."_s);
    command.positional(u"endpoint"_s, u"Name or id of the endpoint."_s);
    return carryOut(
        command, arguments, u"endpoint.test"_s, AdminLink::Missing::Refuse,
        [&] {
            return QJsonObject{{u"endpoint"_s, command.argument(0)}};
        },
        [](const QJsonObject &answer) {
            for (const QJsonValue &step : answer.value(u"steps"_s).toArray())
                say(stepInWords(step.toObject()));
        },
        [&](const QJsonObject &answer) {
            if (answer.value(u"ok"_s).toBool())
                return Done;
            complain(u"The endpoint %1 does not work as it is set up."_s.arg(command.argument(0)));
            return Failed;
        });
}

int identityShow(const QStringList &arguments)
{
    Command command(u"identity show"_s, u"Prints limits and blocked values as JSON."_s);
    return carryOut(
        command, arguments, u"identity.show"_s, AdminLink::Missing::Refuse, [] { return QJsonObject(); },
        [](const QJsonObject &answer) { say(QString::fromUtf8(QJsonDocument(answer).toJson())); });
}

int identitySet(const QStringList &arguments)
{
    Command command(u"identity set"_s, u"Replaces limits and blocked values; they count from the next item on."_s);
    command.positional(u"settings"_s, u"A JSON object as \"identity show\" prints it, or @file."_s);
    return carryOut(
        command, arguments, u"identity.set"_s, AdminLink::Missing::Refuse,
        [&] { return jsonArgument(command.argument(0), u"settings"_s); }, printNothing);
}

} // namespace

int identityCommand(const QStringList &arguments)
{
    return dispatch(
        u"identity"_s, u"When contact points are linked, suggested, or count as shared."_s,
        {{u"set"_s, {u"replaces the settings"_s, identitySet}}, {u"show"_s, {u"prints the settings"_s, identityShow}}},
        arguments);
}

int userCommand(const QStringList &arguments)
{
    return dispatch(u"user"_s, u"The people who sign in."_s,
                    {{u"add"_s, {u"adds a user"_s, userAdd}},
                     {u"change"_s, {u"changes name or role, disables or enables"_s, userChange}},
                     {u"devices"_s, {u"lists a user's devices"_s, userDevices}},
                     {u"list"_s, {u"lists the users"_s, userList}},
                     {u"password"_s, {u"sets a password"_s, userPassword}},
                     {u"revoke"_s, {u"signs devices out"_s, userRevoke}}},
                    arguments);
}

int queueCommand(const QStringList &arguments)
{
    return dispatch(u"queue"_s, u"Where work waits, and who sees it."_s,
                    {{u"add"_s, {u"adds a queue"_s, queueAdd}},
                     {u"list"_s, {u"lists the queues"_s, queueList}},
                     {u"members"_s, {u"changes who is in a queue"_s, queueMembers}}},
                    arguments);
}

int endpointCommand(const QStringList &arguments)
{
    return dispatch(u"endpoint"_s, u"Our side of the channels."_s,
                    {{u"add"_s, {u"adds an endpoint"_s, endpointAdd}},
                     {u"configure"_s, {u"changes its settings"_s, endpointConfigure}},
                     {u"list"_s, {u"lists the endpoints"_s, endpointList}},
                     {u"test"_s, {u"tries an endpoint's settings"_s, endpointTest}}},
                    arguments);
}

} // namespace throughline::hub
