// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/changewriter.h"

#include <map>
#include <set>

namespace throughline::hub {

//! What was decided. The numbers are stored.
enum class DecisionKind {
    First = 0,  //!< a contact point begins with a customer of its own
    Link = 1,   //!< one contact point goes to a customer
    Follow = 2, //!< a new contact point goes where its anchor is
    Merge = 3,  //!< all contact points of one customer go to another
    Unlink = 4, //!< one contact point gets a customer of its own
    Reject = 5, //!< not the same person
    Share = 6,  //!< many people behind a contact point, or not
    Undo = 7,   //!< an earlier decision never happened
};
[[nodiscard]] QLatin1StringView decisionName(DecisionKind kind);

//! Where a contact point went; \a before is null for a new one. before == after: it was left out on purpose.
struct Move {
    Id point;
    Id before;
    Id after;
};

//! One line of the log of decisions. Anchors are contact points: what the hub joined because of them follows them.
struct Decision {
    Id id;
    DecisionKind kind = DecisionKind::First;
    QString actor; //!< agent id, or "hub"
    QString source;
    QString rule;
    QString reason; //!< an agent's own words
    Id point;
    Id customer; //!< First, Reject: the customer; Merge: the one that goes
    Id into;     //!< Link, Unlink, Merge: where to
    Id anchor;
    Id intoAnchor;
    Id undoes;
    qint64 row = 0;
    qint64 modseq = 0; //!< of the step that made it
    Instant at;
    bool undone = false;
    std::vector<Id> kept; //!< Merge: contact points that stay
};

//! Whose each contact point is, and who stands for a customer without any.
struct Assignment {
    std::map<Id, Id> customerOf;
    std::map<Id, Id> aliasOf;
};
//! The whole rule of identity: decisions in their order, those undone left out.
[[nodiscard]] Assignment replay(const std::vector<Decision> &decisions);

//! The append-only log of decisions (SCHEMA.md). Works within one step.
class DecisionLog
{
public:
    explicit DecisionLog(ChangeWriter &writer) : m_writer(writer) {}

    void add(const Decision &decision, const std::vector<Move> &moves);
    [[nodiscard]] std::optional<Decision> find(const Id &id);
    [[nodiscard]] std::vector<Move> movesOf(qint64 row);
    //! The last merge, not undone, in which \a customer went; null when there is none.
    [[nodiscard]] Id lastMergeOf(const Id &customer);
    //! Every decision that can matter to \a points: those about them, about customers they were with, and so on; in order.
    [[nodiscard]] std::vector<Decision> around(const std::vector<Id> &points);

private:
    ChangeWriter &m_writer;
};

//! The newest decisions that moved something to or from \a customer, or rejected it.
[[nodiscard]] std::vector<Decision> decisionsOf(StoreConnection &store, const Id &customer, int limit);
[[nodiscard]] std::vector<Move> movesOf(StoreConnection &store, qint64 row);
//! Replays the whole log: for verify and tests.
[[nodiscard]] std::vector<Decision> allDecisions(StoreConnection &store);

} // namespace throughline::hub
