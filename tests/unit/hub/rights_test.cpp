// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// SECURITY C2: every command of the hub, tried by everybody there is, against the table of COMMANDS.md.
#include "commands/channelsetups.h"
#include "commands/commandrun.h"
#include "core/calldesk.h"
#include "hubfixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <functional>
#include <set>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::hub;

namespace {

const QStringList columns{u"command"_s,
                          u"member"_s,
                          u"other"_s,
                          u"supervisor"_s,
                          u"administrator"_s,
                          u"supervisor, confidential"_s,
                          u"administrator, confidential"_s};
const QStringList callers{u"other"_s, u"member"_s, u"supervisor"_s, u"administrator"_s};
const QString elsewhere = u"elsewhere"_s;
const QString anothers = u"another's"_s;

//! One line of the page about one command: who may, by the name of the column.
struct Right {
    QString command;
    QString variant; //!< the word in brackets, or empty
    std::map<QString, bool> may;
};

std::vector<Right> rightsOfThePage()
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
        if (row == columns) {
            within = true;
            continue;
        }
        if (!within || row.size() != columns.size() || row[0].startsWith("---"_L1))
            continue;
        for (const QString &each : row[0].split(u", "_s)) {
            Right right{each.section(u" ("_s, 0, 0), each.section(u" ("_s, 1).chopped(each.endsWith(u')') ? 1 : 0), {}};
            for (qsizetype i = 1; i < columns.size(); ++i)
                right.may[columns[i]] = row[i] == "yes"_L1;
            rights.push_back(std::move(right));
        }
    }
    return rights;
}

//! A channel that does whatever it is asked, and one to set up.
class Channel final : public OutsideCalls, public ChannelSetups
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
    Channel channel;
    CallDesk desk{channel};
    Id here, there, door, otherDoor, keeper;
    std::map<QString, Id> who;
    IngestedItem asked;
    int keys = 0;
};

