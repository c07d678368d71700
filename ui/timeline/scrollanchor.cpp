// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/scrollanchor.h"

#include <QQuickWindow>

namespace throughline::ui {

namespace {

constexpr qreal least = 0.5; //!< pixels; less is rounding

bool isBetween(qreal value, qreal from, qreal to)
{
    return value >= from - least && value < to;
}

} // namespace

void ScrollAnchor::setList(QObject *list)
{
    auto *item = qobject_cast<QQuickItem *>(list);
    if (item == m_list)
        return;
    if (m_list)
        m_list->disconnect(this);
    m_list = item;
    m_row = m_centred = nullptr;
    if (item)
        connect(item, &QQuickItem::windowChanged, this, &ScrollAnchor::watch);
    watch(item ? item->window() : nullptr);
    Q_EMIT listChanged();
}

void ScrollAnchor::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    m_row = m_centred = nullptr;
    Q_EMIT activeChanged();
}

void ScrollAnchor::centre(int row)
{
    if (!m_list || !m_active)
        return;
    moveTo(row);
    QQuickItem *made = nullptr;
    QMetaObject::invokeMethod(m_list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, made), Q_ARG(int, row));
    m_centred = made;
}

void ScrollAnchor::moveTo(int row)
{
    constexpr int center = 1; // ListView.Center
    QMetaObject::invokeMethod(m_list, "positionViewAtIndex", Q_ARG(int, row), Q_ARG(int, center));
}

void ScrollAnchor::watch(QQuickWindow *window)
{
    disconnect(m_frames);
    m_frames = {};
    // In this thread and between layout and drawing: what is corrected here was never seen.
    if (window)
        m_frames = connect(window, &QQuickWindow::afterAnimating, this, &ScrollAnchor::keep);
}

QQuickItem *ScrollAnchor::content() const
{
    return m_list->property("contentItem").value<QQuickItem *>();
}

qreal ScrollAnchor::contentY() const
{
    return m_list->property("contentY").toReal();
}

void ScrollAnchor::keep()
{
    if (!m_list || !m_active || !m_list->isVisible()) {
        m_row = nullptr;
        return;
    }
    if (m_centred) {
        moveTo(m_centred->property("index").toInt());
        m_centred = nullptr;
        return choose();
    }
    // Whoever moved the list meanwhile knew where to.
    const qreal at = contentY();
    if (qAbs(at - m_contentAt) < least && !m_list->property("moving").toBool()) {
        const auto stands = [this](const QQuickItem *row) {
            return row && row->isVisible() && row->parentItem() == content();
        };
        const qreal pushed = stands(m_row) ? m_row->y() - m_rowAt : stands(m_lowest) ? m_lowest->y() - m_lowestAt : 0;
        if (qAbs(pushed) >= least)
            m_list->setProperty("contentY", at + pushed);
    }
    choose();
}

void ScrollAnchor::choose()
{
    m_row = rowRead(false);
    m_lowest = rowRead(true);
    m_contentAt = contentY();
    m_rowAt = m_row ? m_row->y() : 0;
    m_lowestAt = m_lowest ? m_lowest->y() : 0;
}

QQuickItem *ScrollAnchor::rowRead(bool lowest) const
{
    const QQuickItem *rows = content();
    if (!rows)
        return nullptr;
    const qreal top = contentY();
    const qreal bottom = top + m_list->height();
    const auto inSight = [&](const QQuickItem *row) {
        return row->isVisible() && row->height() > 0 && isBetween(row->y(), top, bottom);
    };
    auto *current = m_list->property("currentItem").value<QQuickItem *>();
    if (!lowest && current && inSight(current))
        return current;
    QQuickItem *first = nullptr;
    const auto children = rows->childItems();
    for (QQuickItem *row : children) {
        if (inSight(row) && (!first || (row->y() < first->y()) != lowest))
            first = row;
    }
    return first;
}

} // namespace throughline::ui
