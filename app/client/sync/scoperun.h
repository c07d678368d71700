// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wire/statetoken.h"

#include <QString>

#include <optional>

namespace throughline::client {

//! One scope on the present connection.
struct ScopeRun {
    enum class Stage {
        WantSnapshot, //!< its turn has not come
        Snapshot,     //!< a page is being fetched
        WantPull,
        Pull,     //!< changes are being fetched
        Enabling, //!< PushEnable sent
        Live
    };
    Stage stage = Stage::WantPull;
    quint64 request = 0; //!< the current one; answers of others are void
    bool dirty = false;  //!< something moved while pulling: pull once more
    bool byHttp = false; //!< the next page is large
    QString cursor;
    std::optional<wire::StateToken> startState;
    qint64 through = 0; //!< everything up to this modseq is here
    int marks = 0;      //!< Marks seen while Enabling
};

} // namespace throughline::client
