// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/searchtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

//! Scripts without blanks between words (CJK ideographs, kana, hangul is spaced and stays whole).
bool standsAlone(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x312F) || (c >= 0x31A0 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF)
           || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

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

//! Lower case without diacritics, one character for each of \a text, so that positions agree.
QString folded(const QString &text)
{
    QString result(text.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (c.unicode() < 0x80) {
            result[i] = c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c;
            continue;
        }
        const auto base = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString();
        result[i] = (base.isEmpty() ? c : base[0]).toLower();
    }
    return result;
}

QStringList words(const QString &typed)
{
    QStringList result;
    QString word;
    for (const auto c : segmented(typed)) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            result.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        result.append(word);
    return result;
}

} // namespace

QString segmented(const QString &text)
{
    const auto wide = [](QChar c) { return c.unicode() >= 0x2E80; };
    if (std::none_of(text.begin(), text.end(), wide))
        return text;
    QString result;
    result.reserve(text.size() * 2);
    for (const char32_t c : text.toUcs4()) {
        const bool alone = standsAlone(c);
        if (alone)
            result += u' ';
        result += QString::fromUcs4(&c, 1);
        if (alone)
            result += u' ';
    }
    return result;
}

QString searchableText(RecordType type, const QJsonObject &body)
{
    switch (type) {
    case RecordType::TimelineItem: {
        if (body.value("redacted"_L1).toBool())
            return {};
        auto text = body.value("text"_L1).toString();
        for (const auto each : body.value("attachments"_L1).toArray())
            text += u'\n' + each.toObject().value("name"_L1).toString();
        return segmented(text);
    }
    case RecordType::Customer:
        // An alias stands for nobody any more.
        return body.contains("aliasOf"_L1) ? QString() : segmented(body.value("name"_L1).toString() + fields(body));
    case RecordType::ContactPoint: {
        const auto value = body.value("value"_L1).toString();
        const auto raw = body.value("raw"_L1).toString();
        return segmented(raw == value ? value : value + u'\n' + raw);
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
    auto all = words(typed);
    if (all.size() > 32)
        all.resize(32);
    for (const auto &word : all)
        expression += (expression.isEmpty() ? u"\""_s : u" \""_s) + word + u'"';
    // Only a word still being written is a beginning; a blank after it says that it is whole.
    if (!expression.isEmpty() && typed.back().isLetterOrNumber())
        expression += u'*';
    return expression;
}

std::vector<std::pair<int, int>> matchedRanges(const QString &text, const QString &typed)
{
    std::vector<std::pair<int, int>> ranges;
    const auto haystack = folded(text);
    for (const auto &word : words(typed)) {
        const auto needle = folded(word);
        for (qsizetype at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.size()))
            ranges.emplace_back(int(at), int(needle.size()));
    }
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::pair<int, int>> apart;
    for (const auto &range : ranges) {
        if (apart.empty() || range.first >= apart.back().first + apart.back().second)
            apart.push_back(range);
    }
    return apart;
}

} // namespace throughline::client
