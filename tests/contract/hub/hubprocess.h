// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/rawclient.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

class QWebSocket;

//! The real throughline-hub program in a folder of its own, for tests that speak to it from outside.
class HubProcess
{
public:
    struct Ran {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    HubProcess();
    ~HubProcess();

    [[nodiscard]] QString data() const { return m_place.path() + QStringLiteral("/data"); }
    [[nodiscard]] QString place() const { return m_place.path(); }
    //! Waits for "listening on"; false with the hub's last words in log() when it ended.
    [[nodiscard]] bool start(const QStringList &options = {});
    //! SIGTERM and a clean end.
    [[nodiscard]] bool stop();
    void kill9();
    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    [[nodiscard]] bool endsBy(int milliseconds)
    {
        return m_process->state() == QProcess::NotRunning || m_process->waitForFinished(milliseconds);
    }
    [[nodiscard]] int exitCode() const { return m_process->exitCode(); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 pid() const { return m_process->processId(); }
    [[nodiscard]] QByteArray log();

    //! throughline-hub \a arguments --data <folder>.
    [[nodiscard]] Ran cli(const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] static Ran run(const QStringList &arguments, const QByteArray &input = {});

    //! A JSON request; \a token may be empty. The answer's body as an object in \a body.
    [[nodiscard]] int request(const QByteArray &method, const QByteArray &path, const QJsonObject &sent,
                              const QString &token, QJsonObject *body = nullptr);
    //! Signs in by password; empty when refused.
    [[nodiscard]] QString signIn(const QString &user, const QString &password, QJsonObject *session = nullptr);
    //! /jmap/ws with a token and subprotocol jmap, connected.
    [[nodiscard]] std::unique_ptr<QWebSocket> console(const QString &token);

    //! A user "ana" with password "correct horse" in queue "Sales".
    [[nodiscard]] bool addAna();
    //! An endpoint "Support" for mail in that queue, with servers that do not answer.
    [[nodiscard]] Ran addMailbox();

private:
    QTemporaryDir m_place;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
    QByteArray m_log;
};

inline const QString kPassword = QStringLiteral("correct horse");