//! What makes each command sound, so that nothing but a right can be missing.
const std::map<QString, std::function<QJsonObject(World &)>> &trials()
{
    static const std::map<QString, std::function<QJsonObject(World &)>> all{
        {u"conversation.start"_s,
         [](World &w) {
             auto args = w.replying();
             args.remove(u"conversationId"_s);
             if (w.variant == elsewhere)
                 args.insert(u"queueId"_s, w.there.toString());
             return args;
         }},
        {u"conversation.reply"_s, [](World &w) { return w.replying(); }},
        {u"conversation.note"_s,
         [](World &w) {
             return w.talking({{u"itemId"_s, w.newId()}, {u"text"_s, u"Look"_s}});
         }},
        {u"conversation.assign"_s,
         [](World &w) {
             return w.talking({{u"assigneeId"_s, w.keeper.toString()}});
         }},
        {u"conversation.transfer"_s,
         [](World &w) {
             return w.talking({{u"queueId"_s, w.hub.sales.toString()}});
         }},
        {u"conversation.setStatus"_s,
         [](World &w) {
             return w.talking({{u"status"_s, u"closed"_s}});
         }},
        {u"conversation.snooze"_s,
         [](World &w) {
             return w.talking({{u"until"_s, (w.hub.clock.now() + std::chrono::hours(1)).toString()}});
         }},
        {u"conversation.combine"_s,
         [](World &w) {
             return w.talking({{u"intoId"_s, w.talk()}});
         }},
        {u"conversation.split"_s,
         [](World &w) {
             return w.talking(
                 {{u"newConversationId"_s, w.newId()}, {u"fromItemId"_s, w.say(u"v-1"_s, w.door).itemId.toString()}});
         }},
        {u"conversation.link"_s,
         [](World &w) {
             return w.talking({{u"otherId"_s, w.talk()}, {u"tie"_s, u"related"_s}});
         }},
        {u"conversation.unlink"_s,
         [](World &w) {
             const auto args = w.talking({{u"otherId"_s, w.talk()}, {u"tie"_s, u"related"_s}});
             w.does(w.keeper, u"conversation.link"_s, args);
             return args;
         }},
        {u"conversation.tag"_s,
         [](World &w) {
             const Id tag = must(w.hub.hub->addTag(u"Refund"_s, u"#aa0000"_s));
             return w.talking({{u"add"_s, QJsonArray{tag.toString()}}});
         }},
        {u"conversation.setPriority"_s,
         [](World &w) {
             return w.talking({{u"priority"_s, 2}});
         }},
        {u"item.retrySend"_s,
         [](World &w) {
             const auto args = w.reply(w.keeper, 0);
             const Id item = Id::fromString(args.value("itemId"_L1).toString()).value_or(Id{});
             must(w.hub.hub->setDelivery(item, {.state = DeliveryState::Failed, .error = {}, .externalKey = {}}));
             return args;
         }},
        {u"item.cancelSend"_s, [](World &w) { return w.waiting(); }},
        {u"item.sendNow"_s, [](World &w) { return w.waiting(); }},
        {u"item.redact"_s,
         [](World &w) {
             return QJsonObject{{u"itemId"_s, w.asked.itemId.toString()}};
         }},
        {u"readMarker.set"_s,
         [](World &w) {
             return w.talking({{u"lastReadSeq"_s, 1}});
         }},
        {u"presence.set"_s,
         [](World &) {
             return QJsonObject{{u"state"_s, u"busy"_s}};
         }},
        {u"setting.put"_s,
         [](World &) {
             return QJsonObject{{u"name"_s, u"shortcuts"_s}, {u"value"_s, QJsonObject()}};
         }},
        {u"draft.put"_s,
         [](World &w) {
             return w.pointing(w.talking({{u"text"_s, u"Dear"_s}}));
         }},
        {u"draft.delete"_s, [](World &w) { return w.talking(); }},
        {u"customer.update"_s,
         [](World &w) {
             return QJsonObject{{u"customerId"_s, w.asked.customerId.toString()},
                                {u"fields"_s, QJsonObject{{u"city"_s, u"Oslo"_s}}}};
         }},
        {u"contactPoint.setConsent"_s,
         [](World &w) {
             return w.pointing({{u"purpose"_s, u"marketing"_s}, {u"state"_s, u"granted"_s}});
         }},
        {u"contactPoint.setShared"_s,
         [](World &w) {
             return w.pointing({{u"shared"_s, true}});
         }},
        {u"identity.link"_s,
         [](World &w) {
             return w.pointing({{u"customerId"_s, w.somebody().customerId.toString()}});
         }},
        {u"identity.unlink"_s,
         [](World &w) {
             (void)w.merged();
             return w.pointing();
         }},
        {u"identity.reject"_s,
         [](World &w) {
             return w.pointing({{u"customerId"_s, w.somebody().customerId.toString()}});
         }},
        {u"identity.undo"_s,
         [](World &w) {
             return QJsonObject{{u"decisionId"_s, w.merged().value("decisionId"_L1)}};
         }},
        {u"customer.merge"_s,
         [](World &w) {
             return QJsonObject{{u"customerId"_s, w.asked.customerId.toString()},
                                {u"intoId"_s, w.somebody().customerId.toString()}};
         }},
        {u"customer.unmerge"_s,
         [](World &w) {
             (void)w.merged();
             return QJsonObject{{u"customerId"_s, w.asked.customerId.toString()}};
         }},
        {u"plugin.action"_s,
         [](World &w) {
             QJsonObject args{{u"endpointId"_s, w.door.toString()},
                              {u"name"_s, u"placeOrder"_s},
                              {u"args"_s, QJsonObject()},
                              {u"actionId"_s, w.newId()}};
             if (w.variant == elsewhere)
                 args.insert(u"customerId"_s, w.somebody().customerId.toString());
             else if (!w.variant.isEmpty())
                 args.insert(u"customerId"_s, w.asked.customerId.toString());
             return args;
         }},
        {u"endpoint.create"_s,
         [](World &w) {
             return QJsonObject{{u"endpointId"_s, w.newId()}, {u"channel"_s, u"mail"_s}, {u"name"_s, u"Mailbox"_s}};
         }},
        {u"endpoint.update"_s,
         [](World &w) {
             return QJsonObject{{u"endpointId"_s, w.door.toString()}, {u"name"_s, u"Front door"_s}};
         }},
        {u"endpoint.remove"_s,
         [](World &w) {
             return QJsonObject{{u"endpointId"_s, w.door.toString()}};
         }},
        {u"tag.create"_s,
         [](World &w) {
             return QJsonObject{{u"tagId"_s, w.newId()}, {u"name"_s, u"Refund"_s}, {u"color"_s, u"#aa0000"_s}};
         }},
        {u"canned.put"_s,
         [](World &w) {
             return QJsonObject{{u"cannedId"_s, w.newId()}, {u"name"_s, u"Thanks"_s}, {u"text"_s, u"Thank you"_s}};
         }},
        {u"canned.remove"_s,
         [](World &w) {
             const Id canned = must(w.hub.hub->addCannedResponse(u"Thanks"_s, u"Thank you"_s));
             return QJsonObject{{u"cannedId"_s, canned.toString()}};
         }},
        {u"macro.put"_s,
         [](World &w) {
             return QJsonObject{{u"macroId"_s, w.newId()}, {u"name"_s, u"Done"_s}, {u"text"_s, u"Goodbye"_s}};
         }},
        {u"macro.remove"_s,
         [](World &w) {
             const Id macro = must(w.hub.hub->addMacro(u"Done"_s, u"Goodbye"_s, {}));
             return QJsonObject{{u"macroId"_s, macro.toString()}};
         }},
    };
    return all;
}

} // namespace

