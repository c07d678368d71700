// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/describe.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

// Values without fields of their own, to CBOR and back: the leaves of codec.h.

namespace throughline::plugin::codec {

//! Where the walk is, and the first thing it found wrong.
class Walk
{
public:
    bool check(bool good, const char *key, const char *why, ErrorCode code = ErrorCode::InvalidArgument);
    //! For the path of a nested problem: called on the way out.
    bool inside(bool good, const QString &step);
    [[nodiscard]] Error error() const { return {m_code, m_path + QLatin1StringView(": ") + m_why}; }

private:
    QString m_path, m_why;
    ErrorCode m_code = ErrorCode::InvalidArgument;
};

[[nodiscard]] bool inRange(qint64 value, const Limit &limit);

// One pair per leaf type. write() answers an undefined value for "leave it out".
QCborValue write(Walk &walk, const char *key, bool value, const Limit &limit);
QCborValue write(Walk &walk, const char *key, qint64 value, const Limit &limit);
QCborValue write(Walk &walk, const char *key, const QString &value, const Limit &limit);
QCborValue write(Walk &walk, const char *key, const QByteArray &value, const Limit &limit);
QCborValue write(Walk &walk, const char *key, const Id &value, const Limit &limit);
QCborValue write(Walk &walk, const char *key, const Instant &value, const Limit &limit);
QCborValue write(Walk &walk, const char *key, const QJsonObject &value, const Limit &limit);
QCborValue write(Walk &walk, const char *key, const QJsonArray &value, const Limit &limit);
QCborValue write(Walk &walk, const char *key, const std::vector<std::pair<QString, QString>> &value,
                 const Limit &limit);
QCborValue write(Walk &walk, const char *key, const QMap<QString, QByteArray> &value, const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, bool &value, const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, qint64 &value, const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, QString &value, const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, QByteArray &value, const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, Id &value, const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, Instant &value, const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, QJsonObject &value, const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, QJsonArray &value, const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, std::vector<std::pair<QString, QString>> &value,
          const Limit &limit);
bool read(Walk &walk, const char *key, const QCborValue &cbor, QMap<QString, QByteArray> &value, const Limit &limit);

} // namespace throughline::plugin::codec
