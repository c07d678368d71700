// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timelinefixture.h"

#include "shared/words.h"

#include <QJsonArray>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace throughline;
using namespace throughline::ui;

//! What the timeline shows and offers of what we sent, or have not sent yet.
class TimelineSendTest : public QObject, protected TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { drop(); }

    void aReplyThatWaitsCountsDownAndGoesBackToBeWrittenOn()
    {
        fill(2);
        m_model->open(ada, {});
        TimelineItem reply = waiting(DeliveryState::Scheduled, std::chrono::seconds(10));
        m_source->add(ada, reply);
        const auto word = [&] { return m_model->index(0).data(TimelineModel::StateRole).toString(); };
        QVERIFY2(word().contains(u"10"_s), qPrintable(word()));
        m_clock.advance(std::chrono::seconds(3));
        QVERIFY2(word().contains(u"7"_s), qPrintable(word()));
        QCOMPARE(actions(), (QStringList{u"undo"_s, u"now"_s}));
        QSignalSpy back(m_model.get(), &TimelineModel::sendReturned);
        m_model->decideSend(0, u"undo"_s);
        QCOMPARE(m_source->commands.back().name, u"item.cancelSend"_s);
        QCOMPARE(m_source->commands.back().args[u"itemId"_s].toString(), reply.id.toString());
        QCOMPARE(m_source->commands.back().args[u"conversationId"_s].toString(), reply.conversationId.toString());
        QCOMPARE(back.count(), 0); // only when the hub has said so
        settle(true);
        QCOMPARE(back.count(), 1);
        m_model->decideSend(0, u"edit"_s); // not offered
        QCOMPARE(m_source->commands.size(), size_t(1));
    }
    void anUndoThatLosesGivesNothingBackAndSaysSo()
    {
        fill(2);
        m_model->open(ada, {});
        TimelineItem reply = waiting(DeliveryState::Scheduled, std::chrono::seconds(10));
        m_source->add(ada, reply);
        QSignalSpy back(m_model.get(), &TimelineModel::sendReturned);
        m_model->decideSend(0, u"undo"_s);
        settle(false);
        QCOMPARE(back.count(), 0);
        client::PendingMark mark{.commandId = m_source->commands.back().id, .state = client::CommandState::Rejected};
        mark.error = {.type = u"invalidTransition"_s, .description = u"left"_s};
        reply.delivery->state = DeliveryState::Sent;
        reply.departure.reset();
        m_source->add(ada, reply, mark);
        QCOMPARE(m_model->index(0).data(TimelineModel::ReasonRole).toString(), u"Too late: it has left already."_s);
        QVERIFY(actions().isEmpty());
    }
    void whatTheHubHasNotGotIsWithdrawnHere()
    {
        fill(2);
        m_model->open(ada, {});
        TimelineItem reply = item(50, Direction::Out);
        reply.rev = 0;
        reply.attachments = {{id(700), u"kept.txt"_s, u"text/plain"_s, 4},
                             {{}, u"b.txt"_s, u"text/plain"_s, 1},
                             {{}, u"a.txt"_s, u"text/plain"_s, 1}};
        reply.data = {{u"subject"_s, u"Re: Lamp"_s}, {u"cc"_s, QJsonArray{u"eve@x.example"_s}}};
        // The hub has got one more file than the row knew.
        const Attachment since{.blobId = id(701), .name = u"b.txt"_s, .type = u"text/plain"_s, .size = 1};
        m_source->withdrawAnswer = client::TakenBack{.files = {{u"a.txt"_s, u"text/plain"_s, "a"}},
                                                     .attachments = {reply.attachments[0], since}};
        m_source->add(ada, reply, client::PendingMark{.commandId = id(900)});
        QCOMPARE(actions(), QStringList{u"undo"_s});
        QSignalSpy back(m_model.get(), &TimelineModel::sendReturned);
        m_model->decideSend(0, u"undo"_s);
        QCOMPARE(m_source->withdrawn, std::vector<Id>{id(900)});
        QTRY_COMPARE(back.count(), 1);
        QCOMPARE(back[0][1].value<client::TakenBack>().files.size(), size_t(1));
        const auto stored = back[0][0].value<TimelineItem>().attachments; // each file once
        QCOMPARE(stored.size(), size_t(2));
        QCOMPARE(stored.at(0).name, u"kept.txt"_s);
        QCOMPARE(stored.at(1).name, u"b.txt"_s);
        QCOMPARE(m_source->withdrawnEnvelopes.at(0)[u"subject"_s].toString(), u"Re: Lamp"_s);
        QCOMPARE(m_source->withdrawnEnvelopes.at(0)[u"cc"_s].toString(), u"eve@x.example"_s);
        QVERIFY(m_source->commands.empty());
        // It may be on its way: the hub is asked, in the same order.
        m_source->withdrawAnswer = fail(ErrorCode::InvalidTransition);
        m_model->decideSend(0, u"undo"_s);
        QTRY_COMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->commands.back().name, u"item.cancelSend"_s);
        QCOMPARE(back.count(), 1);
        settle(true);
        QCOMPARE(back.count(), 2);
    }
    void aHeldReplyAsksTheAgent()
    {
        fill(2);
        m_model->open(ada, {});
        TimelineItem reply = waiting(DeliveryState::Held, {});
        reply.delivery->error = u"newer"_s;
        m_source->add(ada, reply);
        QCOMPARE(m_model->index(0).data(TimelineModel::StateToneRole).toString(), u"caution"_s);
        QVERIFY(!m_model->index(0).data(TimelineModel::ReasonRole).toString().isEmpty());
        QCOMPARE(actions(), (QStringList{u"cancel"_s, u"edit"_s, u"anyway"_s}));
        m_model->decideSend(0, u"anyway"_s);
        QCOMPARE(m_source->commands.back().name, u"item.sendNow"_s);
        QCOMPARE(m_source->commands.back().args[u"seenSeq"_s].toInteger(), reply.seq);
        QCOMPARE(m_source->commands.back().args[u"seenItemId"_s].toString(), reply.id.toString());
        m_model->decideSend(0, u"cancel"_s);
        QSignalSpy back(m_model.get(), &TimelineModel::sendReturned);
        settle(true);
        QCOMPARE(back.count(), 0); // cancelled for good
        reply.delivery->error = u"contactPoint"_s;
        m_source->add(ada, reply);
        QCOMPARE(actions(), (QStringList{u"cancel"_s, u"edit"_s}));
    }
    void whatWasTooLateForItsChannelSaysSoAndKeepsItsWords()
    {
        fill(2);
        m_model->open(ada, {});
        TimelineItem reply = waiting(DeliveryState::Failed, std::chrono::seconds(0));
        reply.departure.reset();
        reply.delivery->error = u"windowClosed"_s;
        m_source->add(ada, reply);
        const QModelIndex row = m_model->index(0);
        QCOMPARE(row.data(TimelineModel::ReasonRole).toString(), Words::rejected({.type = u"windowClosed"_s}));
        QCOMPARE(row.data(TimelineModel::BodyRole).toString(), reply.text);
        QVERIFY(row.data(TimelineModel::RetryRole).toBool());
    }
    void aScheduledReplyNamesItsTimeAndOthersAreNotAsked()
    {
        fill(2);
        m_model->open(ada, {});
        TimelineItem reply = waiting(DeliveryState::Scheduled, std::chrono::hours(30));
        reply.departure->closes = true;
        m_source->add(ada, reply);
        const QString word = m_model->index(0).data(TimelineModel::StateRole).toString();
        QVERIFY2(word.contains(Words::full(reply.departure->at)), qPrintable(word));
        QVERIFY(!m_model->index(0).data(TimelineModel::ReasonRole).toString().isEmpty());
        QCOMPARE(actions(), (QStringList{u"cancel"_s, u"edit"_s, u"now"_s}));
        reply.author.id = id(77);
        m_source->add(ada, reply);
        QVERIFY(actions().isEmpty());
        m_source->agentList = {{.id = id(1), .name = u"Me"_s, .role = Role::Supervisor}};
        client::ChangeSet agents;
        agents.records = {{.type = RecordType::Agent, .id = id(1)}};
        Q_EMIT m_source->committed(agents);
        QCOMPARE(actions().size(), 3);
    }
    void whatWasTakenBackCanBeWrittenAgain()
    {
        fill(2);
        m_model->open(ada, {});
        m_source->add(ada, waiting(DeliveryState::Cancelled, {}));
        QCOMPARE(actions(), QStringList{u"reuse"_s});
        QSignalSpy back(m_model.get(), &TimelineModel::sendReturned);
        m_model->decideSend(0, u"reuse"_s);
        QCOMPARE(back.count(), 1);
        QVERIFY(m_source->commands.empty());
    }
    void aSentMailShowsItsEnvelopeAndWhatItQuotes()
    {
        TimelineItem sent = item(1, Direction::Out);
        sent.rev = 5;
        sent.data = {{u"subject"_s, u"Re: Lamp\nBcc: eve"_s},
                     {u"to"_s, QJsonArray{u"ada@x.example"_s}},
                     {u"cc"_s, QJsonArray{u"bob@x.example"_s, u"eve@x.example"_s}},
                     {u"bcc"_s, QJsonArray{u"boss@shop.example"_s}},
                     {u"quote"_s,
                      QJsonObject{{u"from"_s, QJsonObject{{u"name"_s, u"Ada"_s}, {u"address"_s, u"ada@x.example"_s}}},
                                  {u"at"_s, Instant{start}.toString()},
                                  {u"text"_s, u"It is <b>broken</b>."_s}}}};
        TimelineItem other = item(2);
        other.data = sent.data; // what a customer sends has no envelope of ours
        m_source->entries[ada] = {entry(sent), entry(other)};
        m_model->open(ada, {});
        QCOMPARE(shown(1, TimelineModel::SubjectRole), u"Re: Lamp Bcc: eve"_s);
        QCOMPARE(list(1, TimelineModel::EnvelopeLabelsRole),
                 (QStringList{u"To"_s, u"Cc"_s, u"Bcc, hidden from the others"_s}));
        QCOMPARE(list(1, TimelineModel::EnvelopeValuesRole),
                 (QStringList{u"ada@x.example"_s, u"bob@x.example, eve@x.example"_s, u"boss@shop.example"_s}));
        QVERIFY(shown(1, TimelineModel::QuoteHeadRole).startsWith(u"Quoted · Ada <ada@x.example> · "_s));
        QCOMPARE(shown(1, TimelineModel::QuoteRole), u"It is <b>broken</b>."_s);
        QCOMPARE(shown(1, TimelineModel::NameRole), u"message 1"_s);
        QVERIFY(shown(1, TimelineModel::DescriptionRole).contains(u"Cc: bob@x.example"_s));
        QVERIFY(list(0, TimelineModel::EnvelopeLabelsRole).isEmpty());
        QVERIFY(shown(0, TimelineModel::SubjectRole).isEmpty());
    }
    void whatIsQuotedIsGoneToWhereverItStands()
    {
        // Few enough are held that the asked one is not among them.
        fill(TimelineModel::most * 2);
        const TimelineItem near = m_source->entries[ada].back().item();
        const TimelineItem far = m_source->entries[ada][10].item();
        const auto answerTo = [this](int number, const TimelineItem &asked) {
            TimelineItem answer = item(number, Direction::Out);
            answer.rev = 5;
            answer.replyToId = asked.id;
            answer.data = {{u"quote"_s, QJsonObject{{u"at"_s, asked.occurredAt.toString()}, {u"text"_s, asked.text}}}};
            return answer;
        };
        TimelineItem plain = answerTo(5001, near); // quotes nothing: it only joined a thread
        plain.data = {};
        m_source->add(ada, plain);
        m_source->add(ada, answerTo(5002, near));
        m_source->add(ada, answerTo(5003, far));
        m_model->open(ada, {});
        QVERIFY(m_model->index(0).data(TimelineModel::QuotePlaceRole).toBool());
        QVERIFY(m_model->index(1).data(TimelineModel::QuotePlaceRole).toBool());
        QVERIFY(!m_model->index(2).data(TimelineModel::QuotePlaceRole).toBool());
        QSignalSpy rows(m_model.get(), &TimelineModel::rowWanted);
        QSignalSpy opened(m_model.get(), &TimelineModel::opened);
        m_model->showQuoted(2);
        QVERIFY(rows.isEmpty() && opened.isEmpty());
        m_model->showQuoted(1);
        QCOMPARE(m_model->rows()[size_t(rows.back().at(0).toInt())].key, near.id);
        QVERIFY(opened.isEmpty());
        m_model->showQuoted(0);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(m_model->rows()[size_t(opened.back().at(0).toInt())].key, far.id);
    }
    void aPendingForwardAndAnswerShowTheirEnvelopeBeforeTheHubHasThem()
    {
        TimelineItem asked = item(1);
        asked.data = {{u"subject"_s, u"Lamp"_s}};
        TimelineItem forward = item(50, Direction::Out);
        forward.kind = u"forward"_s;
        forward.text.clear();
        forward.delivery.reset();
        forward.data = {{u"subject"_s, u"Fwd: Lamp"_s},
                        {u"to"_s, QJsonArray{u"lab@y.example"_s}},
                        {u"forwarded"_s, QJsonObject{{u"itemId"_s, asked.id.toString()}}}};
        TimelineItem answer = item(51, Direction::Out);
        answer.delivery.reset();
        answer.replyToId = asked.id;
        answer.data = {{u"cc"_s, QJsonArray{u"bob@x.example"_s}}, {u"quote"_s, QJsonObject()}};
        m_source->customers[ada].points[0].point.value = u"ada@x.example"_s;
        m_source->entries[ada] = {entry(asked)};
        m_source->add(ada, forward, client::PendingMark{.commandId = id(900)});
        m_source->add(ada, answer, client::PendingMark{.commandId = id(901)});
        m_model->open(ada, {});
        QCOMPARE(list(1, TimelineModel::EnvelopeValuesRole), QStringList{u"lab@y.example"_s});
        QVERIFY(shown(1, TimelineModel::QuoteHeadRole).startsWith(u"Forwarded · Ada Lindqvist · "_s));
        QVERIFY(shown(1, TimelineModel::QuoteHeadRole).endsWith(u" · Lamp"_s));
        QCOMPARE(shown(1, TimelineModel::QuoteRole), u"message 1"_s);
        QCOMPARE(shown(1, TimelineModel::NameRole), u"Fwd: Lamp"_s); // a row without a name is silence
        QCOMPARE(list(0, TimelineModel::EnvelopeValuesRole), (QStringList{u"ada@x.example"_s, u"bob@x.example"_s}));
        QCOMPARE(shown(0, TimelineModel::QuoteRole), u"message 1"_s);
    }
};

QTEST_GUILESS_MAIN(TimelineSendTest)
#include "timelinesendtest.moc"
