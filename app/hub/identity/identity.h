// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conversations/visibility.h"
#include "identity/introduction.h"

namespace throughline {
class Random;
} // namespace throughline

namespace throughline::hub {

//! The value of a claim as it is compared and stored: e-mail without blanks and in lower case (local part for matching
//! too, dots and +tags kept), phone as E.164. InvalidArgument for an empty or impossible one.
[[nodiscard]] Result<QString> normalise(const PointClaim &claim);

//! Attaches items to contact points and links contact points to customers, by PRODUCT.md's rules only. Works within one
//! step. Reasons are codes ("claimedPoint", "secondAccount") that a console turns into words.
class Identity
{
public:
    Identity(ChangeWriter &writer, Visibility &visibility, Random &random)
        : m_writer(writer),
          m_visibility(visibility),
          m_random(random)
    {
    }

    struct Attached {
        Id contactPointId;
        Id customerId;
    };
    //! Finds or makes the contact point of \a person's item, links what may be linked, and remembers the rest as suggestions.
    //! \a source: the channel's id.
    [[nodiscard]] Attached attach(const Introduction &person, const QString &source);

    //! The customer of a contact point by its active link; null when there is none.
    [[nodiscard]] Id customerOf(const Id &point);
    //! Follows aliases to the customer that took its place.
    [[nodiscard]] Id resolve(Id customer);
    //! Moves one contact point to \a customer. A customer left without links becomes an alias.
    void link(const Id &point, const Id &customer, const IdentityLink &evidence);
    //! Gives a contact point a customer of its own. False: it is the only one of its customer already.
    [[nodiscard]] bool unlink(const Id &point, const IdentityLink &evidence);
    //! Remembers that the two do not belong together.
    void reject(const Id &point, const Id &customer, const IdentityLink &evidence);
    //! A second backend id in the same realm stops a link.
    [[nodiscard]] bool blocked(const Id &point, const Id &customer);

private:
    ContactPoint &ensurePoint(const PointClaim &claim, const QString &source);
    [[nodiscard]] Id newCustomer(const QString &name, const QString &language);
    void addLink(const Id &point, const Id &customer, const IdentityLink &evidence, LinkStatus status);
    void linkStrong(const std::vector<Id> &points, const Id &from, const Introduction &person, const QString &source);
    [[nodiscard]] Id chooseCustomer(const std::vector<Id> &points, const Id &from, const Introduction &person);
    void join(const Id &from, const Id &into, const IdentityLink &evidence);
    void suggestFor(const Id &from, const Introduction &person, const QString &source);
    void suggest(const Id &point, const Id &customer, IdentityLink evidence);
    void noteField(const Id &customer, const QString &name, const FieldValue &said);
    void describe(const Id &customer, const Introduction &person, const QString &source);
    [[nodiscard]] std::vector<Id> pointsOf(const Id &customer);
    [[nodiscard]] Id linkBetween(const Id &point, const Id &customer, LinkStatus status);
    [[nodiscard]] bool isRejected(const Id &point, const Id &customer);

    ChangeWriter &m_writer;
    Visibility &m_visibility;
    Random &m_random;
};

} // namespace throughline::hub
