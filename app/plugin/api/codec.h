// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codecleaf.h"
#include "api/messageshapes.h"

#include <type_traits>

// Typed structs to CBOR and back, with the limits of their shapes checked both ways.

namespace throughline::plugin {

//! TooLarge or InvalidArgument name the first field out of its limits, as a path ("items[3].author.name").
template<Shaped T>
[[nodiscard]] Result<QCborMap> encode(const T &value);
//! Unknown keys are ignored, so that a later API version may add optional ones.
template<Shaped T>
[[nodiscard]] Result<T> decode(const QCborMap &map);

namespace codec {

template<typename M>
inline constexpr bool isOptional = false;
template<typename M>
inline constexpr bool isOptional<std::optional<M>> = true;
template<typename M>
inline constexpr bool isList = std::is_same_v<M, QStringList>;
template<typename M>
inline constexpr bool isList<std::vector<M>> = !std::is_same_v<M, std::pair<QString, QString>>;

template<Shaped T>
QCborMap writeAll(Walk &walk, bool &good, const T &value);
template<Shaped T>
bool readAll(Walk &walk, const QCborMap &map, T &value);

template<typename M>
QCborValue writeAny(Walk &walk, bool &good, const char *key, const M &value, const Limit &limit)
{
    if constexpr (isOptional<M>) {
        if (!value)
            return QCborValue(QCborValue::Undefined);
        Limit needed = limit;
        needed.required = true;
        return writeAny(walk, good, key, *value, needed);
    } else if constexpr (isList<M>) {
        good =
            good && walk.check(qint64(value.size()) <= limit.count, key, "has too many elements", ErrorCode::TooLarge);
        QCborArray array;
        Limit each = limit;
        each.required = true;
        for (qsizetype i = 0; good && i < qsizetype(value.size()); ++i) {
            array.append(writeAny(walk, good, "", value[typename M::size_type(i)], each));
            good = walk.inside(good, QLatin1StringView(key) + u'[' + QString::number(i) + u']');
        }
        return array.isEmpty() && !limit.required ? QCborValue(QCborValue::Undefined) : QCborValue(array);
    } else if constexpr (std::is_enum_v<M>) {
        for (const auto &[each, name] : Names<M>::values()) {
            if (each == value)
                return QCborValue(QLatin1StringView(name));
        }
        good = good && walk.check(false, key, "is not one of its names");
        return {};
    } else if constexpr (Shaped<M>) {
        QCborMap map = writeAll(walk, good, value);
        good = walk.inside(good, QString(QLatin1StringView(key)));
        return map;
    } else {
        QCborValue cbor;
        if constexpr (std::is_integral_v<M> && !std::is_same_v<M, bool>)
            cbor = write(walk, key, qint64(value), limit);
        else
            cbor = write(walk, key, value, limit);
        good = good && !cbor.isInvalid();
        return cbor;
    }
}

template<typename M>
bool readAny(Walk &walk, const char *key, const QCborValue &cbor, M &value, const Limit &limit)
{
    if constexpr (isOptional<M>) {
        return readAny(walk, key, cbor, value.emplace(), limit);
    } else if constexpr (isList<M>) {
        if (!walk.check(cbor.isArray(), key, "is not a list"))
            return false;
        const QCborArray array = cbor.toArray();
        if (!walk.check(array.size() <= limit.count, key, "has too many elements", ErrorCode::TooLarge))
            return false;
        value.reserve(typename M::size_type(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!walk.inside(readAny(walk, "", array.at(i), value.emplace_back(), limit),
                             QLatin1StringView(key) + u'[' + QString::number(i) + u']'))
                return false;
        }
        return true;
    } else if constexpr (std::is_enum_v<M>) {
        const QString text = cbor.toString();
        for (const auto &[each, name] : Names<M>::values()) {
            if (text == QLatin1StringView(name)) {
                value = each;
                return true;
            }
        }
        return walk.check(false, key, "is not one of its names");
    } else if constexpr (Shaped<M>) {
        return walk.check(cbor.isMap(), key, "is not a map")
               && walk.inside(readAll(walk, cbor.toMap(), value), QString(QLatin1StringView(key)));
    } else if constexpr (std::is_integral_v<M> && !std::is_same_v<M, bool>) {
        qint64 wide = 0;
        const bool good = read(walk, key, cbor, wide, limit);
        value = M(wide);
        return good;
    } else {
        return read(walk, key, cbor, value, limit);
    }
}

template<Shaped T>
QCborMap writeAll(Walk &walk, bool &good, const T &value)
{
    QCborMap map;
    std::apply(
        [&](const auto &...fields) {
            [[maybe_unused]] const auto put = [&](const auto &f) {
                if (!good)
                    return;
                QCborValue cbor = writeAny(walk, good, f.key, value.*f.member, f.limit);
                if (good && !cbor.isUndefined())
                    map.insert(QLatin1StringView(f.key), std::move(cbor));
            };
            (put(fields), ...);
        },
        Shape<T>::fields());
    return map;
}

template<Shaped T>
bool readAll(Walk &walk, const QCborMap &map, T &value)
{
    return std::apply(
        [&](const auto &...fields) {
            [[maybe_unused]] const auto take = [&](const auto &f) {
                const QCborValue cbor = map.value(QLatin1StringView(f.key));
                if (cbor.isUndefined())
                    return walk.check(!f.limit.required, f.key, "is missing");
                return readAny(walk, f.key, cbor, value.*f.member, f.limit);
            };
            return (take(fields) && ...);
        },
        Shape<T>::fields());
}

} // namespace codec

template<Shaped T>
Result<QCborMap> encode(const T &value)
{
    codec::Walk walk;
    bool good = true;
    QCborMap map = codec::writeAll(walk, good, value);
    if (!good)
        return fail(walk.error());
    return map;
}

template<Shaped T>
Result<T> decode(const QCborMap &map)
{
    codec::Walk walk;
    T value;
    if (!codec::readAll(walk, map, value))
        return fail(walk.error());
    return value;
}

} // namespace throughline::plugin
