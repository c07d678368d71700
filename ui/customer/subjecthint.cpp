// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customer/subjecthint.h"

#include "domain/subject.h"
#include "shared/reach.h"
#include "shared/words.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr auto unrelatedSetting = "unrelated"_L1;

//! One word for two conversations, whichever of them is open.
QString pairOf(const Id &a, const Id &b)
{
    const auto [first, second] = std::minmax(a, b);
    return first.toString() + u' ' + second.toString();
}

} // namespace

SubjectHint::SubjectHint(Source &source, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const auto has = [&](RecordType type) {
            return changes.wide
                   || std::any_of(changes.records.begin(), changes.records.end(),
                                  [type](const client::ChangedRecord &record) { return record.type == type; });
        };
        if (has(RecordType::Setting))
            loadUnrelated();
        if (has(RecordType::Agent) || has(RecordType::Queue))
            loadReach();
    });
    loadUnrelated();
    loadReach();
}

void SubjectHint::loadUnrelated()
{
    m_source.setting(unrelatedSetting)
        .then(this, [this, generation = m_generation](const Result<QJsonObject> &setting) {
            if (!setting || generation != m_generation)
                return;
            QStringList pairs;
            for (const auto each : (*setting)["pairs"_L1].toArray()) {
                if (pairs.size() < mostUnrelated)
                    pairs << each.toString();
            }
            m_unrelated = std::move(pairs);
            refresh();
        });
}

void SubjectHint::loadReach()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        const auto me = std::find_if(agents->begin(), agents->end(),
                                     [this](const Agent &agent) { return agent.id == m_source.agentId(); });
        m_me = me == agents->end() ? std::nullopt : std::optional(*me);
        refresh();
    });
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (!queues)
            return;
        m_queues = *queues;
        refresh();
    });
}

bool SubjectHint::mayAct(const Conversation &conversation) const
{
    return m_me && reachesQueue(*m_me, m_queues, conversation.queueId);
}

void SubjectHint::show(const std::vector<Conversation> &all, const Id &open)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Conversation &each) { return each.id == open; });
    if (open != m_open.id)
        m_left.clear(); // of another one
    m_open = found == all.end() ? Conversation{} : *found;
    m_same = found == all.end() ? std::vector<Conversation>{} : sameSubject(*found, all);
    refresh();
}

//! The one that is shown stays while it can be suggested: a newer one must not take its place under the agent's hand.
void SubjectHint::refresh()
{
    const Id shown = isPresent() ? m_left.front().id : Id{};
    m_left.clear();
    if (m_unrelated && mayAct(m_open))
        std::copy_if(m_same.begin(), m_same.end(), std::back_inserter(m_left), [this](const Conversation &other) {
            return mayAct(other) && !m_unrelated->contains(pairOf(m_open.id, other.id));
        });
    const auto found =
        std::find_if(m_left.begin(), m_left.end(), [&](const Conversation &each) { return each.id == shown; });
    if (found != m_left.end())
        std::rotate(m_left.begin(), found, found + 1);
    Q_EMIT changed();
}

QString SubjectHint::subject() const
{
    constexpr int longest = 60;
    return isPresent() ? isolated(oneLine(m_left.front().subject, longest)) : QString();
}

QString SubjectHint::words() const
{
    if (!isPresent())
        return {};
    //: In the customer column: another conversation of the customer has the subject of the open one; %1 is that subject
    return tr("“%1” may belong here: same subject").arg(subject());
}

QString SubjectHint::detail() const
{
    if (!isPresent())
        return {};
    const Conversation &other = m_left.front();
    QStringList parts{Words::status(other.status), Words::brief(other.lastEventAt, m_clock.now())};
    if (m_left.size() > 1)
        //: Behind a conversation that may belong to the open one: how many others of that subject there are
        parts << tr("%1 more").arg(QLocale().toString(qulonglong(m_left.size() - 1)));
    return parts.join(u"  ·  "_s);
}

void SubjectHint::combine(const QString &other)
{
    if (isShown(other))
        Q_EMIT combineWanted(m_left.front().id, m_open.id);
}

void SubjectHint::link(const QString &other)
{
    if (isShown(other))
        Q_EMIT linkWanted(m_open.id, m_left.front().id);
}

void SubjectHint::dismiss(const QString &other)
{
    if (!isShown(other))
        return;
    const QString pair = pairOf(m_open.id, m_left.front().id);
    //: What was just done, beside a button that takes it back: another conversation of the customer is not about what the open
    //: one is about, and not suggested any more; %1 is its subject
    const QString words = tr("“%1” is not suggested here any more.").arg(subject());
    m_unrelated->prepend(pair);
    while (m_unrelated->size() > mostUnrelated)
        m_unrelated->removeLast();
    storeUnrelated();
    Q_EMIT dismissed(words, pair);
}

void SubjectHint::restore(const QString &pair)
{
    if (m_unrelated && m_unrelated->removeOne(pair))
        storeUnrelated();
}

void SubjectHint::storeUnrelated()
{
    ++m_generation;
    (void)m_source.submit(
        {.name = u"setting.put"_s,
         .args = {{u"name"_s, QString(unrelatedSetting)},
                  {u"value"_s, QJsonObject{{u"pairs"_s, QJsonArray::fromStringList(*m_unrelated)}}}}});
    refresh();
}

} // namespace throughline::ui
