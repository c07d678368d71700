// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubprocess.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

class CliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void explainsItself();
    void saysInOneSentenceWhatIsWrong_data();
    void saysInOneSentenceWhatIsWrong();
    void worksOnAStoppedHub();
    void worksOnARunningHub();
    void endpointTestSaysWhyItCannotTest();
    void endpointTestSaysStepByStepWhatFails();
    void neverMakesANewKeyForAnOldStore();
    void refusesAKeyThatOthersCanRead();
    void refusesAWrongKeyWithoutTouchingTheStore();
    void secondHubIsToldApart();
    void backupOfARunningHubIsRestored();
    void restoreNeverRepeatsAnEpoch();
    void refusesToRestoreUnderARunningHub();
    void verifyHolds();
    void rebuildsARunningAndAStoppedHub();
    void storeIsEncrypted();
    void survivesKill9();
    void refusesPlainOnAllAddresses();
};

void CliTest::explainsItself()
{
    for (const QStringList &words : {QStringList{u"--help"_s},
                                     {u"serve"_s, u"--help"_s},
                                     {u"user"_s, u"--help"_s},
                                     {u"user"_s, u"add"_s, u"--help"_s},
                                     {u"queue"_s, u"--help"_s},
                                     {u"queue"_s, u"members"_s, u"--help"_s},
                                     {u"endpoint"_s, u"--help"_s},
                                     {u"endpoint"_s, u"add"_s, u"--help"_s},
                                     {u"endpoint"_s, u"test"_s, u"--help"_s},
                                     {u"export"_s, u"--help"_s},
                                     {u"backup"_s, u"--help"_s},
                                     {u"restore"_s, u"--help"_s},
                                     {u"rebuild"_s, u"--help"_s},
                                     {u"verify"_s, u"--help"_s}}) {
        const auto ran = HubProcess::run(words);
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("Usage: throughline-hub"), ran.out.constData());
        QVERIFY(ran.err.isEmpty());
    }
    QVERIFY(HubProcess::run({u"--version"_s}).out.startsWith("throughline-hub "));
}

void CliTest::saysInOneSentenceWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QStringList &words, const char *named) {
        QTest::newRow(name) << words << QByteArray(named);
    };
    row("nothing", {}, "needs a command");
    row("unknown command", {u"fly"_s}, "\"fly\"");
    row("unknown verb", {u"user"_s, u"fly"_s}, "\"fly\"");
    row("no verb", {u"user"_s}, "needs a command");
    row("unknown option", {u"verify"_s, u"--fast"_s}, "fast");
    row("missing argument", {u"queue"_s, u"add"_s}, "<name>");
    row("argument too many", {u"verify"_s, u"now"_s}, "\"now\"");
    row("no store", {u"verify"_s, u"--data"_s, u"/nonexistent/hub"_s}, "no hub store");
    row("bad listen",
        {u"serve"_s, u"--data"_s, QDir::tempPath() + u"/throughline-cli-test"_s, u"--listen"_s, u"nonsense"_s},
        "--listen");
    row("bad limit",
        {u"serve"_s, u"--data"_s, QDir::tempPath() + u"/throughline-cli-test"_s, u"--limit"_s, u"love=1"_s}, "love=1");
    row("key without certificate",
        {u"serve"_s, u"--data"_s, QDir::tempPath() + u"/throughline-cli-test"_s, u"--tls-key"_s, u"x"_s},
        "certificate");
}

void CliTest::saysInOneSentenceWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, named);
    const auto ran = HubProcess::run(words);
    QVERIFY(ran.code == 1 || ran.code == 2);
    QVERIFY(ran.out.isEmpty());
    QCOMPARE(ran.err.count('\n'), 1);
    QVERIFY2(ran.err.contains(named), ran.err.constData());
    QDir(QDir::tempPath() + u"/throughline-cli-test"_s).removeRecursively();
}

