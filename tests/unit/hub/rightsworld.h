// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/channelsetups.h"
#include "core/calldesk.h"
#include "hubfixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

//! What the tests of SECURITY C2 share: the tables of COMMANDS.md, and a hub with everybody who may ask it for something.
namespace throughline::hub {

using namespace Qt::StringLiterals;

inline const QStringList columns{u"member"_s,
                                 u"other"_s,
                                 u"supervisor"_s,
                                 u"administrator"_s,
                                 u"supervisor, confidential"_s,
                                 u"administrator, confidential"_s};
inline const QStringList callers{u"other"_s, u"member"_s, u"supervisor"_s, u"administrator"_s};
inline const QString elsewhere = u"elsewhere"_s;
inline const QString anothers = u"another's"_s;

//! One line of the page about one command or method: who may, by the name of the column.
struct Right {
    QString name;
    QString variant; //!< the word in brackets, or empty
    std::map<QString, bool> may;
};

//! Those of the table whose first column is called \a what.
inline std::vector<Right> rightsOfThePage(const QString &what)
{
    QFile page(QStringLiteral(COMMANDS_PAGE));
    if (!page.open(QIODevice::ReadOnly))
        return {};
    const auto cells = [](const QString &line) {
        QStringList all = line.trimmed().split(u'|');
        all.removeFirst();
        all.removeLast();
        for (QString &each : all)
            each = each.trimmed();
        return all;
    };
    std::vector<Right> rights;
    bool within = false;
    for (const QString &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
        if (!line.startsWith(u'|')) {
            within = false;
            continue;
        }
        const QStringList row = cells(line);
        if (row.mid(1) == columns) {
            within = row[0] == what;
            continue;
        }
        if (!within || row.size() != columns.size() + 1 || row[0].startsWith("---"_L1))
            continue;
        for (const QString &each : row[0].split(u", "_s)) {
            Right right{each.section(u" ("_s, 0, 0), each.section(u" ("_s, 1).chopped(each.endsWith(u')') ? 1 : 0), {}};
            for (qsizetype i = 0; i < columns.size(); ++i)
                right.may[columns[i]] = row[i + 1] == "yes"_L1;
            rights.push_back(std::move(right));
        }
    }
    return rights;
}

//! The column that counts for \a caller.
inline bool mayBy(const Right &right, const QString &caller, bool confidential)
{
    const QString special = caller + u", confidential"_s;
    return right.may.at(confidential && columns.contains(special) ? special : caller);
}

//! A channel that does whatever it is asked, and one to set up.
class AnsweringChannel final : public OutsideCalls, public ChannelSetups
{
public:
    void call(const OutsideCall &, std::function<void(OutsideAnswer)> done) override
    {
        ++asked;
        done({QJsonObject{}, true});
    }
    std::shared_ptr<const ChannelInfos> installed() override
    {
        const auto infos = std::make_shared<ChannelInfos>();
        infos->emplace(u"mail"_s,
                       ChannelInfo{.id = u"mail"_s,
                                   .name = u"Mail"_s,
                                   .capabilities = {},
                                   .lookups = {},
                                   .check = [](const QJsonObject &, const QJsonObject &) { return Result<void>(); }});
        return infos;
    }
    void tryOut(const TrialSettings &, std::function<void(Result<QJsonObject>)> done) override { done(QJsonObject{}); }

    int asked = 0;
};

//! A hub with what the commands are about, in a queue here and in one elsewhere, and everybody who may ask.
struct World {
    World(const QString &named, bool confidential) : variant(named)
    {
        hub.context->calls = &desk;
        hub.context->setups = &channel;
        const bool aside = variant == elsewhere;
        here = must(hub.hub->addQueue(u"Here"_s, confidential && !aside));
        there = must(hub.hub->addQueue(u"There"_s, confidential && aside));
        door = endpoint(u"Door"_s, here);
        otherDoor = endpoint(u"Other door"_s, there);
        keeper = user(u"Kim"_s, Role::Agent, {here, there});
        who[u"member"_s] = user(u"Mia"_s, Role::Agent, {here});
        who[u"other"_s] = user(u"Oz"_s, Role::Agent, {hub.sales});
        who[u"supervisor"_s] = user(u"Sam"_s, Role::Supervisor, {});
        who[u"administrator"_s] = user(u"Ada"_s, Role::Admin, {});
        asked = say(u"v-1"_s, door);
    }

