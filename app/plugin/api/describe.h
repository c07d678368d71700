// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace throughline::plugin {

//! What a value may be. min and max count UTF-16 units of a text, bytes of a byte string or of JSON data as CBOR, the
//! number itself of an integer; \a count bounds the elements of a list or map.
struct Limit {
    qint64 min = 0;
    qint64 max = 0;
    qint64 count = 0;
    bool required = false; //!< must be there; else its absence means the empty value

    bool operator==(const Limit &) const = default;
};

template<typename T, typename M>
struct Field {
    const char *key;
    M T::*member;
    Limit limit;
};

template<typename T, typename M>
[[nodiscard]] constexpr Field<T, M> field(const char *key, M T::*member, Limit limit = {})
{
    return {key, member, limit};
}

//! Specialised in shapes.h and messages.h for every struct that crosses the boundary:
//! `static constexpr auto fields() { return std::tuple{field("key", &T::member, {...}), ...}; }`.
template<typename T>
struct Shape;

template<typename T>
concept Shaped = requires
{
    Shape<T>::fields();
};

//! Specialised for every enum that crosses: `static std::span<const std::pair<E, const char *>> values()`.
template<typename E>
struct Names;

enum class FieldType {
    Bool,
    Integer,
    Text,
    Bytes,
    Id,
    Instant,
    Json,
    JsonArray,
    Enum,
    Object,
    List,
    TextPairs,
    SecretMap
};

//! One field at run time: what the documentation's tables and the conformance kit are made from.
struct FieldSchema {
    QString key;
    FieldType type = FieldType::Text;
    bool optional = false; //!< absent is another value than empty
    Limit limit;
    std::vector<QString> names;      //!< of an Enum
    std::vector<FieldSchema> fields; //!< of an Object, or the one element of a List
};

} // namespace throughline::plugin
