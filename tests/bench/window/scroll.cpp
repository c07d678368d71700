// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "scroll.h"

#include "bench/figure.h"

#include <QAbstractListModel>
#include <QFile>
#include <QQmlComponent>

#include <algorithm>

#include <unistd.h>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

qreal number(const QQuickItem &list, const char *name)
{
    return list.property(name).toReal();
}

qreal left(const QQuickItem &list, Edge edge)
{
    const qreal top = number(list, "originY") - number(list, "topMargin");
    if (edge == Edge::Top)
        return number(list, "contentY") - top;
    const qreal bottom = number(list, "originY") + number(list, "contentHeight") + number(list, "bottomMargin");
    return bottom - number(list, "contentY") - list.height();
}

//! Of a row: how much of it is in sight.
qreal shownOf(const QQuickItem &list, const QQuickItem &row)
{
    const qreal top = number(list, "contentY");
    return row.isVisible() ? std::min(row.y() + row.height(), top + list.height()) - std::max(row.y(), top) : 0;
}

//! As many rows as wanted, each with a height of a few in turns.
class Heights final : public QAbstractListModel
{
public:
    Heights(std::vector<qreal> heights, int rows) : m_heights(std::move(heights)), m_rows(rows) {}
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_rows; }
    QVariant data(const QModelIndex &index, int) const override
    {
        return std::max(1.0, m_heights[size_t(index.row()) % m_heights.size()]);
    }
    QHash<int, QByteArray> roleNames() const override { return {{Qt::UserRole, "tall"}}; }

private:
    std::vector<qreal> m_heights;
    int m_rows;
};

} // namespace

int scrollThrough(QQuickItem &list, FrameClock &clock, const Scroll &scroll)
{
    int frames = 0;
    for (int waits = 0; frames < scroll.most; ++frames) {
        const qreal rest = left(list, scroll.to);
        double took = 0;
        if (rest < 1) {
            if (!scroll.more || !scroll.more())
                break;
            require(++waits < 5000, u"the next rows do not come"_s);
            took = clock.frame();
        } else {
            waits = 0;
            const qreal by = std::min(scroll.step, rest);
            took = clock.frame(
                [&] { list.setProperty("contentY", number(list, "contentY") + (scroll.to == Edge::Top ? -by : by)); });
        }
        if (scroll.shown)
            scroll.shown(took);
    }
    return frames;
}

std::vector<QQuickItem *> rowsInSight(const QQuickItem &list)
{
    std::vector<QQuickItem *> rows;
    const auto *content = list.property("contentItem").value<QQuickItem *>();
    const auto children = content ? content->childItems() : QList<QQuickItem *>();
    for (QQuickItem *each : children) {
        if (each->height() > 0 && shownOf(list, *each) > 0)
            rows.push_back(each);
    }
    return rows;
}

double covered(const QQuickItem &list)
{
    qreal sum = 0;
    for (const QQuickItem *row : rowsInSight(list))
        sum += shownOf(list, *row);
    return list.height() > 0 ? sum / list.height() : 0;
}

std::unique_ptr<QQuickItem> plainRows(QQmlEngine &engine, const QQuickItem &list, const std::vector<qreal> &heights,
                                      int rows)
{
    require(!heights.empty(), u"no rows were seen"_s);
    QQmlComponent component(&engine, QUrl(u"qrc:/bench/PlainRows.qml"_s));
    auto model = std::make_unique<Heights>(heights, rows);
    std::unique_ptr<QObject> made(
        component.createWithInitialProperties({{u"width"_s, list.width()},
                                               {u"height"_s, list.height()},
                                               {u"model"_s, QVariant::fromValue<QObject *>(model.get())}}));
    auto *plain = qobject_cast<QQuickItem *>(made.get());
    require(plain, component.errorString());
    (void)made.release();
    model.release()->setParent(plain);
    plain->setParentItem(list.parentItem());
    plain->setPosition(list.position());
    return std::unique_ptr<QQuickItem>(plain);
}

qint64 residentMemory()
{
    QFile file(u"/proc/self/statm"_s);
    require(file.open(QIODevice::ReadOnly), u"the system does not say how much memory is used"_s);
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace throughline::bench
