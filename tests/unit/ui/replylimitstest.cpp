// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What a channel says of short messages and files is held before Send, and said.
#include "composer/composer.h"
#include "ui/fakesource.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class ReplyLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.customerId = id(100);
        row.conversation.contactPointId = id(3);
        row.conversation.endpointIds = {id(4)};
        m_source->rows = {row};
        m_source->endpointList = {{.id = id(4), .channel = u"sms"_s, .health = EndpointHealth::Running}};
        client::CustomerView view;
        view.askedId = view.customer.id = id(100);
        view.points = {{.point = {.id = id(3), .kind = u"phone"_s, .value = u"+4912345"_s}, .link = {}}};
        m_source->customers[id(100)] = view;
        m_source->entries[id(100)] = {entry(message(7, 1000, u"hi"_s))};
    }
    void cleanup()
    {
        m_composer.reset();
        m_source.reset();
    }

    void aChannelThatCountsShortMessagesSaysHowManyItTakes()
    {
        open({{u"segments"_s, 2}});
        QVERIFY(length()->words().isEmpty());
        m_composer->setText(QString(161, u'a'));
        QVERIFY(length()->words().contains(u"2"_s) && length()->words().contains(u"145"_s));
        QVERIFY(length()->problem().isEmpty() && m_composer->canSend());
        const QString plain = length()->words();
        m_composer->setText(QString(70, u'a') + u'я');
        QVERIFY(length()->words().size() > plain.size()); // it says why less fits
        m_composer->setText(QString(307, u'a'));
        QVERIFY(length()->problem().contains(u"3"_s) && length()->problem().contains(u"2"_s));
        QVERIFY(!m_composer->canSend());
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        m_composer->setText(QString(306, u'a'));
        QVERIFY(length()->problem().isEmpty() && m_composer->canSend());
        m_composer->send();
        QCOMPARE(m_source->commands.size(), 1u);
        QVERIFY(length()->words().isEmpty());
    }
    void aNoteIsNoShortMessage()
    {
        open({{u"segments"_s, 1}});
        m_composer->setText(QString(200, u'a'));
        QVERIFY(!m_composer->canSend());
        m_composer->setNote(true);
        QVERIFY(length()->words().isEmpty() && length()->problem().isEmpty());
        QVERIFY(m_composer->canSend());
    }
    void aChannelThatDoesNotCountSaysNothing()
    {
        open({});
        m_composer->setText(QString(2000, u'я'));
        QVERIFY(length()->words().isEmpty() && length()->problem().isEmpty());
        QVERIFY(m_composer->canSend());
    }
    void moreFilesThanTheChannelTakesAreNotAttachedAndNotSent()
    {
        const QJsonArray any{QJsonObject{{u"kind"_s, u"any"_s}, {u"types"_s, QJsonArray()}, {u"maxBytes"_s, 1000}}};
        open({{u"maxFiles"_s, 2}, {u"attachments"_s, any}});
        AttachmentModel &files = *m_composer->attachments();
        QVERIFY(files.addPicture(QImage(4, 3, QImage::Format_RGB32)).isEmpty());
        QVERIFY(files.addPicture(QImage(4, 3, QImage::Format_RGB32)).isEmpty());
        const QString why = files.addPicture(QImage(4, 3, QImage::Format_RGB32));
        QVERIFY2(why.contains(u"2"_s), qPrintable(why));
        QCOMPARE(files.count(), 2);
        // Picked for a channel that takes more of them.
        files.addFile({u"third.txt"_s, u"text/plain"_s, "x"});
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        QCOMPARE(m_composer->problem(), why);
        files.removeAt(2);
        m_composer->send();
        QCOMPARE(m_source->commands.size(), 1u);
    }

private:
    void open(const QJsonObject &capabilities)
    {
        m_source->endpointList[0].capabilities = capabilities;
        m_composer = std::make_unique<Composer>(*m_source, m_clock, m_random);
        m_composer->open(id(2));
    }
    ReplyLength *length() { return m_composer->guard()->length(); }

    ManualClock m_clock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Composer> m_composer;
};

QTEST_GUILESS_MAIN(ReplyLimitsTest)
#include "replylimitstest.moc"
