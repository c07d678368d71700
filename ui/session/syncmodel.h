// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

namespace throughline::ui {

//! The state of the line to the hub, in words. GUI thread.
class SyncModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    //! One or two words, e.g. "Up to date".
    Q_PROPERTY(QString word READ word NOTIFY changed)
    //! A sentence or more: since when, what waits, when the next try is.
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
    //! "positive", "muted", "caution" or "critical".
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(bool live READ isLive NOTIFY changed)
    //! The first records are on their way: empty lists are not empty yet.
    Q_PROPERTY(bool filling READ isFilling NOTIFY changed)
    //! Something for the agent to do: sign in again, try again now.
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed)
    Q_PROPERTY(bool signInNeeded READ isSignInNeeded NOTIFY changed)
    //! What the agent has to know about the data on this computer, until it is dismissed; empty: nothing.
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(int pending READ pending NOTIFY changed)
    Q_PROPERTY(int rejected READ rejected NOTIFY changed)

public:
    SyncModel(Source &source, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QString word() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] QString tone() const;
    [[nodiscard]] bool isLive() const { return m_status.phase == client::SyncPhase::Live; }
    [[nodiscard]] bool isFilling() const;
    [[nodiscard]] bool canRetry() const;
    [[nodiscard]] bool isSignInNeeded() const { return m_status.phase == client::SyncPhase::SignInNeeded; }
    [[nodiscard]] int pending() const { return int(m_status.pending); }
    [[nodiscard]] int rejected() const { return int(m_status.rejected); }
    [[nodiscard]] QString notice() const;
    Q_INVOKABLE void dismissNotice();
    Q_INVOKABLE void retryNow() { m_source.retryNow(); }

Q_SIGNALS:
    void changed();

private:
    Source &m_source;
    const Clock &m_clock;
    client::SyncStatus m_status;
    QString m_cacheAside, m_workAside;
    QTimer m_second; //!< counts down to the next try
};

} // namespace throughline::ui
