// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "domain/enums.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <map>
#include <optional>
#include <vector>

//! How single properties become JSON and come back. Absent optionals, null ids and empty containers are left out of an
//! object. readJson answers false when the value has the wrong shape; a missing property keeps its default.
namespace throughline::json {

template<typename T>
concept Described = requires
{
    T::description();
};

[[nodiscard]] QJsonValue write(const QString &value);
[[nodiscard]] QJsonValue write(const Id &value);
[[nodiscard]] QJsonValue write(Instant value);
[[nodiscard]] QJsonValue write(bool value);
[[nodiscard]] QJsonValue write(int value);
[[nodiscard]] QJsonValue write(qint64 value);
[[nodiscard]] QJsonValue write(double value);
[[nodiscard]] QJsonValue write(const QJsonObject &value);
[[nodiscard]] QJsonValue write(const QJsonArray &value);
[[nodiscard]] QJsonValue write(Trust value);

[[nodiscard]] bool read(const QJsonValue &json, QString &value);
[[nodiscard]] bool read(const QJsonValue &json, Id &value);
[[nodiscard]] bool read(const QJsonValue &json, Instant &value);
[[nodiscard]] bool read(const QJsonValue &json, bool &value);
[[nodiscard]] bool read(const QJsonValue &json, int &value);
[[nodiscard]] bool read(const QJsonValue &json, qint64 &value);
[[nodiscard]] bool read(const QJsonValue &json, double &value);
[[nodiscard]] bool read(const QJsonValue &json, QJsonObject &value);
[[nodiscard]] bool read(const QJsonValue &json, QJsonArray &value);
[[nodiscard]] bool read(const QJsonValue &json, Trust &value);

template<typename E>
requires std::is_enum_v<E>
[[nodiscard]] QJsonValue write(E value);
template<typename E>
requires std::is_enum_v<E>
[[nodiscard]] bool read(const QJsonValue &json, E &value);
template<typename T>
[[nodiscard]] QJsonValue write(const std::optional<T> &value);
template<typename T>
[[nodiscard]] bool read(const QJsonValue &json, std::optional<T> &value);
template<typename T>
[[nodiscard]] QJsonValue write(const std::vector<T> &value);
template<typename T>
[[nodiscard]] bool read(const QJsonValue &json, std::vector<T> &value);
template<typename T>
[[nodiscard]] QJsonValue write(const std::map<QString, T> &value);
template<typename T>
[[nodiscard]] bool read(const QJsonValue &json, std::map<QString, T> &value);
template<Described T>
[[nodiscard]] QJsonValue write(const T &value);
template<Described T>
[[nodiscard]] bool read(const QJsonValue &json, T &value);

} // namespace throughline::json
