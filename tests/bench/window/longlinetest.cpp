// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// A customer with 10,000 items over all kinds, in the real window over a real cache: opening and going to the oldest item cost no
// more at once than with a short line, and few rows are made.
#include "bench/figure.h"
#include "mixedline.h"
#include "opening.h"
#include "scroll.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::bench;

namespace {

constexpr int items = 10'000;
constexpr int mostRows = 120; //!< made at once: those in sight and those kept around them

double worst(const std::vector<double> &values)
{
    return *std::max_element(values.begin(), values.end());
}

} // namespace

class LongLineTest : public QObject
{
    Q_OBJECT

public:
    explicit LongLineTest(CountedApplication &app) : m_app(app) {}

private Q_SLOTS:
    void initTestCase()
    {
        m_made.fill(m_profile.cache(), items);
        m_window = std::make_unique<BenchWindow>(m_profile);
        m_clock = std::make_unique<FrameClock>(m_app, m_window->window());
        m_clock->rest(500);
        // What the window makes once is not what this is about.
        (void)open(false);
        (void)open(true);
    }
    void cleanupTestCase()
    {
        m_clock.reset();
        m_window.reset();
    }

    void noFrameIsFrozenWhileALongLineOpensAndGoesToItsOldestItem()
    {
        // What a length makes slow is slow each time; what else the machine does is not: the middle one of five counts.
        std::vector<double> shortLine, longLine, jumps;
        ui::TimelineModel &line = *m_window->desk().timeline();
        for (int round = 0; round < 5; ++round) {
            shortLine.push_back(worst(open(false)));
            longLine.push_back(worst(open(true)));
            QVERIFY(line.hasMoreBefore());
            QVERIFY2(rowsMade() <= mostRows, qPrintable(u"%1 rows are made"_s.arg(rowsMade())));
            jumps.push_back(worst(goToOldest()));
            QVERIFY(oldestInSight());
            QVERIFY(line.hasMoreAfter());
            QVERIFY2(rowsMade() <= mostRows, qPrintable(u"%1 rows are made"_s.arg(rowsMade())));
        }
        const std::vector<double> plain = plainFrames();
        QVERIFY(plain.size() > 50);
        // The short line makes as many rows; twenty plain frames in one are no frozen window either.
        const double allowed = std::max(2.5 * median(shortLine), 20 * median(plain));
        qInfo("worst frames: short line %.1f ms, long line %.1f ms, to the oldest %.1f ms; plain rectangles %.2f ms",
              median(shortLine), median(longLine), median(jumps), median(plain));
        QVERIFY2(median(longLine) <= allowed, qPrintable(told(u"opening"_s, median(longLine), allowed)));
        QVERIFY2(median(jumps) <= allowed, qPrintable(told(u"going to the oldest item"_s, median(jumps), allowed)));
    }

    void theOldestItemIsAlsoReachedByScrollingAndFewRowsAreHeld()
    {
        (void)open(false); // the long line stood at its oldest item
        (void)open(true);
        QQuickItem &list = m_window->item(u"timelineList"_s);
        ui::TimelineModel &line = *m_window->desk().timeline();
        list.setProperty("follow", false);
        int rows = 0;
        size_t held = 0;
        Scroll scroll{.to = Edge::Top, .step = list.height() * 0.9};
        scroll.more = [&] { return line.hasMoreBefore(); };
        scroll.shown = [&](double) {
            rows = std::max(rows, rowsMade());
            held = std::max(held, line.entries().size());
        };
        scrollThrough(list, *m_clock, scroll);
        QVERIFY(!line.hasMoreBefore());
        QVERIFY(oldestInSight());
        QVERIFY2(rows <= mostRows, qPrintable(u"%1 rows were made"_s.arg(rows)));
        QVERIFY(held <= size_t(ui::TimelineModel::most));
    }

private:
    std::vector<double> open(bool longLine)
    {
        const auto opening =
            longLine ? openCustomer(*m_window, *m_clock, m_made.customerId(), m_made.conversationId())
                     : openCustomer(*m_window, *m_clock, m_made.neighbourId(), m_made.neighbourConversationId());
        m_clock->rest(200);
        return opening.frames;
    }
    //! By the command, as the agent does.
    std::vector<double> goToOldest()
    {
        std::vector<double> took{m_clock->frame([&] { m_window->desk().commands()->run(u"timeline.oldest"_s); })};
        for (int frame = 0; frame < 2000 && !oldestInSight(); ++frame)
            took.push_back(m_clock->frame());
        return took;
    }
    //! Rectangles as tall as the rows in sight, scrolled over three screens.
    std::vector<double> plainFrames()
    {
        QQuickItem &list = m_window->item(u"timelineList"_s);
        std::vector<qreal> heights;
        for (const QQuickItem *row : rowsInSight(list))
            heights.push_back(row->height());
        const auto plain = plainRows(m_window->engine(), list, heights, items);
        list.setVisible(false);
        m_clock->rest(100);
        std::vector<double> took;
        Scroll scroll{.to = Edge::Top, .step = list.height() / 30};
        scroll.shown = [&](double ms) { took.push_back(ms); };
        scroll.most = 90;
        scrollThrough(*plain, *m_clock, scroll);
        list.setVisible(true);
        return took;
    }
    int rowsMade() const
    {
        const auto *content = m_window->item(u"timelineList"_s).property("contentItem").value<QQuickItem *>();
        const auto children = content->childItems();
        return int(std::count_if(children.begin(), children.end(),
                                 [](const QQuickItem *child) { return child->property("spokenName").isValid(); }));
    }
    bool oldestInSight() const
    {
        const int last = m_window->desk().timeline()->rowCount() - 1;
        const auto rows = rowsInSight(m_window->item(u"timelineList"_s));
        return !m_window->desk().timeline()->hasMoreBefore()
               && std::any_of(rows.begin(), rows.end(),
                              [last](const QQuickItem *row) { return row->property("index").toInt() == last; });
    }
    static QString told(const QString &what, double took, double allowed)
    {
        return u"%1 took %2 ms in one frame, allowed are %3 ms"_s.arg(what).arg(took).arg(allowed);
    }

    CountedApplication &m_app;
    Profile m_profile;
    MixedLine m_made;
    std::unique_ptr<BenchWindow> m_window;
    std::unique_ptr<FrameClock> m_clock;
};

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    CountedApplication app(argc, argv);
    ui::QmlHost::prepareApplication();
    LongLineTest test(app);
    return QTest::qExec(&test, argc, argv);
}

#include "longlinetest.moc"
