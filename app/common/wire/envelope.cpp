// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/envelope.h"

#include "domain/records.h"
#include "wire/limits.h"

#include <QJsonDocument>

namespace throughline::wire {

using namespace Qt::StringLiterals;

namespace {

QJsonArray writeCalls(const std::vector<Invocation> &calls)
{
    QJsonArray array;
    for (const auto &call : calls)
        array.append(QJsonArray{call.name, call.args, call.callId});
    return array;
}

Result<std::vector<Invocation>> readCalls(const QJsonValue &json)
{
    if (!json.isArray())
        return fail(ErrorCode::InvalidArgument, u"notRequest"_s);
    std::vector<Invocation> calls;
    for (const auto each : json.toArray()) {
        const auto call = each.toArray();
        if (call.size() != 3 || !call[0].isString() || !call[1].isObject() || !call[2].isString())
            return fail(ErrorCode::InvalidArgument, u"notRequest"_s);
        calls.push_back({call[0].toString(), call[1].toObject(), call[2].toString()});
    }
    return calls;
}

//! Nesting of the text, without building it: a deep document must not reach recursive code.
bool tooDeep(QByteArrayView utf8)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxJsonDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

QByteArray writeRequest(const Request &request)
{
    QJsonArray capabilities;
    for (const auto &capability : request.using_)
        capabilities.append(capability);
    QJsonObject frame{
        {u"@type"_s, u"Request"_s}, {u"using"_s, capabilities}, {u"methodCalls"_s, writeCalls(request.calls)}};
    if (!request.id.isEmpty())
        frame.insert(u"id"_s, request.id);
    return compactJson(frame);
}

Result<Request> readRequest(const QJsonObject &frame)
{
    Request request;
    request.id = frame.value("id"_L1).toString();
    for (const auto capability : frame.value("using"_L1).toArray())
        request.using_.push_back(capability.toString());
    auto calls = readCalls(frame.value("methodCalls"_L1));
    if (!calls)
        return fail(calls.error());
    if (calls->size() > size_t(maxCallsInRequest))
        return fail(ErrorCode::TooLarge, u"maxCallsInRequest"_s);
    request.calls = std::move(*calls);
    return request;
}

QJsonObject writeResponse(const Response &response)
{
    QJsonObject frame{{u"@type"_s, u"Response"_s},
                      {u"methodResponses"_s, writeCalls(response.responses)},
                      {u"sessionState"_s, response.sessionState}};
    if (!response.requestId.isEmpty())
        frame.insert(u"requestId"_s, response.requestId);
    return frame;
}

Result<Response> readResponse(const QJsonObject &frame)
{
    auto calls = readCalls(frame.value("methodResponses"_L1));
    if (!calls)
        return fail(calls.error());
    return Response{frame.value("requestId"_L1).toString(), std::move(*calls),
                    frame.value("sessionState"_L1).toString()};
}

Invocation methodError(const QString &callId, const QString &type, const QString &description)
{
    QJsonObject args{{u"type"_s, type}};
    if (!description.isEmpty())
        args.insert(u"description"_s, description);
    return {u"error"_s, args, callId};
}

QJsonObject requestError(const QString &requestId, const QString &type, const QString &detail)
{
    QJsonObject frame{{u"@type"_s, u"RequestError"_s},
                      {u"type"_s, u"urn:ietf:params:jmap:error:"_s + type},
                      {u"status"_s, 400},
                      {u"detail"_s, detail}};
    if (!requestId.isEmpty())
        frame.insert(u"requestId"_s, requestId);
    return frame;
}

Result<QJsonObject> parseFrame(QByteArrayView utf8)
{
    if (tooDeep(utf8))
        return fail(ErrorCode::TooLarge, u"depth"_s);
    return parseObject(utf8);
}

} // namespace throughline::wire
