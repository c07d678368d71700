// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/appearance.h"
#include "policy/consolepolicy.h"
#include "policy/policykeys.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <tuple>

#include <unistd.h>

using namespace throughline;
using namespace throughline::client;
using namespace throughline::ui;
using namespace Qt::StringLiterals;
using Fault = PolicyFault::Kind;

namespace {

//! A folder of policies as an administrator makes it.
struct Fleet {
    QTemporaryDir folder;

    Fleet()
    {
        QDir(folder.path()).mkpath(u"managed"_s);
        QDir(folder.path()).mkpath(u"recommended"_s);
        for (const QString &name : {u"managed"_s, u"recommended"_s})
            QFile::setPermissions(folder.filePath(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    [[nodiscard]] ConsolePolicy read() const { return readConsolePolicy(folder.path()); }
};

QJsonObject lineOf(const QJsonObject &report, const QString &key)
{
    for (const QJsonValue &line : report.value("policies"_L1).toArray()) {
        if (line["key"_L1].toString() == key)
            return line.toObject();
    }
    return {};
}

} // namespace

class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutFilesEverythingIsAsBuilt()
    {
        const ConsolePolicy policy = readConsolePolicy(u"/nowhere/at/all"_s);
        QVERIFY(policy.faults.empty());
        QVERIFY(!policy.isHubLocked());
        QVERIFY(policy.allows(QUrl(u"https://any.example"_s)));
        QVERIFY(!policy.flag(u"DisableEmbeddedHub"_s));
        QCOMPARE(policy.keyProtection(), ConsolePolicy::Protection::Automatic);
    }
    void managedWinsOverRecommendedAndLaterFilesOverEarlier()
    {
        const Fleet fleet;
        fleet.write(u"recommended/50.json"_s, "{\"Theme\": \"light\", \"Language\": \"de\"}");
        fleet.write(u"managed/10.json"_s, "{\"Theme\": \"system\"}");
        fleet.write(u"managed/20.json"_s, "{\"Theme\": \"dark\"}");
        const ConsolePolicy policy = fleet.read();
        QCOMPARE(policy.text(u"Theme"_s), u"dark"_s);
        QVERIFY(policy.isManaged(u"Theme"_s));
        QCOMPARE(policy.text(u"Language"_s), u"de"_s);
        QVERIFY(!policy.isManaged(u"Language"_s));
        QVERIFY(policy.faults.empty());
    }
    void aLockedHubIsTheOnlyOne()
    {
        const Fleet fleet;
        fleet.write(u"managed/a.json"_s, "{\"ServerUrl\": \"https://hub.company.example\"}");
        const ConsolePolicy policy = fleet.read();
        QVERIFY(policy.isHubLocked());
        QVERIFY(policy.allows(QUrl(u"https://hub.company.example/"_s)));
        QVERIFY(policy.allows(QUrl(u"https://hub.company.example:443"_s)));
        QVERIFY(!policy.allows(QUrl(u"https://hub.company.example:8443"_s)));
        QVERIFY(!policy.allows(QUrl(u"http://hub.company.example"_s)));
        QVERIFY(!policy.allows(QUrl(u"https://hub.company.example.evil.example"_s)));
    }
    void aPresetHubIsNotLockedAndAListRefusesOthers()
    {
        const Fleet fleet;
        fleet.write(u"managed/a.json"_s, "{\"ServerUrl\": \"https://a.example\", \"ServerUrlLocked\": false, "
                                         "\"AllowedServers\": [\"https://a.example\", \"https://b.example\"]}");
        const ConsolePolicy policy = fleet.read();
        QVERIFY(!policy.isHubLocked());
        QCOMPARE(policy.hub(), QUrl(u"https://a.example"_s));
        QVERIFY(policy.allows(QUrl(u"https://b.example"_s)));
        QVERIFY(!policy.allows(QUrl(u"https://c.example"_s)));
    }
    void aMalformedMandatoryFileBlocksAndNamesItsLine()
    {
        const Fleet fleet;
        fleet.write(u"managed/a.json"_s, "{\n  \"Theme\": \"dark\",\n  \"Language\" \"de\"\n}\n");
        const ConsolePolicy policy = fleet.read();
        const PolicyFault *fault = policy.blocking();
        QVERIFY(fault);
        QCOMPARE(fault->kind, Fault::Unreadable);
        QCOMPARE(fault->line, 3);
        QVERIFY(sentenceOf(*fault).contains(fleet.folder.filePath(u"managed/a.json, line 3"_s)));
    }
    void aWrongValueBlocksInManagedAndIsOnlyNamedInRecommended()
    {
        const Fleet fleet;
        fleet.write(u"recommended/a.json"_s, "{\n\"Theme\": \"pink\",\n\"Language\": \"de\"}");
        ConsolePolicy policy = fleet.read();
        QVERIFY(!policy.blocking());
        QCOMPARE(policy.faults.size(), size_t(1));
        QCOMPARE(policy.faults[0].kind, Fault::WrongValue);
        QCOMPARE(policy.faults[0].line, 2);
        QCOMPARE(policy.faults[0].key, u"Theme"_s);
        QVERIFY(sentenceOf(policy.faults[0]).contains(u"one of: system, light, dark"_s));
        QCOMPARE(policy.text(u"Theme"_s), u"system"_s);
        QCOMPARE(policy.text(u"Language"_s), u"de"_s);

        fleet.write(u"managed/a.json"_s, "{\"ServerUrl\": \"http://hub.company.example\"}");
        policy = fleet.read();
        QVERIFY(policy.blocking());
        QCOMPARE(policy.blocking()->key, u"ServerUrl"_s);
    }
    void valuesOfAnotherKindDoNotFit()
    {
        const auto takes = [](const QString &key, const QJsonValue &value) { return fits(*findPolicyKey(key), value); };
        QVERIFY(!takes(u"DisableEmbeddedHub"_s, u"true"_s));
        QVERIFY(!takes(u"DisableEmbeddedHub"_s, 1));
        QVERIFY(!takes(u"CacheMaxDays"_s, 1.5));
        QVERIFY(!takes(u"CacheMaxDays"_s, -1));
        QVERIFY(takes(u"CacheMaxDays"_s, 30));
        QVERIFY(!takes(u"AllowedServers"_s, u"https://a.example"_s));
        QVERIFY(!takes(u"AllowedServers"_s, QJsonArray{u"https://u:p@a.example"_s}));
        QVERIFY(!takes(u"ServerUrl"_s, u"https://a.example/?token=x"_s));
        QVERIFY(!takes(u"ServerUrl"_s, QJsonValue()));
        QVERIFY(takes(u"ServerUrl"_s, u"http://127.0.0.1:8080"_s));
    }
    void aFileOthersMayWriteIsIgnoredAndNamed()
    {
        const Fleet fleet;
        fleet.write(u"managed/a.json"_s, "{\"Theme\": \"dark\"}");
        QVERIFY(QFile::setPermissions(fleet.folder.filePath(u"managed/a.json"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        const ConsolePolicy policy = fleet.read();
        QCOMPARE(policy.text(u"Theme"_s), u"system"_s);
        QCOMPARE(policy.faults.size(), size_t(1));
        QCOMPARE(policy.faults[0].kind, Fault::Foreign);
        QVERIFY(!policy.blocking());
    }
    void aFolderThatCannotBeReadBlocksInManagedOnly()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"managed"_s)); // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const ConsolePolicy noFolder = readConsolePolicy(folder.path());
        QVERIFY(noFolder.blocking());
        QCOMPARE(noFolder.blocking()->file, folder.filePath(u"managed"_s));

        Fleet fleet;
        fleet.write(u"managed/a.json"_s, "{\"DisableEmbeddedHub\": true}");
        if (geteuid() == 0)
            QSKIP("root may read everything");
        QFile::setPermissions(fleet.folder.filePath(u"recommended"_s), QFile::WriteOwner);
        const ConsolePolicy suggestions = fleet.read();
        QVERIFY(!suggestions.blocking() && suggestions.flag(u"DisableEmbeddedHub"_s));
        QCOMPARE(suggestions.faults.size(), size_t(1));
        QFile::setPermissions(fleet.folder.filePath(u"managed"_s), QFile::WriteOwner);
        QVERIFY(fleet.read().blocking());
        for (const QString &name : {u"managed"_s, u"recommended"_s}) // so that the folder can be taken away
            QFile::setPermissions(fleet.folder.filePath(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void unknownAndUnusedKeysAreNamed()
    {
        const Fleet fleet;
        fleet.write(u"managed/a.json"_s, "{\"Tehme\": \"dark\", \"CacheMaxDays\": 30}");
        const ConsolePolicy policy = fleet.read();
        QVERIFY(!policy.blocking());
        QCOMPARE(policy.faults.size(), size_t(2));
        QCOMPARE(policy.faults[0].kind, Fault::Unused); // in the order of the keys
        QCOMPARE(policy.faults[1].kind, Fault::Unknown);
    }
    void theReportTellsTheSourceOfEachValue()
    {
        const Fleet fleet;
        fleet.write(u"managed/a.json"_s, "{\"Theme\": \"dark\"}");
        fleet.write(u"recommended/a.json"_s, "{\"Language\": \"de\", \"CacheMode\": \"memory\"}");
        const QJsonObject report = policyReport(
            fleet.read(), {{u"Theme"_s, u"light"_s}, {u"Language"_s, u"en"_s}, {u"AutoLockMinutes"_s, u"15"_s}});
        QCOMPARE(lineOf(report, u"AutoLockMinutes"_s)["value"_L1].toInt(), 15); // a number, as in the files
        QCOMPARE(lineOf(report, u"Theme"_s)["value"_L1].toString(), u"dark"_s);
        QCOMPARE(lineOf(report, u"Theme"_s)["source"_L1].toString(), u"managed"_s);
        QCOMPARE(lineOf(report, u"Language"_s)["value"_L1].toString(), u"en"_s);
        QCOMPARE(lineOf(report, u"Language"_s)["source"_L1].toString(), u"user"_s);
        QCOMPARE(lineOf(report, u"CacheMode"_s)["source"_L1].toString(), u"recommended"_s);
        QCOMPARE(lineOf(report, u"LogLevel"_s)["source"_L1].toString(), u"built-in"_s);
        QCOMPARE(report["policies"_L1].toArray().size(), qsizetype(policyKeys().size()));
    }
    void theConsolePrintsItWithoutADisplay()
    {
        const Fleet fleet;
        fleet.write(u"managed/a.json"_s, "{\"Theme\": \"dark\"}");
        const auto run = [&fleet] {
            QProcess console;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"QT_QPA_PLATFORM"_s, u"none-at-all"_s);
            console.setProcessEnvironment(environment);
            console.start(QStringLiteral(CONSOLE), {u"--print-policy"_s, u"--policies"_s, fleet.folder.path(),
                                                    u"--data"_s, fleet.folder.filePath(u"profile"_s)});
            console.waitForFinished();
            return std::tuple(console.exitCode(), console.readAllStandardOutput(), console.readAllStandardError());
        };
        auto [code, out, err] = run();
        QCOMPARE(code, 0);
        QCOMPARE(lineOf(QJsonDocument::fromJson(out).object(), u"Theme"_s)["value"_L1].toString(), u"dark"_s);
        fleet.write(u"managed/b.json"_s, "[]");
        std::tie(code, out, err) = run();
        QCOMPARE(code, 1);
        QVERIFY(err.contains("b.json"));
        QVERIFY(QJsonDocument::fromJson(out).object()["blocksSignIn"_L1].toBool());
    }
    void theExampleNamesWhatIsActedOnAndIsSound()
    {
        QFile example(QStringLiteral(EXAMPLE));
        QVERIFY(example.open(QIODevice::ReadOnly));
        const Fleet fleet;
        fleet.write(u"managed/example.json"_s, example.readAll());
        const ConsolePolicy policy = fleet.read();
        QVERIFY(policy.faults.empty());
        for (const PolicyKey &key : policyKeys())
            QCOMPARE(policy.isManaged(key.name), key.applied);
    }
    void aLockedAppearanceCannotBeChangedAndASuggestedOneCan()
    {
        const QTemporaryDir folder;
        Appearance appearance(folder.filePath(u"console.ini"_s));
        appearance.settle({u"dark"_s, true}, {u"de"_s, false});
        QCOMPARE(appearance.mode(), Appearance::Mode::Dark);
        QVERIFY(appearance.isModeManaged());
        appearance.setMode(Appearance::Mode::Light);
        QCOMPARE(appearance.mode(), Appearance::Mode::Dark);
        QCOMPARE(appearance.language(), u"de"_s);
        QVERIFY(!appearance.isLanguageManaged());
        appearance.setLanguage(u"en"_s);
        QCOMPARE(appearance.language(), u"en"_s);

        Appearance next(folder.filePath(u"console.ini"_s));
        next.settle({u"dark"_s, true}, {u"de"_s, false});
        QCOMPARE(next.language(), u"en"_s); // the person's own word stands
    }
    void everyPartOfTheLooksCanBeSettled()
    {
        const QTemporaryDir folder;
        Appearance appearance(folder.filePath(u"console.ini"_s));
        appearance.settle({.mode = {},
                           .language = {},
                           .contrast = {u"high"_s, true},
                           .textSize = {u"150"_s, true},
                           .density = {u"comfortable"_s, true},
                           .motion = {u"reduced"_s, false},
                           .direction = {u"rtl"_s, true}});
        appearance.setContrast(Appearance::Contrast::NormalContrast);
        appearance.stepTextSize(1);
        appearance.setDensity(Appearance::Density::Compact);
        appearance.setDirection(Appearance::Direction::LeftToRight);
        QVERIFY(appearance.isHighContrast() && appearance.isContrastManaged());
        QVERIFY(appearance.textSize() == 150 && appearance.isTextSizeManaged());
        QVERIFY(appearance.density() == Appearance::Density::Comfortable && appearance.isDensityManaged());
        QVERIFY(appearance.isMirrored() && appearance.isDirectionManaged());
        QVERIFY(appearance.isMotionReduced() && !appearance.isMotionManaged());
        appearance.setMotion(Appearance::Motion::FullMotion);
        QVERIFY(!appearance.isMotionReduced());
    }
    void aTextSizeThatDoesNotFitIsRefused()
    {
        const Fleet fleet;
        fleet.write(u"managed/a.json"_s, "{\"TextSize\": 400}");
        const ConsolePolicy policy = fleet.read();
        QCOMPARE(policy.faults.size(), size_t(1));
        QCOMPARE(policy.faults[0].kind, Fault::WrongValue);
        QCOMPARE(policy.faults[0].detail, u"a whole number from 100 to 200"_s);
        fleet.write(u"managed/a.json"_s, "{\"TextSize\": 175}");
        QCOMPARE(fleet.read().value(u"TextSize"_s).toInt(), 175);
    }
};

QTEST_MAIN(PolicyTest)
#include "policytest.moc"
