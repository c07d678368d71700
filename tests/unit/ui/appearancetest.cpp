// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// How the console looks: what is kept, what the system asks, what follows the language.
#include "desk/appearance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline::ui;

class AppearanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasChosenIsThereTheNextTime()
    {
        const QTemporaryDir folder;
        {
            Appearance first(folder.filePath(u"console.ini"_s));
            QCOMPARE(first.textSize(), 100);
            QCOMPARE(first.density(), Appearance::Density::Compact);
            QVERIFY(!first.isHighContrast() && !first.isMotionReduced()
                    && first.direction() == Appearance::Direction::ByLanguage);
            first.setMode(Appearance::Mode::Dark);
            first.setContrast(Appearance::Contrast::HighContrast);
            first.setTextSize(175);
            first.setDensity(Appearance::Density::Comfortable);
            first.setMotion(Appearance::Motion::ReducedMotion);
            first.setDirection(Appearance::Direction::RightToLeft);
        }
        const Appearance next(folder.filePath(u"console.ini"_s));
        QCOMPARE(next.mode(), Appearance::Mode::Dark);
        QCOMPARE(next.contrast(), Appearance::Contrast::HighContrast);
        QCOMPARE(next.textSize(), 175);
        QCOMPARE(next.density(), Appearance::Density::Comfortable);
        QCOMPARE(next.motion(), Appearance::Motion::ReducedMotion);
        QCOMPARE(next.direction(), Appearance::Direction::RightToLeft);
    }
    void whatIsForThisRunIsNotKept()
    {
        const QTemporaryDir folder;
        {
            Appearance first(folder.filePath(u"console.ini"_s));
            first.overrideTextSize(200);
            first.overrideContrast(Appearance::Contrast::HighContrast);
            QVERIFY(first.textSize() == 200 && first.isHighContrast());
        }
        const Appearance next(folder.filePath(u"console.ini"_s));
        QVERIFY(next.textSize() == 100 && !next.isHighContrast());
    }
    void textGrowsAndShrinksInStepsBetweenItsEnds()
    {
        Appearance looks{QString()};
        const QSignalSpy changed(&looks, &Appearance::changed);
        QList<int> seen;
        for (int step = 0; step < 7; ++step) {
            looks.stepTextSize(1);
            seen << looks.textSize();
        }
        QCOMPARE(seen, QList<int>({110, 125, 150, 175, 200, 200, 200}));
        QCOMPARE(changed.count(), 5);
        looks.setTextSize(130); // of a policy: between two steps
        looks.stepTextSize(-1);
        QCOMPARE(looks.textSize(), 125);
        looks.stepTextSize(0);
        QCOMPARE(looks.textSize(), 100);
        looks.stepTextSize(-1);
        QCOMPARE(looks.textSize(), 100);
        looks.setTextSize(900);
        QCOMPARE(looks.textSize(), 200);
        looks.setTextSize(-5);
        QCOMPARE(looks.textSize(), 100);
    }
    void theSystemIsFollowedUntilThePersonChooses()
    {
        Appearance looks{QString()};
        looks.setSystem({.highContrast = true, .reducedMotion = true});
        QVERIFY(looks.isHighContrast() && looks.isMotionReduced());
        looks.setContrast(Appearance::Contrast::NormalContrast);
        looks.setMotion(Appearance::Motion::FullMotion);
        QVERIFY(!looks.isHighContrast() && !looks.isMotionReduced());
    }
    void theDirectionGoesWithTheLanguage()
    {
        Appearance looks{QString()};
        looks.overrideLanguage(u"de"_s);
        QVERIFY(!looks.isMirrored());
        for (const QString &language : {u"ar"_s, u"he"_s, u"fa"_s}) {
            looks.overrideLanguage(language);
            QVERIFY2(looks.isMirrored(), qPrintable(language));
        }
        looks.setDirection(Appearance::Direction::LeftToRight);
        QVERIFY(!looks.isMirrored());
        looks.overrideLanguage(u"de"_s);
        looks.setDirection(Appearance::Direction::RightToLeft);
        QVERIFY(looks.isMirrored());
    }
};

QTEST_MAIN(AppearanceTest)
#include "appearancetest.moc"
