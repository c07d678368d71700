// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/session.h"

#include "wire/limits.h"

#include <QJsonArray>

namespace throughline::wire {

using namespace Qt::StringLiterals;

namespace {

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

QJsonObject coreLimits()
{
    return {
        {u"maxSizeUpload"_s, maxUploadBytes},        {u"maxConcurrentUpload"_s, 4},
        {u"maxSizeRequest"_s, maxRequestBytes},      {u"maxConcurrentRequests"_s, maxConcurrentRequests},
        {u"maxCallsInRequest"_s, maxCallsInRequest}, {u"maxObjectsInGet"_s, maxObjectsInGet},
        {u"maxObjectsInSet"_s, maxObjectsInSet},     {u"collationAlgorithms"_s, QJsonArray{u"i;unicode-casemap"_s}}};
}

} // namespace

QJsonObject writeSession(const Session &session)
{
    QJsonArray epochs;
    for (const auto &each : session.epochs)
        epochs.append(QJsonObject{{u"epoch"_s, each.epoch}, {u"base"_s, each.base}});
    const QJsonObject hub{{u"agentId"_s, session.agentId.toString()},
                          {u"epoch"_s, session.epoch},
                          {u"epochs"_s, epochs},
                          {u"pingSeconds"_s, int(pingEvery.count())},
                          {u"markSeconds"_s, int(markEvery.count())},
                          {u"maxScopesLive"_s, maxScopesLive},
                          {u"maxChangesPerPage"_s, maxChangesPerPage},
                          {u"maxInlineBytes"_s, maxInlineBytes},
                          {u"historyDays"_s, historyDays},
                          {u"logDays"_s, logDays},
                          {u"commandDays"_s, commandDays}};
    const QJsonObject webSocket{{u"url"_s, session.webSocketUrl.toString()}, {u"supportsPush"_s, true}};
    QJsonObject accounts;
    for (const auto &[scope, name] : session.accounts) {
        accounts.insert(scope.toString(),
                        QJsonObject{{u"name"_s, name},
                                    {u"isPersonal"_s, scope.kind == ScopeKind::Me},
                                    {u"isReadOnly"_s, false},
                                    {u"accountCapabilities"_s, QJsonObject{{text(hubCapability), QJsonObject()}}}});
    }
    const auto me = Scope::me(session.agentId).toString();
    return {{u"username"_s, session.username},
            {u"state"_s, session.state},
            {u"apiUrl"_s, session.apiUrl.toString()},
            {u"uploadUrl"_s, session.uploadUrl},
            {u"downloadUrl"_s, session.downloadUrl},
            {u"eventSourceUrl"_s, QString()}, // no EventSource: push is over the WebSocket
            {u"capabilities"_s, QJsonObject{{text(coreCapability), coreLimits()},
                                            {text(webSocketCapability), webSocket},
                                            {text(hubCapability), hub}}},
            {u"primaryAccounts"_s, QJsonObject{{text(hubCapability), me}}},
            {u"accounts"_s, accounts}};
}

Result<Session> readSession(const QJsonObject &object)
{
    Session session;
    session.username = object.value("username"_L1).toString();
    session.state = object.value("state"_L1).toString();
    session.apiUrl = QUrl(object.value("apiUrl"_L1).toString());
    session.uploadUrl = object.value("uploadUrl"_L1).toString();
    session.downloadUrl = object.value("downloadUrl"_L1).toString();
    const auto capabilities = object.value("capabilities"_L1).toObject();
    const auto hub = capabilities.value(text(hubCapability)).toObject();
    session.webSocketUrl = QUrl(capabilities.value(text(webSocketCapability)).toObject().value("url"_L1).toString());
    if (session.apiUrl.isRelative() || session.webSocketUrl.isRelative())
        return fail(ErrorCode::InvalidArgument, u"apiUrl and the WebSocket's url are absolute"_s);
    const auto agent = Id::fromString(hub.value("agentId"_L1).toString());
    if (!agent)
        return fail(ErrorCode::InvalidArgument, u"agentId"_s);
    session.agentId = *agent;
    session.epoch = hub.value("epoch"_L1).toInteger();
    if (session.epoch < 1)
        return fail(ErrorCode::InvalidArgument, u"epoch"_s);
    for (const auto each : hub.value("epochs"_L1).toArray()) {
        const auto entry = each.toObject();
        session.epochs.push_back({entry.value("epoch"_L1).toInteger(), entry.value("base"_L1).toInteger()});
    }
    const auto accounts = object.value("accounts"_L1).toObject();
    for (auto it = accounts.begin(); it != accounts.end(); ++it) {
        if (const auto scope = Scope::fromString(it.key()))
            session.accounts.emplace(*scope, it->toObject().value("name"_L1).toString());
    }
    return session;
}

} // namespace throughline::wire
