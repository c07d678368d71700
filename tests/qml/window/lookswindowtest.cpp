// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The real window with other looks: contrast of every pair of colours, text to 200 %, room, no motion, right to left.
#include "window/windowfixture.h"

#include <QColor>
#include <QFont>
#include <QMap>
#include <QPointer>
#include <QQmlComponent>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

//! WCAG 2.1, 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

using Pairs = std::vector<std::pair<const char *, const char *>>;

//! Which letters stand on which ground anywhere in the console.
Pairs textPairs()
{
    Pairs pairs{{"textFaint", "bubbleIn"},
                {"accent", "accentSoft"},
                {"accent", "bubbleIn"},
                {"accentText", "accent"},
                {"accentText", "accentHover"},
                {"bubbleOutText", "bubbleOut"},
                {"bubbleOutMuted", "bubbleOut"},
                {"bubbleOutText", "markOnBubble"},
                {"text", "mark"},
                {"noteText", "note"},
                {"tipText", "tip"},
                {"critical", "criticalSoft"},
                {"caution", "cautionSoft"},
                {"critical", "bubbleIn"}};
    for (const char *text : {"text", "textMuted", "textFaint", "accent", "positive", "caution", "critical"}) {
        for (const char *ground : {"window", "surface", "raised", "hover", "selected"})
            pairs.emplace_back(text, ground);
    }
    for (const char *text : {"text", "textMuted"}) {
        for (const char *ground : {"accentSoft", "bubbleIn", "criticalSoft", "cautionSoft", "note"})
            pairs.emplace_back(text, ground);
    }
    return pairs;
}

//! Borders of what can be used, and where the keyboard is; in high contrast also what only parts.
Pairs linePairs(bool high)
{
    Pairs pairs{{"noteLine", "note"}};
    for (const char *ground : {"window", "surface", "raised"}) {
        pairs.emplace_back("lineStrong", ground);
        pairs.emplace_back("accent", ground);
        if (high)
            pairs.emplace_back("line", ground);
    }
    return pairs;
}

} // namespace

