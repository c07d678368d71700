// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec.h"

namespace throughline::plugin::codec {

namespace {

// An invalid value tells the caller that the walk found a problem; an undefined one that the field is left out.
QCborValue invalid()
{
    return QCborValue(QCborValue::Invalid);
}

QCborValue leftOut()
{
    return QCborValue(QCborValue::Undefined);
}

bool checkSize(Walk &walk, const char *key, qint64 size, const Limit &limit)
{
    return walk.check(size <= limit.max, key, "is too long", ErrorCode::TooLarge)
           && walk.check(size >= limit.min, key, "is too short");
}

} // namespace

bool Walk::check(bool good, const char *key, const char *why, ErrorCode code)
{
    if (!good) {
        m_path = QLatin1StringView(key);
        m_why = QLatin1StringView(why);
        m_code = code;
    }
    return good;
}

bool Walk::inside(bool good, const QString &step)
{
    if (!good && !step.isEmpty())
        m_path = m_path.isEmpty() ? step : m_path.startsWith(u'[') ? step + m_path : step + u'.' + m_path;
    return good;
}

bool inRange(qint64 value, const Limit &limit)
{
    return value >= limit.min && value <= limit.max;
}

QCborValue write(Walk &, const char *, bool value, const Limit &limit)
{
    return value || limit.required ? QCborValue(value) : leftOut();
}

QCborValue write(Walk &walk, const char *key, qint64 value, const Limit &limit)
{
    if (!walk.check(inRange(value, limit), key, "is out of range"))
        return invalid();
    return value != 0 || limit.required ? QCborValue(value) : leftOut();
}

QCborValue write(Walk &walk, const char *key, const QString &value, const Limit &limit)
{
    if (value.isEmpty() && !limit.required)
        return leftOut();
    return checkSize(walk, key, value.size(), limit) ? QCborValue(value) : invalid();
}

QCborValue write(Walk &walk, const char *key, const QByteArray &value, const Limit &limit)
{
    if (value.isEmpty() && !limit.required)
        return leftOut();
    return checkSize(walk, key, value.size(), limit) ? QCborValue(value) : invalid();
}

QCborValue write(Walk &walk, const char *key, const Id &value, const Limit &limit)
{
    if (value.isNull())
        return walk.check(!limit.required, key, "is null") ? leftOut() : invalid();
    return QCborValue(value.toBytes());
}

QCborValue write(Walk &walk, const char *key, const Instant &value, const Limit &)
{
    if (!walk.check(value.ms >= 0 && value.ms <= limits::year9999, key, "is out of range"))
        return invalid();
    return QCborValue(qint64(value.ms));
}

QCborValue write(Walk &walk, const char *key, const QJsonObject &value, const Limit &limit)
{
    if (value.isEmpty() && !limit.required)
        return leftOut();
    const QCborMap map = QCborMap::fromJsonObject(value);
    return checkSize(walk, key, QCborValue(map).toCbor().size(), limit) ? QCborValue(map) : invalid();
}

QCborValue write(Walk &walk, const char *key, const QJsonArray &value, const Limit &limit)
{
    if (value.isEmpty() && !limit.required)
        return leftOut();
    const QCborArray array = QCborArray::fromJsonArray(value);
    return checkSize(walk, key, QCborValue(array).toCbor().size(), limit) ? QCborValue(array) : invalid();
}

QCborValue write(Walk &walk, const char *key, const std::vector<std::pair<QString, QString>> &value, const Limit &limit)
{
    if (!walk.check(qint64(value.size()) <= limit.count, key, "has too many elements", ErrorCode::TooLarge))
        return invalid();
    QCborArray array;
    for (const auto &[name, text] : value) {
        if (!checkSize(walk, key, std::max(name.size(), text.size()), limit))
            return invalid();
        array.append(QCborArray{name, text});
    }
    return array.isEmpty() ? leftOut() : QCborValue(array);
}

QCborValue write(Walk &walk, const char *key, const QMap<QString, QByteArray> &value, const Limit &limit)
{
    if (!walk.check(value.size() <= limit.count, key, "has too many elements", ErrorCode::TooLarge))
        return invalid();
    QCborMap map;
    for (auto it = value.begin(); it != value.end(); ++it) {
        if (!checkSize(walk, key, std::max<qsizetype>(it.key().size(), it->size()), limit))
            return invalid();
        map.insert(it.key(), *it);
    }
    return map.isEmpty() ? leftOut() : QCborValue(map);
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, bool &value, const Limit &)
{
    value = cbor.toBool();
    return walk.check(cbor.isBool(), key, "is not true or false");
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, qint64 &value, const Limit &limit)
{
    value = cbor.toInteger();
    return walk.check(cbor.isInteger(), key, "is not an integer")
           && walk.check(inRange(value, limit), key, "is out of range");
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, QString &value, const Limit &limit)
{
    value = cbor.toString();
    return walk.check(cbor.isString(), key, "is not text") && checkSize(walk, key, value.size(), limit);
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, QByteArray &value, const Limit &limit)
{
    value = cbor.toByteArray();
    return walk.check(cbor.isByteArray(), key, "is not bytes") && checkSize(walk, key, value.size(), limit);
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, Id &value, const Limit &)
{
    const auto id = Id::fromBytes(cbor.toByteArray());
    if (!walk.check(cbor.isByteArray() && id && !id->isNull(), key, "is not an id"))
        return false;
    value = *id;
    return true;
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, Instant &value, const Limit &)
{
    value.ms = cbor.toInteger();
    return walk.check(cbor.isInteger() && value.ms >= 0 && value.ms <= limits::year9999, key, "is not a time");
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, QJsonObject &value, const Limit &limit)
{
    if (!walk.check(cbor.isMap(), key, "is not a map") || !checkSize(walk, key, cbor.toCbor().size(), limit))
        return false;
    value = cbor.toMap().toJsonObject();
    return true;
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, QJsonArray &value, const Limit &limit)
{
    if (!walk.check(cbor.isArray(), key, "is not a list") || !checkSize(walk, key, cbor.toCbor().size(), limit))
        return false;
    value = cbor.toArray().toJsonArray();
    return true;
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, std::vector<std::pair<QString, QString>> &value,
          const Limit &limit)
{
    const QCborArray array = cbor.toArray();
    if (!walk.check(cbor.isArray(), key, "is not a list")
        || !walk.check(array.size() <= limit.count, key, "has too many elements", ErrorCode::TooLarge))
        return false;
    for (const auto &each : array) {
        const QCborArray pair = each.toArray();
        if (!walk.check(pair.size() == 2 && pair.at(0).isString() && pair.at(1).isString(), key,
                        "is not a list of pairs"))
            return false;
        value.emplace_back(pair.at(0).toString(), pair.at(1).toString());
        if (!checkSize(walk, key, std::max(value.back().first.size(), value.back().second.size()), limit))
            return false;
    }
    return true;
}

bool read(Walk &walk, const char *key, const QCborValue &cbor, QMap<QString, QByteArray> &value, const Limit &limit)
{
    const QCborMap map = cbor.toMap();
    if (!walk.check(cbor.isMap(), key, "is not a map")
        || !walk.check(map.size() <= limit.count, key, "has too many elements", ErrorCode::TooLarge))
        return false;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!walk.check(it.key().isString() && it.value().isByteArray(), key, "does not map text to bytes"))
            return false;
        const QByteArray bytes = it.value().toByteArray();
        if (!checkSize(walk, key, std::max<qsizetype>(it.key().toString().size(), bytes.size()), limit))
            return false;
        value.insert(it.key().toString(), bytes);
    }
    return true;
}

} // namespace throughline::plugin::codec
