// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customer/decisions.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

bool isDecision(const QString &command)
{
    return command.startsWith("identity."_L1) || command.startsWith("customer."_L1)
           || command.startsWith("contactPoint."_L1);
}

QJsonObject aboutLink(const IdentityLink &link)
{
    return {{u"linkId"_s, link.id.toString()}};
}

QJsonObject aboutPoint(const ContactPoint &point)
{
    return {{u"contactPointId"_s, point.id.toString()}};
}

} // namespace

Decisions::Decisions(Source &source, QObject *parent) : QObject(parent), m_source(source)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        if (changes.overlay || changes.wide)
            lookForRefusals();
    });
    connect(&source, &Source::outboxFailed, this, [this](const Id &id, const Error &error) {
        if (id == m_doneId && !id.isNull()) {
            setDone({}, {});
            m_problem = Words::error(error);
            Q_EMIT problemChanged();
        }
    });
    lookForRefusals();
}

void Decisions::merge(const Id &goes, const QString &goesName, const Id &into, const QString &intoName,
                      const QString &reason, const QJsonObject &expect)
{
    wire::Command command{.name = u"customer.merge"_s,
                          .args = {{u"customerId"_s, goes.toString()}, {u"intoId"_s, into.toString()}},
                          .expect = expect};
    if (!reason.trimmed().isEmpty())
        command.args.insert(u"reason"_s, reason.trimmed().left(200));
    //: After a decision, beside a button that takes it back; %1 and %2 are customers
    decide(command, tr("Merged %1 into %2.").arg(isolated(goesName), isolated(intoName)),
           {{u"customerId"_s, goes.toString()}});
}

void Decisions::takeBack(const Id &decisionId, const Id &goneId)
{
    const QString decision = decisionId.toString();
    if (goneId.isNull())
        //: After a decision, beside a button that takes it back
        return decide({.name = u"identity.undo"_s, .args = {{u"decisionId"_s, decision}}},
                      tr("The decision was taken back."), {});
    // The customer that went is named too, so that it is shown apart before the hub has answered.
    const QJsonObject gone{{u"customerId"_s, goneId.toString()}};
    //: After a decision, beside a button that takes it back
    decide({.name = u"customer.unmerge"_s, .args = {{u"decisionId"_s, decision}, {u"customerId"_s, goneId.toString()}}},
           tr("Unmerged: they are two customers again."), gone);
}

void Decisions::link(const IdentityLink &suggestion, const ContactPoint &point)
{
    //: After a decision, beside a button that takes it back; %1 is an address
    decide({.name = u"identity.link"_s, .args = aboutLink(suggestion), .expect = {{u"rev"_s, suggestion.rev}}},
           tr("Linked %1 to this customer.").arg(Words::point(point)), aboutPoint(point));
}

void Decisions::unlink(const ContactPoint &point, const Id &customerId)
{
    //: After a decision, beside a button that takes it back; %1 is an address
    decide({.name = u"identity.unlink"_s,
            .args = {{u"contactPointId"_s, point.id.toString()}},
            .expect = {{u"customerId"_s, customerId.toString()}}},
           tr("Unlinked %1 from this customer.").arg(Words::point(point)), aboutPoint(point));
}

void Decisions::reject(const IdentityLink &suggestion, const ContactPoint &point)
{
    //: After a decision, beside a button that takes it back; %1 is an address
    decide({.name = u"identity.reject"_s, .args = aboutLink(suggestion), .expect = {{u"rev"_s, suggestion.rev}}},
           tr("Remembered: %1 is somebody else.").arg(Words::point(point)), aboutPoint(point));
}

void Decisions::setShared(const ContactPoint &point, bool shared)
{
    decide({.name = u"contactPoint.setShared"_s,
            .args = {{u"contactPointId"_s, point.id.toString()}, {u"shared"_s, shared}},
            .expect = {{u"shared"_s, point.shared}}},
           //: After a decision, beside a button that takes it back; %1 is an address
           shared ? tr("Marked %1 as used by several people.").arg(Words::point(point))
                  //: After a decision, beside a button that takes it back; %1 is an address
                  : tr("Marked %1 as one person's.").arg(Words::point(point)),
           aboutPoint(point));
}

void Decisions::setConsent(const ContactPoint &point, const QString &purpose, ConsentState state)
{
    const auto before = point.consent.find(purpose);
    const ConsentState was = before == point.consent.end() ? ConsentState::Unknown : before->second;
    if (was == state)
        return;
    const auto command = [&](ConsentState value) {
        return wire::Command{.name = u"contactPoint.setConsent"_s,
                             .args = {{u"contactPointId"_s, point.id.toString()},
                                      {u"purpose"_s, purpose},
                                      {u"state"_s, enumText(value).toString()}}};
    };
    m_doneId = m_source.submit(command(state));
    //: After a decision, beside a button that takes it back; %1 is an address, %2 a purpose, %3 "agreed" or "refused"
    setDone(tr("%1: %2 %3.").arg(Words::point(point), Words::purpose(purpose), Words::consent(state)), command(was));
}

void Decisions::undo()
{
    if (!m_undo)
        return;
    const wire::Command command = *m_undo;
    m_doneId = m_source.submit(command);
    // What was taken back is offered in the timeline, not once more here.
    //: After the last decision was taken back
    setDone(tr("Taken back."), {});
}

void Decisions::dismiss()
{
    setDone({}, {});
}

void Decisions::dismissProblem()
{
    if (!m_refusedId.isNull())
        m_source.discard(m_refusedId);
    m_refusedId = {};
    if (m_problem.isEmpty())
        return;
    m_problem.clear();
    Q_EMIT problemChanged();
    lookForRefusals();
}

void Decisions::decide(const wire::Command &command, const QString &done, QJsonObject about)
{
    m_doneId = m_source.submit(command);
    about.insert(u"decisionId"_s, m_doneId.toString()); // the decision's id is the id of its command
    setDone(done, wire::Command{.name = u"identity.undo"_s, .args = about});
}

void Decisions::setDone(const QString &done, std::optional<wire::Command> undo)
{
    m_done = done;
    m_undo = std::move(undo);
    Q_EMIT doneChanged();
}

void Decisions::lookForRefusals()
{
    m_source.outbox().then(this, [this](const Result<std::vector<client::OutboxEntry>> &entries) {
        if (!entries)
            return;
        const auto refused = std::find_if(entries->begin(), entries->end(), [](const client::OutboxEntry &entry) {
            return entry.needsAgent() && isDecision(entry.command.name);
        });
        if (refused == entries->end() || refused->command.id == m_refusedId)
            return;
        m_refusedId = refused->command.id;
        if (m_refusedId == m_doneId)
            setDone({}, {});
        //: A decision about who is who was not accepted; %1 says why
        m_problem = tr("The decision was not accepted. %1").arg(Words::refusedDecision(refused->error));
        Q_EMIT problemChanged();
    });
}

} // namespace throughline::ui
