// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/channelsmodel.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

QJsonObject setting(const QString &key, const QString &type, const QJsonObject &more = {})
{
    QJsonObject object{{u"key"_s, key}, {u"type"_s, type}, {u"label"_s, QJsonObject{{u"en"_s, key}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject catalogue()
{
    const QJsonObject password{{u"onlyIf"_s, QJsonObject{{u"key"_s, u"auth"_s}, {u"value"_s, u"password"_s}}}};
    const QJsonObject auth{{u"choices"_s, QJsonArray{u"password"_s, u"oauth2"_s}}, {u"default"_s, u"password"_s}};
    const QJsonArray settings{setting(u"address"_s, u"text"_s, {{u"required"_s, true}}),
                              setting(u"imapHost"_s, u"text"_s, {{u"required"_s, true}}),
                              setting(u"smtpHost"_s, u"text"_s, {{u"required"_s, true}}),
                              setting(u"smtpPort"_s, u"number"_s, {{u"default"_s, 465}}),
                              setting(u"auth"_s, u"choice"_s, auth),
                              setting(u"password"_s, u"secret"_s, password),
                              setting(u"aliases"_s, u"lines"_s, {{u"advanced"_s, true}})};
    const QJsonArray hints{
        QJsonObject{{u"label"_s, QJsonObject{{u"en"_s, u"Copy"_s}}}, {u"text"_s, u"{hub}/c/{endpoint}"_s}}};
    return {{u"hub"_s, u"https://hub.test"_s},
            {u"list"_s, QJsonArray{QJsonObject{{u"id"_s, u"email"_s},
                                               {u"name"_s, QJsonObject{{u"en"_s, u"E-mail"_s}}},
                                               {u"settings"_s, settings},
                                               {u"hints"_s, hints}}}}};
}

QJsonObject steps(bool ok)
{
    return {{u"ok"_s, ok},
            {u"steps"_s, QJsonArray{QJsonObject{{u"step"_s, u"imapLogin"_s},
                                                {u"result"_s, ok ? u"ok"_s : u"failed"_s},
                                                {u"words"_s, ok ? QString() : u"The server refuses it."_s}}}}};
}

struct Settings {
    explicit Settings(Role role = Role::Admin)
    {
        source.me = id(1);
        Agent agent;
        agent.id = id(1);
        agent.role = role;
        agent.queueIds = {id(5)};
        source.agentList = {agent};
        Queue queue;
        queue.id = id(5);
        queue.name = u"Support"_s;
        source.queueList = {queue};
        source.m_status.phase = client::SyncPhase::Live;
        source.channelAnswers[u"Channel/list"_s] = catalogue();
        source.channelAnswers[u"Channel/test"_s] = steps(true);
        mailbox.id = id(9);
        mailbox.channel = u"email"_s;
        mailbox.name = u"Support mail"_s;
        mailbox.address = u"support@acme.test"_s;
        mailbox.queueId = id(5);
        mailbox.health = EndpointHealth::Running;
        mailbox.healthSince = clock.now();
    }
    void start() { model = std::make_unique<ChannelsModel>(source, clock, random); }
    void tellEndpoints()
    {
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT source.committed(changes);
    }
    //! The form of a new mailbox, with everything needed typed.
    EndpointForm &filled()
    {
        model->connectKind(u"email"_s);
        EndpointForm &form = *model->form();
        form.set(u"address"_s, u"help@acme.test"_s);
        form.leave(u"address"_s);
        form.set(u"password"_s, u"swordfish"_s);
        return form;
    }
    int asked(const QString &method) const
    {
        return int(std::count_if(source.channelQuestions.begin(), source.channelQuestions.end(),
                                 [&](const auto &question) { return question.first == method; }));
    }
    QString value(const QString &key)
    {
        for (const SettingRow &row : model->form()->settings()->rows()) {
            if (row.key == key)
                return row.value;
        }
        return u"(not shown)"_s;
    }

    FakeSource source;
    ManualClock clock{Instant{1'795'357'920'000}};
    SeededRandom random{7};
    Endpoint mailbox;
    std::unique_ptr<ChannelsModel> model;
};

} // namespace

class ChannelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void anAddressFillsInWhatIsWellKnownAndWhatIsLikely()
    {
        Settings s;
        s.start();
        QVERIFY(s.model->isFirstRun());
        EndpointForm &form = s.filled();
        QCOMPARE(s.value(u"imapHost"_s), u"imap.acme.test"_s);
        QCOMPARE(form.name(), u"help@acme.test"_s);
        form.set(u"imapHost"_s, u"mail.acme.test"_s);
        form.set(u"address"_s, u"shop@gmx.de"_s);
        form.leave(u"address"_s);
        QCOMPARE(s.value(u"imapHost"_s), u"mail.acme.test"_s); // typed by hand
        QCOMPARE(s.value(u"smtpHost"_s), u"mail.gmx.net"_s);
        QCOMPARE(s.value(u"aliases"_s), u"(not shown)"_s);
        form.setShowsAll(true);
        QCOMPARE(s.value(u"aliases"_s), QString());
        form.set(u"auth"_s, u"oauth2"_s);
        QVERIFY(form.wantsSignIn());
        QCOMPARE(s.value(u"password"_s), u"(not shown)"_s);
        const QAbstractItemModelTester tester(form.settings());
    }

    void whatWorksIsSavedAndTheSecretGoesToTheHubOnly()
    {
        Settings s;
        s.start();
        EndpointForm &form = s.filled();
        form.save();
        QCOMPARE(s.source.administered.size(), size_t(1));
        const wire::Command &command = s.source.administered[0];
        QCOMPARE(command.name, u"endpoint.create"_s);
        QCOMPARE(command.args["secrets"_L1]["password"_L1].toString(), u"swordfish"_s);
        QCOMPARE(command.args["config"_L1]["imapHost"_L1].toString(), u"imap.acme.test"_s);
        QVERIFY(!command.args["config"_L1].toObject().contains("password"_L1));
        QCOMPARE(command.args["queueId"_L1].toString(), id(5).toString());
        QVERIFY(s.source.commands.empty()); // never through the outbox, which is kept on this computer
        // It stays open with what is to be copied, and holds no secret any more.
        QVERIFY(form.isOpen());
        QCOMPARE(form.hints()->rows()[0].value, u"https://hub.test/c/"_s + form.endpointId());
        QCOMPARE(s.value(u"password"_s), QString());
    }

    void whatDoesNotWorkIsSaidAtItsStepAndSavedOnlyOnRequest()
    {
        Settings s;
        s.source.channelAnswers[u"Channel/test"_s] = steps(false);
        s.start();
        EndpointForm &form = s.filled();
        form.save();
        QVERIFY(s.source.administered.empty());
        QVERIFY(form.hasFailed());
        const NamedRow step = form.steps()->rows().at(0);
        QCOMPARE(step.state, u"failed"_s);
        QVERIFY(step.value.startsWith(u"The server refuses it. "_s) && step.value.size() > 30);
        form.saveAnyway();
        QCOMPARE(s.source.administered.size(), size_t(1));
    }

    void aFieldThatIsMissingOrRefusedIsMarked()
    {
        Settings s;
        s.start();
        s.model->connectKind(u"email"_s);
        EndpointForm &form = *s.model->form();
        form.save();
        QVERIFY(s.source.channelQuestions.empty() || s.source.channelQuestions.back().first != u"Channel/test"_s);
        QVERIFY(!form.settings()->rows()[0].problem.isEmpty());
        QVERIFY(!form.nameProblem().isEmpty());
        (void)s.filled();
        s.source.channelAnswers[u"Channel/test"_s] =
            fail(ErrorCode::InvalidArgument, u"smtpPort: must be a number from 1 to 65535"_s);
        form.test();
        const auto &rows = form.settings()->rows();
        const auto port =
            std::find_if(rows.begin(), rows.end(), [](const auto &row) { return row.key == u"smtpPort"_s; });
        QCOMPARE(port->problem, u"must be a number from 1 to 65535"_s);
        const size_t asked = s.source.channelQuestions.size();
        form.set(u"smtpPort"_s, u"58x"_s);
        form.test();
        QCOMPARE(s.source.channelQuestions.size(), asked); // seen here already
        QVERIFY(!form.settings()->rows()[3].problem.isEmpty());
    }

    void aNewMailboxOfAProviderStaysOpenForTheSignIn()
    {
        Settings s;
        QJsonObject catalogued = catalogue();
        QJsonObject email = catalogued["list"_L1].toArray()[0].toObject();
        email.remove(u"hints"_s); // nothing to copy keeps it open
        catalogued[u"list"_s] = QJsonArray{email};
        s.source.channelAnswers[u"Channel/list"_s] = catalogued;
        s.start();
        EndpointForm &form = s.filled();
        form.set(u"auth"_s, u"oauth2"_s);
        form.save();
        QCOMPARE(s.source.administered.size(), size_t(1));
        // The password was typed before, and has no field any more.
        QVERIFY(s.source.administered[0].args["secrets"_L1].toObject().isEmpty());
        QVERIFY(form.isOpen() && !form.isNew() && form.wantsSignIn());
        form.set(u"auth"_s, u"password"_s);
        QVERIFY(!form.settings()->rows()[5].stored);
        QCOMPARE(s.value(u"password"_s), QString());
        form.close();
        s.filled().save();
        QVERIFY(!form.isOpen());
    }

    void aHubWithoutPluginsIsAskedOnceAndSaysSo()
    {
        Settings s;
        s.source.channelAnswers[u"Channel/list"_s] = QJsonObject{{u"hub"_s, u"https://hub.test"_s}};
        s.start();
        s.model->connectKind(u"email"_s);
        QCOMPARE(s.asked(u"Channel/list"_s), 1);
        QVERIFY(s.model->problem().contains(u"plugin"_s));
        QVERIFY(!s.model->form()->isOpen());
    }

    void aHubThatDoesNotAnswerIsNotOneWithoutPlugins()
    {
        Settings s;
        s.source.endpointList = {s.mailbox};
        s.source.channelAnswers[u"Channel/list"_s] = fail(ErrorCode::Unavailable);
        s.start();
        s.model->refresh();
        s.model->change(s.mailbox.id.toString());
        QVERIFY(!s.model->problem().isEmpty() && !s.model->problem().contains(u"plugin"_s));
        QVERIFY(!s.model->form()->isOpen());
    }

    void aLostAnswerIsSentAgainUnderTheSameId()
    {
        Settings s;
        s.source.administerAnswer = fail(ErrorCode::Unavailable, u"offline"_s);
        s.start();
        EndpointForm &form = s.filled();
        form.save();
        form.save();
        QCOMPARE(s.source.administered.size(), size_t(2));
        QCOMPARE(s.source.administered[0], s.source.administered[1]);
        form.set(u"imapHost"_s, u"other.acme.test"_s);
        form.save();
        QVERIFY(s.source.administered[2].id != s.source.administered[0].id);
    }

    void changingSendsOnlyWhatChanged()
    {
        Settings s;
        s.source.endpointList = {s.mailbox};
        const QJsonObject config{{u"address"_s, u"support@acme.test"_s},
                                 {u"imapHost"_s, u"imap.acme.test"_s},
                                 {u"smtpHost"_s, u"smtp.acme.test"_s},
                                 {u"aliases"_s, QJsonArray{u"a@acme.test"_s, u"b@acme.test"_s}}};
        s.source.channelAnswers[u"Channel/settings"_s] =
            QJsonObject{{u"config"_s, config}, {u"secretsSet"_s, QJsonArray{u"password"_s}}};
        s.start();
        QVERIFY(!s.model->isFirstRun());
        s.model->refresh();
        s.model->change(s.mailbox.id.toString());
        EndpointForm &form = *s.model->form();
        QVERIFY(form.settings()->rows()[5].stored);
        QCOMPARE(s.value(u"password"_s), QString()); // nobody sees it
        form.set(u"smtpPort"_s, u"587"_s);
        form.saveAnyway();
        const wire::Command &command = s.source.administered.at(0);
        QCOMPARE(command.name, u"endpoint.update"_s);
        QCOMPARE(command.args["config"_L1].toObject(), (QJsonObject{{u"smtpPort"_s, 587}}));
        QVERIFY(command.args["secrets"_L1].toObject().isEmpty());
        QVERIFY(!form.isOpen());
    }

    void everyAgentOfTheQueueIsToldWhatDoesNotWork()
    {
        Settings s(Role::Agent);
        s.source.endpointList = {s.mailbox};
        s.start();
        QCOMPARE(s.model->notice(), QString());
        s.mailbox.health = EndpointHealth::Degraded;
        s.mailbox.healthDetail = u"The server does not answer."_s;
        s.source.endpointList = {s.mailbox};
        s.tellEndpoints();
        QVERIFY(s.model->notice().contains(u"support@acme.test"_s));
        QVERIFY(s.model->notice().contains(u"The server does not answer."_s));
        s.mailbox.enabled = false; // an administrator's wish is no fault
        s.source.endpointList = {s.mailbox};
        s.tellEndpoints();
        QCOMPARE(s.model->notice(), QString());
        s.mailbox.enabled = true;
        s.mailbox.queueId = id(6); // somebody else's work
        s.source.endpointList = {s.mailbox};
        s.tellEndpoints();
        QCOMPARE(s.model->notice(), QString());
    }

    void theOwnChannelsSayWordsWhereTheyKeepValues_data()
    {
        QTest::addColumn<QString>("plugin");
        for (const char *plugin : {"email", "events", "webchat", "sample"})
            QTest::newRow(plugin) << QString::fromLatin1(plugin);
    }
    void theOwnChannelsSayWordsWhereTheyKeepValues()
    {
        QFETCH(QString, plugin);
        QFile file(QStringLiteral(THROUGHLINE_PLUGIN_SOURCES "/") + plugin + u"/manifest.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
        for (const auto &language : {u"en_GB"_s, u"de_DE"_s}) {
            QLocale::setDefault(QLocale(language));
            const auto kinds = readKinds({{u"list"_s, QJsonArray{manifest}}});
            QLocale::setDefault(QLocale(u"en_GB"_s));
            QCOMPARE(kinds.size(), size_t(1));
            for (const ChannelSetting &setting : kinds[0].settings) {
                for (const auto &[value, word] : setting.choices) {
                    QVERIFY2(word != value, qPrintable(setting.key + ": no word for "_L1 + value));
                    // Its own help does not speak of it by its value, nor does another's ("for generic").
                    const QString bare = u"(?<!\\w)"_s + QRegularExpression::escape(value) + u"(?!\\w)"_s;
                    const QRegularExpression own(bare), others(u"\\b(for|für) "_s + bare);
                    for (const ChannelSetting &each : kinds[0].settings) {
                        const auto &wrong = each.key == setting.key ? own : others;
                        QVERIFY2(!each.help.contains(wrong), qPrintable(each.key + ": "_L1 + each.help));
                    }
                }
            }
        }
    }
    void anAgentSetsUpNothing()
    {
        Settings s(Role::Agent);
        s.source.endpointList = {s.mailbox};
        s.start();
        s.model->refresh();
        s.model->connectKind(u"email"_s);
        s.model->change(s.mailbox.id.toString());
        s.model->setEnabled(s.mailbox.id.toString(), false);
        s.model->remove(s.mailbox.id.toString());
        QVERIFY(!s.model->isAdministrator() && !s.model->isFirstRun() && !s.model->form()->isOpen());
        QVERIFY(s.source.channelQuestions.empty() && s.source.administered.empty());
    }
};

QTEST_GUILESS_MAIN(ChannelsTest)
#include "channelstest.moc"