void CliTest::worksOnAStoppedHub()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QCOMPARE(hub.cli({u"user"_s, u"add"_s, u"ana"_s, u"--no-password"_s}).code, 1);
    const auto users = hub.cli({u"user"_s, u"list"_s});
    QCOMPARE(users.code, 0);
    QVERIFY2(users.out.contains("\tana\tAna\tadmin\ttrue\tSales\n"), users.out.constData());
    QVERIFY(hub.cli({u"queue"_s, u"list"_s}).out.contains("\tSales\tfalse\tana\n"));
    QCOMPARE(hub.cli({u"queue"_s, u"members"_s, u"Sales"_s, u"--remove"_s, u"ana"_s}).code, 0);
    QVERIFY(hub.cli({u"queue"_s, u"list"_s}).out.contains("\tSales\tfalse\t\n"));
    QCOMPARE(hub.cli({u"queue"_s, u"members"_s, u"Sales"_s, u"--add"_s, u"bob"_s}).code, 1);
    QCOMPARE(hub.cli({u"user"_s, u"change"_s, u"ana"_s, u"--role"_s, u"king"_s}).code, 1);
    QCOMPARE(hub.cli({u"user"_s, u"password"_s, u"ana"_s, u"--password-stdin"_s}, "short\n").code, 1);
    QVERIFY(hub.cli({u"endpoint"_s, u"list"_s}).out.isEmpty());
    const auto unknown =
        hub.cli({u"endpoint"_s, u"add"_s, u"no-such-plugin"_s, u"--name"_s, u"X"_s, u"--queue"_s, u"Sales"_s});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains("no-such-plugin"));
}

void CliTest::worksOnARunningHub()
{
    HubProcess hub;
    QVERIFY2(hub.start(), hub.log().constData());
    QVERIFY(hub.addAna());
    QVERIFY(hub.cli({u"user"_s, u"list"_s}).out.contains("\tana\t"));
    const QString token = hub.signIn(u"ana"_s, kPassword);
    QVERIFY(!token.isEmpty());
    const auto devices = hub.cli({u"user"_s, u"devices"_s, u"ana"_s});
    QCOMPARE(devices.out.count('\n'), 1);
    QVERIFY(devices.out.contains("\ttest\t"));
    QVERIFY(hub.stop());
    QVERIFY(!QFileInfo::exists(hub.data() + u"/hub.json"_s));
    QVERIFY(hub.cli({u"user"_s, u"list"_s}).out.contains("\tana\t"));
}

void CliTest::endpointTestSaysWhyItCannotTest()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    const auto added =
        hub.cli({u"endpoint"_s, u"add"_s, u"sample"_s, u"--name"_s, u"Echo"_s, u"--queue"_s, u"Sales"_s});
    QVERIFY2(added.code == 0, added.err.constData());
    const QString id = QString::fromUtf8(added.out.trimmed());

    const auto stopped = hub.cli({u"endpoint"_s, u"test"_s, id});
    QCOMPARE(stopped.code, 1);
    QCOMPARE(stopped.err, "No hub runs on this data: start it with `throughline-hub serve`.\n");
    QVERIFY(stopped.out.isEmpty());

    QVERIFY2(hub.start(), hub.log().constData());
    for (const QString &named : {id, u"Echo"_s}) {
        const auto untested = hub.cli({u"endpoint"_s, u"test"_s, named});
        QCOMPARE(untested.code, 1);
        QCOMPARE(untested.err, "The channel Echo (sample) has no test of its endpoints.\n");
        QVERIFY(untested.out.isEmpty());
    }
    const auto unknown = hub.cli({u"endpoint"_s, u"test"_s, u"Nobody"_s});
    QCOMPARE(unknown.code, 1);
    QCOMPARE(unknown.err, "There is no endpoint Nobody.\n");
}

void CliTest::endpointTestSaysStepByStepWhatFails()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    const auto added = hub.addMailbox();
    QVERIFY2(added.code == 0, added.err.constData());
    QVERIFY2(hub.start(), hub.log().constData());
    HubProcess::Ran tested;
    const auto isTested = [&] { // once its connector runs
        tested = hub.cli({u"endpoint"_s, u"test"_s, u"Support"_s});
        return !tested.out.isEmpty();
    };
    const bool answered = QTest::qWaitFor(isTested, 30'000);
    QVERIFY2(answered, tested.err.constData());
    QCOMPARE(tested.code, 1);
    QCOMPARE(tested.err, "The endpoint Support does not work as it is set up.\n");
    QVERIFY2(tested.out.contains(": does not work: "), tested.out.constData());
    QVERIFY2(tested.out.contains("\nimap login: not tried\n"), tested.out.constData());
    const auto asJson = hub.cli({u"endpoint"_s, u"test"_s, u"Support"_s, u"--json"_s});
    QCOMPARE(asJson.code, 1);
    QVERIFY2(asJson.out.contains("\"ok\":false"), asJson.out.constData());
}

