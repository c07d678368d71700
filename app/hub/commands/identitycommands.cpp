// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

//! The link that a decision is about: by its id, or the one between contact point and customer.
struct About {
    Id point;
    Id customer;
};

std::optional<wire::CommandError> conflictWith(const QJsonObject &current)
{
    return wire::CommandError{.type = u"conflict"_s, .description = {}, .current = current, .retryAfterSec = {}};
}

//! `expect.customerId`: the contact point is still that customer's, under whatever id.
std::optional<wire::CommandError> moved(CommandRun &run, const Id &point)
{
    const auto expected = run.command.expect.value("customerId"_L1);
    if (expected.isUndefined())
        return std::nullopt;
    const Id seen = run.step.identity.resolve(Id::fromString(expected.toString()).value_or(Id{}));
    const Id now = run.step.identity.customerOf(point);
    if (seen == now)
        return std::nullopt;
    return conflictWith({{u"contactPointId"_s, point.toString()}, {u"customerId"_s, now.toString()}});
}

tl::expected<About, wire::CommandError> aboutOf(CommandRun &run)
{
    About about{run.id("contactPointId"_L1), run.id("customerId"_L1)};
    const auto linkId = run.id("linkId"_L1);
    const auto *link = linkId.isNull() ? nullptr : run.step.writer.get<IdentityLink>(linkId);
    if (!linkId.isNull() && !link)
        return reject(u"notFound"_s, u"linkId"_s);
    if (link)
        about = {link->contactPointId, link->customerId};
    if (!run.maySeePoint(about.point))
        return reject(u"forbidden"_s, u"contactPointId"_s);
    // Guarded by what the agent looked at: the link itself, else whose the contact point was.
    if (link) {
        if (auto error = run.conflict(*link))
            return tl::make_unexpected(*error);
    } else if (auto error = moved(run, about.point)) {
        return tl::make_unexpected(*error);
    }
    return about;
}

By byAgent(const CommandRun &run, const QString &rule)
{
    return {.decisionId = run.command.id,
            .actor = run.principal.agentId.toString(),
            .source = u"agent"_s,
            .rule = rule,
            .reason = run.text("reason"_L1).left(500)};
}

QJsonObject decided(const CommandRun &run, const Id &customer = {})
{
    QJsonObject result{{u"decisionId"_s, run.command.id.toString()}};
    if (!customer.isNull())
        result.insert(u"customerId"_s, customer.toString());
    return result;
}

Effect undoDecision(CommandRun &run, const Decision &decision, bool apart)
{
    auto &identity = run.step.identity;
    const auto moves = identity.log().movesOf(decision.row);
    std::vector<Id> points;
    for (const auto &move : moves)
        points.push_back(move.point);
    if (!decision.point.isNull())
        points.push_back(decision.point);
    for (const auto &point : points) {
        if (!run.maySeePoint(point))
            return reject(u"forbidden"_s, u"decisionId"_s);
    }
    if (!points.empty() && run.id("customerId"_L1).isNull()) {
        if (auto error = moved(run, points.front()))
            return tl::make_unexpected(*error);
    }
    const QString refused = identity.undo(decision, byAgent(run, u"undo"_s), apart);
    if (!refused.isEmpty())
        return reject(u"invalidTransition"_s, refused);
    return decided(run, decision.kind == DecisionKind::Merge ? decision.customer : Id{});
}

} // namespace

Effect linkIdentity(CommandRun &run)
{
    const auto about = aboutOf(run);
    if (!about)
        return tl::make_unexpected(about.error());
    const Id customer = run.step.identity.resolve(about->customer);
    if (!run.maySeeCustomer(customer))
        return reject(u"forbidden"_s, u"customerId"_s);
    if (run.step.identity.customerOf(about->point) == customer)
        return reject(u"invalidTransition"_s, u"linked"_s);
    if (run.step.identity.blocked(about->point, customer))
        return reject(u"invalidTransition"_s, u"secondAccount"_s);
    run.step.identity.link(about->point, customer, byAgent(run, u"agentDecision"_s));
    return decided(run, customer);
}

