// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/mail.h"
#include "plugins/pluginviews.h"
#include "window/windowfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

// A page of the timeline; and what no card may take of the window, far above what the largest one needs.
constexpr int page = 1; // rows of very different heights move each other out of sight
constexpr int mostItems = 60'000;
constexpr int tallestRow = 4'000;

//! traced.py looks for it in all that is opened and dialled.
constexpr auto canary = "throughline-canary-of-hostile-text";

void gather(const QQuickItem *item, QList<const QQuickItem *> &into)
{
    into << item;
    const auto children = item->childItems();
    for (const QQuickItem *child : children)
        gather(child, into);
}

//! What can be read in \a item; \a count: the items it is made of.
QString wordsIn(const QQuickItem *item, int &count)
{
    QList<const QQuickItem *> all;
    gather(item, all);
    count = int(all.size());
    QString words;
    for (const QQuickItem *each : all) {
        if ((each->inherits("QQuickText") || each->inherits("QQuickTextEdit")) && each->isVisible())
            words += each->property("text").toString() + u'\n';
    }
    return words;
}

} // namespace

//! SECURITY B3: every mail of the corpus, drawn by the mail plugin's own card in the real window.
class MailCorpusTest : public QObject, protected WindowFixture
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
    void init() { begin(); }
    void cleanup() { end(); }

    void B3_everyMailIsReadableAndAsksNobody()
    {
        const QStringList names = QDir(CORPUS ""_L1).entryList({u"*.eml"_s}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 580);
        fillSamples(*m_source);
        m_source->endpointList.push_back({.id = id(41), .channel = u"email"_s, .name = u"mail"_s});
        m_source->entries[sampleCustomer()].clear();
        m_source->lookupAnswer = fail(ErrorCode::Unavailable);
        show({1280, 1000});
        m_desk->timeline()->setPluginCards(m_plugins.cards());
        m_desk->open(sampleCustomer(), sampleConversation());
        QTRY_VERIFY(item("timelineList"));
        m_list = item("timelineList");
        for (qsizetype first = 0; first < names.size(); first += page) {
            draw(names.mid(first, page));
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(m_drawn, names.size());
        QTest::qWait(300);
        QCOMPARE(m_calls, 0);
        QVERIFY(m_source->lookups.empty());
        QVERIFY(m_source->downloaded.empty());
        QVERIFY(m_opened.isEmpty());
    }

    //! The listener does hear: without this, no call would prove nothing.
    void theListenerHears()
    {
        QTcpSocket caller;
        caller.connectToHost(QHostAddress::LocalHost, m_listener.serverPort());
        QTRY_COMPARE(m_calls, 1);
    }

private:
    //! A mail whose addresses are the listener's, as the hub would give it.
    TimelineItem mailOf(const QString &name, int number) const
    {
        QFile file(QDir(CORPUS ""_L1).filePath(name));
        const QByteArray here = "127.0.0.1:" + QByteArray::number(m_listener.serverPort()) + '/' + canary;
        QByteArray raw = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        raw.replace("//evil.test", "//" + here).replace("\\\\evil.test", "\\\\" + here);
        raw.replace("file:///", QByteArray("file:///") + canary + '/');
        const auto read = email::readMail(raw);
        TimelineItem mail = message(2'000 + number, sampleNow.ms - 3'600'000 + number, read ? read->text : QString());
        mail.kind = u"email"_s;
        mail.endpointId = id(41);
        mail.contactPointId = id(31);
        mail.senderTrust = Trust::Claimed;
        if (read) {
            mail.author.name = read->from.name.isEmpty() ? read->from.address : read->from.name;
            mail.blocks = read->blocks;
            mail.data = email::cardData(*read);
            mail.data[u"subject"_s] = read->subject;
        }
        mail.data[u"corpus"_s] = name;
        return mail;
    }

    void draw(const QStringList &names)
    {
        auto &line = m_source->entries[sampleCustomer()];
        line.clear();
        for (int i = 0; i < int(names.size()); ++i)
            line.push_back(entry(mailOf(names[i], int(m_drawn) + i)));
        const std::vector<client::TimelineEntry> mails = line;
        m_desk->timeline()->open(sampleCustomer(), Id());
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(mails.back().key().id) >= 0, 20'000);
        for (int i = int(names.size()) - 1; i >= 0; --i) { // from the newest on, as the list stands
            const QString &name = names[i];
            const Id mailId = mails[size_t(i)].key().id;
            QElapsedTimer clock;
            clock.start();
            const QQuickItem *card = nullptr;
            // A row that grows moves the others: it is gone to again, but not so often that a card is never done.
            QElapsedTimer since;
            const bool there = QTest::qWaitFor(
                [&] {
                    card = cardOf(name);
                    if (card)
                        return true;
                    if (since.isValid() && since.elapsed() < 300)
                        return false;
                    since.start();
                    m_list->setProperty("follow", false);
                    QMetaObject::invokeMethod(m_list, "positionViewAtIndex", Q_ARG(int, rowOf(mailId)), Q_ARG(int, 1));
                    return false;
                },
                30'000);
            QVERIFY2(there, qPrintable(name + u" is not drawn"_s));
            look(card, name);
            if (QTest::currentTestFailed())
                return;
            if (clock.elapsed() > 2'000)
                qInfo("%s took %lld ms", qPrintable(name), static_cast<long long>(clock.elapsed()));
            ++m_drawn;
        }
    }

    void look(const QQuickItem *card, const QString &name)
    {
        int count = 0;
        const QString words = wordsIn(card, count);
        // The word that each mail of the corpus has, or the card's own that there is more than it shows.
        const QStringList told{u"Lighthouse"_s, u"Show quoted text"_s, u"Show signature"_s,
                               u"Not everything is shown"_s};
        const bool readable =
            std::any_of(told.begin(), told.end(), [&](const QString &each) { return words.contains(each); });
        QVERIFY2(readable, qPrintable(name + u": "_s + words.left(300)));
        QVERIFY2(!words.contains(QChar(0x202E)), qPrintable(name));
        QVERIFY2(count <= mostItems, qPrintable(u"%1: %2 items"_s.arg(name).arg(count)));
        const QQuickItem *row = card;
        while (row && !row->property("itemJson").isValid())
            row = row->parentItem();
        QVERIFY2(row && row->height() > 0 && row->height() <= tallestRow,
                 qPrintable(u"%1: %2 pixels"_s.arg(name).arg(row ? row->height() : 0.0)));
    }

    //! Decisions about the customer have rows, too.
    int rowOf(const Id &mail) const
    {
        const TimelineModel *model = m_desk->timeline();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->data(model->index(row), TimelineModel::ItemIdRole).toString() == mail.toString())
                return row;
        }
        return -1;
    }

    //! The finished card of a mail; null while there is none.
    const QQuickItem *cardOf(const QString &name) const
    {
        const auto *content = m_list->property("contentItem").value<QQuickItem *>();
        const auto rows = content ? content->childItems() : QList<QQuickItem *>();
        const QString mark = u"\"corpus\":\"%1\""_s.arg(name);
        for (const QQuickItem *each : rows) {
            const QVariant json = each->property("itemJson");
            if (!json.isValid() || each->height() <= 0 || !json.toString().contains(mark))
                continue;
            QList<const QQuickItem *> all;
            gather(each, all);
            for (const QQuickItem *loader : std::as_const(all)) {
                if (!loader->inherits("QQuickLoader")
                    || !loader->property("source").toString().endsWith("EmailCard.qml"_L1))
                    continue;
                const auto *card =
                    loader->property("status").toInt() == 1 ? loader->property("item").value<QQuickItem *>() : nullptr;
                return card && !isBeingMade(card) ? card : nullptr;
            }
        }
        return nullptr;
    }

    //! Its blocks are still to come.
    static bool isBeingMade(const QQuickItem *card)
    {
        QList<const QQuickItem *> all;
        gather(card, all);
        return std::any_of(all.cbegin(), all.cend(), [](const QQuickItem *each) {
            return each->inherits("QQuickLoader") && each->property("status").toInt() == 2;
        });
    }

    QTcpServer m_listener;
    int m_calls = 0;
    qsizetype m_drawn = 0;
    QQuickItem *m_list = nullptr;
    PluginViews m_plugins;
};

QTEST_MAIN(MailCorpusTest)
#include "mailcorpustest.moc"
