// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/jsonvalue.h"

#include <cmath>

namespace throughline::json {

QJsonValue write(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}
QJsonValue write(const Id &value)
{
    return value.isNull() ? QJsonValue() : QJsonValue(value.toString());
}
QJsonValue write(Instant value)
{
    return value.toString();
}
QJsonValue write(bool value)
{
    return value;
}
QJsonValue write(int value)
{
    return value;
}
QJsonValue write(qint64 value)
{
    return value;
}
QJsonValue write(double value)
{
    return value;
}
QJsonValue write(const QJsonObject &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}
QJsonValue write(const QJsonArray &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}
QJsonValue write(Trust value)
{
    return int(value);
}

bool read(const QJsonValue &json, QString &value)
{
    value = json.toString();
    return json.isString() || json.isNull();
}

bool read(const QJsonValue &json, Id &value)
{
    if (json.isNull()) {
        value = {};
        return true;
    }
    const auto id = Id::fromString(json.toString());
    if (id)
        value = *id;
    return id.has_value();
}

bool read(const QJsonValue &json, Instant &value)
{
    const auto instant = Instant::fromString(json.toString());
    if (instant)
        value = *instant;
    return instant.has_value();
}

bool read(const QJsonValue &json, bool &value)
{
    value = json.toBool();
    return json.isBool();
}

bool read(const QJsonValue &json, int &value)
{
    qint64 wide = 0;
    if (!read(json, wide) || wide < INT32_MIN || wide > INT32_MAX)
        return false;
    value = int(wide);
    return true;
}

bool read(const QJsonValue &json, qint64 &value)
{
    // I-JSON (RFC 7493): whole numbers up to 2^53.
    constexpr double limit = 9007199254740992.0;
    const double number = json.toDouble(NAN);
    if (!json.isDouble() || std::abs(number) > limit || number != std::floor(number))
        return false;
    value = json.toInteger();
    return true;
}

bool read(const QJsonValue &json, double &value)
{
    value = json.toDouble();
    return json.isDouble();
}

bool read(const QJsonValue &json, QJsonObject &value)
{
    value = json.toObject();
    return json.isObject() || json.isNull();
}

bool read(const QJsonValue &json, QJsonArray &value)
{
    value = json.toArray();
    return json.isArray() || json.isNull();
}

bool read(const QJsonValue &json, Trust &value)
{
    int number = 0;
    if (!read(json, number) || number < 0 || number > 3)
        return false;
    value = Trust(number);
    return true;
}

} // namespace throughline::json
