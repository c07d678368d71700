// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! Subject, copies, quotes and forwards: what stands around a text, checked where it cannot be passed by.
class EnvelopeTest : public QObject
{
    Q_OBJECT

    Id m_mail;
    IngestedItem m_asked;

    static QJsonObject capabilities()
    {
        const QJsonObject envelope{
            {u"subject"_s, true}, {u"cc"_s, true},           {u"bcc"_s, true},     {u"forward"_s, true},
            {u"quote"_s, true},   {u"inlineImages"_s, true}, {u"recipients"_s, 5}, {u"signature"_s, u"Shop"_s}};
        return {{u"envelope"_s, envelope},
                {u"identityKeys"_s, QJsonArray{QJsonObject{{u"kind"_s, u"email"_s}, {u"trust"_s, 2}}}}};
    }
    IngestedItem mail(HubFixture &hub, const QString &from, const QString &key, const QJsonObject &data = {},
                      std::vector<Attachment> files = {})
    {
        InboundItem item;
        item.externalKey = key;
        item.kind = u"email"_s;
        item.from = {.kind = u"email"_s, .value = from, .raw = {}, .realm = {}, .trust = Trust::Claimed};
        item.senderName = u"Ada"_s;
        item.text = u"Where is my lamp?"_s;
        item.subject = u"Lamp"_s;
        item.data = data;
        item.data[u"subject"_s] = u"Lamp"_s;
        item.attachments = std::move(files);
        return must(hub.hub->ingest(m_mail, {item}, {})).items.at(0);
    }
    void begin(HubFixture &hub, const QJsonObject &data = {}, std::vector<Attachment> files = {})
    {
        m_mail = must(hub.hub->addEndpoint(
            {.channel = u"anymail"_s, .name = u"Mailbox"_s, .queueId = hub.support, .capabilities = capabilities()}));
        m_asked = mail(hub, u"ada@x.example"_s, u"1@x.example"_s, data, std::move(files));
    }
    QJsonObject args(HubFixture &hub, const QJsonObject &envelope, const QString &text = u"Here it is."_s)
    {
        return {{u"conversationId"_s, m_asked.conversationId.toString()},
                {u"itemId"_s, hub.random.newId(hub.clock.now()).toString()},
                {u"contactPointId"_s, m_asked.contactPointId.toString()},
                {u"endpointId"_s, m_mail.toString()},
                {u"text"_s, text},
                {u"envelope"_s, envelope}};
    }
    wire::CommandOutcome reply(HubFixture &hub, const QJsonObject &envelope, const QJsonObject &more = {})
    {
        auto all = args(hub, envelope);
        for (auto it = more.begin(); it != more.end(); ++it)
            all[it.key()] = *it;
        return hub.command(hub.ana, u"conversation.reply"_s, all);
    }
    static bool optOut(HubFixture &hub, const Id &point)
    {
        return hub
            .command(hub.ana, u"contactPoint.setConsent"_s,
                     {{u"contactPointId"_s, point.toString()}, {u"purpose"_s, u"service"_s}, {u"state"_s, u"denied"_s}})
            .applied;
    }
    static Id itemOf(const wire::CommandOutcome &outcome)
    {
        return Id::fromString(outcome.result["itemId"_L1].toString()).value_or(Id());
    }

private Q_SLOTS:
    void carriesSubjectAndCopiesToTheChannel()
    {
        HubFixture hub;
        begin(hub);
        const auto done = reply(hub, {{u"subject"_s, u" Re: Lamp, today "_s},
                                      {u"to"_s, QJsonArray{u"Eve@X.example"_s}},
                                      {u"cc"_s, QJsonArray{u"bob@x.example"_s}},
                                      {u"bcc"_s, QJsonArray{u"boss@shop.test"_s}}});
        QVERIFY2(done.applied, qPrintable(done.error.type + done.error.description));
        const auto sent = must(deliverable(*hub.reader, m_mail, 10)).at(0);
        QCOMPARE(sent.pointValue, u"ada@x.example"_s);
        QCOMPARE(sent.item.kind, u"message"_s);
        QCOMPARE(sent.item.data["subject"_L1].toString(), u"Re: Lamp, today"_s);
        QCOMPARE(sent.item.data["to"_L1].toArray(), (QJsonArray{u"ada@x.example"_s, u"eve@x.example"_s}));
        QCOMPARE(sent.item.data["cc"_L1].toArray(), QJsonArray{u"bob@x.example"_s});
        QCOMPARE(sent.item.data["bcc"_L1].toArray(), QJsonArray{u"boss@shop.test"_s});
        QCOMPARE(sent.replyToExternalKey, u"1@x.example"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("envelope");
        QTest::addColumn<QString>("field");
        const auto cc = [](const QString &address) { return QJsonObject{{u"cc"_s, QJsonArray{address}}}; };
        QTest::newRow("no address") << cc(u"bob"_s) << u"envelope.cc[0]: is no address"_s;
        QTest::newRow("a header more") << cc(u"bob@x.example\r\nBcc: all@x.example"_s) << u"envelope.cc[0]"_s;
        QTest::newRow("two in one") << cc(u"bob@x.example,eve@x.example"_s) << u"envelope.cc[0]"_s;
        QTest::newRow("with a name") << cc(u"Bob <bob@x.example>"_s) << u"envelope.cc[0]"_s;
        QTest::newRow("a space") << cc(u"bob smith@x.example"_s) << u"envelope.cc[0]"_s;
        QTest::newRow("no text") << QJsonObject{{u"cc"_s, QJsonArray{7}}} << u"envelope.cc[0]"_s;
        QTest::newRow("no list") << QJsonObject{{u"cc"_s, u"bob@x.example"_s}} << u"envelope.cc: must be a list"_s;
        QTest::newRow("the customer again") << cc(u"ADA@x.example"_s) << u"named twice"_s;
        QTest::newRow("in two lists") << QJsonObject{{u"cc"_s, QJsonArray{u"b@x.example"_s}},
                                                     {u"bcc"_s, QJsonArray{u"B@x.example"_s}}}
                                      << u"envelope.bcc[0]: is named twice"_s;
        QTest::newRow("too many") << QJsonObject{{u"cc"_s, QJsonArray{u"a@x.test"_s, u"b@x.test"_s, u"c@x.test"_s,
                                                                      u"d@x.test"_s, u"e@x.test"_s}}}
                                  << u"envelope.cc[4]: too many"_s;
        QTest::newRow("two lines") << QJsonObject{{u"subject"_s, u"Lamp\r\nBcc: all@x.example"_s}}
                                   << u"envelope.subject: must be one line"_s;
        QTest::newRow("a line separator")
            << QJsonObject{{u"subject"_s, QString(u'a') + QChar(0x2028) + u'b'}} << u"envelope.subject"_s;
        QTest::newRow("long") << QJsonObject{{u"subject"_s, QString(501, u'x')}} << u"envelope.subject"_s;
        QTest::newRow("a typing error") << QJsonObject{{u"ccc"_s, QJsonArray()}} << u"envelope.ccc"_s;
        QTest::newRow("quote of nothing") << QJsonObject{{u"quote"_s, true}} << u"envelope.quote"_s;
        QTest::newRow("picture of nothing") << QJsonObject{{u"inline"_s, QJsonArray{0}}} << u"envelope.inline"_s;
        QTest::newRow("an answer elsewhere")
            << QJsonObject{{u"replyTo"_s, u"eve@x.example"_s}} << u"envelope.replyTo"_s;
    }
    void namesWhatIsWrong()
    {
        QFETCH(const QJsonObject, envelope);
        QFETCH(const QString, field);
        HubFixture hub;
        begin(hub);
        const auto refused = reply(hub, envelope);
        QCOMPARE(refused.error.type, u"invalidProperties"_s);
        QVERIFY2(refused.error.description.contains(field), qPrintable(refused.error.description));
        QVERIFY(!refused.error.description.contains(u'@')); // addresses stay out of what is kept and logged
        QVERIFY(must(deliverable(*hub.reader, m_mail, 10)).empty());
    }

    void aChannelWithoutAnEnvelopeTakesNone()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto refused = hub.command(hub.ana, u"conversation.reply"_s,
                                         {{u"conversationId"_s, asked.conversationId.toString()},
                                          {u"itemId"_s, hub.random.newId(hub.clock.now()).toString()},
                                          {u"contactPointId"_s, asked.contactPointId.toString()},
                                          {u"endpointId"_s, hub.web.toString()},
                                          {u"text"_s, u"Hi"_s},
                                          {u"envelope"_s, QJsonObject{{u"subject"_s, u"Hi"_s}}}});
        QCOMPARE(refused.error.type, u"invalidProperties"_s);
        QVERIFY(refused.error.description.startsWith(u"envelope"_s));
    }

