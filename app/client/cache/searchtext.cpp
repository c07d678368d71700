// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/searchtext.h"

#include "domain/searchwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

QString fields(const QJsonObject &body)
{
    QString text;
    const auto all = body.value("fields"_L1).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        for (const auto each : it->toArray())
            text += u'\n' + each.toObject().value("value"_L1).toString();
    }
    return text;
}

} // namespace

QString searchableText(RecordType type, const QJsonObject &body)
{
    switch (type) {
    case RecordType::TimelineItem: return search::indexedWords(body);
    case RecordType::Customer:
        // An alias stands for nobody any more.
        return body.contains("aliasOf"_L1) ? QString()
                                           : search::segmented(body.value("name"_L1).toString() + fields(body));
    case RecordType::ContactPoint: {
        const auto value = body.value("value"_L1).toString();
        const auto raw = body.value("raw"_L1).toString();
        return search::segmented(raw == value ? value : value + u'\n' + raw);
    }
    default: return {};
    }
}

QString storedString(QByteArrayView body, const char *name)
{
    // Stored bodies are compact and their keys sorted, so that nested objects ("blocks", "data", "fields") come before
    // "text" and "name". A quote inside a string is escaped: the pattern cannot match there.
    const auto pattern = '"' + QByteArray(name) + "\":\"";
    const auto at = body.lastIndexOf(pattern);
    if (at < 0)
        return {};
    const auto from = at + pattern.size();
    for (auto end = from; end < body.size(); ++end) {
        if (body[end] == '"')
            return QString::fromUtf8(body.sliced(from, end - from));
        if (body[end] == '\\') { // escapes are rare, and the parser's business
            const auto object = QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), body.size())).object();
            return object.value(QLatin1StringView(name)).toString();
        }
    }
    return {};
}

QString matchExpression(const QString &typed)
{
    QString expression;
    auto all = search::words(typed);
    if (all.size() > 32)
        all.resize(32);
    for (const auto &word : all)
        expression += (expression.isEmpty() ? u"\""_s : u" \""_s) + word + u'"';
    // Only a word still being written is a beginning; a blank after it says that it is whole.
    if (!expression.isEmpty() && typed.back().isLetterOrNumber())
        expression += u'*';
    return expression;
}

} // namespace throughline::client
