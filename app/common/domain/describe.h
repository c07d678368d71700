// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/jsonvalue.h"

#include <tuple>

namespace throughline {

//! One property of a described struct: its name on the wire and where it lives.
template<typename T, typename M>
struct Property {
    QLatin1StringView name;
    M T::*member;
};

template<typename T, typename M>
[[nodiscard]] constexpr Property<T, M> property(const char *name, M T::*member)
{
    return {QLatin1StringView(name), member};
}

//! A struct describes itself once: `static constexpr auto description() { return std::tuple{property("name", &T::name), …}; }`.
//! Everything that knows its properties (wire, store, tests) follows from that.
template<json::Described T>
[[nodiscard]] QJsonObject toJson(const T &value)
{
    QJsonObject object;
    std::apply(
        [&](const auto &...properties) {
            const auto put = [&](QLatin1StringView name, QJsonValue json) {
                if (!json.isNull())
                    object.insert(name, std::move(json));
            };
            (put(properties.name, json::write(value.*properties.member)), ...);
        },
        T::description());
    return object;
}

//! InvalidArgument names the first property of the wrong shape. Unknown properties are ignored.
template<json::Described T>
[[nodiscard]] Result<T> fromJson(const QJsonObject &object)
{
    T value;
    QLatin1StringView wrong;
    std::apply(
        [&](const auto &...properties) {
            const auto take = [&](const auto &property) {
                const auto at = object.constFind(property.name);
                if (at != object.constEnd() && !json::read(*at, value.*property.member)) {
                    wrong = property.name;
                    return false;
                }
                return true;
            };
            (void)(take(properties) && ...);
        },
        T::description());
    if (!wrong.isNull())
        return fail(ErrorCode::InvalidArgument, QString(wrong));
    return value;
}

//! Names of all properties, in order.
template<json::Described T>
[[nodiscard]] std::vector<QLatin1StringView> propertyNames()
{
    return std::apply([](const auto &...p) { return std::vector<QLatin1StringView>{p.name...}; }, T::description());
}

namespace json {

template<typename E>
requires std::is_enum_v<E> QJsonValue write(E value)
{
    return enumText(value).toString();
}

template<typename E>
requires std::is_enum_v<E>
bool read(const QJsonValue &json, E &value)
{
    const auto found = enumFromText<E>(json.toString());
    if (found)
        value = *found;
    return found.has_value();
}

template<typename T>
QJsonValue write(const std::optional<T> &value)
{
    return value ? write(*value) : QJsonValue();
}

template<typename T>
bool read(const QJsonValue &json, std::optional<T> &value)
{
    value.reset();
    return json.isNull() || read(json, value.emplace());
}

template<typename T>
QJsonValue write(const std::vector<T> &value)
{
    QJsonArray array;
    for (const auto &each : value)
        array.append(write(each));
    return write(array);
}

template<typename T>
bool read(const QJsonValue &json, std::vector<T> &value)
{
    value.clear();
    const auto array = json.toArray();
    value.reserve(size_t(array.size()));
    for (const auto each : array) {
        if (!read(QJsonValue(each), value.emplace_back()))
            return false;
    }
    return json.isArray() || json.isNull();
}

template<typename T>
QJsonValue write(const std::map<QString, T> &value)
{
    QJsonObject object;
    for (const auto &[name, each] : value)
        object.insert(name, write(each));
    return write(object);
}

template<typename T>
bool read(const QJsonValue &json, std::map<QString, T> &value)
{
    value.clear();
    const auto object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!read(QJsonValue(*it), value[it.key()]))
            return false;
    }
    return json.isObject() || json.isNull();
}

template<Described T>
QJsonValue write(const T &value)
{
    return toJson(value);
}

template<Described T>
bool read(const QJsonValue &json, T &value)
{
    auto result = fromJson<T>(json.toObject());
    if (!json.isObject() || !result)
        return false;
    value = std::move(*result);
    return true;
}

} // namespace json
} // namespace throughline
