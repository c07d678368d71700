// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QLocalServer>

#include <functional>

class QLocalSocket;

namespace throughline::hub {

class Admin;

//! The hub's local socket (CONTROL.md): one JSON request per line, for the same user of the same machine. Main thread.
class ControlServer final : public QObject
{
    Q_OBJECT
public:
    explicit ControlServer(Admin &admin, QObject *parent = nullptr);
    ~ControlServer() override;

    //! \a path: full path, or a name that Qt places in the temporary folder. A dead socket there is replaced: the caller
    //! holds the data folder.
    [[nodiscard]] Result<void> open(const QString &path);
    [[nodiscard]] QString path() const { return m_server.fullServerName(); }

Q_SIGNALS:
    //! A connection asked for a lease, and ended.
    void leaseTaken();
    void leaseReturned();

private:
    void onConnection();
    void onLine(QLocalSocket *socket, const QByteArray &line);

    Admin &m_admin;
    QLocalServer m_server;
};

} // namespace throughline::hub