class LooksWindowTest : public QObject, protected WindowFixture
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

    void everyThemeHasEnoughContrast_data()
    {
        QTest::addColumn<bool>("high");
        QTest::newRow("lightColors") << false;
        QTest::newRow("darkColors") << false;
        QTest::newRow("lightContrast") << true;
        QTest::newRow("darkContrast") << true;
    }
    void everyThemeHasEnoughContrast()
    {
        QFETCH(bool, high);
        show();
        const auto *colors = theme()->property(QTest::currentDataTag()).value<QObject *>();
        QVERIFY(colors);
        QStringList faults;
        const auto demand = [&](const Pairs &pairs, double least) {
            for (const auto &[front, back] : pairs) {
                const double found =
                    contrast(colors->property(front).value<QColor>(), colors->property(back).value<QColor>());
                if (found < least)
                    faults << u"%1 on %2: %3"_s.arg(QLatin1StringView(front), QLatin1StringView(back)).arg(found);
            }
        };
        demand(textPairs(), high ? 7 : 4.5);
        demand(linePairs(high), 3);
        QCOMPARE(faults, QStringList());
    }
    void theColoursOfNamesCarryTheirLetters()
    {
        show();
        for (const bool high : {false, true}) {
            m_appearance->overrideContrast(high ? Appearance::Contrast::HighContrast
                                                : Appearance::Contrast::NormalContrast);
            for (const QString &name : {u"Ada"_s, u"Bo"_s, u"Cy"_s, u"Di"_s, u"Ed"_s, u"Flo"_s, u"Gus"_s, u"Hal"_s,
                                        u"Ida"_s, u"Jo"_s, u"Kim"_s, u"Lea"_s, u"Max"_s, u"Noa"_s, u"Oda"_s}) {
                const QColor hue = hueOf(name);
                QVERIFY(hue.isValid());
                QVERIFY2(contrast(QColor(Qt::white), hue) >= (high ? 7 : 4.5), qPrintable(name + hue.name()));
            }
        }
    }
    void aTagOfAnyColourIsSeenByNight()
    {
        m_source->tagList = {{.id = id(8801), .name = u"Night"_s, .color = u"#253457"_s}}; // that of the open row
        for (client::InboxRow &row : m_source->rows)
            row.conversation.tagIds = {{id(8801).toString(), true}};
        showCustomer();
        QTRY_VERIFY(item("tagDot"));
        const auto edge = [this] {
            const auto *pen = item("tagDot")->property("border").value<QObject *>();
            return pen ? std::pair(pen->property("width").toInt(), pen->property("color").value<QColor>())
                       : std::pair(-1, QColor());
        };
        m_appearance->overrideMode(Appearance::Mode::Dark);
        QTRY_COMPARE(edge().first, 1);
        const auto *colors = theme()->property("colors").value<QObject *>();
        QVERIFY(contrast(edge().second, colors->property("selected").value<QColor>()) >= 3);
        m_appearance->overrideMode(Appearance::Mode::Light);
        QTRY_COMPARE(edge().first, 0);
    }
    void highContrastIsChosenInTheSettings()
    {
        showCustomer();
        openSettings();
        QVERIFY(!theme()->property("highContrast").toBool());
        const double off = theme()->property("off").toDouble();
        QTRY_VERIFY(choice(u"High contrast"_s));
        QVERIFY(QMetaObject::invokeMethod(choice(u"High contrast"_s), "choose"));
        QCOMPARE(m_appearance->contrast(), Appearance::Contrast::HighContrast);
        QTRY_COMPARE(theme()->property("colors").value<QObject *>(),
                     theme()->property(m_appearance->isDark() ? "darkContrast" : "lightContrast").value<QObject *>());
        QVERIFY(theme()->property("off").toDouble() > off && off > 0.4);
        QVERIFY(QMetaObject::invokeMethod(choice(u"150 %"_s), "choose"));
        QCOMPARE(m_appearance->textSize(), 150);
        QVERIFY(QMetaObject::invokeMethod(choice(u"No motion"_s), "choose"));
        QVERIFY(m_appearance->isMotionReduced());
    }

    void atEverySizeOfTextTheWindowCanBeUsed_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("comfortable");
        for (const int percent : {100, 125, 150, 175, 200})
            QTest::addRow("%d", percent) << percent << (percent == 200);
        QTest::addRow("200, compact") << 200 << false;
    }
    void atEverySizeOfTextTheWindowCanBeUsed()
    {
        QFETCH(int, percent);
        QFETCH(bool, comfortable);
        showCustomer({1280, 800});
        QTRY_VERIFY(item("replyText") && m_desk->composer()->isActive());
        m_appearance->overrideTextSize(percent);
        m_appearance->overrideDensity(comfortable ? Appearance::Density::Comfortable : Appearance::Density::Compact);
        QTRY_COMPARE(item("replyText")->property("font").value<QFont>().pixelSize(), (14 * percent + 50) / 100);
        for (const char *name : {"replyText", "sendButton", "attachButton", "targetButton", "closeButton",
                                 "customerHeading", "presenceButton", "syncButton"}) {
            if (const QQuickItem *found = item(name); found && found->isVisible())
                QTRY_VERIFY2(isInside(*found), name);
        }
        m_desk->composer()->setText(u"one of many lines\n"_s.repeated(40)); // Send stays where it is seen
        QTRY_VERIFY(item("replyText")->property("length").toInt() > 600);
        QTRY_VERIFY(isInside(*item("sendButton")));
        m_desk->composer()->setText({});
        QVERIFY(item("sendButton")->isVisible() && item("replyText")->isVisible());
        QTRY_VERIFY(item("timelineList")->height() >= 160);
        QTRY_COMPARE(cutTexts(), QStringList());
    }
    void bubblesAreAsWideAsTheirWordsAtEverySize()
    {
        showCustomer();
        const auto widths = [this] {
            QMap<QString, double> all;
            for (const QQuickItem *each : items()) {
                const QString text = each->property("text").toString();
                if (each->property("naturalWidth").isValid() && !text.isEmpty())
                    all[text] = each->property("naturalWidth").toDouble();
            }
            return all;
        };
        QTRY_VERIFY(widths().size() > 1);
        const auto usual = widths();
        //! Of those that were there before: how often is one so many times as wide?
        const auto count = [&](double least, double most) {
            const auto now = widths();
            int found = 0;
            for (auto each = now.begin(); each != now.end(); ++each) {
                const double times = each.value() / usual.value(each.key(), each.value() * 100);
                found += times >= least && times <= most ? 1 : 0;
            }
            return found;
        };
        m_appearance->overrideTextSize(200);
        QTRY_VERIFY(count(1.5, 2.1) > 0);
        QCOMPARE(count(0.9, 1.4), 0);
        m_appearance->overrideTextSize(100);
        QTRY_VERIFY(count(1, 1) > 0);
        QCOMPARE(count(1.4, 2.1), 0);
    }
    void largerTextIsACommandWithKeys()
    {
        showCustomer();
        item("replyText")->forceActiveFocus();
        press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_COMPARE(m_appearance->textSize(), 110);
        press(Qt::Key_Equal, Qt::ControlModifier); // where plus needs Shift
        QTRY_COMPARE(m_appearance->textSize(), 125);
        QCOMPARE(theme()->property("base").toInt(), 16);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QTRY_COMPARE(m_appearance->textSize(), 110);
        press(Qt::Key_0, Qt::ControlModifier);
        QTRY_COMPARE(m_appearance->textSize(), 100);
        QCOMPARE(m_desk->composer()->text(), QString());
        QVERIFY(m_desk->commands()->run(u"look.contrast"_s));
        QVERIFY(m_appearance->isHighContrast());
        QVERIFY(m_desk->commands()->run(u"look.contrast"_s));
        QVERIFY(!m_appearance->isHighContrast());
        QVERIFY(m_desk->commands()->run(u"look.density"_s));
        QCOMPARE(m_appearance->density(), Appearance::Density::Comfortable);
    }
    void comfortableRowsHaveMoreRoom()
    {
        showCustomer();
        QTRY_VERIFY(item("inboxList")->property("contentHeight").toDouble() > 0);
        const double compact = item("inboxList")->property("contentHeight").toDouble();
        m_appearance->overrideDensity(Appearance::Density::Comfortable);
        QTRY_VERIFY(item("inboxList")->property("contentHeight").toDouble() > compact);
    }
    void nothingMovesWhereNoMotionIsWanted()
    {
        show();
        for (const char *duration : {"fast", "normal", "breath"})
            QVERIFY2(theme()->property(duration).toInt() > 0 && theme()->property(duration).toInt() <= 280, duration);
        m_appearance->setSystem({.highContrast = false, .reducedMotion = true});
        for (const char *duration : {"fast", "normal", "breath"})
            QCOMPARE(theme()->property(duration).toInt(), 0);
    }

    void fromRightToLeftTheWholeWindowTurns()
    {
        showCustomer({1280, 800});
        QTRY_VERIFY(stands(false));
        QVERIFY(centre("sendButton") > centre("replyText"));
        m_appearance->overrideDirection(Appearance::Direction::RightToLeft);
        QTRY_VERIFY(stands(true));
        QTRY_VERIFY(centre("sendButton") < centre("replyText"));
        for (const char *name : {"sendButton", "replyText", "timelineList", "inboxList", "syncButton", "customerFlick"})
            QTRY_VERIFY2(isInside(*item(name)), name);
        m_appearance->overrideDirection(Appearance::Direction::ByLanguage);
        m_appearance->overrideLanguage(u"ar"_s);
        QTRY_VERIFY(stands(true));
        m_appearance->overrideLanguage(u"en"_s);
        QTRY_VERIFY(stands(false));
    }
    void rightToLeftHasNoWarningsInNarrowWindows()
    {
        show({700, 600});
        m_appearance->overrideDirection(Appearance::Direction::RightToLeft);
        m_appearance->overrideTextSize(200);
        m_desk->open(sampleCustomer(), sampleConversation());
        QTRY_VERIFY(!spokenRows().isEmpty());
        QVERIFY(m_desk->commands()->run(u"go.inbox"_s)); // the list is a drawer here
        QTest::qWait(100);
        openSettings();
    }
    void aTextStandsOnTheSideItIsWrittenFrom()
    {
        show();
        for (const bool mirrored : {false, true}) {
            m_appearance->overrideDirection(mirrored ? Appearance::Direction::RightToLeft
                                                     : Appearance::Direction::LeftToRight);
            QQmlComponent component(&m_host->engine());
            component.setData("import QtQuick\n"
                              "import Throughline.Controls\n"
                              "PlainText { width: 300; LayoutMirroring.enabled: Theme.mirrored }\n",
                              QUrl(u"qrc:/looks.qml"_s));
            const std::unique_ptr<QObject> text(component.create());
            QVERIFY2(text, qPrintable(component.errorString()));
            text->setProperty("text", u"\u05E9\u05DC\u05D5\u05DD, Ada"_s);
            QCOMPARE(text->property("effectiveHorizontalAlignment").toInt(), int(Qt::AlignRight));
            text->setProperty("text", u"Ada, \u05E9\u05DC\u05D5\u05DD"_s);
            QCOMPARE(text->property("effectiveHorizontalAlignment").toInt(), int(Qt::AlignLeft));
        }
    }

