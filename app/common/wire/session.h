// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "wire/scope.h"

#include <QJsonObject>
#include <QUrl>

#include <map>
#include <vector>

namespace throughline::wire {

//! Since which modseq an epoch counts: the highest that survived into it.
struct EpochBase {
    qint64 epoch = 1;
    qint64 base = 0;

    bool operator==(const EpochBase &) const = default;
};

//! The JMAP Session object with our capability (PROTOCOL.md section 2).
struct Session {
    QString username;
    QString state;
    QUrl apiUrl;
    QUrl webSocketUrl;
    QString uploadUrl;   //!< RFC 6570 template with {accountId}
    QString downloadUrl; //!< RFC 6570 template with {accountId}, {blobId}, {name}, {type}
    Id agentId;
    qint64 epoch = 1;
    std::vector<EpochBase> epochs;
    std::map<Scope, QString> accounts; //!< listed scopes and their names; never c- or p-

    bool operator==(const Session &) const = default;
};

//! Absolute URLs only; limits are those of limits.h.
[[nodiscard]] QJsonObject writeSession(const Session &session);
//! InvalidArgument names the missing or relative part.
[[nodiscard]] Result<Session> readSession(const QJsonObject &object);

} // namespace throughline::wire
