// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What is read stays where it is while the picture of a mail comes later, above it or below it.
#include "plugins/pluginviews.h"
#include "window/windowfixture.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr int mailNumber = 560; //!< in the middle of the line
const QString subject = u"The shade arrived with a crack"_s;

QByteArray photo()
{
    QImage image(QSize(600, 450), QImage::Format_RGB32);
    image.fill(QColor(70, 90, 120));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QJsonObject paragraph(const QString &text)
{
    return {{u"type"_s, u"paragraph"_s}, {u"runs"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}};
}

} // namespace

class MailAnchorTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QmlHost::prepareApplication();
        m_decoder = QStringLiteral(DECODER);
        m_plugins.load({QStringLiteral(PLUGINS_FOLDER)}, false);
        QVERIFY(!m_plugins.cards().empty());
    }
    void init() { begin(); }
    void cleanup() { end(); }

    void whatIsReadStaysWhileAPictureComes_data()
    {
        // Where the mail's upper edge is: pixels below the upper edge of the list, or below its lower edge.
        QTest::addColumn<bool>("fromBottom");
        QTest::addColumn<int>("place");
        QTest::newRow("in a mail above, its head out of sight") << false << -30;
        QTest::newRow("in a mail below, its head in sight") << true << -60;
        QTest::newRow("in a mail below, out of sight") << true << 40;
    }
    void whatIsReadStaysWhileAPictureComes()
    {
        QFETCH(const bool, fromBottom);
        QFETCH(const int, place);
        openLine();
        QVERIFY(!QTest::currentTestFailed());
        QQuickItem *mail = mailRow();
        QVERIFY(mail);
        QTRY_VERIFY_WITH_TIMEOUT(!m_source->downloaded.empty(), 15'000); // the picture is asked for, and does not come
        const qreal edge = fromBottom ? m_list->height() : 0;
        m_list->setProperty("contentY", mail->y() - edge - place);
        settle();
        QCOMPARE(mailRow(), mail);

        const auto before = places(mail);
        QVERIFY2(before.size() >= 3, qPrintable(u"%1 rows are read"_s.arg(before.size())));
        const qreal height = mail->height();
        m_source->held = false;
        m_source->answerAll();
        QTRY_VERIFY_WITH_TIMEOUT(mail->height() > height + 150, 15'000);
        settle();
        const auto after = places(mail);
        for (const auto &[name, y] : before) {
            QVERIFY2(after.contains(name), qPrintable(name + u" is not in sight"_s));
            QVERIFY2(qAbs(after.at(name) - y) < 1.5,
                     qPrintable(u"%1 moved from %2 to %3"_s.arg(name).arg(y).arg(after.at(name))));
        }
    }

private:
    //! A line of messages with one mail among them, whose picture the source holds back.
    void openLine()
    {
        fillSamples(*m_source);
        m_source->endpointList.push_back({.id = id(41), .channel = u"email"_s, .name = u"mail"_s});
        m_source->blobs[id(85)] = photo();
        auto &line = m_source->entries[sampleCustomer()];
        line.clear();
        for (int number = 500; number < 620; ++number) {
            TimelineItem item = message(number, sampleNow.ms - (700 - number) * 60'000, u"row %1"_s.arg(number));
            if (number == mailNumber) {
                item.text = subject;
                item.kind = u"email"_s;
                item.endpointId = id(41);
                item.contactPointId = id(31);
                item.senderTrust = Trust::Verified;
                item.blocks = {paragraph(u"Hello, see the photo:"_s),
                               QJsonObject{{u"type"_s, u"image"_s}, {u"cid"_s, u"crack"_s}, {u"alt"_s, u"The crack"_s}},
                               paragraph(u"Best, Ada"_s)};
                item.attachments = {{id(85), u"crack.png"_s, u"image/png"_s, m_source->blobs[id(85)].size()}};
                item.data = {{u"subject"_s, subject},
                             {u"files"_s, QJsonArray{QJsonObject{{u"contentId"_s, u"crack"_s}}}}};
            }
            line.push_back(entry(item));
        }
        m_source->readSeqs[sampleConversation()] = 5000;
        show({1280, 800});
        m_desk->timeline()->setPluginCards(m_plugins.cards());
        m_desk->open(sampleCustomer(), sampleConversation());
        m_list = item("timelineList");
        QVERIFY(m_list);
        QTRY_VERIFY(m_desk->timeline()->rowCount() > 40);
        settle();
        m_list->setProperty("follow", false);
        m_source->held = true;
        m_desk->timeline()->loadOlder();
        m_source->answerAll();
        QTRY_VERIFY(rowOfMail() >= 0);
        QMetaObject::invokeMethod(m_list, "positionViewAtIndex", Q_ARG(int, rowOfMail()), Q_ARG(int, 1));
        QTRY_VERIFY_WITH_TIMEOUT(mailRow() && hasCard(mailRow()), 15'000);
        settle();
    }

    int rowOfMail() const
    {
        const TimelineModel *model = m_desk->timeline();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->data(model->index(row), TimelineModel::ItemIdRole).toString() == id(mailNumber).toString())
                return row;
        }
        return -1;
    }
    QList<QQuickItem *> rows() const { return m_list->property("contentItem").value<QQuickItem *>()->childItems(); }
    QQuickItem *mailRow() const
    {
        for (QQuickItem *row : rows()) {
            if (row->isVisible() && row->property("itemJson").isValid())
                return row;
        }
        return nullptr;
    }
    //! The plugin's card stands where its text stood.
    static bool hasCard(const QQuickItem *item)
    {
        if (item->inherits("QQuickLoader") && item->property("source").toString().endsWith("EmailCard.qml"_L1)
            && item->property("status").toInt() == 1)
            return true;
        const auto children = item->childItems();
        return std::any_of(children.begin(), children.end(), [](const QQuickItem *child) { return hasCard(child); });
    }
    //! Name and place of the rows that are wholly in sight, without the mail.
    std::map<QString, qreal> places(const QQuickItem *mail) const
    {
        std::map<QString, qreal> found;
        for (const QQuickItem *row : rows()) {
            const qreal y = row->mapToItem(m_list, QPointF()).y();
            if (row != mail && row->isVisible() && row->height() > 0 && y >= 0 && y + row->height() <= m_list->height())
                found[row->property("spokenName").toString()] = y;
        }
        return found;
    }
    //! A few frames: layouts, cards and what they ask for come to rest.
    static void settle() { QTest::qWait(200); }

    PluginViews m_plugins;
    QQuickItem *m_list = nullptr;
};

QTEST_MAIN(MailAnchorTest)
#include "mailanchortest.moc"
