// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QtQmlIntegration>

namespace throughline::ui {

//! Keeps what is read where it is while rows around it change their height: a picture that comes late, a mail's card, a row
//! that is put in between. A list that runs from bottom to top would push up all that is above. What is read is the row with
//! the focus, if it is in sight, else the first one that begins in sight. A list that is being moved is left alone. What is
//! gone to comes to the middle, by the heights that the rows have when they are drawn.
//! GUI thread; looks once a frame, after the layout and before the frame is drawn.
class ScrollAnchor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    //! A ListView; its window's frames are followed.
    Q_PROPERTY(QObject *list READ list WRITE setList NOTIFY listChanged)
    //! Off where the list follows its newest row.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QObject *list() const { return m_list; }
    void setList(QObject *list);
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    //! Brings a row to the middle, now and once more when the rows are laid out: marks of sought words and the like, which
    //! come together with the wish, change heights only then. While active.
    Q_INVOKABLE void centre(int row);

Q_SIGNALS:
    void listChanged();
    void activeChanged();

private:
    void watch(QQuickWindow *window);
    void keep();
    void choose();
    void moveTo(int row);
    //! The highest row that begins in sight, or the current one; \a lowest: the one furthest down instead.
    [[nodiscard]] QQuickItem *rowRead(bool lowest) const;
    [[nodiscard]] QQuickItem *content() const;
    [[nodiscard]] qreal contentY() const;

    QPointer<QQuickItem> m_list;
    QPointer<QQuickItem> m_row; //!< what is read
    //! What helps when that is gone: a row that grows by more than the list keeps pushes those above it out.
    QPointer<QQuickItem> m_lowest;
    QPointer<QQuickItem> m_centred; //!< comes to the middle in the next frame
    QMetaObject::Connection m_frames;
    qreal m_rowAt = 0; //!< where it stood in the list
    qreal m_lowestAt = 0;
    qreal m_contentAt = 0; //!< where the list stood
    bool m_active = false;
};

} // namespace throughline::ui
