// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/describe.h"

namespace throughline {

//! One address or id that reaches a customer. Timeline items refer to these, never to customers.
struct ContactPoint {
    Id id;
    qint64 rev = 0;
    QString kind;  //!< "email", "phone", "visitor", "user", "address", or a plugin's own
    QString value; //!< normalised as CHANNELS.md says; unique within (kind, realm)
    QString raw;   //!< as it came
    QString realm; //!< whose namespace the value belongs to, e.g. a shop; empty: the world
    Trust trust = Trust::Hint;
    QString source;
    Instant firstSeenAt;
    Instant lastSeenAt;
    bool shared = false;                     //!< many people behind it: never a reason to link
    std::map<QString, ConsentState> consent; //!< by purpose

    bool operator==(const ContactPoint &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &ContactPoint::id),
                          property("rev", &ContactPoint::rev),
                          property("kind", &ContactPoint::kind),
                          property("value", &ContactPoint::value),
                          property("raw", &ContactPoint::raw),
                          property("realm", &ContactPoint::realm),
                          property("trust", &ContactPoint::trust),
                          property("source", &ContactPoint::source),
                          property("firstSeenAt", &ContactPoint::firstSeenAt),
                          property("lastSeenAt", &ContactPoint::lastSeenAt),
                          property("shared", &ContactPoint::shared),
                          property("consent", &ContactPoint::consent)};
    }
};

//! Consent is per contact point and purpose: an answer ("service", also the empty purpose) needs that nobody said no,
//! everything else that somebody said yes.
[[nodiscard]] inline bool mayWriteTo(const ContactPoint &point, const QString &purpose)
{
    const bool service = purpose.isEmpty() || purpose == QLatin1StringView("service");
    const auto said = point.consent.find(service ? QStringLiteral("service") : purpose);
    const auto state = said == point.consent.end() ? ConsentState::Unknown : said->second;
    return service ? state != ConsentState::Denied : state == ConsentState::Granted;
}

//! Evidence that a contact point belongs to a customer. Never deleted: together they are the log of decisions.
struct IdentityLink {
    Id id;
    qint64 rev = 0;
    Id contactPointId;
    Id customerId;
    QString source;               //!< what asserted it: a plugin's id, "agent"
    QString rule;                 //!< which rule of PRODUCT.md made it
    double score = 0;             //!< 0..1
    std::vector<QString> reasons; //!< codes a console turns into words
    QString actor;                //!< agent id, or "hub"
    Instant at;
    LinkStatus status = LinkStatus::Active;
    Id decisionId;                  //!< what made it; all links of one merge share it
    Id fromCustomerId;              //!< whose the contact point was before
    Id viaPointId;                  //!< the contact point that is the evidence of a suggestion
    QString reason;                 //!< an agent's own words
    std::optional<Instant> endedAt; //!< when it was retired
    Id endedBy;                     //!< the decision that retired it

    bool operator==(const IdentityLink &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &IdentityLink::id),
                          property("rev", &IdentityLink::rev),
                          property("contactPointId", &IdentityLink::contactPointId),
                          property("customerId", &IdentityLink::customerId),
                          property("source", &IdentityLink::source),
                          property("rule", &IdentityLink::rule),
                          property("score", &IdentityLink::score),
                          property("reasons", &IdentityLink::reasons),
                          property("actor", &IdentityLink::actor),
                          property("at", &IdentityLink::at),
                          property("status", &IdentityLink::status),
                          property("decisionId", &IdentityLink::decisionId),
                          property("fromCustomerId", &IdentityLink::fromCustomerId),
                          property("viaPointId", &IdentityLink::viaPointId),
                          property("reason", &IdentityLink::reason),
                          property("endedAt", &IdentityLink::endedAt),
                          property("endedBy", &IdentityLink::endedBy)};
    }
};

} // namespace throughline
