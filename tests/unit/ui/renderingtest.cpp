// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console/rendering.h"

#include <QDir>
#include <QFile>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

class RenderingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGraphicsProcessorIsKnownByItsDevice_data()
    {
        QTest::addColumn<QString>("device");
        QTest::addColumn<bool>("there");
        QTest::newRow("the kernel's") << u"dri/renderD128"_s << true;
        QTest::newRow("a vendor's") << u"nvidia0"_s << true;
        QTest::newRow("below Windows") << u"dxg"_s << true;
        // A screen without a processor behind it, as of virtual machines: there is nothing to draw with.
        QTest::newRow("a screen only") << u"dri/card0"_s << false;
        QTest::newRow("a vendor's control only") << u"nvidiactl"_s << false;
        QTest::newRow("none") << u"tty0"_s << false;
    }
    void aGraphicsProcessorIsKnownByItsDevice()
    {
        QFETCH(QString, device);
        QTemporaryDir devices;
        QVERIFY(QDir(devices.path()).mkpath(u"dri"_s));
        QFile file(devices.filePath(device));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTEST(hasGraphicsProcessor(devices.path()), "there");
    }
    void whatTheEnvironmentChoosesHolds()
    {
        const auto before = QQuickWindow::sceneGraphBackend();
        qputenv("LIBGL_ALWAYS_SOFTWARE", "1");
        qputenv("QT_QUICK_BACKEND", "rhi");
        chooseRendering();
        QCOMPARE(QQuickWindow::sceneGraphBackend(), before);
        QVERIFY(before != u"software"_s);
        qunsetenv("QT_QUICK_BACKEND");
        qunsetenv("QSG_RHI_BACKEND");
        chooseRendering();
        QCOMPARE(QQuickWindow::sceneGraphBackend(), u"software"_s);
    }
};

QTEST_MAIN(RenderingTest)
#include "renderingtest.moc"
