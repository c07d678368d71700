// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "generator.h"

#include "api/shapes.h"

#include <QCborArray>

#include <algorithm>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

// What outside text is made of in the worst case; every piece is one or two UTF-16 units.
const QStringList pieces{u"a"_s,      u"é"_s,  u"世"_s, u"😀"_s,  u"<"_s,     u"\u202e"_s,
                         u"\u200b"_s, u"\n"_s, u"\""_s, u"\\"_s, u"\u0001"_s};

bool isList(const FieldSchema &field)
{
    return field.type == FieldType::List || field.type == FieldType::TextPairs || field.type == FieldType::SecretMap;
}

} // namespace

QString Generator::text(qint64 length)
{
    QString text;
    while (text.size() < length) {
        const QString &piece = pieces.at(qsizetype(m_random.below(quint64(pieces.size()))));
        text += text.size() + piece.size() > length ? u"x"_s : piece;
    }
    return text;
}

qint64 Generator::length(const Limit &limit, Size size)
{
    switch (size) {
    case Size::Smallest: return limit.min;
    case Size::Largest: return limit.max;
    case Size::Any: break;
    }
    return limit.min + qint64(m_random.below(quint64(std::min<qint64>(limit.max - limit.min, 200) + 1)));
}

QCborValue Generator::value(const FieldSchema &field, Size size, int maxElements)
{
    const Limit &limit = field.limit;
    const auto count = [&] {
        const qint64 most = std::min<qint64>(limit.count, maxElements);
        return size == Size::Smallest ? 0 : size == Size::Largest ? most : qint64(m_random.below(quint64(most) + 1));
    };
    switch (field.type) {
    case FieldType::Bool: return m_random.below(2) == 1;
    case FieldType::Integer: {
        if (size != Size::Any)
            return size == Size::Smallest ? limit.min : limit.max;
        return limit.min + qint64(m_random.below(quint64(std::min<qint64>(limit.max - limit.min, 1 << 20)) + 1));
    }
    case FieldType::Text: return text(length(limit, size));
    case FieldType::Bytes: return m_random.bytes(int(std::min<qint64>(length(limit, size), 512 * 1024)));
    case FieldType::Id: return m_random.bytes(16);
    case FieldType::Instant:
        return size == Size::Smallest ? qint64(0) : qint64(1'800'000'000'000 + qint64(m_random.below(1'000'000)));
    case FieldType::Json:
        return size == Size::Smallest ? QCborMap()
                                      : QCborMap{{u"k"_s, text(20)}, {u"n"_s, QCborArray{1, 2.5, true, nullptr}}};
    case FieldType::JsonArray:
        return size == Size::Smallest ? QCborArray() : QCborArray{text(10), QCborMap{{u"deep"_s, 1}}};
    case FieldType::Enum: return field.names.at(size_t(m_random.below(field.names.size())));
    case FieldType::Object: return valid(field.fields, size, maxElements);
    case FieldType::List: {
        QCborArray array;
        for (qint64 i = count(); i > 0; --i)
            array.append(value(field.fields.front(), size, maxElements));
        return array;
    }
    case FieldType::TextPairs: {
        QCborArray array;
        for (qint64 i = count(); i > 0; --i)
            array.append(QCborArray{u"name%1"_s.arg(i), text(30)});
        return array;
    }
    case FieldType::SecretMap: {
        QCborMap map;
        for (qint64 i = count(); i > 0; --i)
            map.insert(u"key%1"_s.arg(i), m_random.bytes(16));
        return map;
    }
    }
    return {};
}

QCborMap Generator::valid(const std::vector<FieldSchema> &fields, Size size, int maxElements)
{
    QCborMap body;
    for (const FieldSchema &field : fields) {
        if (!field.limit.required && (size == Size::Smallest || (size == Size::Any && m_random.below(3) == 0)))
            continue;
        body.insert(field.key, value(field, size, maxElements));
    }
    return body;
}

std::vector<Generator::Broken> Generator::broken(const std::vector<FieldSchema> &fields)
{
    std::vector<Broken> all;
    const auto with = [&](const FieldSchema &field, const char *how, const QCborValue &wrong) {
        QCborMap body = valid(fields, Size::Any);
        body.insert(field.key, wrong);
        all.push_back({field.key + u": "_s + QLatin1StringView(how), body});
    };
    for (const FieldSchema &field : fields) {
        const Limit &limit = field.limit;
        if (limit.required) {
            QCborMap body = valid(fields, Size::Any);
            body.remove(field.key);
            all.push_back({field.key + u": missing"_s, body});
        }
        with(field, "of a wrong type",
             field.type == FieldType::Integer || field.type == FieldType::Instant ? QCborValue(u"1"_s)
                                                                                  : QCborValue(-1));
        if (field.type == FieldType::Text && limit.max < 1'000'000)
            with(field, "too long", text(limit.max + 1));
        if (field.type == FieldType::Text && limit.min > 0)
            with(field, "too short", QString());
        if (field.type == FieldType::Bytes && limit.max < 2'000'000)
            with(field, "too long", QByteArray(limit.max + 1, 'x'));
        if (field.type == FieldType::Integer && limit.max < INT64_MAX)
            with(field, "too large", limit.max + 1);
        if (field.type == FieldType::Integer && limit.min > INT64_MIN)
            with(field, "too small", limit.min - 1);
        if (field.type == FieldType::Json)
            with(field, "too large", QCborMap{{u"k"_s, QString(limit.max + 1, u'x')}});
        if (field.type == FieldType::Id)
            with(field, "short", QByteArray(15, 'x'));
        if (field.type == FieldType::Enum)
            with(field, "unknown", u"nonsense"_s);
        if (field.type == FieldType::Instant)
            with(field, "far away", limits::year9999 + 1);
        if (isList(field)) {
            QCborArray many;
            for (qint64 i = 0; i <= limit.count; ++i)
                many.append(field.type == FieldType::List ? value(field.fields.front(), Size::Smallest, 1)
                                                          : QCborArray{u"a"_s, u"b"_s});
            if (field.type != FieldType::SecretMap)
                with(field, "too many", many);
        }
        if (field.type == FieldType::Object) {
            for (const Broken &inner : broken(field.fields))
                with(field, qPrintable(inner.what), inner.body);
        }
        if (field.type == FieldType::List && field.fields.front().type == FieldType::Object) {
            for (const Broken &inner : broken(field.fields.front().fields))
                with(field, qPrintable(inner.what), QCborArray{inner.body});
        }
    }
    return all;
}

} // namespace throughline::plugin
