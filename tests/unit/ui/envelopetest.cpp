// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/composer.h"
#include "ui/fakesource.h"

#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

//! The composer where the channel has subject, copies, quotes and forwards.
class EnvelopeModelTest : public QObject
{
    Q_OBJECT

    static QJsonObject person(const QString &name, const QString &address)
    {
        return {{u"name"_s, name}, {u"address"_s, address}};
    }
    QJsonObject sent() const { return m_source->commands.back().args; }
    QJsonObject envelope() const { return sent()[u"envelope"_s].toObject(); }
    void reopen()
    {
        m_composer->open({});
        m_composer->open(id(2));
    }

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.customerId = id(100);
        row.conversation.contactPointId = id(3);
        row.conversation.endpointIds = {id(4)};
        row.conversation.lastSeq = 7;
        m_source->rows = {row};
        const QJsonObject may{{u"subject"_s, true},
                              {u"cc"_s, true},
                              {u"bcc"_s, true},
                              {u"forward"_s, true},
                              {u"quote"_s, true},
                              {u"recipients"_s, 10},
                              {u"signature"_s, u"The shop"_s},
                              {u"ownAddresses"_s, QJsonArray{u"support@shop.test"_s}}};
        m_source->endpointList = {{.id = id(4),
                                   .channel = u"anymail"_s,
                                   .name = u"Support"_s,
                                   .capabilities = {{u"envelope"_s, may}},
                                   .health = EndpointHealth::Running}};
        client::CustomerView view;
        view.customer.id = id(100);
        view.customer.name = u"Ada Lovelace"_s;
        view.points = {{.point = {.id = id(3), .kind = u"email"_s, .value = u"ada@x.example"_s}, .link = {}}};
        m_source->customers[id(100)] = view;
        m_mail = message(7, 1000, u"Where is my lamp?"_s);
        m_mail.conversationId = id(2);
        m_mail.contactPointId = id(3);
        m_mail.endpointId = id(4);
        m_mail.direction = Direction::In;
        m_mail.kind = u"email"_s;
        m_mail.attachments = {{.blobId = id(55), .name = u"photo.png"_s, .type = u"image/png"_s, .size = 9}};
        m_mail.data = {{u"subject"_s, u"Re: AW: Lamp"_s},
                       {u"from"_s, person(u"Ada"_s, u"ada@x.example"_s)},
                       {u"to"_s, QJsonArray{person({}, u"support@shop.test"_s)}}};
        m_source->entries[id(100)] = {entry(m_mail)};
        m_composer = std::make_unique<Composer>(*m_source, m_clock, m_random);
        m_composer->open(id(2));
    }
    void cleanup()
    {
        m_composer.reset();
        m_source.reset();
    }

    void obeysTheDescriptorAndNoChannelsName()
    {
        QVERIFY(m_composer->envelope()->hasSubject());
        QVERIFY(m_composer->envelope()->canForward());
        QCOMPARE(m_composer->envelope()->signature(), u"The shop"_s);
        m_source->endpointList[0].channel = u"email"_s;
        m_source->endpointList[0].capabilities = {};
        reopen();
        QVERIFY(!m_composer->envelope()->hasSubject());
        QVERIFY(!m_composer->envelope()->canForward());
        m_composer->setText(u"Hello"_s);
        m_composer->send();
        QVERIFY(!sent().contains(u"envelope"_s));
    }
    void aReplyNamesItsSubjectOnceAndWhatItAnswers()
    {
        QCOMPARE(m_composer->envelope()->subject(), u"Re: Lamp"_s);
        QVERIFY(m_composer->envelope()->quoted().contains(u"lamp"_s));
        m_composer->setText(u"On its way."_s);
        m_composer->send();
        QCOMPARE(envelope(), (QJsonObject{{u"subject"_s, u"Re: Lamp"_s}, {u"quote"_s, true}}));
        QCOMPARE(sent()[u"replyToId"_s].toString(), m_mail.id.toString());
        m_composer->envelope()->setQuote(false);
        m_composer->setText(u"And one more."_s);
        m_composer->send();
        QVERIFY(!envelope().contains(u"quote"_s));
        QVERIFY(m_composer->envelope()->quote()); // for one message only
    }
    void copiesAreCheckedBeforeTheyAreSent()
    {
        m_composer->setText(u"On its way."_s);
        m_composer->envelope()->setCc(u"bob@x.example; ADA@x.example"_s);
        m_composer->envelope()->setBcc(u"boss"_s);
        QVERIFY(!m_composer->canSend());
        QVERIFY(m_composer->obstacle().contains(u"receivers"_s));
        QVERIFY(m_composer->envelope()->problem().contains(u"boss"_s));
        m_composer->envelope()->setBcc(u"boss@shop.test"_s);
        QVERIFY(m_composer->canSend());
        m_composer->send();
        QCOMPARE(envelope()[u"cc"_s].toArray(), QJsonArray{u"bob@x.example"_s}); // Ada gets it anyway
        QCOMPARE(envelope()[u"bcc"_s].toArray(), QJsonArray{u"boss@shop.test"_s});
        QVERIFY(m_composer->envelope()->cc().isEmpty());
    }
    void replyAllReachesEverybodyAndSaysSoOnce()
    {
        m_source->entries[id(100)].clear();
        m_mail.data[u"to"_s] = QJsonArray{person({}, u"support@shop.test"_s), person(u"Bob"_s, u"bob@x.example"_s)};
        m_mail.data[u"cc"_s] = QJsonArray{person({}, u"eve@x.example"_s)};
        m_source->entries[id(100)] = {entry(m_mail)};
        reopen();
        QCOMPARE(m_composer->envelope()->others(), 2);
        m_composer->envelope()->setMode(Envelope::ReplyAll);
        m_composer->setText(u"Hello all, it is on its way."_s);
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        QCOMPARE(m_composer->guard()->warnings().size(), 1);
        m_composer->send();
        QCOMPARE(envelope()[u"to"_s].toArray(), QJsonArray{u"bob@x.example"_s});
        QCOMPARE(envelope()[u"cc"_s].toArray(), QJsonArray{u"eve@x.example"_s});
        m_composer->setText(u"And again."_s);
        m_composer->send();
        QCOMPARE(m_source->commands.size(), size_t(2)); // said once in a conversation
    }
    void aForwardNeedsAnAddressAndNoText()
    {
        m_composer->envelope()->setMode(Envelope::Forward);
        QVERIFY(!m_composer->canSend());
        QVERIFY(!m_composer->envelope()->problem().isEmpty());
        m_composer->envelope()->setTo(u"lab@y.example"_s);
        QVERIFY(m_composer->canSend());
        m_composer->send();
        QCOMPARE(envelope()[u"forward"_s].toString(), m_mail.id.toString());
        QCOMPARE(envelope()[u"to"_s].toArray(), QJsonArray{u"lab@y.example"_s});
        QCOMPARE(envelope()[u"subject"_s].toString(), u"Fwd: Lamp"_s);
        QVERIFY(envelope()[u"files"_s].toBool());
        QVERIFY(!sent().contains(u"replyToId"_s));
        QCOMPARE(m_composer->envelope()->mode(), Envelope::Reply);
    }
    void answersToAnotherDomainAreTheAgentsChoice()
    {
        m_mail.data[u"replyTo"_s] = QJsonArray{person({}, u"ada@evil.example"_s)};
        m_source->entries[id(100)] = {entry(m_mail)};
        reopen();
        QCOMPARE(m_composer->envelope()->foreignAnswer(), u"ada@evil.example"_s);
        m_composer->setText(u"Hi"_s);
        m_composer->send();
        QVERIFY(!envelope().contains(u"replyTo"_s));
        m_composer->envelope()->setUseForeign(true);
        m_composer->setText(u"Hi"_s);
        m_composer->send();
        QCOMPARE(envelope()[u"replyTo"_s].toString(), u"ada@evil.example"_s);
        m_mail.data[u"replyTo"_s] = QJsonArray{person({}, u"office@x.example"_s)};
        m_source->entries[id(100)] = {entry(m_mail)};
        reopen();
        QVERIFY(m_composer->envelope()->foreignAnswer().isEmpty());
        m_composer->setText(u"Hi"_s);
        m_composer->send();
        QCOMPARE(envelope()[u"replyTo"_s].toString(), u"office@x.example"_s);
    }
    void theFieldsOfADraftComeBack()
    {
        m_composer->envelope()->setMode(Envelope::Forward);
        m_composer->envelope()->setTo(u"half an addr"_s);
        m_composer->envelope()->setSubject(u"Lamp for the lab"_s);
        m_composer->open({});
        const Draft kept = m_source->storedDrafts.back();
        QCOMPARE(kept.replyToId, m_mail.id);
        m_source->drafts[id(2)] = kept;
        TimelineItem later = m_mail;
        later.id = id(8);
        later.orderTime = Instant{2000};
        later.text = u"Hello?"_s;
        m_source->entries[id(100)].push_back(entry(later));
        m_composer->open(id(2));
        QCOMPARE(m_composer->envelope()->mode(), Envelope::Forward);
        QCOMPARE(m_composer->envelope()->to(), u"half an addr"_s);
        QCOMPARE(m_composer->envelope()->subject(), u"Lamp for the lab"_s);
        QVERIFY(m_composer->envelope()->quoted().contains(u"lamp"_s)); // what it was begun with
    }
    void aMailThatWasTakenBackHasItsEnvelopeAgain()
    {
        TimelineItem back = message(50, 3000, u"Hello all"_s, Direction::Out);
        back.replyToId = m_mail.id;
        back.rev = 5; // as the hub keeps it: who is answered stands first
        back.data = {{u"subject"_s, u"Lamp, again"_s},
                     {u"to"_s, QJsonArray{u"ada@x.example"_s, u"bob@x.example"_s}},
                     {u"cc"_s, QJsonArray{u"eve@x.example"_s}},
                     {u"bcc"_s, QJsonArray{u"boss@shop.test"_s}}};
        m_composer->restore(back, {});
        QCOMPARE(m_composer->envelope()->mode(), Envelope::ReplyAll);
        QCOMPARE(m_composer->envelope()->to(), u"bob@x.example"_s);
        QCOMPARE(m_source->storedDrafts.back().replyToId, m_mail.id);
        m_composer->send();
        QCOMPARE(envelope(), (QJsonObject{{u"subject"_s, u"Lamp, again"_s},
                                          {u"to"_s, QJsonArray{u"bob@x.example"_s}},
                                          {u"cc"_s, QJsonArray{u"eve@x.example"_s}},
                                          {u"bcc"_s, QJsonArray{u"boss@shop.test"_s}}}));
        QCOMPARE(sent()[u"replyToId"_s].toString(), m_mail.id.toString());
        // As the outbox kept it: only those beside are named, and that something is quoted.
        back.rev = 0;
        back.data = {{u"subject"_s, u"Re: Lamp"_s}, {u"quote"_s, QJsonObject()}};
        m_composer->restore(back, {});
        QCOMPARE(m_composer->envelope()->mode(), Envelope::Reply);
        m_composer->send();
        QCOMPARE(envelope(), (QJsonObject{{u"subject"_s, u"Re: Lamp"_s}, {u"quote"_s, true}}));
    }
    void aForwardThatWasTakenBackPassesTheSameMailOn()
    {
        TimelineItem later = m_mail;
        later.id = id(8);
        later.orderTime = Instant{2000};
        m_source->entries[id(100)].push_back(entry(later));
        reopen();
        TimelineItem back = message(50, 3000, {}, Direction::Out);
        back.kind = u"forward"_s;
        const auto forwarded = [&](const Id &item) {
            back.data = {{u"subject"_s, u"Fwd: Lamp"_s},
                         {u"to"_s, QJsonArray{u"lab@y.example"_s}},
                         {u"forwarded"_s, QJsonObject{{u"itemId"_s, item.toString()}, {u"files"_s, true}}}};
        };
        forwarded(m_mail.id);
        m_source->held = true;
        m_composer->restore(back, {});
        QCOMPARE(m_source->storedDrafts.back().replyToId, m_mail.id); // before it was looked for
        QVERIFY(!m_composer->canSend());
        m_source->held = false;
        m_source->answerAll();
        QTRY_VERIFY(m_composer->canSend());
        m_composer->send();
        QCOMPARE(envelope()[u"forward"_s].toString(), m_mail.id.toString());
        QCOMPARE(envelope()[u"to"_s].toArray(), QJsonArray{u"lab@y.example"_s});
        QCOMPARE(envelope()[u"files"_s], QJsonValue(true));
        forwarded(id(999)); // not at hand: no other goes in its place
        m_composer->restore(back, {});
        QVERIFY(!m_composer->canSend());
        QVERIFY(!m_composer->envelope()->problem().isEmpty());
        QCOMPARE(m_source->storedDrafts.back().replyToId, id(999));
    }
    void aForwardWithoutWordsIsNothingWhereNothingIsForwarded()
    {
        m_composer->envelope()->setMode(Envelope::Forward);
        m_composer->envelope()->setTo(u"lab@y.example"_s);
        QVERIFY(m_composer->canSend());
        m_source->endpointList[0].capabilities = {};
        client::ChangeSet changes;
        changes.records = {{.type = RecordType::Endpoint, .id = id(4)}};
        Q_EMIT m_source->committed(changes);
        QVERIFY(!m_composer->canSend());
    }
    void aPastedPictureStandsInTheTextWhereTheChannelCanDoThat()
    {
        QJsonObject may = m_source->endpointList[0].capabilities[u"envelope"_s].toObject();
        may[u"inlineImages"_s] = true;
        m_source->endpointList[0].capabilities[u"envelope"_s] = may;
        reopen();
        const Attachment label{.blobId = id(60), .name = u"label.pdf"_s, .type = u"application/pdf"_s, .size = 9};
        m_composer->attachments()->addStored(label);
        QVERIFY(m_composer->attachments()->addPicture(QImage(4, 3, QImage::Format_RGB32)).isEmpty());
        m_composer->setText(u"Here it is."_s);
        m_composer->send();
        QCOMPARE(envelope()[u"inline"_s].toArray(), QJsonArray{1});
        // Taken back, it is still in its place.
        TimelineItem back = message(50, 3000, u"Here it is."_s, Direction::Out);
        back.data = {{u"subject"_s, u"Re: Lamp"_s}, {u"inline"_s, QJsonArray{1}}};
        back.attachments = {label, {.blobId = id(61), .name = u"picture.png"_s, .type = u"image/png"_s, .size = 9}};
        m_composer->restore(back, {});
        m_composer->send();
        QCOMPARE(envelope()[u"inline"_s].toArray(), QJsonArray{1});
        m_composer->restore(back, {});
        m_composer->attachments()->removeAt(1);
        m_composer->send();
        QVERIFY(!envelope().contains(u"inline"_s));
    }
    void theWrongNameStopsSendOnce()
    {
        client::CustomerRow bob;
        bob.id = id(101);
        bob.name = u"Bob Meier"_s;
        bob.points = {{.id = id(33), .kind = u"email"_s, .value = u"bob@y.example"_s}};
        m_source->known = {bob};
        m_composer->setText(u"Dear Bob, it is attached."_s);
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        QCOMPARE(m_composer->guard()->warnings().size(), 2);
        QVERIFY(m_composer->guard()->warnings()[0].contains(u"Bob"_s));
        m_composer->setText(u"Dear Ada, it left."_s);
        QVERIFY(m_composer->guard()->warnings().isEmpty());
        m_composer->envelope()->setCc(u"bob@y.example"_s);
        m_composer->send();
        QCOMPARE(m_composer->guard()->warnings().size(), 1);
        m_composer->send();
        QCOMPARE(m_source->commands.size(), size_t(1));
        QVERIFY(m_composer->guard()->warnings().isEmpty());
    }
    void whatGoesPastAWarningGoesTheWayItWasAskedFor()
    {
        m_source->endpointList[0].capabilities.insert(u"live"_s, false);
        reopen();
        m_composer->setText(u"It is attached."_s);
        m_composer->sendLater(1);
        QVERIFY(m_source->commands.empty());
        QCOMPARE(m_composer->guard()->warnings().size(), 1);
        m_composer->sendAnyway();
        QCOMPARE(m_source->commands.size(), size_t(1));
        QVERIFY(sent().contains(u"sendAt"_s));
        m_composer->setText(u"It is attached."_s);
        m_composer->sendAndClose();
        m_composer->sendAnyway();
        QCOMPARE(sent()[u"close"_s], QJsonValue(true));
        QVERIFY(!sent().contains(u"sendAt"_s));
    }
    void aFileThatWasForgottenPutsTheWarningAway()
    {
        m_composer->setText(u"It is attached."_s);
        m_composer->send();
        QCOMPARE(m_composer->guard()->warnings().size(), 1);
        QVERIFY(m_composer->attachments()->addPicture(QImage(4, 3, QImage::Format_RGB32)).isEmpty());
        QVERIFY(m_composer->guard()->warnings().isEmpty());
    }
    void whatIsChangedWhileNamesAreLookedUpWaitsForTheNextSend()
    {
        m_composer->setText(u"I will ask Grace Hopper"_s);
        m_source->held = true;
        m_composer->send();
        m_composer->setText(u"I will ask Grace Hopper and"_s);
        m_source->answerAll();
        QCoreApplication::processEvents();
        QVERIFY(m_source->commands.empty());
        m_composer->setText(u"I will ask Grace Hopper."_s);
        m_composer->sendAndClose();
        QVERIFY(m_source->commands.empty());
        m_source->answerAll();
        QTRY_COMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(sent()[u"text"_s].toString(), u"I will ask Grace Hopper."_s);
        QCOMPARE(sent()[u"close"_s], QJsonValue(true)); // as it was asked for before the look-up
    }
    void aNoteIsNotLookedAt()
    {
        m_composer->setNote(true);
        m_composer->setText(u"Bob, see what is attached"_s);
        m_composer->send();
        QCOMPARE(m_source->commands.back().name, u"conversation.note"_s);
    }

private:
    ManualClock m_clock;
    SeededRandom m_random{1};
    TimelineItem m_mail;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Composer> m_composer;
};

QTEST_GUILESS_MAIN(EnvelopeModelTest)
#include "envelopetest.moc"