    void quotesWhatIsAnswered()
    {
        HubFixture hub;
        begin(hub);
        QVERIFY(reply(hub, {{u"quote"_s, true}}, {{u"replyToId"_s, m_asked.itemId.toString()}}).applied);
        const auto quote = must(deliverable(*hub.reader, m_mail, 10)).at(0).item.data["quote"_L1].toObject();
        QCOMPARE(quote["text"_L1].toString(), u"Where is my lamp?"_s);
        QCOMPARE(quote["from"_L1]["address"_L1].toString(), u"ada@x.example"_s);
        QVERIFY(Instant::fromString(quote["at"_L1].toString()));
    }

    void whatAgentsKeepToThemselvesIsNeitherQuotedNorForwarded()
    {
        HubFixture hub;
        begin(hub);
        const Id note = hub.random.newId(hub.clock.now());
        QVERIFY(hub.command(hub.ana, u"conversation.note"_s,
                            {{u"conversationId"_s, m_asked.conversationId.toString()},
                             {u"itemId"_s, note.toString()},
                             {u"text"_s, u"A difficult one"_s}})
                    .applied);
        QVERIFY(!reply(hub, {{u"quote"_s, true}}, {{u"replyToId"_s, note.toString()}}).applied);
        QVERIFY(!reply(hub, {{u"forward"_s, note.toString()}, {u"to"_s, QJsonArray{u"lab@y.example"_s}}}).applied);
        // Nor is what they took back, or what still waits: it has not been said.
        const Id undone = itemOf(reply(hub, {}, {{u"undoSec"_s, 10}}));
        const QJsonObject forward{{u"forward"_s, undone.toString()}, {u"to"_s, QJsonArray{u"lab@y.example"_s}}};
        QVERIFY(!reply(hub, forward).applied);
        QVERIFY(hub.command(hub.ana, u"item.cancelSend"_s, {{u"itemId"_s, undone.toString()}}).applied);
        QVERIFY(!reply(hub, forward).applied);
        QVERIFY(!reply(hub, {{u"quote"_s, true}}, {{u"replyToId"_s, undone.toString()}}).applied);
        const auto other = hub.say(u"v1"_s, u"Another conversation"_s);
        QVERIFY(
            !reply(hub, {{u"forward"_s, other.itemId.toString()}, {u"to"_s, QJsonArray{u"lab@y.example"_s}}}).applied);
    }

