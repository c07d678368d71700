// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conversations/visibility.h"
#include "identity/decisionlog.h"
#include "identity/introduction.h"
#include "identity/policy.h"

namespace throughline {
class Random;
} // namespace throughline

namespace throughline::hub {

//! The value of a claim as it is compared and stored: e-mail without blanks and in lower case (local part for matching
//! too, dots and +tags kept), phone as E.164. InvalidArgument for an empty or impossible one.
[[nodiscard]] Result<QString> normalise(const PointClaim &claim);

//! Who decides, and under which id the decision goes into the log.
struct By {
    Id decisionId;
    QString actor; //!< agent id, or "hub"
    QString source;
    QString rule;
    QString reason; //!< an agent's own words
};

//! Attaches items to contact points and links contact points to customers, by PRODUCT.md's rules only; every link follows
//! from a decision in the log. Works within one step. Reasons are codes that a console turns into words.
class Identity
{
public:
    Identity(ChangeWriter &writer, Visibility &visibility, Random &random)
        : m_writer(writer),
          m_visibility(visibility),
          m_random(random),
          m_log(writer)
    {
    }

    struct Attached {
        Id contactPointId;
        Id customerId;
    };
    //! Finds or makes the contact point of \a person's item, links what may be linked, and remembers the rest as suggestions.
    //! \a source: the channel's id.
    [[nodiscard]] Attached attach(const Introduction &person, const QString &source);

    //! The contact point with that value, as normalise() gives it; null when there is none.
    [[nodiscard]] Id knownPoint(const PointClaim &claim);
    //! The customer of a contact point by its active link; null when there is none.
    [[nodiscard]] Id customerOf(const Id &point);
    //! Follows aliases to the customer that took its place.
    [[nodiscard]] Id resolve(Id customer);
    [[nodiscard]] std::vector<Id> pointsOf(const Id &customer);
    [[nodiscard]] DecisionLog &log() { return m_log; }

    // Decisions of agents.
    //! Moves one contact point to \a customer. A customer left without links becomes an alias.
    void link(const Id &point, const Id &customer, const By &by);
    //! Gives a contact point a customer of its own, \a customer or a new one, and remembers the parting. Null: it is the
    //! only one of its customer already.
    [[nodiscard]] Id unlink(const Id &point, const Id &customer, const By &by);
    //! Remembers that the two do not belong together.
    void reject(const Id &point, const Id &customer, const By &by);
    void share(const Id &point, bool shared, const By &by);
    void merge(const Id &from, const Id &into, const By &by);
    //! Links as if \a decision had never been made; empty, or why not ("undone", "secondAccount"). \a apart: remembers that
    //! what it had joined is not the same person.
    [[nodiscard]] QString undo(const Decision &decision, const By &by, bool apart = false);
    //! A second backend id in the same realm stops a link.
    [[nodiscard]] bool blocked(const Id &point, const Id &customer);
    //! ... and a merge.
    [[nodiscard]] bool mergeBlocked(const Id &from, const Id &into);

private:
    struct Target {
        Id customer; //!< null: a new one, made when the first contact point goes to it
        Id anchor;   //!< the contact point that decided; null for a new customer
    };
    // identity.cpp
    ContactPoint &ensurePoint(const PointClaim &claim, const QString &source);
    [[nodiscard]] Id newCustomer(const QString &name, const QString &language, const Id &id = {});
    [[nodiscard]] By byHub(const QString &source, const QString &rule);
    void begin(const Id &point, const Id &customer, const QString &source);
    void addLink(const Id &point, const Id &customer, const IdentityLink &evidence, LinkStatus status);
    void end(const Id &link, LinkStatus status, const By &by);
    //! The one place where an active link changes.
    Move move(const Id &point, const Id &to, const By &by);
    [[nodiscard]] Id linkBetween(const Id &point, const Id &customer, LinkStatus status);
    [[nodiscard]] bool isRejected(const Id &point, const Id &customer);
    [[nodiscard]] bool wasRejected(const Id &point, const Id &customer);
    [[nodiscard]] bool areApart(const Id &point, const Id &customer);
    [[nodiscard]] const IdentityPolicy &policy();
    // linking.cpp
    [[nodiscard]] bool isStrong(const PointClaim &claim);
    [[nodiscard]] bool goesAlong(const PointClaim &from);
    void linkStrong(const std::vector<Id> &points, const Id &from, const Introduction &person, const QString &source);
    void linkOne(const Id &point, Target &target, const std::vector<Id> &evidence, const Introduction &person,
                 const QString &source);
    [[nodiscard]] Target chooseCustomer(const std::vector<Id> &points, const Id &from, const Introduction &person);
    [[nodiscard]] bool tooMany(const Id &point, const Id &before, const Id &target, const std::vector<Id> &evidence);
    void suggestFor(const Id &from, const Introduction &person, const QString &source);
    void suggest(const Id &point, const Id &customer, IdentityLink evidence);
    // merging.cpp
    void mergeAnchored(const Decision &decision, const By &by, bool mindRejections);
    void takeBack(const Decision &decision, const By &by);
    void settleAliases(const Assignment &state, const std::vector<Move> &moves);
    // describe.cpp
    //! Whether anything changed that people are found by.
    [[nodiscard]] bool noteField(const Id &customer, const QString &name, const FieldValue &said);
    void describe(const Id &customer, const Introduction &person, const QString &source);

    ChangeWriter &m_writer;
    Visibility &m_visibility;
    Random &m_random;
    DecisionLog m_log;
    std::optional<IdentityPolicy> m_policy;
};

//! The settings of identity; the standard ones while none are kept.
[[nodiscard]] IdentityPolicy identityPolicy(StoreConnection &store);
//! What a customer is called before anybody said a name: an address that people can read.
[[nodiscard]] QString nameFor(const Introduction &person);

} // namespace throughline::hub
