// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/supportbundle.h"
#include "diagnostics/logcleaner.h"
#include "diagnostics/ziparchive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

//! What a log should never hold, and what a bundle must not hold even if it does.
const QList<QByteArray> planted{"Lovelace",           "ada@example.org",  "+49 30 1234567",   "0301234567",
                                "tok_8f3aQ9",         "parcel is broken", "invoice-4711.pdf", "secret.company.example",
                                "/var/mail/lovelace", "hunter2"};

const QDateTime noon(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

//! Names and contents of a ZIP as somebody else's program reads them; empty when it is not sound.
QByteArray unpacked(const QByteArray &zip)
{
    const QTemporaryDir folder;
    write(folder.filePath(u"a.zip"_s), zip);
    QProcess python;
    python.start(QStringLiteral(PYTHON),
                 {u"-c"_s,
                  u"import sys,zipfile\n"
                  "z=zipfile.ZipFile(sys.argv[1])\n"
                  "assert z.testzip() is None\n"
                  "for n in z.namelist(): sys.stdout.buffer.write(b'== '+n.encode()+b'\\n'+z.read(n)+b'\\n')\n"_s,
                  folder.filePath(u"a.zip"_s)});
    python.waitForFinished();
    return python.exitCode() == 0 ? python.readAllStandardOutput() : QByteArray();
}

QByteArray dirtyLog()
{
    QByteArray log;
    for (const QByteArray &value : planted) {
        log += "2026-11-28T10:00:00.000Z W [client.account] " + value + "\n";
        log += "2026-11-28T10:00:00.000Z W [client.account] account.json: " + value + "\n";
        log += "2026-11-28T10:00:00.000Z W [qt.network] " + value + "\n";
        log += "2026-11-28T10:00:00.000Z W [" + value.toLower() + "] account.json: x\n";
        log += value + "\n";
    }
    return log + "2026-11-28T10:00:01.000Z W [client.account] account.json: Io\n";
}

} // namespace

class SupportBundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aZipIsReadBySomebodyElse()
    {
        ZipArchive archive(noon);
        QVERIFY(archive.add(u"one.txt"_s, "first"));
        QVERIFY(archive.add(u"two.txt"_s, QByteArray(300'000, 'x')));
        QVERIFY(archive.add(u"empty.txt"_s, {}));
        const QByteArray zip = archive.finish();
        QVERIFY(zip.size() < 3000);
        const QByteArray read = unpacked(zip);
        QVERIFY(read.startsWith("== one.txt\nfirst\n== two.txt\nxxx"));
        QCOMPARE(read.count('x'), 300'000 + 3); // and those of ".txt"
    }
    void aLogKeepsWhatOurSourcesSayAndNothingElse()
    {
        const QByteArray clean = cleanedLog("2026-11-28T10:00:00.000Z I [client.embeddedhub] x\n"
                                            "2026-11-28T10:00:01.000Z W [client.account] account.json: Io\n"
                                            "2026-11-28T10:00:02.000Z W [client.account] account.json: Ada 12\n"
                                            "2026-11-28T10:00:03.000Z W [client.account] account.json: 4403\n"
                                            "2026-11-28T10:00:04.000Z W [client.account] account.json: 44031\n"
                                            "and another line\n");
        QCOMPARE(clean, QByteArray("(lines left out: 1)\n"
                                   "2026-11-28T10:00:01.000Z W [client.account] account.json: Io\n"
                                   "2026-11-28T10:00:02.000Z W [client.account] account.json: \u2026\n"
                                   "2026-11-28T10:00:03.000Z W [client.account] account.json: 4403\n"
                                   "2026-11-28T10:00:04.000Z W [client.account] account.json: \u2026\n"
                                   "(lines left out: 1)\n"));
    }
    void nothingPlantedIsInTheBundle()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"console.log"_s), dirtyLog());
        write(folder.filePath(u"console.1.log"_s), dirtyLog());
        write(folder.filePath(u"cache.db"_s), planted.join('\n'));
        SupportFacts facts;
        facts.version = u"0.1.0"_s;
        facts.when = noon;
        facts.plugins = {{u"webchat"_s, u"1.0.0"_s, u"Accepted"_s}};
        facts.sync = client::SyncStatus{.phase = client::SyncPhase::Waiting, .pending = 3};
        facts.logFolder = facts.profileFolder = folder.path();
        for (const QByteArray &value : planted) {
            const QString text = QString::fromUtf8(value);
            facts.sync->problem = Error{ErrorCode::Unavailable, text};
            facts.policy.faults.push_back({.file = text, .line = 3, .key = text, .detail = text});
            facts.policy.entries[u"AuthIssuer"_s] = {.value = text, .managed = true, .file = text};
            facts.policy.entries[u"ServerUrl"_s] = {.value = u"https://"_s + text, .managed = true, .file = text};
            facts.chosen[u"Theme"_s] = text; // console.ini is a file anybody may have written into
            const auto bundle = supportBundle(facts);
            QVERIFY(bundle);
            const QByteArray all = unpacked(*bundle);
            QVERIFY(!all.isEmpty());
            for (const QByteArray &each : planted)
                QVERIFY2(!all.toLower().contains(each.toLower()) && !bundle->contains(each), each.constData());
        }
    }
    void whatHelpsIsInTheBundle()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"console.log"_s), dirtyLog());
        SupportFacts facts;
        facts.version = u"0.1.0"_s;
        facts.when = noon;
        facts.plugins = {{u"webchat"_s, u"1.0.0"_s, u"Accepted"_s}};
        facts.sync = client::SyncStatus{.phase = client::SyncPhase::Waiting, .pending = 3};
        facts.sync->problem = Error{ErrorCode::Unavailable, {}};
        facts.policy.entries[u"Theme"_s] = {.value = u"dark"_s, .managed = true};
        facts.chosen[u"AutoLockMinutes"_s] = u"15"_s;
        facts.logFolder = folder.path();
        const auto bundle = supportBundle(facts);
        QVERIFY(bundle);
        const QByteArray all = unpacked(*bundle);
        for (const char *needed :
             {"== system.json", "\"version\": \"0.1.0\"", "\"phase\": \"waiting\"", "\"pending\": 3",
              "\"problem\": \"Unavailable\"", "\"id\": \"webchat\"", "\"state\": \"Accepted\"", "\"value\": \"dark\"",
              "\"value\": 15", "== console.log", "account.json: Io"})
            QVERIFY2(all.contains(needed), needed);
    }
    void theConsoleWritesOneWithoutADisplay()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"profile/logs/console.log"_s), dirtyLog());
        QProcess console;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"none-at-all"_s);
        console.setProcessEnvironment(environment);
        console.start(QStringLiteral(CONSOLE), {u"--support-bundle"_s, folder.filePath(u"out.zip"_s), u"--data"_s,
                                                folder.filePath(u"profile"_s)});
        console.waitForFinished();
        QCOMPARE(console.exitCode(), 0);
        QFile file(folder.filePath(u"out.zip"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = unpacked(file.readAll());
        QVERIFY(all.contains("account.json: Io"));
        for (const QByteArray &each : planted)
            QVERIFY2(!all.toLower().contains(each.toLower()), each.constData());
    }
};

QTEST_GUILESS_MAIN(SupportBundleTest)
#include "supportbundletest.moc"