void CliTest::neverMakesANewKeyForAnOldStore()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QVERIFY(QFile::rename(hub.data() + u"/hub.key"_s, hub.place() + u"/kept.key"_s));
    QFile store(hub.data() + u"/hub.db"_s);
    QVERIFY(store.open(QIODevice::ReadOnly));
    const QByteArray before = store.readAll();
    const auto ran = hub.cli({u"user"_s, u"list"_s});
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains("hub.key"), ran.err.constData());
    QVERIFY(!hub.start());
    QVERIFY(!QFileInfo::exists(hub.data() + u"/hub.key"_s));
    store.seek(0);
    QCOMPARE(store.readAll(), before);
    QCOMPARE(hub.cli({u"user"_s, u"list"_s, u"--key-file"_s, hub.place() + u"/kept.key"_s}).code, 0);
}

void CliTest::refusesAKeyThatOthersCanRead()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    const QString key = hub.data() + u"/hub.key"_s;
    QCOMPARE(QFileInfo(key).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const auto ran = hub.cli({u"user"_s, u"list"_s});
    QCOMPARE(ran.code, 1);
    QVERIFY(ran.err.contains("chmod 600"));
}

void CliTest::refusesAWrongKeyWithoutTouchingTheStore()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QFile other(hub.place() + u"/other.key"_s);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(QByteArray(64, '7'));
    other.close();
    QVERIFY(other.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    const auto ran = hub.cli({u"user"_s, u"list"_s, u"--key-file"_s, other.fileName()});
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err.count('\n'), 1);
    QVERIFY(hub.cli({u"user"_s, u"list"_s}).out.contains("\tana\t"));
}

void CliTest::secondHubIsToldApart()
{
    HubProcess hub;
    QVERIFY2(hub.start(), hub.log().constData());
    const auto second = HubProcess::run({u"serve"_s, u"--data"_s, hub.data(), u"--listen"_s, u"127.0.0.1:0"_s});
    QCOMPARE(second.code, 3);
    QVERIFY(second.err.contains("Another hub"));
    QVERIFY(hub.isRunning());
}

void CliTest::backupOfARunningHubIsRestored()
{
    HubProcess hub;
    QVERIFY2(hub.start(), hub.log().constData());
    QVERIFY(hub.addAna());
    const QString copy = hub.place() + u"/copy.db"_s;
    QCOMPARE(hub.cli({u"backup"_s, copy}).code, 0);
    QCOMPARE(hub.cli({u"backup"_s, copy}).code, 1); // never over a file
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.read(16).startsWith("SQLite format 3"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(hub.cli({u"queue"_s, u"add"_s, u"Later"_s}).code, 0);
    QVERIFY(hub.stop());
    QJsonObject session;
    const auto restored = hub.cli({u"restore"_s, copy});
    QVERIFY2(restored.code == 0, restored.err.constData());
    QVERIFY(restored.out.contains("epoch"));
    QVERIFY(!hub.cli({u"queue"_s, u"list"_s}).out.contains("Later"));
    QVERIFY(hub.cli({u"user"_s, u"list"_s}).out.contains("\tana\t"));
    QCOMPARE(QDir(hub.data()).entryList({u"hub.db.before-*"_s}).size(), 1);
    QCOMPARE(hub.cli({u"verify"_s}).code, 0);
    QVERIFY2(hub.start(), hub.log().constData());
    QVERIFY(!hub.signIn(u"ana"_s, kPassword).isEmpty());
}

void CliTest::restoreNeverRepeatsAnEpoch()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    const QString copy = hub.place() + u"/copy.db"_s;
    QCOMPARE(hub.cli({u"backup"_s, copy}).code, 0);
    QList<int> epochs;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(hub.cli({u"restore"_s, copy}).code, 0);
        QVERIFY2(hub.start(), hub.log().constData());
        QJsonObject session;
        const QString token = hub.signIn(u"ana"_s, kPassword);
        QCOMPARE(hub.request("GET", "/.well-known/jmap", {}, token, &session), 200);
        const QJsonObject capabilities = session.value(u"capabilities"_s).toObject();
        for (const QJsonValue &value : capabilities) {
            if (value.toObject().contains(u"epoch"_s))
                epochs.append(value.toObject().value(u"epoch"_s).toInt());
        }
        QVERIFY(hub.stop());
    }
    QCOMPARE(epochs.size(), 3);
    QVERIFY(epochs[0] < epochs[1] && epochs[1] < epochs[2]);
    // A copy put back by hand would let the past be taken for the future.
    QVERIFY(QFile::remove(hub.data() + u"/hub.db"_s));
    QVERIFY(QFile::copy(copy, hub.data() + u"/hub.db"_s));
    QVERIFY(!hub.start());
    QVERIFY(hub.log().contains("restore"));
}

