// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Where there is little room: what is shortened says so, is counted or can be asked for, and is spoken whole.
#include "window/windowfixture.h"

#include <QAccessible>
#include <QQmlComponent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class NarrowWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        begin();
        fillSamples(*m_source);
    }
    void cleanup() { end(); }

    void tagsAreShortenedThenCountedAndNeverCutOff()
    {
        show();
        QQmlComponent component(&m_host->engine());
        component.setData("import QtQuick\n"
                          "import Throughline.Inbox\n"
                          "TagLine { names: [\"Business customer\", \"Refund\", \"Delivery\", \"Warranty\"]\n"
                          "colors: [\"#aa0000\", \"#00aa00\", \"#0000aa\", \"#aaaaaa\"] }\n",
                          QUrl(u"qrc:/tags.qml"_s));
        const std::unique_ptr<QObject> made(component.create());
        auto *line = qobject_cast<QQuickItem *>(made.get());
        QVERIFY2(line, qPrintable(component.errorString()));
        line->setParentItem(window()->contentItem());
        QList<int> counts;
        for (int width = 240; width >= 0; --width) {
            line->setWidth(width);
            QQuickItem *row = line->childItems().constFirst();
            row->ensurePolished();
            int chips = 0, rest = 0;
            for (const QQuickItem *part : row->childItems()) {
                if (!part->isVisible())
                    continue;
                QVERIFY2(part->x() + part->width() <= width + 1, qPrintable(QString::number(width)));
                const QString text = part->property("text").toString();
                rest += text.mid(1).toInt(); // "+2"
                chips += text.isEmpty() ? 1 : 0;
                for (const QQuickItem *word : part->childItems()) { // its own end is an ellipsis
                    if (word->inherits("QQuickText"))
                        QVERIFY(word->x() >= 0 && word->x() + word->width() <= part->width() + 1);
                }
            }
            QVERIFY2(chips + rest == 4 || (chips + rest == 0 && width < 30), qPrintable(QString::number(width)));
            if (counts.isEmpty() || counts.last() != chips)
                counts << chips;
        }
        QCOMPARE(counts, (QList<int>{2, 1, 0}));
        line->setParentItem(nullptr);
    }
    void aRowAndTheHeadNameAllTags()
    {
        const QStringList names{u"Business customer"_s, u"Delivery"_s, u"Refund"_s};
        for (int number = 0; number < names.size(); ++number)
            m_source->tagList.push_back({.id = id(8801 + number), .name = names[number], .color = u"#1f6f4a"_s});
        for (client::InboxRow &row : m_source->rows)
            row.conversation.tagIds = {
                {id(8801).toString(), true}, {id(8802).toString(), true}, {id(8803).toString(), true}};
        showCustomer({900, 640});
        QTRY_COMPARE(m_desk->tagNames(), names);
        QTRY_VERIFY(item("headTags") && item("headTags")->isVisible());
        const QString spoken = QAccessible::queryAccessibleInterface(item("headTags"))->text(QAccessible::Name);
        QTRY_VERIFY(!tagLines().isEmpty());
        for (const QString &name : names) {
            QVERIFY2(spoken.contains(name), qPrintable(spoken));
            for (const QQuickItem *line : tagLines())
                QVERIFY(rowOf(line)->property("description").toString().contains(name));
        }
        for (const QQuickItem *line : tagLines()) { // between the marks of its row and whose it is
            const QRectF place = QRectF(line->position(), line->size()).adjusted(1, 1, -1, -1);
            for (const QQuickItem *other : line->parentItem()->childItems())
                QVERIFY(other == line || !place.isValid() || !place.intersects({other->position(), other->size()}));
        }
    }
    void aNoteOpenedStraightAwaySaysWhoSeesItBesideTheModes()
    {
        showCustomer({900, 640});
        m_desk->composer()->setNote(true); // in the moment in which the composer appears
        QTRY_VERIFY(item("noteWords") && item("noteWords")->isVisible());
        const auto apart = [this] {
            const auto placeOf = [](const QQuickItem *each) {
                return each->mapRectToScene({0, 0, each->width(), each->height()});
            };
            const QRectF words = placeOf(item("noteWords"));
            auto modes = items();
            modes.removeIf([](const QQuickItem *each) {
                return !QByteArrayView(each->metaObject()->className()).startsWith("ModeTab_");
            });
            return modes.size() >= 2 && words.width() > 0
                   && std::none_of(modes.begin(), modes.end(),
                                   [&](const QQuickItem *mode) { return words.intersects(placeOf(mode)); });
        };
        QTRY_VERIFY(apart());
    }
    void theBannerOfTheConnectionTakesTwoLinesAndShowsTheRestWhenPointedAt()
    {
        showCustomer({480, 600});
        m_source->setStatus({.phase = client::SyncPhase::Waiting,
                             .pending = 2,
                             .nextTryAt = sampleNow + std::chrono::seconds(12),
                             .lastLiveAt = Instant{sampleNow.ms - 900'000}});
        QTRY_VERIFY(item("connectionBanner") && item("connectionBanner")->isVisible());
        QQuickItem *banner = item("connectionBanner");
        const QString whole = banner->property("text").toString();
        QVERIFY(whole.contains(m_desk->sync()->detail()));
        QCOMPARE(QAccessible::queryAccessibleInterface(banner)->text(QAccessible::Name), whole);
        QTRY_VERIFY(wordsOf(banner, whole) && wordsOf(banner, whole)->property("truncated").toBool());
        QCOMPARE(wordsOf(banner, whole)->property("lineCount").toInt(), 2);
        const auto pointedAt = [&] {
            QTest::mouseMove(window(), banner->mapToScene({30, banner->height() / 2}).toPoint());
            const auto all = window()->findChildren<QObject *>();
            return std::any_of(all.begin(), all.end(), [&](const QObject *each) {
                return each->inherits("QQuickToolTip") && each->property("text") == whole;
            });
        };
        QTRY_VERIFY(pointedAt());
        window()->resize(1900, 800);
        QTRY_VERIFY(!wordsOf(banner, whole)->property("truncated").toBool());
    }

private:
    [[nodiscard]] QList<QQuickItem *> tagLines() const
    {
        auto all = items();
        all.removeIf([this](const QQuickItem *each) {
            return !QByteArrayView(each->metaObject()->className()).startsWith("TagLine_") || !rowOf(each);
        });
        return all;
    }
    //! The row of the list it stands in, or null.
    [[nodiscard]] static const QQuickItem *rowOf(const QQuickItem *inner)
    {
        while (inner && !QByteArrayView(inner->metaObject()->className()).startsWith("InboxRow_"))
            inner = inner->parentItem();
        return inner;
    }
    [[nodiscard]] static QQuickItem *wordsOf(QQuickItem *outer, const QString &text)
    {
        QList<QQuickItem *> all = outer->childItems();
        while (!all.isEmpty()) {
            QQuickItem *each = all.takeFirst();
            if (each->inherits("QQuickText") && each->property("text") == text)
                return each;
            all << each->childItems();
        }
        return nullptr;
    }
};

QTEST_MAIN(NarrowWindowTest)
#include "narrowwindowtest.moc"
