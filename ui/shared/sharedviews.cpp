// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/sharedviews.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

SharedViews::SharedViews(Source &source, QString kind, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_kind(std::move(kind))
{
    loadPeople();
    loadViews();
    loadRefusals();
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const auto any = [&](RecordType type) {
            return changes.wide
                   || std::any_of(changes.records.begin(), changes.records.end(),
                                  [type](const auto &each) { return each.type == type; });
        };
        if (any(RecordType::Agent) || any(RecordType::Queue))
            loadPeople();
        if (any(RecordType::SharedView)) {
            loadViews();
            loadRefusals();
        }
    });
    connect(&source, &Source::outboxFailed, this, &SharedViews::loadViews); // it may be one that was taken back
}

void SharedViews::loadViews()
{
    m_source.sharedViews().then(this, [this, generation = m_generation](const Result<std::vector<SharedView>> &views) {
        // What was taken back here meanwhile is newer than this answer.
        if (!views || generation != m_generation)
            return;
        std::vector<SharedView> next;
        std::copy_if(views->begin(), views->end(), std::back_inserter(next),
                     [this](const SharedView &view) { return view.kind == m_kind; });
        std::sort(next.begin(), next.end(), [](const SharedView &a, const SharedView &b) {
            const int order = a.name.localeAwareCompare(b.name);
            return order == 0 ? a.id < b.id : order < 0;
        });
        if (next == m_all)
            return;
        m_all = std::move(next);
        Q_EMIT changed();
    });
}

void SharedViews::loadPeople()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        m_agents = *agents;
        m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
            m_queues = queues.value_or(std::vector<Queue>());
            std::sort(m_queues.begin(), m_queues.end(),
                      [](const Queue &a, const Queue &b) { return a.name.localeAwareCompare(b.name) < 0; });
            buildAudiences();
            Q_EMIT changed();
        });
    });
}

void SharedViews::buildAudiences()
{
    const auto me = std::find_if(m_agents.begin(), m_agents.end(),
                                 [this](const Agent &agent) { return agent.id == m_source.agentId(); });
    m_mayShare = me != m_agents.end() && me->role != Role::Agent;
    m_isAdmin = me != m_agents.end() && me->role == Role::Admin;
    //: Choices of who may see a view or a search that was saved
    m_audiences = {{QString(onlyMe), tr("Only me")}, {QString(everybody), tr("Everybody")}};
    for (const Queue &queue : m_queues) {
        const auto theirs = me == m_agents.end() ? std::vector<Id>() : me->queueIds;
        const bool member = std::find(theirs.begin(), theirs.end(), queue.id) != theirs.end();
        if (member || !queue.confidential) {
            //: Choice of who may see a view or a search that was saved; %1 is the name of a queue
            m_audiences.push_back({queue.id.toString(), tr("Team of %1").arg(oneLine(queue.name, 60))});
        }
    }
}

void SharedViews::loadRefusals()
{
    m_source.outbox().then(this, [this](const Result<std::vector<client::OutboxEntry>> &entries) {
        std::vector<client::OutboxEntry> refused;
        for (const client::OutboxEntry &entry : entries.value_or(std::vector<client::OutboxEntry>())) {
            if (entry.needsAgent() && entry.command.name.startsWith("view."_L1))
                refused.push_back(entry);
        }
        if (refused == m_refused)
            return;
        m_refused = std::move(refused);
        Q_EMIT changed();
    });
}

//! The last one.
const client::OutboxEntry *SharedViews::refused(const QString &id) const
{
    const auto found = std::find_if(m_refused.rbegin(), m_refused.rend(), [&](const client::OutboxEntry &entry) {
        return entry.command.args.value("viewId"_L1).toString() == id;
    });
    return found == m_refused.rend() ? nullptr : &*found;
}

//! What is said now takes their place.
void SharedViews::forgetRefusals(const QString &id)
{
    for (const client::OutboxEntry &entry : m_refused) {
        if (entry.command.args.value("viewId"_L1).toString() == id)
            m_source.discard(entry.command.id);
    }
}

const SharedView *SharedViews::find(const QString &id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const SharedView &view) { return view.id.toString() == id; });
    return found == m_all.end() ? nullptr : &*found;
}

QString SharedViews::audienceOf(const QString &id) const
{
    const SharedView *view = find(id);
    if (!view || !isMine(*view))
        return onlyMe;
    return view->queueId.isNull() ? QString(everybody) : view->queueId.toString();
}

QString SharedViews::words(const QString &id) const
{
    if (const client::OutboxEntry *entry = refused(id)) {
        //: Beside a view or a search in a list; %1 is the reason
        return tr("Not shared: %1").arg(refusal(entry->error));
    }
    const SharedView *view = find(id);
    if (!view)
        return {};
    if (!isMine(*view)) {
        const QString owner = nameOf(view->ownerId);
        //: Beside a view or a search in a list: it is another agent's
        return owner.isEmpty() ? tr("Shared")
                               //: Beside a view or a search in a list; %1 is the agent it comes from
                               : tr("Shared by %1").arg(owner);
    }
    if (view->queueId.isNull()) {
        //: Beside one's own view or search in a list
        return tr("Shared with everybody");
    }
    const auto queue =
        std::find_if(m_queues.begin(), m_queues.end(), [&](const Queue &each) { return each.id == view->queueId; });
    //: Beside one's own view or search in a list
    return queue == m_queues.end() ? tr("Shared with a team")
                                   //: Beside one's own view or search in a list; %1 is the name of a queue
                                   : tr("Shared with the team of %1").arg(oneLine(queue->name, 60));
}

QString SharedViews::nameOf(const Id &agent) const
{
    const auto found =
        std::find_if(m_agents.begin(), m_agents.end(), [&](const Agent &each) { return each.id == agent; });
    return found == m_agents.end() ? QString() : oneLine(found->name, 60);
}

QString SharedViews::refusal(const wire::CommandError &error)
{
    //: Reasons why the hub did not share a view or a search; they go on a line
    if (error.type == "forbidden"_L1 && error.description == "queueId"_L1)
        return tr("you may not share with this team.");
    if (error.type == "forbidden"_L1)
        return tr("only supervisors and administrators may share.");
    if (error.type == "overQuota"_L1)
        return tr("too many are shared already.");
    if (error.type == "tooLarge"_L1 || error.type == "invalidProperties"_L1)
        return tr("the hub cannot keep it.");
    return Words::rejected(error);
}

void SharedViews::share(const QString &id, const QString &audience, const QString &name, const QJsonObject &value)
{
    if (audience == onlyMe)
        return stop(id);
    forgetRefusals(id);
    QJsonObject args{{u"viewId"_s, id}, {u"kind"_s, m_kind}, {u"name"_s, name}, {u"value"_s, value}};
    if (audience != everybody)
        args.insert(u"queueId"_s, audience);
    (void)m_source.submit({.name = u"view.share"_s, .args = args});
}

void SharedViews::stop(const QString &id)
{
    forgetRefusals(id);
    const SharedView *shared = find(id);
    if (!shared || !mayStop(*shared))
        return;
    (void)m_source.submit({.name = u"view.unshare"_s, .args = {{u"viewId"_s, id}}});
    // At once: the list is read again when that is stored, and it would stand there as if somebody else shared it until then.
    ++m_generation;
    m_all.erase(m_all.begin() + (shared - m_all.data()));
    Q_EMIT changed();
}

} // namespace throughline::ui
