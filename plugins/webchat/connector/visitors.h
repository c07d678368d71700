// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"
#include "base/random.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace throughline::webchat {

//! A browser's (or app's) identity: the id is public within the workspace, the secret proves it.
struct Visitor {
    QString id; //!< UUIDv7
    QString secret;

    bool operator==(const Visitor &) const = default;
};

//! Makes and checks visitor secrets and file tickets. A secret is the seal of its id under the endpoint's key, so
//! nothing is kept per visitor, and without the key a guessed id is worth nothing.
class Visitors
{
public:
    //! Visitor ids older than this are strangers again; it is also how long browsers keep a cookie at most.
    static constexpr std::int64_t lifeMs = 400LL * 24 * 3600 * 1000;

    explicit Visitors(QByteArray key) : m_key(std::move(key)) {}

    [[nodiscard]] Visitor make(Random &random, Instant now) const;
    //! A good id with its own secret that is not too old.
    [[nodiscard]] bool knows(const Visitor &visitor, Instant now) const;
    //! "Visitor <id>:<secret>" of an Authorization header; the id when it is good.
    [[nodiscard]] std::optional<QString> fromHeader(const QString &header, Instant now) const;

    //! A name for \a file that only \a visitorId can use and nobody can make up.
    [[nodiscard]] QString ticket(const QString &visitorId, const plugin::Attachment &file) const;
    [[nodiscard]] std::optional<plugin::Attachment> fileOf(const QString &visitorId, const QString &ticket) const;

private:
    [[nodiscard]] QByteArray seal(const char *purpose, const QByteArray &message) const;

    QByteArray m_key;
};

} // namespace throughline::webchat