    void aForwardGoesToWhoIsNamedAndAnswersNoCustomer()
    {
        HubFixture hub;
        const auto blob = hub.blob(hub.ana, "%PDF-1.4", u"application/pdf"_s);
        begin(hub, {{u"bcc"_s, QJsonArray{u"secret@x.example"_s}}, {u"cc"_s, QJsonArray{u"bob@x.example"_s}}},
              {{blob.id, u"bill.pdf"_s, blob.type, blob.size}});
        QVERIFY(!reply(hub, {{u"forward"_s, m_asked.itemId.toString()}}).applied); // to nobody
        QVERIFY(!reply(hub, {{u"forward"_s, m_asked.itemId.toString()}, {u"to"_s, QJsonArray{u"lab@y.example"_s}}},
                       {{u"replyToId"_s, m_asked.itemId.toString()}})
                     .applied);
        const auto done = reply(hub,
                                {{u"forward"_s, m_asked.itemId.toString()},
                                 {u"files"_s, true},
                                 {u"to"_s, QJsonArray{u"lab@y.example"_s, u"lab2@y.example"_s}}},
                                {{u"text"_s, QString()}});
        QVERIFY2(done.applied, qPrintable(done.error.type + done.error.description));
        const auto sent = must(deliverable(*hub.reader, m_mail, 10)).at(0);
        QCOMPARE(sent.item.kind, u"forward"_s);
        QCOMPARE(sent.item.contactPointId, m_asked.contactPointId); // it stands where what it forwards came from
        QCOMPARE(sent.pointValue, u"lab@y.example"_s);
        QVERIFY(sent.replyToExternalKey.isEmpty());
        QCOMPARE(sent.item.attachments.size(), size_t(1));
        const QJsonObject forwarded = sent.item.data["forwarded"_L1].toObject();
        QCOMPARE(forwarded["text"_L1].toString(), u"Where is my lamp?"_s);
        QCOMPARE(forwarded["subject"_L1].toString(), u"Lamp"_s);
        QVERIFY(forwarded.contains("cc"_L1));
        QVERIFY(!forwarded.contains("bcc"_L1));
        QVERIFY(reply(hub, {{u"forward"_s, m_asked.itemId.toString()}, {u"to"_s, QJsonArray{u"lab@y.example"_s}}},
                      {{u"text"_s, u"Can you mend it?"_s}})
                    .applied);
        must(hub.hub->rebuild()); // derives the same preview
        const auto conversation =
            hub.snapshot(hub.ana, Scope::queue(hub.support)).at(u"Conversation/"_s + m_asked.conversationId.toString());
        QVERIFY(conversation.contains("waitingSince"_L1)); // Ada still waits
        QCOMPARE(conversation["status"_L1].toString(), u"new"_s);
        QCOMPARE(conversation["preview"_L1].toString(), u"Where is my lamp?"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void whoOptedOutGetsNoCopyButDoesNotStopAForward()
    {
        HubFixture hub;
        begin(hub);
        const auto eve = mail(hub, u"eve@x.example"_s, u"2@x.example"_s);
        QVERIFY(optOut(hub, eve.contactPointId));
        QCOMPARE(reply(hub, {{u"bcc"_s, QJsonArray{u"Eve@x.example"_s}}}).error.type, u"consentDenied"_s);
        QVERIFY(optOut(hub, m_asked.contactPointId));
        QCOMPARE(reply(hub, {{u"cc"_s, QJsonArray{u"bob@x.example"_s}}}).error.type, u"consentDenied"_s);
        const QJsonObject forward{{u"forward"_s, m_asked.itemId.toString()}, {u"to"_s, QJsonArray{u"lab@y.example"_s}}};
        const auto sent = reply(hub, forward);
        QVERIFY(sent.applied);
        QVERIFY(must(deliverable(*hub.reader, m_mail, 10)).at(0).mayLeave);
        QVERIFY(must(hub.hub->handOver(itemOf(sent))));
    }

    void everybodyNamedIsAskedAgainAboutConsentWhenItLeaves()
    {
        HubFixture hub;
        begin(hub);
        const auto eve = mail(hub, u"eve@x.example"_s, u"2@x.example"_s);
        const QJsonObject copy{{u"cc"_s, QJsonArray{u"eve@x.example"_s}}};
        const auto scheduled = reply(hub, copy, {{u"undoSec"_s, 10}});
        const auto queued = reply(hub, copy);
        const auto forward =
            reply(hub, {{u"forward"_s, m_asked.itemId.toString()}, {u"to"_s, QJsonArray{u"lab@y.example"_s}}},
                  {{u"undoSec"_s, 20}});
        QVERIFY(scheduled.applied && queued.applied && forward.applied);
        const auto delivery = [&](const auto &of) { return *must(outgoing(*hub.reader, itemOf(of))).item.delivery; };
        QVERIFY(optOut(hub, eve.contactPointId));
        hub.clock.advance(std::chrono::seconds(10));
        (void)must(hub.hub->releaseDue());
        QCOMPARE(delivery(scheduled).state, DeliveryState::Failed);
        QCOMPARE(delivery(scheduled).error, u"consentDenied"_s);
        QVERIFY(!must(hub.hub->handOver(itemOf(queued))));
        QCOMPARE(delivery(queued).error, u"consentDenied"_s);
        // The customer's own word is not about what goes to somebody else.
        QVERIFY(optOut(hub, m_asked.contactPointId));
        hub.clock.advance(std::chrono::seconds(10));
        (void)must(hub.hub->releaseDue());
        QCOMPARE(delivery(forward).state, DeliveryState::Queued);
        QVERIFY(must(hub.hub->handOver(itemOf(forward))));
        QCOMPARE(hub.violations(), QString());
    }

    void answersWhereTheMailAskedForIt()
    {
        HubFixture hub;
        begin(hub,
              {{u"replyTo"_s, QJsonArray{QJsonObject{{u"name"_s, u"Ada"_s}, {u"address"_s, u"ada@home.example"_s}}}}});
        const auto done =
            reply(hub, {{u"replyTo"_s, u"Ada@home.example"_s}}, {{u"replyToId"_s, m_asked.itemId.toString()}});
        QVERIFY2(done.applied, qPrintable(done.error.type + done.error.description));
        const auto sent = must(deliverable(*hub.reader, m_mail, 10)).at(0);
        QCOMPARE(sent.pointValue, u"ada@home.example"_s);
        QCOMPARE(sent.item.data["to"_L1].toArray(), QJsonArray{u"ada@home.example"_s});
        QCOMPARE(sent.item.contactPointId, m_asked.contactPointId);
    }

    void aDraftKeepsItsEnvelope()
    {
        HubFixture hub;
        begin(hub);
        const QJsonObject envelope{{u"cc"_s, QJsonArray{u"half an addr"_s}}}; // what is typed is kept as it is
        QVERIFY(hub.command(hub.ana, u"draft.put"_s,
                            {{u"conversationId"_s, m_asked.conversationId.toString()},
                             {u"contactPointId"_s, m_asked.contactPointId.toString()},
                             {u"replyToId"_s, m_asked.itemId.toString()},
                             {u"text"_s, u"Hi"_s},
                             {u"envelope"_s, envelope}})
                    .applied);
        QJsonObject draft;
        for (const auto &[name, record] : hub.snapshot(hub.ana, Scope::me(hub.ana))) {
            if (name.startsWith(u"Draft/"_s))
                draft = record;
        }
        QCOMPARE(draft["envelope"_L1].toObject(), envelope);
        QCOMPARE(draft["replyToId"_L1].toString(), m_asked.itemId.toString());
        QCOMPARE(hub.command(hub.ana, u"draft.put"_s,
                             {{u"conversationId"_s, m_asked.conversationId.toString()},
                              {u"text"_s, u"Hi"_s},
                              {u"envelope"_s, QJsonObject{{u"subject"_s, QString(70'000, u'x')}}}})
                     .error.type,
                 u"tooLarge"_s);
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "envelope_test.moc"
