// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "domain/enums.h"
#include "wire/limits.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <vector>

namespace throughline::hub {

//! What may differ from the figures of PROTOCOL.md: in tests and simulation.
struct HubOptions {
    qint64 maxSizeRequest = wire::maxRequestBytes; //!< bytes
    qint64 maxSizeUpload = wire::maxUploadBytes;   //!< bytes
    qint64 maxInlineBytes = wire::maxInlineBytes;  //!< of records in one pushed Delta
    qint64 pageBytes = 768 * 1024;                 //!< of records in one answer over WebSocket
    qint64 postPageBytes = 4 * 1024 * 1024;        //!< the same by POST
    int pageChanges = wire::maxChangesPerPage;
    std::chrono::milliseconds mark = wire::markEvery;
    std::chrono::hours history{24 * wire::historyDays};  //!< closed conversations stay in their queue's scope
    std::chrono::hours log{24 * wire::logDays};          //!< tokens older than this need a snapshot
    std::chrono::hours commands{24 * wire::commandDays}; //!< results of commands are kept
    std::chrono::hours reopen{24}; //!< a customer's message so soon after closing reopens the conversation
};

struct NewUser {
    QString name;
    QString email; //!< also the name to sign in with; unique, any case
    Role role = Role::Agent;
    QString passwordHash; //!< from hashPassword(); empty: cannot sign in by password
    std::vector<Id> queueIds;
};

struct NewEndpoint {
    QString channel; //!< the plugin's id
    QString name;
    QString address;
    Id queueId;
    QJsonObject capabilities;
    QJsonObject config;
    QJsonObject secrets;
    Id id; //!< null: made by the hub
};

struct StoredBlob {
    Id id;
    QString type; //!< as sniffed
    qint64 size = 0;
};

//! One broken invariant, found by verify().
struct Violation {
    QString rule;   //!< stable name, e.g. "I5.seq-dense"
    QString detail; //!< ids and numbers only
};

} // namespace throughline::hub
