// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/channelsetups.h"
#include "hubfixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::hub;

namespace {

const QString password = u"swordfish-planted"_s;

//! One channel "mail" that wants a host; its trials answer what the test says.
class Setups final : public ChannelSetups
{
public:
    Setups()
    {
        const auto check = [](const QJsonObject &config, const QJsonObject &) -> Result<void> {
            if (config.value("host"_L1).toString().isEmpty())
                return fail(ErrorCode::InvalidArgument, u"host: is required"_s);
            return {};
        };
        infos->emplace(u"mail"_s, ChannelInfo{.id = u"mail"_s,
                                              .name = u"Mail"_s,
                                              .capabilities = {{u"send"_s, true}},
                                              .lookups = {},
                                              .check = check,
                                              .about = {{u"id"_s, u"mail"_s}}});
    }
    std::shared_ptr<const ChannelInfos> installed() override
    {
        ++looked;
        return infos;
    }
    void tryOut(const TrialSettings &settings, std::function<void(Result<QJsonObject>)> done) override
    {
        tried.push_back(settings);
        done(QJsonObject{{u"ok"_s, true}, {u"steps"_s, QJsonArray()}});
    }

    std::shared_ptr<ChannelInfos> infos = std::make_shared<ChannelInfos>();
    std::vector<TrialSettings> tried;
    int looked = 0;
};

struct Office {
    Office()
    {
        hub.context->setups = &setups;
        admin = must(hub.hub->addUser({.name = u"Adele"_s,
                                       .email = u"adele@acme.test"_s,
                                       .role = Role::Admin,
                                       .passwordHash = {},
                                       .queueIds = {}}));
        lead = must(hub.hub->addUser({.name = u"Leo"_s,
                                      .email = u"leo@acme.test"_s,
                                      .role = Role::Supervisor,
                                      .passwordHash = {},
                                      .queueIds = {hub.support}}));
        id = hub.random.newId(hub.clock.now());
        args = {{u"endpointId"_s, id.toString()},
                {u"channel"_s, u"mail"_s},
                {u"name"_s, u"Support mail"_s},
                {u"queueId"_s, hub.support.toString()},
                {u"config"_s, QJsonObject{{u"host"_s, u"imap.acme.test"_s}, {u"address"_s, u"help@acme.test"_s}}},
                {u"secrets"_s, QJsonObject{{u"password"_s, password}}}};
    }
    //! As a console sends it: {} when applied, else {type, description}.
    QJsonObject set(const wire::Command &command, const Id &agent)
    {
        const auto made = wire::writeCommandSet({wire::Scope::me(agent).toString(), {}, {command}});
        answer = hub.call(agent, u"Command/set"_s, made);
        return answer["notCreated"_L1][command.id.toString()].toObject();
    }
    QString refusal(const QString &name, const QJsonObject &with, const Id &agent)
    {
        const auto error = set(hub.make(name, with), agent);
        return (error.value("type"_L1).toString() + u' ' + error.value("description"_L1).toString()).trimmed();
    }
    QJsonObject about(const QJsonObject &more) const
    {
        QJsonObject object{{u"endpointId"_s, id.toString()}};
        for (auto it = more.begin(); it != more.end(); ++it)
            object.insert(it.key(), it.value());
        return object;
    }
    [[nodiscard]] EndpointSetup stored() { return must(endpointSetup(*hub.reader, id)); }

    HubFixture hub;
    Setups setups;
    Id admin, lead, id;
    QJsonObject args;
    QJsonObject answer;
};

} // namespace

class EndpointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnAdministratorSetsUpChannels()
    {
        Office o;
        QVERIFY(o.refusal(u"endpoint.create"_s, o.args, o.admin).isEmpty());
        for (const Id &other : {o.hub.ana, o.lead}) {
            for (const QString &name : {u"endpoint.create"_s, u"endpoint.update"_s, u"endpoint.remove"_s})
                QCOMPARE(o.refusal(name, o.args, other), u"forbidden role"_s);
            for (const QString &method :
                 {u"Channel/list"_s, u"Channel/settings"_s, u"Channel/figures"_s, u"Channel/test"_s})
                QCOMPARE(o.hub.call(other, method, o.args)["type"_L1].toString(), u"forbidden"_s);
        }
        QVERIFY(o.setups.tried.empty());
        QCOMPARE(o.setups.looked, 1); // nobody else makes the hub look for plugins
        // Who was one a moment ago is none.
        Agent adele = must(agents(*o.hub.reader)).back();
        for (const Agent &each : must(agents(*o.hub.reader)))
            adele = each.id == o.admin ? each : adele;
        adele.role = Role::Agent;
        must(o.hub.hub->updateAgent(adele));
        QCOMPARE(o.refusal(u"endpoint.remove"_s, o.about({}), o.admin), u"forbidden role"_s);
        QCOMPARE(o.hub.call(o.admin, u"Channel/list"_s, {})["type"_L1].toString(), u"forbidden"_s);
    }

    void anEndpointIsMadeOnceHoweverOftenItIsSent()
    {
        Office o;
        const auto command = o.hub.make(u"endpoint.create"_s, o.args);
        for (int i = 0; i < 3; ++i)
            QVERIFY(o.set(command, o.admin).isEmpty());
        const auto all = must(endpoints(*o.hub.reader));
        QCOMPARE(std::count_if(all.begin(), all.end(), [](const Endpoint &e) { return e.channel == u"mail"_s; }), 1);
        const EndpointSetup made = o.stored();
        QCOMPARE(made.endpoint.name, u"Support mail"_s);
        QCOMPARE(made.endpoint.address, u"help@acme.test"_s); // the setting of that name
        QCOMPARE(made.endpoint.capabilities["send"_L1].toBool(), true);
        QCOMPARE(made.secrets["password"_L1].toString(), password);
        QCOMPARE(o.hub.commits.back()->reconfigured, std::vector<Id>{o.id});
        QCOMPARE(o.hub.violations(), QString());
    }

    void whatIsWrongIsNamed()
    {
        Office o;
        auto with = [&](const QString &key, const QJsonValue &value) {
            QJsonObject args = o.args;
            args.insert(key, value);
            return o.refusal(u"endpoint.create"_s, args, o.admin);
        };
        QCOMPARE(with(u"config"_s, QJsonObject{{u"port"_s, 1}}), u"invalidProperties host: is required"_s);
        QCOMPARE(with(u"channel"_s, u"pigeon"_s), u"notFound channel"_s);
        QCOMPARE(with(u"name"_s, u"  "_s), u"invalidProperties name"_s);
        QCOMPARE(with(u"name"_s, u"SHOP"_s), u"alreadyExists name"_s);
        QCOMPARE(with(u"queueId"_s, o.id.toString()), u"invalidProperties queueId"_s);
        QCOMPARE(with(u"endpointId"_s, u"x"_s), u"invalidProperties endpointId"_s);
        QCOMPARE(with(u"config"_s, QJsonObject{{u"host"_s, QString(300'000, u'x')}}), u"tooLarge config"_s);
        QCOMPARE(must(endpoints(*o.hub.reader)).size(), size_t(1));
    }

    void secretsGoInAndNeverComeBack()
    {
        Office o;
        QVERIFY(o.refusal(u"endpoint.create"_s, o.args, o.admin).isEmpty());
        QByteArray told = QJsonDocument(o.answer).toJson();
        const auto asked = o.hub.call(o.admin, u"Channel/settings"_s, o.about({}));
        QCOMPARE(asked["secretsSet"_L1].toArray(), QJsonArray{u"password"_s});
        QCOMPARE(asked["config"_L1]["host"_L1].toString(), u"imap.acme.test"_s);
        told += QJsonDocument(asked).toJson();
        // A port changes without the password being typed again; null takes a setting away.
        QVERIFY(o.refusal(u"endpoint.update"_s, o.about({{u"config"_s, QJsonObject{{u"port"_s, 993}}}}), o.admin)
                    .isEmpty());
        QCOMPARE(o.stored().secrets["password"_L1].toString(), password);
        QCOMPARE(o.stored().config["port"_L1].toInt(), 993);
        QCOMPARE(o.refusal(u"endpoint.update"_s, o.about({{u"config"_s, QJsonObject{{u"host"_s, QJsonValue::Null}}}}),
                           o.admin),
                 u"invalidProperties host: is required"_s);
        told += QJsonDocument(o.answer).toJson();
        for (const auto &commit : o.hub.commits) {
            for (const Change &change : commit->changes)
                told += change.body;
        }
        for (const auto &[name, record] : o.hub.snapshot(o.admin, Scope::org()))
            told += QJsonDocument(record).toJson();
        QVERIFY(told.contains("Support mail"));
        QVERIFY(!told.contains(password.toUtf8()));
        for (const auto &[name, record] : o.hub.snapshot(o.hub.ana, Scope::org()))
            QVERIFY(!QJsonDocument(record).toJson().contains("imap.acme.test")); // settings are no agent's business
    }

    void aTrialUsesWhatIsTypedAndKeepsNothing()
    {
        Office o;
        QVERIFY(o.hub.call(o.admin, u"Channel/test"_s, o.args)["ok"_L1].toBool());
        QCOMPARE(o.setups.tried.size(), size_t(1));
        QCOMPARE(o.setups.tried[0].secrets["password"_L1].toString(), password);
        QCOMPARE(must(endpoints(*o.hub.reader)).size(), size_t(1));
        QVERIFY(o.refusal(u"endpoint.create"_s, o.args, o.admin).isEmpty());
        // Later only what changed is sent: the stored secret goes along.
        const QJsonObject change{{u"host"_s, u"other.acme.test"_s}};
        QVERIFY(o.hub.call(o.admin, u"Channel/test"_s, o.about({{u"config"_s, change}}))["ok"_L1].toBool());
        QCOMPARE(o.setups.tried[1].config["host"_L1].toString(), u"other.acme.test"_s);
        QCOMPARE(o.setups.tried[1].secrets["password"_L1].toString(), password);
        QCOMPARE(o.stored().config["host"_L1].toString(), u"imap.acme.test"_s);
        const auto wrong =
            o.hub.call(o.admin, u"Channel/test"_s, o.about({{u"config"_s, QJsonObject{{u"host"_s, QString()}}}}));
        QCOMPARE(wrong["type"_L1].toString(), u"invalidProperties"_s);
        QCOMPARE(wrong["description"_L1].toString(), u"host: is required"_s);
    }

    void switchedOffItStaysOffUntilSwitchedOn()
    {
        Office o;
        QVERIFY(o.refusal(u"endpoint.create"_s, o.args, o.admin).isEmpty());
        must(o.hub.hub->setEndpointHealth(o.id, EndpointHealth::Running, {}));
        QVERIFY(o.refusal(u"endpoint.update"_s, o.about({{u"enabled"_s, false}}), o.admin).isEmpty());
        QCOMPARE(o.stored().endpoint.health, EndpointHealth::Stopped);
        must(o.hub.hub->setEndpointHealth(o.id, EndpointHealth::Degraded, u"a late word"_s));
        QCOMPARE(o.stored().endpoint.health, EndpointHealth::Stopped);
        QVERIFY(o.stored().endpoint.healthDetail.isEmpty());
        QVERIFY(o.refusal(u"endpoint.update"_s, o.about({{u"enabled"_s, true}}), o.admin).isEmpty());
        QCOMPARE(o.stored().endpoint.health, EndpointHealth::Starting);
    }

    void everyConsoleSeesSinceWhenNothingComesIn()
    {
        Office o;
        QVERIFY(o.refusal(u"endpoint.create"_s, o.args, o.admin).isEmpty());
        must(o.hub.hub->setEndpointHealth(o.id, EndpointHealth::Running, {}));
        const auto up = *o.stored().endpoint.healthSince;
        o.hub.clock.advance(std::chrono::minutes(5));
        must(o.hub.hub->setEndpointHealth(o.id, EndpointHealth::Degraded, u"The server refuses the password."_s));
        const auto down = *o.stored().endpoint.healthSince;
        QVERIFY(down > up);
        o.hub.clock.advance(std::chrono::minutes(5)); // it tries again, in vain: not a new beginning
        must(o.hub.hub->setEndpointHealth(o.id, EndpointHealth::Starting, {}));
        must(o.hub.hub->setEndpointHealth(o.id, EndpointHealth::Degraded, u"The server does not answer."_s));
        const auto seen = o.hub.snapshot(o.hub.ana, Scope::org()).at(u"Endpoint/"_s + o.id.toString());
        QCOMPARE(seen["healthSince"_L1].toString(), down.toString());
        QCOMPARE(seen["healthDetail"_L1].toString(), u"The server does not answer."_s);
    }

    void removedItKeepsItsHistoryAndLosesItsSecrets()
    {
        Office o;
        QVERIFY(o.refusal(u"endpoint.create"_s, o.args, o.admin).isEmpty());
        const auto ack = must(o.hub.hub->ingest(o.id, {HubFixture::message(u"v-9"_s, u"Hello"_s, u"k-9"_s)}, {}));
        const auto reply = [&](const Id &item, int undoSec = 0) {
            return o.hub.command(o.hub.ana, u"conversation.reply"_s,
                                 {{u"conversationId"_s, ack.items[0].conversationId.toString()},
                                  {u"itemId"_s, item.toString()},
                                  {u"contactPointId"_s, ack.items[0].contactPointId.toString()},
                                  {u"endpointId"_s, o.id.toString()},
                                  {u"text"_s, u"Good day"_s},
                                  {u"undoSec"_s, undoSec}});
        };
        const auto delivery = [&](const Id &of) { return *must(outgoing(*o.hub.reader, of)).item.delivery; };
        must(o.hub.hub->putConnectorValue(o.id, u"refresh"_s, "a token"));
        const Id held = o.hub.random.newId(o.hub.clock.now());
        QVERIFY(reply(held, 10).applied);
        (void)must(o.hub.hub->ingest(o.id, {HubFixture::message(u"v-9"_s, u"Never mind"_s, u"k-10"_s)}, {}));
        o.hub.clock.advance(std::chrono::seconds(10));
        (void)must(o.hub.hub->releaseDue());
        QCOMPARE(delivery(held).state, DeliveryState::Held);
        const Id later = o.hub.random.newId(o.hub.clock.now());
        QVERIFY(reply(later, 10).applied);
        const Id item = o.hub.random.newId(o.hub.clock.now());
        QVERIFY(reply(item).applied);
        const auto figures = o.hub.call(o.admin, u"Channel/figures"_s, {})["list"_L1].toArray();
        const auto own = std::find_if(figures.begin(), figures.end(), [&](const QJsonValue &each) {
            return each["endpointId"_L1].toString() == o.id.toString();
        });
        QVERIFY(own != figures.end());
        QCOMPARE((*own)["waiting"_L1].toInt(), 1);
        QVERIFY(!(*own)["lastInAt"_L1].toString().isEmpty());
        QVERIFY(o.refusal(u"endpoint.remove"_s, o.about({}), o.admin).isEmpty());
        QVERIFY(o.stored().endpoint.removed && !o.stored().endpoint.enabled);
        QVERIFY(o.stored().secrets.isEmpty() && o.stored().config.isEmpty());
        QCOMPARE(delivery(item).state, DeliveryState::Failed);
        QVERIFY(must(connectorValue(*o.hub.reader, o.id, u"refresh"_s)).isEmpty());
        QVERIFY(!o.hub.hub->putConnectorValue(o.id, u"refresh"_s, "another"));
        must(o.hub.hub->setEndpointCapabilities(o.id, {{u"send"_s, true}})); // a connector's last word
        QVERIFY(o.stored().endpoint.capabilities.isEmpty());
        // What waits for its time fails now, and never leaves; what is held back cannot be sent any more.
        QCOMPARE(delivery(later).error, u"endpointRemoved"_s);
        o.hub.clock.advance(std::chrono::seconds(10));
        QVERIFY(!must(o.hub.hub->releaseDue()));
        QCOMPARE(delivery(later).state, DeliveryState::Failed);
        QCOMPARE(o.refusal(u"item.sendNow"_s, {{u"itemId"_s, held.toString()}, {u"seenSeq"_s, 99}}, o.hub.ana),
                 u"invalidTransition endpointId"_s);
        QVERIFY(o.refusal(u"item.cancelSend"_s, {{u"itemId"_s, held.toString()}}, o.hub.ana).isEmpty());
        QVERIFY(!reply(o.hub.random.newId(o.hub.clock.now())).applied);
        QCOMPARE(o.refusal(u"item.retrySend"_s, {{u"itemId"_s, item.toString()}}, o.hub.ana),
                 u"invalidTransition endpointId"_s);
        QCOMPARE(o.refusal(u"endpoint.update"_s, o.about({{u"enabled"_s, true}}), o.admin), u"notFound endpointId"_s);
        // Its name is free again.
        o.args.insert(u"endpointId"_s, o.hub.random.newId(o.hub.clock.now()).toString());
        QVERIFY(o.refusal(u"endpoint.create"_s, o.args, o.admin).isEmpty());
        QCOMPARE(o.hub.violations(), QString());
    }
};

QTEST_GUILESS_MAIN(EndpointsTest)
#include "endpoints_test.moc"
