// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/describe.h"

namespace throughline {

//! One source's word on one attribute; conflicting words stand side by side.
struct FieldValue {
    QString value;
    QString source;
    Instant at;
    bool verified = false;

    bool operator==(const FieldValue &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("value", &FieldValue::value), property("source", &FieldValue::source),
                          property("at", &FieldValue::at), property("verified", &FieldValue::verified)};
    }
};

//! The person served. Its contact points follow from active IdentityLinks.
struct Customer {
    Id id;
    qint64 rev = 0;
    QString name;
    Id organizationId;
    QString language; //!< BCP 47
    QString timezone; //!< IANA
    std::map<QString, std::vector<FieldValue>> fields;
    Id aliasOf; //!< set when another customer took its place; old ids keep resolving

    bool operator==(const Customer &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Customer::id),
                          property("rev", &Customer::rev),
                          property("name", &Customer::name),
                          property("organizationId", &Customer::organizationId),
                          property("language", &Customer::language),
                          property("timezone", &Customer::timezone),
                          property("fields", &Customer::fields),
                          property("aliasOf", &Customer::aliasOf)};
    }
};

struct Organization {
    Id id;
    qint64 rev = 0;
    QString name;
    std::vector<QString> domains;
    std::map<QString, std::vector<FieldValue>> fields;

    bool operator==(const Organization &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Organization::id), property("rev", &Organization::rev),
                          property("name", &Organization::name), property("domains", &Organization::domains),
                          property("fields", &Organization::fields)};
    }
};

} // namespace throughline
