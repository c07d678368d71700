// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

//! The console's real program, told to stop from outside: at the end of a session, by an update.
class Stopped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void consoleThatIsToldToStopClosesWhatItHasOpen()
    {
        const QTemporaryDir place;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, place.path());
        environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
        QProcess console;
        console.setProcessEnvironment(environment);
        console.setProcessChannelMode(QProcess::ForwardedChannels);
        console.start(QString::fromUtf8(THROUGHLINE_CONSOLE),
                      {u"--data"_s, place.filePath(u"profile"_s), u"--keep-nothing"_s});
        QVERIFY(console.waitForStarted());
        // What keeps nothing shows best whether the program came to its end: its databases go with it.
        const auto passing = [&] {
            return QDir(place.path()).entryList({u"throughline-passing-*"_s}, QDir::Dirs | QDir::Files).size();
        };
        QTRY_VERIFY_WITH_TIMEOUT(passing() > 0, 30'000);
        console.terminate();
        QVERIFY(console.waitForFinished(20'000));
        QCOMPARE(console.exitStatus(), QProcess::NormalExit);
        QCOMPARE(console.exitCode(), 0);
        QCOMPARE(passing(), 0);
    }
};

QTEST_GUILESS_MAIN(Stopped)
#include "tst_stopped.moc"
