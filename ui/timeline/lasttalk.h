// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <set>

namespace throughline::ui {

//! Where one stands with a customer, in words: who of us wrote last and when, what came since, and the last three items
//! over all channels. Whatever the timeline itself shows. GUI thread.
class LastTalk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by TimelineModel")
    //! One line; empty while there is nothing to say. Holds outside text.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    //! The last items, newest first, each one line of outside text.
    Q_PROPERTY(QStringList lines READ lines NOTIFY changed)
    Q_PROPERTY(QString spokenLines READ spokenLines NOTIFY changed)
    //! The lines are shown, too; the person's choice, while the console runs.
    Q_PROPERTY(bool unfolded MEMBER m_unfolded NOTIFY unfoldedChanged)

public:
    static constexpr int items = 3;
    static constexpr int mostSince = 99;

    LastTalk(Source &source, const Clock &clock, QObject *parent = nullptr);

    void enter(const Id &customerId);
    [[nodiscard]] const Id &customerId() const { return m_customerId; }
    void setChannels(std::map<Id, QString> channels); //!< endpoint -> plugin
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QString spokenLines() const { return lines().join(u"; "); }

Q_SIGNALS:
    void changed();
    void unfoldedChanged();

private:
    void refresh();
    void seekOurs(std::optional<TimelineKey> before);
    void countSince();
    [[nodiscard]] bool concerns(const client::ChangeSet &changes) const;
    [[nodiscard]] QString when(Instant at) const;
    [[nodiscard]] QString line(const TimelineItem &item) const;

    Source &m_source;
    const Clock &m_clock;
    Id m_customerId;
    std::map<Id, QString> m_channels;
    std::vector<client::TimelineEntry> m_last; //!< in order
    std::optional<TimelineItem> m_ours;        //!< the last one from us
    bool m_known = false;                      //!< m_ours was looked for to the beginning
    std::set<Id> m_points;                     //!< the customer's contact points
    int m_since = 0;                           //!< from the customer after that; more than mostSince: at least
    bool m_unfolded = false;
    quint64 m_generation = 0;
    QTimer m_soon;
};

} // namespace throughline::ui
