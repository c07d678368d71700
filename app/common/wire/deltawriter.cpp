// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/deltawriter.h"

namespace throughline::wire {

QByteArray quoteJson(QStringView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
    return out;
}

QByteArray writeScopePart(const ScopePart &part, bool named)
{
    qsizetype size = 256;
    for (const auto *record : part.upserts)
        size += record->json.size() + 1;
    QByteArray out;
    out.reserve(size + qsizetype(part.removed.size()) * 72);
    char next = '{';
    const auto name = [&](const char *key) {
        out += next;
        next = ',';
        out += '"';
        out += key;
        out += "\":";
    };
    if (named) {
        name("scope");
        out += quoteJson(part.scope.toString());
    }
    if (!part.error.isEmpty()) {
        name("error");
        out += quoteJson(part.error);
        return out += '}';
    }
    const auto token = [&](const char *key, const std::optional<StateToken> &value) {
        if (!value)
            return;
        name(key);
        out += '"';
        out += value->toLatin1();
        out += '"';
    };
    token("oldState", part.oldState);
    token("newState", part.newState);
    token("startState", part.startState);
    if (part.newState) {
        name("hasMore");
        out += part.hasMore ? "true" : "false";
    }
    if (part.startState || !part.cursor.isEmpty()) {
        name("cursor");
        out += part.cursor.isEmpty() ? QByteArray("null") : quoteJson(part.cursor);
    }
    name("upserts");
    out += '{';
    const RecordBody *previous = nullptr;
    for (const auto *record : part.upserts) {
        if (!previous || previous->type != record->type) {
            out += previous ? "],\"" : "\"";
            out += recordTypeName(record->type).toLatin1();
            out += "\":[";
        } else {
            out += ',';
        }
        out += record->json;
        previous = record;
    }
    out += previous ? "]}" : "}";
    name("removed");
    out += '[';
    for (size_t i = 0; i < part.removed.size(); ++i) {
        const auto &gone = part.removed[i];
        out += i ? ",[\"" : "[\"";
        out += recordTypeName(gone.type).toLatin1();
        out += "\",\"";
        out += gone.id.toString().toLatin1();
        out += gone.deleted ? "\",\"deleted\"]" : "\",\"left\"]";
    }
    return out += "]}";
}

QByteArray writeDeltaAnswer(const StateToken &asOf, std::span<const ScopePart> parts)
{
    QByteArray out = "{\"asOf\":\"" + asOf.toLatin1() + "\",\"scopes\":{";
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i)
            out += ',';
        out += quoteJson(parts[i].scope.toString());
        out += ':';
        out += writeScopePart(parts[i], false);
    }
    return out += "}}";
}

QByteArray writeDeltaPush(const StateToken &asOf, std::span<const ScopePart> parts)
{
    QByteArray out = "{\"@type\":\"Delta\",\"asOf\":\"" + asOf.toLatin1() + "\",\"changes\":[";
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i)
            out += ',';
        out += writeScopePart(parts[i], true);
    }
    return out += "]}";
}

QByteArray wrapResponse(const QString &requestId, const QString &name, QByteArrayView args, const QString &callId,
                        const QString &sessionState)
{
    QByteArray out = "{\"@type\":\"Response\",";
    if (!requestId.isEmpty())
        out += "\"requestId\":" + quoteJson(requestId) + ',';
    out += "\"sessionState\":" + quoteJson(sessionState) + ",\"methodResponses\":[[" + quoteJson(name) + ',';
    out += args;
    out += ',' + quoteJson(callId) + "]]}";
    return out;
}

} // namespace throughline::wire
