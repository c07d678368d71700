// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/blocks.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

bool isDrawable(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
               || (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
}

bool isWhole(const QJsonValue &value, int from, int to)
{
    const double number = value.toDouble(NAN);
    return number >= from && number <= to && number == std::floor(number);
}

//! One walk over the blocks. The first thing found wrong stays.
class Checker
{
public:
    Result<void> check(const QJsonArray &blocks)
    {
        if (list(blocks, QString(), 0))
            return {};
        return fail(m_error);
    }

private:
    bool refuse(const QString &where, ErrorCode code = ErrorCode::InvalidArgument)
    {
        m_error = {code, where};
        return false;
    }

    bool known(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys, const QString &where)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (std::find(keys.begin(), keys.end(), it.key()) == keys.end())
                return refuse(where + "property"_L1);
        }
        return true;
    }

    bool flag(const QJsonObject &object, QLatin1StringView key, const QString &where)
    {
        const QJsonValue value = object.value(key);
        return value.isUndefined() || value.isBool() || refuse(where + key);
    }

    bool text(const QJsonValue &value, const QString &where)
    {
        const QString words = value.toString();
        m_chars += words.size();
        if (m_chars > blocklimits::chars)
            return refuse(u"chars"_s, ErrorCode::TooLarge);
        return (value.isString() && isDrawable(words)) || refuse(where + "text"_L1);
    }

    bool runs(const QJsonValue &value, const QString &where)
    {
        if (!value.isArray())
            return refuse(where + "runs"_L1);
        for (const QJsonValue &entry : value.toArray()) {
            if (++m_runs > blocklimits::runs)
                return refuse(u"runs"_s, ErrorCode::TooLarge);
            const QJsonObject run = entry.toObject();
            const QString at = where + "runs."_L1;
            if (!entry.isObject()
                || !known(run, {"text"_L1, "bold"_L1, "italic"_L1, "underline"_L1, "strike"_L1, "code"_L1, "link"_L1},
                          at)
                || !text(run.value("text"_L1), at))
                return m_error.detail.isEmpty() ? refuse(at) : false;
            for (const auto &key : {"bold"_L1, "italic"_L1, "underline"_L1, "strike"_L1, "code"_L1}) {
                if (!flag(run, key, at))
                    return false;
            }
            if (run.contains("link"_L1) && !isBlockLink(run.value("link"_L1).toString()))
                return refuse(at + "link"_L1);
        }
        return true;
    }

    bool list(const QJsonArray &blocks, const QString &where, int depth)
    {
        if (depth > blocklimits::depth)
            return refuse(u"depth"_s, ErrorCode::TooLarge);
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (++m_blocks > blocklimits::blocks)
                return refuse(u"blocks"_s, ErrorCode::TooLarge);
            const QJsonValue entry = blocks.at(i);
            const QString at = where + QString::number(i) + u'.';
            if (!entry.isObject())
                return refuse(at);
            if (!block(entry.toObject(), at, depth))
                return false;
        }
        return true;
    }

    bool block(const QJsonObject &object, const QString &at, int depth)
    {
        const QString type = object.value("type"_L1).toString();
        if (type == "paragraph"_L1)
            return known(object, {"type"_L1, "runs"_L1}, at) && runs(object.value("runs"_L1), at);
        if (type == "heading"_L1)
            return known(object, {"type"_L1, "level"_L1, "runs"_L1}, at)
                   && (isWhole(object.value("level"_L1), 1, 6) || refuse(at + "level"_L1))
                   && runs(object.value("runs"_L1), at);
        if (type == "quote"_L1 || type == "signature"_L1)
            return known(object, {"type"_L1, "folded"_L1, "blocks"_L1}, at) && flag(object, "folded"_L1, at)
                   && (object.value("blocks"_L1).isArray() || refuse(at + "blocks"_L1))
                   && list(object.value("blocks"_L1).toArray(), at, depth + 1);
        if (type == "list"_L1)
            return known(object, {"type"_L1, "ordered"_L1, "start"_L1, "items"_L1}, at)
                   && flag(object, "ordered"_L1, at)
                   && (!object.contains("start"_L1) || isWhole(object.value("start"_L1), 0, 1'000'000)
                       || refuse(at + "start"_L1))
                   && items(object.value("items"_L1), at, depth);
        if (type == "table"_L1)
            return known(object, {"type"_L1, "rows"_L1}, at) && rows(object.value("rows"_L1), at);
        if (type == "code"_L1)
            return known(object, {"type"_L1, "text"_L1}, at) && text(object.value("text"_L1), at);
        if (type == "rule"_L1)
            return known(object, {"type"_L1}, at);
        if (type == "image"_L1)
            return image(object, at);
        return refuse(at + "type"_L1);
    }

    bool items(const QJsonValue &value, const QString &where, int depth)
    {
        if (!value.isArray())
            return refuse(where + "items"_L1);
        const QJsonArray entries = value.toArray();
        if (entries.size() > blocklimits::items)
            return refuse(u"items"_s, ErrorCode::TooLarge);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString at = where + "items."_L1 + QString::number(i) + u'.';
            if (!entries.at(i).isArray())
                return refuse(at);
            if (!list(entries.at(i).toArray(), at, depth + 1))
                return false;
        }
        return true;
    }

    bool rows(const QJsonValue &value, const QString &where)
    {
        if (!value.isArray())
            return refuse(where + "rows"_L1);
        const QJsonArray entries = value.toArray();
        if (entries.size() > blocklimits::rows)
            return refuse(u"rows"_s, ErrorCode::TooLarge);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString at = where + "rows."_L1 + QString::number(i) + u'.';
            const QJsonArray cells = entries.at(i).toArray();
            if (!entries.at(i).isArray())
                return refuse(at);
            if (cells.size() > blocklimits::columns)
                return refuse(u"columns"_s, ErrorCode::TooLarge);
            for (const QJsonValue &entry : cells) {
                const QJsonObject cell = entry.toObject();
                if (!entry.isObject())
                    return refuse(at);
                if (!known(cell, {"runs"_L1, "header"_L1}, at) || !flag(cell, "header"_L1, at)
                    || !runs(cell.value("runs"_L1), at))
                    return false;
            }
        }
        return true;
    }

    bool image(const QJsonObject &object, const QString &at)
    {
        if (!known(object, {"type"_L1, "cid"_L1, "url"_L1, "alt"_L1, "width"_L1, "height"_L1}, at))
            return false;
        const QString cid = object.value("cid"_L1).toString();
        const QString url = object.value("url"_L1).toString();
        const QString alt = object.value("alt"_L1).toString();
        if (cid.isEmpty() == url.isEmpty() || cid.size() > blocklimits::cid || !isDrawable(cid))
            return refuse(at + "cid"_L1);
        if (!url.isEmpty() && !(url.startsWith("http"_L1) && isBlockLink(url)))
            return refuse(at + "url"_L1);
        if (alt.size() > blocklimits::alt || !isDrawable(alt))
            return refuse(at + "alt"_L1);
        m_chars += alt.size();
        for (const auto &key : {"width"_L1, "height"_L1}) {
            if (object.contains(key) && !isWhole(object.value(key), 1, blocklimits::side))
                return refuse(at + key);
        }
        return true;
    }

    Error m_error;
    int m_blocks = 0, m_runs = 0;
    qsizetype m_chars = 0;
};