class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void C2_everyCommandStandsOnThePage()
    {
        std::set<QString> registered;
        for (const QString &name : commandNames())
            registered.insert(name);
        std::set<QString> written;
        for (const Right &right : rightsOfThePage()) {
            written.insert(right.command);
            QVERIFY2(trials().contains(right.command), qPrintable(right.command + u": nobody tries it"_s));
        }
        for (const QString &name : registered)
            QVERIFY2(written.contains(name), qPrintable(name + u" has no row in COMMANDS.md, Who may what"_s));
        QCOMPARE(enumNames(Role::Agent).size(), size_t(3)); // a new role is a column
        for (const QString &name : written)
            QVERIFY2(registered.contains(name), qPrintable(name + u" is no command of the hub"_s));
    }

    void C2_everybodyMayWhatThePageSaysAndNothingElse_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<bool>("confidential");
        for (const Right &right : rightsOfThePage()) {
            for (const bool confidential : {false, true})
                QTest::addRow("%s %s%s", qPrintable(right.command), qPrintable(right.variant),
                              confidential ? " confidential" : "")
                    << right.command << right.variant << confidential;
        }
    }
    void C2_everybodyMayWhatThePageSaysAndNothingElse()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, variant);
        QFETCH(const bool, confidential);
        QVERIFY(variant.isEmpty() || variant == elsewhere || variant == anothers || variant == "for a customer"_L1);
        const auto rights = rightsOfThePage();
        const auto right = std::find_if(rights.begin(), rights.end(), [&](const Right &each) {
            return each.command == command && each.variant == variant;
        });
        std::unique_ptr<World> world;
        QJsonObject args;
        for (const QString &caller : callers) {
            if (!world) { // who was refused left nothing behind: the next one asks the same
                world = std::make_unique<World>(variant, confidential);
                args = trials().at(command)(*world);
            }
            const auto before = world->stored();
            const qint64 modseq = world->hub.hub->modseq();
            const auto refusal = world->send(world->who[caller], command, args);
            const QString special = caller + u", confidential"_s;
            const bool may = right->may.at(confidential && columns.contains(special) ? special : caller);
            QVERIFY2(refusal == (may ? QString() : u"forbidden"_s),
                     qPrintable(caller + u": "_s + (refusal.isEmpty() ? u"applied"_s : refusal)));
            QCOMPARE(world->hub.hub->modseq(), modseq + (may ? 1 : 0));
            QCOMPARE(world->hub.violations(), QString());
            if (may) {
                world.reset();
                continue;
            }
            QVERIFY2(world->stored() == before, qPrintable(caller + u": refused, and something changed"_s));
            QCOMPARE(world->channel.asked, 0);
        }
    }

    //! Neither who was an administrator and member of every queue a moment ago, nor an id that is nobody's.
    void C2_whoIsNotActiveMayNothing_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString &name : commandNames())
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void C2_whoIsNotActiveMayNothing()
    {
        QFETCH(const QString, command);
        World world({}, false);
        const Id gone = world.user(u"Gus"_s, Role::Admin, {world.here, world.there});
        for (Agent agent : must(agents(*world.hub.reader))) {
            if (agent.id != gone)
                continue;
            agent.active = false;
            must(world.hub.hub->updateAgent(agent));
        }
        const auto args = trials().at(command)(world);
        const auto before = world.stored();
        for (const Id &agent : {gone, world.here}) {
            const auto outcome = world.hub.command(agent, command, args);
            QVERIFY(!outcome.applied);
            QCOMPARE(outcome.error.type, u"forbidden"_s);
        }
        QVERIFY(world.stored() == before);
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rights_test.moc"
