// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/scheduler.h"
#include "keys/secret.h"
#include "sync/account.h"

#include <QLocalSocket>

namespace throughline::client {

struct EmbeddedHubOptions {
    QString program;                   //!< path of throughline-hub
    QString dataFolder;                //!< the hub's; made when missing
    QStringList extra;                 //!< more arguments, e.g. {"--plugins", DIR, "--developer"}
    QString userName;                  //!< of the one administrator, at the very first start
    std::shared_ptr<const Secret> key; //!< the profile's data key; the store's key is derived from it
};

//! "Work on this computer": attaches to the hub that runs on a data folder, or starts it, and holds the lease that keeps
//! it alive (app/hub/control/CONTROL.md). When the hub goes away it is started again. GUI thread.
class EmbeddedHub : public QObject
{
    Q_OBJECT

public:
    EmbeddedHub(EmbeddedHubOptions options, Scheduler &scheduler, QObject *parent = nullptr);
    ~EmbeddedHub() override;

    void start();
    //! Asks for a new session: ready() again.
    void renew();
    //! Gives the lease back; the hub ends itself some minutes later.
    void stop();

Q_SIGNALS:
    void ready(const throughline::client::LocalSession &session);
    //! It will not run: not installed, forbidden by policy, damaged store. detail is the hub's own sentence.
    void failed(const throughline::Error &error);

private:
    void attach();
    void launch();
    void lookAgain();
    void giveUp(const Error &error);
    void readLines();
    void answered(int id, const QJsonObject &message);
    void call(int id, const QString &method, const QJsonObject &params);
    [[nodiscard]] QString lastWords() const;

    EmbeddedHubOptions m_options;
    Scheduler &m_scheduler;
    QLocalSocket m_socket;
    QUrl m_base;
    TimerId m_timer = 0;
    int m_looks = 0; //!< since the launch
    bool m_running = false;
    bool m_launched = false;
    bool m_leased = false;
    qint64 m_process = 0;
    qint64 m_logStart = 0; //!< where this start's words begin in the log
};

} // namespace throughline::client
