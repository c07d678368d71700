// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What the desktop's own files say about contrast and motion.
#include "platform/desktopasks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using throughline::platform::DesktopAsks;
using throughline::platform::desktopAsks;

class DesktopAsksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedWhereNothingIsSaid()
    {
        const QTemporaryDir empty;
        QCOMPARE(desktopAsks(empty.path(), {}), DesktopAsks());
    }
    void eachDesktopIsUnderstood_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("contrast");
        QTest::addColumn<bool>("still");
        QTest::newRow("GTK 3, contrast") << u"gtk-3.0/settings.ini"_s
                                         << QByteArray("[Settings]\ngtk-theme-name=HighContrastInverse\n") << true
                                         << false;
        QTest::newRow("GTK 4, motion") << u"gtk-4.0/settings.ini"_s
                                       << QByteArray("[Settings]\ngtk-enable-animations=false\n") << false << true;
        QTest::newRow("GTK 3, as usual") << u"gtk-3.0/settings.ini"_s
                                         << QByteArray("[Settings]\ngtk-theme-name=Adwaita\ngtk-enable-animations=1\n")
                                         << false << false;
        QTest::newRow("KDE, motion") << u"kdeglobals"_s << QByteArray("[KDE]\nAnimationDurationFactor=0\n") << false
                                     << true;
        QTest::newRow("KDE, slower") << u"kdeglobals"_s << QByteArray("[KDE]\nAnimationDurationFactor=0.5\n") << false
                                     << false;
    }
    void eachDesktopIsUnderstood()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QFETCH(bool, contrast);
        QFETCH(bool, still);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"gtk-3.0"_s) && QDir(folder.path()).mkpath(u"gtk-4.0"_s));
        QFile written(folder.filePath(file));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(text);
        written.close();
        QCOMPARE(desktopAsks(folder.path(), {}), (DesktopAsks{contrast, still}));
    }
    void theEnvironmentNamesATheme()
    {
        const QTemporaryDir empty;
        QProcessEnvironment environment;
        environment.insert(u"GTK_THEME"_s, u"HighContrast"_s);
        QVERIFY(desktopAsks(empty.path(), environment).highContrast);
    }
};

QTEST_GUILESS_MAIN(DesktopAsksTest)
#include "desktopasks_test.moc"
