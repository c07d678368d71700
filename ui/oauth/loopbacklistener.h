// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/scheduler.h"

#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace throughline::ui {

//! What the browser brought back (RFC 6749, 4.1.2). All of it is outside text.
struct Redirect {
    QString code;
    QString error; //!< then there is no code
    QString description;
};

//! Waits on 127.0.0.1 for the one redirect that ends a sign-in in the browser (RFC 8252, 7.3), five minutes at most. Takes a small GET of one
//! path with the right state and nothing else; whatever else comes is answered and changes nothing, since any page and any
//! program on this computer can ask here. GUI thread.
class LoopbackListener final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes waits{5};
    static constexpr qsizetype longestRequest = 8 * 1024;
    static constexpr int mostConnections = 8;
    static constexpr std::chrono::seconds requestTakes{5};

    //! \a state: what the redirect must bring back. \a scheduler outlives this.
    LoopbackListener(QString state, Scheduler &scheduler, QObject *parent = nullptr);
    ~LoopbackListener() override;

    //! The address for redirect_uri; a port of the system's choice.
    [[nodiscard]] Result<QString> listen();
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }

Q_SIGNALS:
    void redirected(const throughline::ui::Redirect &redirect);
    //! A redirect with another state came and was refused.
    void strayed();
    void timedOut();

private:
    enum class Page { Done, Stray, Nothing };
    void accept();
    void read(QTcpSocket &socket);
    void answer(QTcpSocket &socket, const QByteArray &request);
    void reply(QTcpSocket &socket, const QByteArray &status, Page page);
    void close();

    QByteArray m_state;
    Scheduler &m_scheduler;
    QTcpServer m_server;
    TimerId m_timer = 0;
    int m_connections = 0;
};

} // namespace throughline::ui
