// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

//! Finds words in the timeline that is open: how often, and from one place to the next, from new to old. Reads the index
//! of this computer. GUI thread.
class TimelineFind : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by TimelineModel")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    //! "3 of 12"; "Not found"; empty without a text.
    Q_PROPERTY(QString stand READ stand NOTIFY changed)

public:
    explicit TimelineFind(Source &source, QObject *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int count() const { return int(m_found.places.size()); }
    [[nodiscard]] QString stand() const;
    //! To be marked in every row.
    [[nodiscard]] const QStringList &words() const { return m_found.words; }
    //! Another timeline: nothing is sought.
    void enter(const Id &customerId);

    Q_INVOKABLE void next();     //!< the one before in time; after the oldest comes the newest
    Q_INVOKABLE void previous(); //!< back
    Q_INVOKABLE void end() { enter(m_customerId); }

Q_SIGNALS:
    void changed();
    void wordsChanged();
    void placeWanted(const throughline::TimelineKey &place);

private:
    void go(int to);

    Source &m_source;
    Id m_customerId;
    QString m_text;
    client::FoundPlaces m_found;
    bool m_answered = false;
    int m_at = 0;
    quint64 m_generation = 0;
};

} // namespace throughline::ui
