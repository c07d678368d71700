// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/principal.h"
#include "changes/deltareader.h"
#include "core/hubtypes.h"
#include "wire/envelope.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <set>

namespace throughline::hub {

struct SyncContext;

//! One method's answer, its args already bytes.
struct MethodAnswer {
    QString name;
    QByteArray args;
    QString callId;
};

[[nodiscard]] MethodAnswer methodError(const QString &callId, const QString &type, const QString &description = {});
[[nodiscard]] MethodAnswer methodAnswer(const wire::Invocation &call, const QJsonObject &args);

//! What a reading method works with: one snapshot for all calls of a request that stand together.
struct ReadCall {
    StoreConnection &store;
    const Principal &principal;
    const wire::Invocation &call;
    Position position;
    PageBudget &budget;
    const std::set<Id> &underWay; //!< this agent's commands that wait for a channel
};

//! Reads for one method; unknownMethod when there is none of that name.
[[nodiscard]] MethodAnswer readMethod(ReadCall &read);
//! All names that readMethod() knows; "Foo/get" stands for that of every type of record.
[[nodiscard]] QStringList readMethodNames();
//! All names that a request may call, but those of the connection itself.
[[nodiscard]] QStringList methodNames();
//! Needs our capability in "using"; without it a client sees a plain read-only JMAP server.
[[nodiscard]] bool isVendorMethod(const QString &name);

[[nodiscard]] MethodAnswer deltaGet(ReadCall &read);
[[nodiscard]] MethodAnswer commandGet(ReadCall &read);
[[nodiscard]] MethodAnswer searchQuery(ReadCall &read);
[[nodiscard]] MethodAnswer mergePreview(ReadCall &read);
[[nodiscard]] MethodAnswer identityDecisions(ReadCall &read);
//! Foo/get, Foo/changes, Foo/query of RFC 8620 for the record type in the method's name.
[[nodiscard]] MethodAnswer standardGet(ReadCall &read, RecordType type);
[[nodiscard]] MethodAnswer standardChanges(ReadCall &read, RecordType type);
[[nodiscard]] MethodAnswer standardQuery(ReadCall &read, RecordType type);
//! The scope in accountId, when this principal may open it; null: answer accountNotFound.
[[nodiscard]] std::optional<Scope> accountOf(ReadCall &read);

//! Methods that need the connection itself (Ephemeral/*, Auth/refresh). Answers through \a then, now or later; false: not
//! one of its methods.
using ConnectionMethod = std::function<bool(const wire::Invocation &call, std::function<void(MethodAnswer)> then)>;

//! What became of a whole request.
struct RequestAnswer {
    std::vector<MethodAnswer> answers;
    QString sessionState;
    QString requestError; //!< a type of RFC 8620 section 3.6.1 or ours; then there are no answers
    QString detail;
};

//! Runs the calls of \a request in order: reading calls that stand together see one snapshot, writing ones run alone.
//! \a principal is read at each step, so that a change of rights counts at once.
void runRequest(SyncContext &context, std::function<Principal()> principal, wire::Request request, qint64 pageBytes,
                ConnectionMethod connection, std::function<void(RequestAnswer)> done);

//! {"methodResponses":[…],"sessionState":…}; with \a webSocket as a frame of RFC 8887.
[[nodiscard]] QByteArray writeAnswer(const RequestAnswer &answer, const QString &requestId, bool webSocket);
[[nodiscard]] QByteArray writeRequestError(const QString &requestId, const QString &type, const QString &detail);

} // namespace throughline::hub
