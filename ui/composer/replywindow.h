// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "composer/targets.h"

#include <QTimer>
#include <QtQmlIntegration>

namespace throughline::ui {

//! How long the customer can still be answered at the chosen address, where the channel has such a rule. Counts by the
//! minute. GUI thread.
class ReplyWindow : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SendGuard")
    //! "Answer until 14:20, 3 h 12 min left", or that it is over; empty: answers are taken at any time.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(bool soon READ isSoon NOTIFY changed) //!< less than an hour is left
    Q_PROPERTY(bool over READ isOver NOTIFY changed)

public:
    explicit ReplyWindow(const Clock &clock, QObject *parent = nullptr);

    //! \a target: where the reply goes; null: nowhere. \a ways: the others, whose time runs as well.
    void aim(const Target *target, const std::vector<Target> &ways);
    //! Reads the clock; called by itself whenever a minute or the time of an address is over.
    void look();
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] bool isSoon() const { return m_soon; }
    [[nodiscard]] bool isOver() const { return m_over; }

Q_SIGNALS:
    void changed();
    //! The time of an address is over: who holds the addresses judges them anew.
    void passed();

private:
    void show(), wait();

    const Clock &m_clock;
    Target m_target;                //!< its key is null: none
    std::vector<Instant> m_endings; //!< of all ways that can still be used
    QString m_words;
    bool m_soon = false, m_over = false;
    QTimer m_minute;
};

} // namespace throughline::ui
