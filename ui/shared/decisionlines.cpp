// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/decisionlines.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr auto hubActor = "hub"_L1;

//! What the hub did at a first contact: no news to anybody.
bool isSilent(const IdentityLink &link)
{
    return link.status == LinkStatus::Suggested || (link.actor == hubActor && link.fromCustomerId.isNull());
}

} // namespace

std::vector<DecisionLine> DecisionLines::of(const client::CustomerView &view, const std::map<Id, QString> &agents)
{
    const DecisionLines words(view, agents);
    std::map<std::pair<Id, bool>, Group> groups;
    const auto put = [&](const Id &decision, const IdentityLink &link, bool ended) {
        Group &group = groups[{decision.isNull() ? link.id : decision, ended}];
        group.ended = ended;
        group.links.push_back(&link);
    };
    for (const IdentityLink &link : view.decisions) {
        if (link.customerId != view.customer.id)
            continue;
        if (!isSilent(link))
            put(link.decisionId, link, false);
        // A suggestion that was answered ended in a link; only a contact point that was here can go.
        const bool wasHere = link.status == LinkStatus::Retired && link.rule != "claimedPoint"_L1
                             && link.rule != "secondAccount"_L1 && link.rule != "limit"_L1;
        if (wasHere && link.endedAt)
            put(link.endedBy, link, true);
    }
    std::vector<DecisionLine> lines;
    for (const auto &[key, group] : groups) {
        const bool answered =
            group.links.front()->status == LinkStatus::Retired && !group.ended
            && (group.links.front()->rule == "claimedPoint"_L1 || group.links.front()->rule == "limit"_L1);
        if (!answered)
            lines.push_back(words.line(group));
    }
    std::sort(lines.begin(), lines.end(), [](const DecisionLine &a, const DecisionLine &b) {
        return std::pair(a.at, a.key) < std::pair(b.at, b.key);
    });
    return lines;
}

DecisionLine DecisionLines::line(const Group &group) const
{
    const IdentityLink &first = *group.links.front();
    // A suggestion that was rejected is one link: the decision is what ended it.
    const bool atEnd = group.ended || (first.status == LinkStatus::Rejected && first.endedAt);
    const IdentityLink *maker = group.ended ? madeBy(first.endedBy) : &first;
    DecisionLine line;
    // The link's own id for what it began; what it ended needs another one beside it.
    line.key = group.ended ? Id::named(u"ended", first.id.toString()) : first.id;
    line.at = atEnd ? *first.endedAt : first.at;
    line.decisionId = atEnd ? first.endedBy : first.decisionId;
    line.goneId = !group.ended && first.rule == "merge"_L1 ? first.fromCustomerId : Id();
    line.reason = maker ? oneLine(maker->reason, 200) : QString();
    line.byAgent = maker && maker->actor != hubActor;
    const QString points = pointNames(group);
    line.text = group.ended ? departed(first, points) : arrived(first, points);
    const bool inForce = std::any_of(group.links.begin(), group.links.end(), [](const IdentityLink *link) {
        return link->status == LinkStatus::Active || link->status == LinkStatus::Rejected;
    });
    if (!group.ended && inForce && line.byAgent && !line.decisionId.isNull() && first.rule != "undo"_L1)
        line.remedy = first.rule == "merge"_L1 ? DecisionLine::Remedy::Unmerge : DecisionLine::Remedy::Undo;
    return line;
}

QString DecisionLines::arrived(const IdentityLink &link, const QString &points) const
{
    const QString actor = actorName(link);
    const QString other = customerName(link.fromCustomerId);
    if (link.status == LinkStatus::Rejected)
        //: Line in the timeline; %1 is who decided, %2 an address
        return tr("%1 decided that %2 is not this customer").arg(actor, points);
    if (link.rule == "merge"_L1)
        //: Line in the timeline; %1 is who decided, %2 another customer, %3 addresses
        return tr("%1 merged %2 into this customer: %3").arg(actor, other, points);
    if (link.rule == "undo"_L1)
        //: Line in the timeline; %1 is who decided, %2 addresses, %3 another customer
        return link.fromCustomerId.isNull() ? tr("%1 undid a decision: %2 belongs here again").arg(actor, points)
                                            : tr("%1 took %2 back from %3").arg(actor, points, other);
    if (link.rule == "unlink"_L1)
        //: Line in the timeline; %1 is who decided, %2 an address, %3 another customer
        return tr("%1 parted %2 from %3").arg(actor, points, other);
    if (link.actor == hubActor)
        //: Line in the timeline; %1 are addresses
        return tr("%1 was linked automatically, on the word of a sign-in or a confirmed address").arg(points);
    //: Line in the timeline; %1 is who decided, %2 an address
    return tr("%1 linked %2 to this customer").arg(actor, points);
}

QString DecisionLines::departed(const IdentityLink &link, const QString &points) const
{
    const IdentityLink *maker = madeBy(link.endedBy);
    if (!maker)
        //: Line in the timeline; %1 are addresses
        return tr("%1 was taken away from this customer").arg(points);
    const QString actor = actorName(*maker);
    const QString other = customerName(maker->customerId);
    if (link.rule == "merge"_L1 && maker->customerId == link.fromCustomerId)
        //: Line in the timeline; %1 is who decided, %2 another customer, %3 addresses
        return tr("%1 unmerged %2 from this customer: %3").arg(actor, other, points);
    if (maker->actor == hubActor && maker->customerId != m_view.customer.id)
        //: Line in the timeline; %1 are addresses, %2 another customer
        return tr("%1 went to %2 automatically").arg(points, other);
    //: Line in the timeline; %1 is who decided, %2 an address
    return tr("%1 unlinked %2 from this customer").arg(actor, points);
}

QString DecisionLines::actorName(const IdentityLink &link) const
{
    if (link.actor == hubActor)
        //: The program itself, as the one who decided
        return tr("Throughline");
    const auto id = Id::fromString(link.actor);
    const auto agent = id ? m_agents.find(*id) : m_agents.end();
    //: An agent whose name is not known here, as the one who decided
    return agent == m_agents.end() || agent->second.isEmpty() ? tr("An agent") : isolated(agent->second);
}

QString DecisionLines::customerName(const Id &id) const
{
    const auto name = m_view.names.find(id);
    //: A customer whose name is not known
    return name == m_view.names.end() || name->second.isEmpty() ? tr("a visitor") : isolated(name->second);
}

QString DecisionLines::pointNames(const Group &group) const
{
    constexpr size_t most = 4;
    QStringList names;
    for (const IdentityLink *link : group.links) {
        const auto point = m_view.mentioned.find(link->contactPointId);
        if (names.size() < qsizetype(most))
            //: Stands for a contact point that is not on this computer
            names << (point == m_view.mentioned.end() ? tr("an address") : Words::point(point->second));
    }
    QString list = names.join(u", "_s);
    if (group.links.size() > most)
        //: Ends a list of addresses
        list += u' ' + tr("and %n more", "", int(group.links.size() - most));
    return list;
}

const IdentityLink *DecisionLines::madeBy(const Id &decision) const
{
    const IdentityLink *own = nullptr;
    for (const IdentityLink &link : m_view.decisions) {
        if (decision.isNull() || link.decisionId != decision)
            continue;
        if (link.customerId != m_view.customer.id)
            return &link;
        own = own ? own : &link;
    }
    return own;
}

} // namespace throughline::ui
