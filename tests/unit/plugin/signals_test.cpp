// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/signalbridge.h"
#include "hub/hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! What agents do in a conversation and what of it leaves the house.
class SignalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thatAnAgentTypesLeavesAndThatOneLooksDoesNot()
    {
        HubFixture hub;
        std::vector<QString> kinds;
        SignalBridge bridge(*hub.work, hub.topics, hub.clock,
                            [&](const Id &, const plugin::Signal &signal) { kinds.push_back(signal.kind); });
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        for (const QString &kind : {u"viewing"_s, u"typing"_s, u"viewing"_s}) {
            hub.topics.publish({.topic = "conv/"_L1 + asked.conversationId.toString(),
                                .kind = kind,
                                .from = "agent/"_L1 + hub.ana.toString(),
                                .ttlSec = 6,
                                .data = {}},
                               hub.clock.now(), 0);
        }
        QCOMPARE(kinds, std::vector<QString>{u"typing"_s});
    }
};

QTEST_GUILESS_MAIN(SignalsTest)
#include "signals_test.moc"
