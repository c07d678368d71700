// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inbox/inboxmodel.h"

namespace throughline::ui {

//! The rows of the inbox that are marked to be worked on together. A row that leaves the view leaves the selection: what
//! cannot be seen is not acted on. GUI thread; \a model and \a source outlive it.
class InboxSelection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(int count READ count NOTIFY changed)
    //! The conversations, in the order of the list.
    Q_PROPERTY(QStringList ids READ ids NOTIFY changed)

public:
    //! More are not marked at once: each is a command of its own.
    static constexpr int most = 500;

    InboxSelection(InboxModel &model, Source &source, QObject *parent = nullptr);
    [[nodiscard]] int count() const { return int(m_ids.size()); }
    [[nodiscard]] QStringList ids() const;

    //! Where extend() begins.
    Q_INVOKABLE void begin(int row);
    //! Marks or unmarks one row, and begins there.
    Q_INVOKABLE void toggle(int row);
    //! Marks what is between the beginning and \a row, and nothing else.
    Q_INVOKABLE void extend(int row);
    Q_INVOKABLE void all();
    Q_INVOKABLE void clear();
    //! What a menu of \a row is about: the selection when the row is marked, else the row alone.
    Q_INVOKABLE QStringList idsAt(int row) const;

Q_SIGNALS:
    void changed();

private:
    void mark(int first, int last);
    void set(std::vector<Id> ids);
    void leave(int first, int last);

    InboxModel &m_model;
    Source &m_source;
    std::vector<Id> m_ids;
    std::vector<Id> m_staying; //!< while rows are removed: without theirs
    Id m_begin;
    int m_beginRow = 0;
    quint64 m_generation = 0;
};

} // namespace throughline::ui
