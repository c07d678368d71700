// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/source.h"

namespace throughline::ui {

//! Who may see what the agent saved: the choices, and what others shared. One for views, one for searches: \a kind as the
//! hub has it. GUI thread; the source outlives it.
class SharedViews : public QObject
{
    Q_OBJECT

public:
    //! Who may see it: onlyMe, everybody, or the id of a queue for its team.
    static constexpr QLatin1StringView onlyMe{""};
    static constexpr QLatin1StringView everybody{"all"};
    struct Audience {
        QString key;
        QString words;
    };

    SharedViews(Source &source, QString kind, QObject *parent = nullptr);

    //! Of the kind, by name.
    [[nodiscard]] const std::vector<SharedView> &all() const { return m_all; }
    //! Null: it is not shared.
    [[nodiscard]] const SharedView *find(const QString &id) const;
    [[nodiscard]] bool isMine(const SharedView &view) const { return view.ownerId == m_source.agentId(); }
    //! Supervisors and administrators share.
    [[nodiscard]] bool mayShare() const { return m_mayShare; }
    //! One's own, and for administrators everybody's.
    [[nodiscard]] bool mayStop(const SharedView &view) const { return m_isAdmin || isMine(view); }
    //! Only me, everybody, and the teams that the agent may share with.
    [[nodiscard]] const std::vector<Audience> &audiences() const { return m_audiences; }
    //! Its key; may be of a team that is none of these.
    [[nodiscard]] QString audienceOf(const QString &id) const;
    //! Beside it in a list: who shares it, or with whom it is shared, or why it is not; empty: it is the agent's alone.
    [[nodiscard]] QString words(const QString &id) const;

    void share(const QString &id, const QString &audience, const QString &name, const QJsonObject &value);
    //! The hub did not take the last word on it.
    [[nodiscard]] bool isRefused(const QString &id) const { return refused(id) != nullptr; }
    //! Takes it from all others, if it is shared and the agent may.
    void stop(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void loadViews();
    void loadPeople();
    void loadRefusals();
    void buildAudiences();
    void forgetRefusals(const QString &id);
    [[nodiscard]] const client::OutboxEntry *refused(const QString &id) const;
    [[nodiscard]] QString nameOf(const Id &agent) const;
    [[nodiscard]] static QString refusal(const wire::CommandError &error);

    Source &m_source;
    const QString m_kind;
    std::vector<SharedView> m_all;
    std::vector<Agent> m_agents;
    std::vector<Queue> m_queues;
    std::vector<Audience> m_audiences;
    std::vector<client::OutboxEntry> m_refused;
    quint64 m_generation = 0;
    bool m_mayShare = false;
    bool m_isAdmin = false;
};

} // namespace throughline::ui
