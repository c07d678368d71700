// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/recordtype.h"
#include "wire/delta.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>

//! Writing side of Delta/get and of push: by bytes, so that a stored body is copied and never parsed again.
namespace throughline::wire {

//! A record as stored: \a json is one compact JSON object that carries its own id and rev.
struct RecordBody {
    RecordType type = RecordType::Agent;
    Id id;
    QByteArray json;
};

//! What one scope's part of a frame holds. \a upserts must be grouped by type.
struct ScopePart {
    Scope scope;
    std::optional<StateToken> oldState;
    std::optional<StateToken> newState;
    std::optional<StateToken> startState;
    bool hasMore = false;
    QString cursor;
    std::vector<const RecordBody *> upserts; //!< not owned
    std::vector<Removal> removed;
    QString error;
};

//! {"oldState":…,"upserts":{…},"removed":[…]}; with \a named also "scope":"…" (the form inside a push).
[[nodiscard]] QByteArray writeScopePart(const ScopePart &part, bool named);
//! The args of a Delta/get answer.
[[nodiscard]] QByteArray writeDeltaAnswer(const StateToken &asOf, std::span<const ScopePart> parts);
//! {"@type":"Delta","asOf":…,"changes":[…]}
[[nodiscard]] QByteArray writeDeltaPush(const StateToken &asOf, std::span<const ScopePart> parts);

//! A Response frame whose one invocation's args are already bytes. \a requestId may be empty.
[[nodiscard]] QByteArray wrapResponse(const QString &requestId, const QString &name, QByteArrayView args,
                                      const QString &callId, const QString &sessionState);
//! A JSON string literal with quotes, escaped.
[[nodiscard]] QByteArray quoteJson(QStringView text);

} // namespace throughline::wire
