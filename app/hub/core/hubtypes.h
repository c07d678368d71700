// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "domain/enums.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <vector>

namespace throughline::hub {

//! The figures of the session object (PROTOCOL.md section 2) and the limits behind them.
struct HubOptions {
    int maxChangesPerPage = 2000;
    int maxObjectsInGet = 2000;
    int maxObjectsInSet = 200;
    int maxCallsInRequest = 32;
    int maxConcurrentRequests = 8;
    qint64 maxSizeRequest = 1024 * 1024;        //!< bytes
    qint64 maxSizeUpload = 50 * 1024 * 1024;    //!< bytes
    qint64 maxInlineBytes = 256 * 1024;         //!< of records in one pushed Delta
    qint64 pageBytes = 768 * 1024;              //!< of records in one answer over WebSocket
    int maxScopesLive = 2048;
    std::chrono::seconds ping{25};
    std::chrono::seconds mark{30};
    std::chrono::hours history{7 * 24};     //!< closed conversations stay in their queue's scope
    std::chrono::hours log{30 * 24};        //!< tokens older than this need a snapshot
    std::chrono::hours commands{45 * 24};   //!< results of commands are kept
    std::chrono::hours reopen{24};          //!< a customer's message after closing reopens the conversation
};

struct NewUser {
    QString name;
    QString email;        //!< also the name to sign in with; unique, any case
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