private:
    //! The singleton of the window's own engine.
    QObject *theme()
    {
        if (!m_theme) {
            QQmlComponent component(&m_host->engine());
            component.setData("import QtQuick\n"
                              "import Throughline.Controls\n"
                              "QtObject { readonly property QtObject theme: Theme }\n",
                              QUrl(u"qrc:/theme.qml"_s));
            const std::unique_ptr<QObject> holder(component.create());
            m_theme = holder ? holder->property("theme").value<QObject *>() : nullptr;
        }
        return m_theme;
    }
    QColor hueOf(const QString &name)
    {
        QQmlComponent component(&m_host->engine());
        component.setData("import QtQuick\n"
                          "import Throughline.Controls\n"
                          "QtObject { property string name; readonly property color hue: Theme.hue(name) }\n",
                          QUrl(u"qrc:/hue.qml"_s));
        const std::unique_ptr<QObject> holder(component.create());
        return holder && holder->setProperty("name", name) ? holder->property("hue").value<QColor>() : QColor();
    }
    void openSettings()
    {
        QVERIFY(m_desk->commands()->run(u"settings.appearance"_s));
        QTRY_VERIFY(item("settingsFlick"));
    }
    [[nodiscard]] QQuickItem *choice(const QString &word) const
    {
        const auto all = items();
        const auto found = std::find_if(all.begin(), all.end(), [&](const QQuickItem *each) {
            return each->property("checked").isValid() && each->property("text").toString() == word
                   && each->isVisible();
        });
        return found == all.end() ? nullptr : *found;
    }
    [[nodiscard]] static QRectF sceneRect(const QQuickItem &item)
    {
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    }
    [[nodiscard]] int centre(const char *name) const
    {
        const QQuickItem *found = item(name);
        return found ? int(sceneRect(*found).center().x()) : -1;
    }
    //! Rail, list, timeline and customer one beside the other, from the side where one begins to read.
    [[nodiscard]] bool stands(bool fromRight) const
    {
        QList<int> places{centre("syncButton"), centre("inboxList"), centre("timelineList"), centre("customerFlick")};
        if (fromRight)
            std::reverse(places.begin(), places.end());
        return std::is_sorted(places.begin(), places.end());
    }
    [[nodiscard]] bool isInside(const QQuickItem &item) const
    {
        return QRectF(-1, -1, window()->width() + 2, window()->height() + 2).contains(sceneRect(item));
    }
    //! The words of buttons in sight that are shortened, and texts that are higher than the button they stand in.
    [[nodiscard]] QStringList cutTexts() const
    {
        QStringList cut;
        for (QQuickItem *button : items()) {
            if (!button->inherits("QQuickAbstractButton") || !button->isVisible() || !isInside(*button))
                continue;
            // An AppButton: rows of lists shorten by design, and links have another's words.
            const bool isWord = button->property("spoken").isValid() && button->property("iconName") != u"link"_s;
            QList<QQuickItem *> parts = button->childItems();
            while (!parts.isEmpty()) {
                QQuickItem *part = parts.takeFirst();
                parts << part->childItems();
                if (!part->inherits("QQuickText") || !part->isVisible())
                    continue;
                const QString text = part->property("text").toString();
                if (isWord && part->property("truncated").toBool())
                    cut << text + u" (shortened)"_s;
                const QRectF place = button->mapRectFromItem(part, QRectF(0, 0, part->width(), part->height()));
                if (place.top() < -1 || place.bottom() > button->height() + 1)
                    cut << text + u" (higher than its button)"_s;
            }
        }
        return cut;
    }

    QPointer<QObject> m_theme;
};

QTEST_MAIN(LooksWindowTest)
#include "lookswindowtest.moc"
