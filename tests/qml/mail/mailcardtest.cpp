// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/mail.h"
#include "plugins/pluginviews.h"
#include "window/windowfixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QTcpServer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

//! Whatever HTML has to make a reader ask for something; LINK stands for the listener.
const char *hostile[] = {
    "<img src='LINK/i.png'><p>a",
    "<img src=LINK/i.png srcset='LINK/s.png 2x'><p>b",
    "<p style='background:url(LINK/b.png)'>c",
    "<style>@import 'LINK/c.css'; p{background:url(LINK/d.png)}</style><p>d",
    "<link rel=stylesheet href='LINK/e.css'><p>e",
    "<base href='LINK/'><img src='f.png'><p>f",
    "<iframe src='LINK/g.html'></iframe><p>g",
    "<object data='LINK/h.svg'></object><embed src='LINK/h2.svg'><p>h",
    "<script src='LINK/i.js'></script><script>fetch('LINK/j')</script><p>i",
    "<meta http-equiv=refresh content='0;url=LINK/k'><p>k",
    "<svg><image href='LINK/l.png'/><use href='LINK/l2.svg#a'/></svg><p>l",
    "<video src='LINK/m.mp4' poster='LINK/m.png'></video><audio src='LINK/n.mp3'></audio><p>m",
    "<body background='LINK/o.png'><table background='LINK/p.png'><tr><td background='LINK/q.png'>o</table>",
    "<form action='LINK/r'><input type=image src='LINK/s.png'></form><p>r",
    "<p>&lt;img src='LINK/t.png'&gt; <b>&lt;img src=LINK/u.png&gt;</b>",
    "<a href='LINK/v' ping='LINK/w'>&lt;img src='LINK/x.png'&gt;</a>",
    "<!--[if mso]><v:fill src='LINK/y.png'/><![endif]--><p>y",
    "<img src='//localhost/z.png'><img src='file:///etc/passwd'><img src='qrc:/a.png'><img "
    "src='image://pictures/file/x'><p>z",
    "<h1>&lt;img src=LINK/1.png&gt;</h1><blockquote>&lt;img src=LINK/2.png&gt;</blockquote><ul><li>&lt;img "
    "src=LINK/3.png&gt;</ul>",
};

} // namespace

class MailCardTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QmlHost::prepareApplication();
        m_decoder = QStringLiteral(DECODER);
        QVERIFY(m_listener.listen(QHostAddress::LocalHost));
        connect(&m_listener, &QTcpServer::newConnection, this, [this] { ++m_calls; });
        m_plugins.load({QStringLiteral(PLUGINS_FOLDER)}, false);
        QVERIFY(!m_plugins.cards().empty());
    }
    void init()
    {
        begin({u"no picture"_s}); // from an Image whose picture is none: the card tells it
    }
    void cleanup() { end(); }

    void B3_hostileMailsAskNobody()
    {
        const QByteArray link = "http://127.0.0.1:" + QByteArray::number(m_listener.serverPort());
        std::vector<TimelineItem> mails;
        for (const char *html : hostile) {
            const auto read = email::readMail("From: a@far.test\r\nSubject: <img src=" + link
                                              + "/subject.png>\r\n"
                                                "Content-Type: text/html; charset=utf-8\r\n\r\n"
                                              + QByteArray(html).replace("LINK", link));
            QVERIFY(read);
            TimelineItem mail =
                message(600 + int(mails.size()), sampleNow.ms - 60'000 + qint64(mails.size()), read->text);
            mail.kind = u"email"_s;
            mail.endpointId = id(41);
            mail.contactPointId = id(31);
            mail.senderTrust = Trust::Claimed;
            mail.blocks = read->blocks;
            mail.data = email::cardData(*read);
            mail.data[u"subject"_s] = read->subject;
            mails.push_back(mail);
        }
        open([&](FakeSource &source) {
            for (const TimelineItem &mail : mails)
                source.entries[sampleCustomer()].push_back(entry(mail));
        });
        // Each is drawn: the list is walked through.
        for (int row = 0; row < m_desk->timeline()->rowCount(); ++row) {
            QMetaObject::invokeMethod(item("timelineList"), "positionViewAtIndex", Q_ARG(int, row), Q_ARG(int, 1));
            QTest::qWait(60);
        }
        QCOMPARE(m_calls, 0);
        QVERIFY(m_source->lookups.empty());
        QVERIFY(m_source->downloaded.empty());

        // Said to be shown: the connector is asked by the hub, still nobody else by us.
        int row = -1;
        for (int at = 0; at < m_desk->timeline()->rowCount() && row < 0; ++at) {
            if (m_desk->timeline()->data(m_desk->timeline()->index(at), TimelineModel::BlockedPicturesRole).toInt() > 0)
                row = at;
        }
        QVERIFY(row >= 0);
        m_desk->timeline()->showPictures(row, false);
        QMetaObject::invokeMethod(item("timelineList"), "positionViewAtIndex", Q_ARG(int, row), Q_ARG(int, 1));
        QTRY_VERIFY_WITH_TIMEOUT(!m_source->lookups.empty(), 10'000);
        QCOMPARE(m_source->lookups.front()["name"_L1].toString(), u"picture"_s);
        QVERIFY(m_source->lookups.front()["args"_L1]["url"_L1].toString().startsWith(QString::fromLatin1(link)));
        QTest::qWait(200);
        QCOMPARE(m_calls, 0);
    }

    void B10_aPictureIsShownAndABrokenOneIsWords()
    {
        open([](FakeSource &source) { fillMails(source); });
        for (int row = 0; row < m_desk->timeline()->rowCount(); ++row) {
            QMetaObject::invokeMethod(item("timelineList"), "positionViewAtIndex", Q_ARG(int, row), Q_ARG(int, 1));
            QTest::qWait(80);
            if (images(QUrl(u"image://pictures/file/"_s + id(85).toString()), 1) >= 2)
                break;
        }
        // In the text and below it.
        QTRY_VERIFY_WITH_TIMEOUT(images(QUrl(u"image://pictures/file/"_s + id(85).toString()), 1) >= 2, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(images(QUrl(u"image://pictures/file/"_s + id(86).toString()), 3) >= 1, 15'000);
    }

    void aLinkIsAskedAboutBeforeItOpens()
    {
        open([](FakeSource &source) { fillMails(source); });
        QVERIFY(QMetaObject::invokeMethod(item("timelineList"), "linkAsked",
                                          Q_ARG(QString, u"https://evil.example/login"_s)));
        QTRY_VERIFY(isOpen("linkAsk"));
        QVERIFY(m_opened.isEmpty());
        auto *button = window()->findChild<QObject *>(u"openLinkButton"_s);
        QVERIFY(button);
        QMetaObject::invokeMethod(button, "clicked");
        QCOMPARE(m_opened, QStringList{u"https://evil.example/login"_s});
    }

    void soughtWordsAreMarkedInAMailAlsoWhereItIsFolded()
    {
        const auto paragraph = [](const QString &text) {
            return QJsonObject{{u"type"_s, u"paragraph"_s}, {u"runs"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}};
        };
        TimelineItem mail = message(600, sampleNow.ms - 60'000, u"A lamp and a clamp\nLamps\n> old lamp"_s);
        mail.kind = u"email"_s;
        mail.endpointId = id(41);
        mail.contactPointId = id(31);
        mail.data = {{u"subject"_s, u"The LAMP"_s}};
        mail.blocks.append(paragraph(u"A lamp and a clamp"_s));
        mail.blocks.append(QJsonObject{{u"type"_s, u"list"_s},
                                       {u"items"_s, QJsonArray{QJsonValue(QJsonArray{paragraph(u"Lamps"_s)})}}});
        mail.blocks.append(QJsonObject{
            {u"type"_s, u"quote"_s}, {u"folded"_s, true}, {u"blocks"_s, QJsonArray{paragraph(u"old lamp"_s)}}});
        open([&](FakeSource &source) { source.entries[sampleCustomer()].push_back(entry(mail)); });
        QCOMPARE(marked(), QStringList());
        m_desk->timeline()->openAt(sampleCustomer(), {mail.orderTime, mail.id}, {u"lamp"_s});
        QTRY_COMPARE_WITH_TIMEOUT(marked().join(u" | "_s),
                                  u"A lamp and a clamp 2+4 | Lamps 0+4 | The LAMP 4+4 | old lamp 4+4"_s, 10'000);
    }
    void anInvitationSaysTheAgentsTimeAndTheOrganisersOnlyWhereItDiffers()
    {
        const QDateTime begin(QDate(2026, 12, 3), QTime(13, 0)); // by the clock of this computer
        const auto meeting = [&](int number, const QString &from, const QString &to) {
            TimelineItem mail = message(number, sampleNow.ms - 60'000 + number, u"See you"_s);
            mail.kind = u"email"_s;
            mail.endpointId = id(41);
            mail.contactPointId = id(31);
            mail.data = {
                {u"invitation"_s, QJsonObject{{u"method"_s, u"REQUEST"_s},
                                              {u"start"_s, Instant{begin.toMSecsSinceEpoch()}.toString()},
                                              {u"end"_s, Instant{begin.addSecs(3600).toMSecsSinceEpoch()}.toString()},
                                              {u"startText"_s, "2026-12-03 "_L1 + from},
                                              {u"endText"_s, "2026-12-03 "_L1 + to},
                                              {u"zone"_s, u"Somewhere"_s}}}};
            return mail;
        };
        open([&](FakeSource &source) {
            source.entries[sampleCustomer()].push_back(entry(meeting(700, u"13:00"_s, u"14:00"_s)));
            source.entries[sampleCustomer()].push_back(entry(meeting(701, u"19:30"_s, u"20:30"_s)));
        });
        const auto words = [](const QTime &from, const QTime &to) {
            const QLocale locale;
            return locale.toString(QDate(2026, 12, 3), QLocale::ShortFormat) + u' '
                   + locale.toString(from, QLocale::ShortFormat) + u" – "_s + locale.toString(to, QLocale::ShortFormat);
        };
        const auto shown = [this](const QString &text) {
            const auto all = items();
            return std::count_if(all.begin(), all.end(), [&](const QQuickItem *each) {
                return each->isVisible() && each->inherits("QQuickText") && each->property("text") == text;
            });
        };
        const QString here = words(QTime(13, 0), QTime(14, 0));
        QTRY_COMPARE(shown(here), 1);
        QTRY_COMPARE(shown(here + u" (your time)"_s), 1);
        QCOMPARE(shown(u"Time there"_s), 1);
        QCOMPARE(shown(words(QTime(19, 30), QTime(20, 30)) + u" (Somewhere)"_s), 1);
    }

private:
    template<typename Fill>
    void open(Fill fill)
    {
        fillSamples(*m_source);
        m_source->endpointList.push_back({.id = id(41), .channel = u"email"_s, .name = u"mail"_s});
        m_source->entries[sampleCustomer()].clear();
        fill(*m_source);
        m_source->lookupAnswer = fail(ErrorCode::Unavailable);
        show({1280, 1000});
        m_desk->timeline()->setPluginCards(m_plugins.cards());
        m_desk->open(sampleCustomer(), sampleConversation());
        QTest::qWait(300);
    }
    //! Images of \a source in \a status (1: ready, 3: an error).
    int images(const QUrl &source, int status) const
    {
        int count = 0;
        for (const QQuickItem *each : items()) {
            count += each->inherits("QQuickImage") && each->property("source").toUrl() == source
                     && each->property("status").toInt() == status;
        }
        return count;
    }

    //! Texts with sought words, and where these are.
    QStringList marked() const
    {
        QStringList found;
        for (const QQuickItem *each : items()) {
            const auto marks = each->property("marks").value<QList<int>>();
            // A row that is kept for the next message is there and not seen.
            if (!each->inherits("QQuickTextEdit") || marks.isEmpty() || !each->isVisible())
                continue;
            QString line = each->property("text").toString();
            for (qsizetype i = 0; i + 1 < marks.size(); i += 2)
                line += u" %1+%2"_s.arg(marks[i]).arg(marks[i + 1]);
            found << line;
        }
        found.sort();
        return found;
    }

    QTcpServer m_listener;
    int m_calls = 0;
    PluginViews m_plugins;
};

QTEST_MAIN(MailCardTest)
#include "mailcardtest.moc"
