// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/turns.h"

#include <QStringList>
#include <QTest>

using namespace throughline::client;
using namespace Qt::StringLiterals;

class TurnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadyFirstWaitsForWhatWasAskedFirst()
    {
        Turns turns;
        QStringList told;
        const auto tell = [&](const QString &what) { return [&told, what] { told << what; }; };
        const auto first = turns.next(typeid(int));
        const auto second = turns.next(typeid(int));
        const auto third = turns.next(typeid(int));
        turns.take(typeid(int), third, tell(u"third"_s));
        turns.take(typeid(int), second, tell(u"second"_s));
        QVERIFY(told.isEmpty());
        turns.take(typeid(int), first, tell(u"first"_s));
        QCOMPARE(told, (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    }

    void anotherKindAndWhatHasNoTurnDoNotWait()
    {
        Turns turns;
        QStringList told;
        (void)turns.next(typeid(int));
        const auto other = turns.next(typeid(char));
        turns.take(typeid(char), other, [&] { told << u"other"_s; });
        turns.take(typeid(int), Turns::none, [&] { told << u"none"_s; });
        QCOMPARE(told, (QStringList{u"other"_s, u"none"_s}));
    }
};

QTEST_GUILESS_MAIN(TurnsTest)
#include "tst_turns.moc"
