// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/source.h"

#include <map>

namespace throughline::ui {

//! The lines of a conversation's own history as a person reads them: who took it, moved it, closed it, tagged it. Knows
//! the names of queues and tags; those of agents are given to it. GUI thread; \a source outlives it.
class HistoryLines : public QObject
{
    Q_OBJECT

public:
    explicit HistoryLines(Source &source, QObject *parent = nullptr);

    //! By id, one line each; outside text.
    void setAgents(std::map<Id, QString> agents);
    [[nodiscard]] const std::map<Id, QString> &agents() const { return m_agents; }

    //! A sentence; of an item that carries its words, those. Empty: of a kind we do not know. Holds outside text.
    [[nodiscard]] QString text(const TimelineItem &item) const;
    //! The other conversation a line is about: it was split off, or what this one was split from. Null: none.
    [[nodiscard]] static Id other(const TimelineItem &item);

Q_SIGNALS:
    //! Lines may read otherwise now.
    void namesChanged();

private:
    void loadQueues();
    void loadTags();
    [[nodiscard]] QString regrouped(const TimelineItem &item) const;
    [[nodiscard]] QString assignment(const TimelineItem &item) const;
    [[nodiscard]] QString status(const TimelineItem &item) const;
    [[nodiscard]] QString tagging(const TimelineItem &item) const;
    [[nodiscard]] QString priority(const TimelineItem &item) const;
    [[nodiscard]] QString actor(const TimelineItem &item) const;
    [[nodiscard]] QString agent(const QJsonValue &id) const;
    [[nodiscard]] QString queue(const QJsonValue &id) const;
    [[nodiscard]] QString tags(const QJsonValue &ids) const;

    Source &m_source;
    std::map<Id, QString> m_agents;
    std::map<Id, QString> m_queues;
    std::map<Id, QString> m_tags;
};

} // namespace throughline::ui
