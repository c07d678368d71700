// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QLocalSocket>

namespace throughline::hub {

//! The command line's side of the local socket. Blocks; for a program without event loop.
class ControlClient
{
public:
    //! Unavailable: no hub answers there.
    [[nodiscard]] Result<void> connectTo(const QString &socketPath);
    //! The error of the hub keeps its code and its sentence. Waits as long as the hub lives: a backup takes its time.
    [[nodiscard]] Result<QJsonObject> call(const QString &method, const QJsonObject &params);

private:
    QLocalSocket m_socket;
    int m_last = 0;
};

} // namespace throughline::hub