QString runsText(const QJsonValue &runs)
{
    QString words;
    for (const QJsonValue &run : runs.toArray())
        words += run.toObject().value("text"_L1).toString();
    return words;
}

QString tableText(const QJsonArray &rows)
{
    QStringList lines;
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const QJsonValue &cell : row.toArray())
            cells.push_back(runsText(cell.toObject().value("runs"_L1)));
        lines.push_back(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString listText(const QJsonObject &list, bool withFolded)
{
    QStringList lines;
    int number = list.value("start"_L1).toInt(1);
    for (const QJsonValue &item : list.value("items"_L1).toArray()) {
        const QString mark = list.value("ordered"_L1).toBool() ? QString::number(number++) + ". "_L1 : u"- "_s;
        lines.push_back(mark + blocksText(item.toArray(), withFolded).replace(u'\n', "\n  "_L1));
    }
    return lines.join(u'\n');
}

QString blockText(const QJsonObject &block, bool withFolded)
{
    const QString type = block.value("type"_L1).toString();
    if (type == "list"_L1)
        return listText(block, withFolded);
    if (type == "table"_L1)
        return tableText(block.value("rows"_L1).toArray());
    if (type == "code"_L1)
        return block.value("text"_L1).toString();
    if (type == "rule"_L1)
        return u"----"_s;
    if (type == "image"_L1) {
        const QString alt = block.value("alt"_L1).toString();
        return alt.isEmpty() ? QString() : u'[' + alt + u']';
    }
    if (type != "quote"_L1 && type != "signature"_L1)
        return runsText(block.value("runs"_L1));
    if (block.value("folded"_L1).toBool() && !withFolded)
        return {};
    const QString inner = blocksText(block.value("blocks"_L1).toArray(), withFolded);
    if (type == "signature"_L1 || inner.isEmpty())
        return inner;
    return "> "_L1 + QString(inner).replace(u'\n', "\n> "_L1);
}

} // namespace

Result<void> checkBlocks(const QJsonArray &blocks)
{
    return Checker().check(blocks);
}

bool isBlockLink(QStringView link)
{
    const qsizetype colon = link.indexOf(u':');
    if (colon <= 0 || link.size() > blocklimits::link || std::any_of(link.begin(), link.end(), [](QChar c) {
            const auto category = c.category();
            return c == u'\\' || c.isSpace() || category == QChar::Other_Control || category == QChar::Other_Format;
        }))
        return false;
    const QStringView scheme = link.first(colon);
    if (scheme == "mailto"_L1 || scheme == "tel"_L1)
        return link.size() > colon + 1;
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return false;
    const QUrl url(link.toString(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
           && link.sliced(colon).startsWith("://"_L1);
}

QString blocksText(const QJsonArray &blocks, bool withFolded)
{
    QStringList parts;
    for (const QJsonValue &entry : blocks) {
        const QString words = blockText(entry.toObject(), withFolded);
        if (!words.isEmpty())
            parts.push_back(words);
    }
    return parts.join("\n\n"_L1);
}

} // namespace throughline