    Id endpoint(const QString &name, const Id &queue)
    {
        return must(hub.hub->addEndpoint({.channel = u"webchat"_s, .name = name, .queueId = queue}));
    }
    Id user(const QString &name, Role role, const std::vector<Id> &queues)
    {
        return must(hub.hub->addUser(
            {.name = name, .email = name + u"@acme.test"_s, .role = role, .passwordHash = {}, .queueIds = queues}));
    }
    IngestedItem say(const QString &visitor, const Id &endpoint)
    {
        const auto message = HubFixture::message(visitor, u"Hello"_s, u"k-%1"_s.arg(++keys));
        return must(hub.hub->ingest(endpoint, {message}, {})).items.at(0);
    }
    QString newId() { return hub.random.newId(hub.clock.now()).toString(); }
    //! What somebody who may does beforehand.
    QJsonObject does(const Id &agent, const QString &name, const QJsonObject &args)
    {
        const auto outcome = hub.command(agent, name, args);
        if (!outcome.applied)
            qFatal("%s: %s %s", qPrintable(name), qPrintable(outcome.error.type),
                   qPrintable(outcome.error.description));
        return outcome.result;
    }

    // What else a command is about: here, or elsewhere.
    Id aside() const { return variant == elsewhere ? there : here; }
    IngestedItem somebody() { return say(u"v-2"_s, variant == elsewhere ? otherDoor : door); }
    //! Another conversation of the same customer.
    QString talk()
    {
        return does(keeper, u"conversation.start"_s,
                    {{u"contactPointId"_s, asked.contactPointId.toString()},
                     {u"endpointId"_s, door.toString()},
                     {u"queueId"_s, aside().toString()},
                     {u"itemId"_s, newId()},
                     {u"text"_s, u"Good day"_s}})
            .value("conversationId"_L1)
            .toString();
    }
    //! A reply by \a agent.
    QJsonObject reply(const Id &agent, int undoSec)
    {
        const auto result = does(agent, u"conversation.reply"_s, replying({{u"undoSec"_s, undoSec}}));
        return {{u"itemId"_s, result.value("itemId"_L1)}};
    }
    QJsonObject waiting() { return reply(variant == anothers ? keeper : who[u"member"_s], 60); }
    QJsonObject merged()
    {
        const QJsonObject pair{{u"customerId"_s, asked.customerId.toString()},
                               {u"intoId"_s, somebody().customerId.toString()}};
        return does(keeper, u"customer.merge"_s, pair);
    }

    //! A view for everybody, or for the team elsewhere.
    QJsonObject sharing()
    {
        QJsonObject args{
            {u"viewId"_s, newId()}, {u"kind"_s, u"view"_s}, {u"name"_s, u"Refunds"_s}, {u"value"_s, QJsonObject()}};
        if (variant == elsewhere)
            args.insert(u"queueId"_s, there.toString());
        return args;
    }

    QJsonObject talking(QJsonObject more = {}) const
    {
        more.insert(u"conversationId"_s, asked.conversationId.toString());
        return more;
    }
    QJsonObject pointing(QJsonObject more = {}) const
    {
        more.insert(u"contactPointId"_s, asked.contactPointId.toString());
        return more;
    }
    QJsonObject replying(QJsonObject more = {})
    {
        more.insert(u"itemId"_s, newId());
        more.insert(u"endpointId"_s, door.toString());
        more.insert(u"text"_s, u"Good day"_s);
        return pointing(talking(more));
    }

    //! {} when applied, else the type of the error. As a console sends it.
    QString send(const Id &agent, const QString &name, const QJsonObject &args)
    {
        const auto command = hub.make(name, args);
        const auto answer = hub.call(agent, u"Command/set"_s,
                                     wire::writeCommandSet({wire::Scope::me(agent).toString(), {}, {command}}));
        if (answer["created"_L1].toObject().contains(command.id.toString()))
            return {};
        return answer["notCreated"_L1][command.id.toString()]["type"_L1].toString(u"no answer"_s);
    }
    //! All that is stored but the outcomes of commands, the log of changes among it.
    QByteArray stored()
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        auto &database = hub.reader->database();
        const auto texts = [&](const QByteArray &sql) {
            QStringList all;
            auto rows = must(database.prepare(sql));
            for (auto row = rows.step(); row && *row; row = rows.step())
                all << rows.text(0);
            return all;
        };
        for (const QString &table : texts("SELECT name FROM sqlite_master WHERE type='table' AND name<>'command' AND "
                                          "name NOT LIKE '%\\_search%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%' "
                                          "AND name NOT LIKE 'sqlite%' ORDER BY name")) {
            const auto names = texts("SELECT 'quote(\"'||name||'\")' FROM pragma_table_info('" + table.toUtf8() + "')");
            hash.addData(table.toUtf8());
            for (const QString &row :
                 texts("SELECT " + names.join(u"||','||"_s).toUtf8() + " FROM \"" + table.toUtf8() + "\" ORDER BY 1"))
                hash.addData(row.toUtf8() + '\n');
        }
        return hash.result();
    }

    QString variant;
    HubFixture hub;
    AnsweringChannel channel;
    CallDesk desk{channel};
    Id here, there, door, otherDoor, keeper;
    std::map<QString, Id> who;
    IngestedItem asked;
    int keys = 0;
};

} // namespace throughline::hub
