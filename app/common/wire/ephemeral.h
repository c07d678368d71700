// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace throughline::wire {

//! A signal that is never stored and may be dropped (PROTOCOL.md section 6).
struct Ephemeral {
    QString topic;  //!< "conv/<id>", "point/<id>", "agent/<id>", "queue/<id>"
    QString kind;   //!< "typing", "viewing", "page", "cart", "online", "queueStats"
    QString from;   //!< "agent/<id>" or "customer"
    int ttlSec = 6; //!< 1..300: after it the signal is void
    QJsonObject data;

    bool operator==(const Ephemeral &) const = default;
};

[[nodiscard]] QByteArray writeEphemeral(const Ephemeral &ephemeral);
[[nodiscard]] Result<Ephemeral> readEphemeral(const QJsonObject &frame);

} // namespace throughline::wire
