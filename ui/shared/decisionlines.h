// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/readmodels.h"

#include <QCoreApplication>

namespace throughline::ui {

//! One decision about who is who, as a person reads it.
struct DecisionLine {
    enum class Remedy { None, Undo, Unmerge };
    Id key;        //!< unique in a list; stable
    Id decisionId; //!< what a remedy takes back
    Id goneId;     //!< of a merge: the customer that became part of this one
    Instant at;
    QString text;   //!< a sentence with actor and addresses; holds outside text
    QString reason; //!< the actor's own words, one line; outside text
    Remedy remedy = Remedy::None;
    bool byAgent = false;

    bool operator==(const DecisionLine &) const = default;
};

//! The decisions about one customer, by time: who came, who went, who was found to be somebody else. Links that one
//! decision made are one line. What the hub did at a first contact says nothing and is left out.
class DecisionLines
{
    Q_DECLARE_TR_FUNCTIONS(DecisionLines)

public:
    //! \a agents: names by id.
    [[nodiscard]] static std::vector<DecisionLine> of(const client::CustomerView &view,
                                                      const std::map<Id, QString> &agents);

private:
    struct Group {
        std::vector<const IdentityLink *> links; //!< of one decision
        bool ended = false;                      //!< the lines tell that they went
    };
    explicit DecisionLines(const client::CustomerView &view, const std::map<Id, QString> &agents)
        : m_view(view),
          m_agents(agents)
    {
    }
    [[nodiscard]] DecisionLine line(const Group &group) const;
    [[nodiscard]] QString arrived(const IdentityLink &link, const QString &points) const;
    [[nodiscard]] QString departed(const IdentityLink &link, const QString &points) const;
    [[nodiscard]] QString actorName(const IdentityLink &link) const;
    [[nodiscard]] QString customerName(const Id &id) const;
    [[nodiscard]] QString pointNames(const Group &group) const;
    //! The link that a decision made elsewhere, if it is here; else one it made at this customer, which knows who it was.
    [[nodiscard]] const IdentityLink *madeBy(const Id &decision) const;

    const client::CustomerView &m_view;
    const std::map<Id, QString> &m_agents;
};

} // namespace throughline::ui