Effect unlinkIdentity(CommandRun &run)
{
    const auto about = aboutOf(run);
    if (!about)
        return tl::make_unexpected(about.error());
    const Id wanted = run.id("newCustomerId"_L1);
    if (!wanted.isNull() && run.step.writer.get<Customer>(wanted))
        return reject(u"alreadyExists"_s, u"newCustomerId"_s);
    const Id customer = run.step.identity.unlink(about->point, wanted, byAgent(run, u"unlink"_s));
    if (customer.isNull())
        return reject(u"invalidTransition"_s, u"onlyContactPoint"_s);
    return decided(run, customer);
}

Effect rejectIdentity(CommandRun &run)
{
    const auto about = aboutOf(run);
    if (!about)
        return tl::make_unexpected(about.error());
    const Id customer = run.step.identity.resolve(about->customer);
    if (!run.step.writer.get<Customer>(customer))
        return reject(u"notFound"_s, u"customerId"_s);
    // A suggestion is answered by whoever sees it; without one, both sides must be in sight.
    if (!run.command.args.contains("linkId"_L1) && !run.maySeeCustomer(customer))
        return reject(u"forbidden"_s, u"customerId"_s);
    if (run.step.identity.customerOf(about->point) == customer)
        return reject(u"invalidTransition"_s, u"linked"_s);
    run.step.identity.reject(about->point, customer, byAgent(run, u"agentDecision"_s));
    return decided(run);
}

Effect mergeCustomers(CommandRun &run)
{
    auto &identity = run.step.identity;
    const Id from = run.id("customerId"_L1);
    const Id into = identity.resolve(run.id("intoId"_L1));
    if (!run.maySeeCustomer(from) || !run.maySeeCustomer(into))
        return reject(u"forbidden"_s, u"customerId"_s);
    // Both as the agent saw them: their revs move with their contact points.
    const auto &expect = run.command.expect;
    const auto *goes = run.step.writer.get<Customer>(from);
    const auto *stays = run.step.writer.get<Customer>(run.id("intoId"_L1));
    const auto differs = [&](QLatin1StringView name, qint64 rev) {
        return expect.contains(name) && expect.value(name).toInteger(-1) != rev;
    };
    if (differs("rev"_L1, goes->rev) || differs("intoRev"_L1, stays->rev))
        return tl::make_unexpected(*conflictWith({{u"rev"_s, goes->rev}, {u"intoRev"_s, stays->rev}}));
    const Id today = identity.resolve(from);
    if (today == into)
        return reject(u"invalidTransition"_s, u"same"_s);
    if (today != from && !run.maySeeCustomer(today))
        return reject(u"forbidden"_s, u"customerId"_s);
    if (identity.mergeBlocked(today, into))
        return reject(u"invalidTransition"_s, u"secondAccount"_s);
    identity.merge(today, into, byAgent(run, u"merge"_s));
    return decided(run, into);
}

Effect unmergeCustomers(CommandRun &run)
{
    auto &identity = run.step.identity;
    Id decisionId = run.id("decisionId"_L1);
    const Id customer = run.id("customerId"_L1);
    if (decisionId.isNull()) {
        if (!run.maySeeCustomer(customer))
            return reject(u"forbidden"_s, u"customerId"_s);
        if (auto error = run.conflict(*run.step.writer.get<Customer>(customer)))
            return tl::make_unexpected(*error);
        decisionId = identity.log().lastMergeOf(customer);
    }
    const auto decision = identity.log().find(decisionId);
    if (!decision || decision->kind != DecisionKind::Merge)
        return reject(u"invalidTransition"_s, u"notMerged"_s);
    return undoDecision(run, *decision, run.arg("reject"_L1).toBool());
}

Effect undoIdentity(CommandRun &run)
{
    const auto decision = run.step.identity.log().find(run.id("decisionId"_L1));
    if (!decision)
        return reject(u"notFound"_s, u"decisionId"_s);
    return undoDecision(run, *decision, false);
}

Effect setShared(CommandRun &run)
{
    const Id id = run.id("contactPointId"_L1);
    if (!run.maySeePoint(id))
        return reject(u"forbidden"_s, u"contactPointId"_s);
    const auto shared = run.arg("shared"_L1);
    if (!shared.isBool())
        return reject(u"invalidProperties"_s, u"shared"_s);
    const auto *point = run.step.writer.get<ContactPoint>(id);
    if (auto error = run.conflict(*point))
        return tl::make_unexpected(*error);
    if (point->shared == shared.toBool())
        return QJsonObject{};
    run.step.identity.share(id, shared.toBool(), byAgent(run, {}));
    return decided(run);
}

} // namespace throughline::hub