void CliTest::refusesToRestoreUnderARunningHub()
{
    HubProcess hub;
    QVERIFY2(hub.start(), hub.log().constData());
    const QString copy = hub.place() + u"/copy.db"_s;
    QCOMPARE(hub.cli({u"backup"_s, copy}).code, 0);
    const auto refused = hub.cli({u"restore"_s, copy});
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.err.contains("stop it"));
    QVERIFY(hub.stop());
    QCOMPARE(hub.cli({u"restore"_s, hub.place() + u"/none.db"_s}).code, 1);
    QFile broken(hub.place() + u"/broken.db"_s);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(100'000, 'x'));
    broken.close();
    const auto bad = hub.cli({u"restore"_s, broken.fileName()});
    QCOMPARE(bad.code, 1);
    QVERIFY2(bad.err.contains("backup"), bad.err.constData());
    QCOMPARE(hub.cli({u"verify"_s}).code, 0); // the store that was there still is
}

void CliTest::verifyHolds()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QCOMPARE(hub.cli({u"verify"_s}).out, "all rules hold\n");
    QVERIFY2(hub.start(), hub.log().constData());
    const auto running = hub.cli({u"verify"_s});
    QCOMPARE(running.out, "all rules hold\n");
    QCOMPARE(running.code, 0);
}

void CliTest::rebuildsARunningAndAStoppedHub()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QCOMPARE(hub.cli({u"rebuild"_s}).code, 0);
    QVERIFY2(hub.start(), hub.log().constData());
    QCOMPARE(hub.cli({u"rebuild"_s}).code, 0);
    QCOMPARE(hub.cli({u"verify"_s}).code, 0);
}

void CliTest::storeIsEncrypted()
{
    HubProcess hub;
    QVERIFY2(hub.start(), hub.log().constData());
    QCOMPARE(hub.cli({u"queue"_s, u"add"_s, u"Marker-4711-of-the-test"_s}).code, 0);
    hub.kill9();
    for (const QFileInfo &info : QDir(hub.data()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("Marker-4711"), qPrintable(info.fileName()));
        QVERIFY2(!bytes.startsWith("SQLite format 3"), qPrintable(info.fileName()));
    }
}

void CliTest::survivesKill9()
{
    HubProcess hub;
    QVERIFY2(hub.start(), hub.log().constData());
    QVERIFY(hub.addAna());
    for (int round = 0; round < 3; ++round) {
        const QString name = u"Queue %1"_s.arg(round);
        QCOMPARE(hub.cli({u"queue"_s, u"add"_s, name}).code, 0);
        hub.kill9();
        // The lock of a dead hub is no lock; its hub.json is not believed.
        QVERIFY(hub.cli({u"queue"_s, u"list"_s}).out.contains(name.toUtf8()));
        QVERIFY2(hub.start(), hub.log().constData());
        QVERIFY(hub.cli({u"queue"_s, u"list"_s}).out.contains(name.toUtf8()));
    }
    QCOMPARE(hub.cli({u"verify"_s}).code, 0);
}

void CliTest::refusesPlainOnAllAddresses()
{
    HubProcess hub;
    QVERIFY(!hub.start({u"--listen"_s, u"0.0.0.0:0"_s}));
    QVERIFY(hub.log().contains("Without TLS"));
    QVERIFY(hub.endsBy(1000));
    QVERIFY(hub.exitCode() != 0);
}

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
