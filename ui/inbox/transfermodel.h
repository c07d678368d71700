// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <map>
#include <optional>

namespace throughline::ui {

class Triage;

struct TransferRow {
    Id key; //!< a queue's or an agent's
    bool isQueue = false;
    QString name;
    QString detail; //!< of an agent: presence ("Offline" when no console of theirs is connected), and in which queues
    QString tone;   //!< of an agent's presence: "positive", "critical", "caution", "muted"
    bool chosen = false;

    bool operator==(const TransferRow &) const = default;
};

//! Where conversations can be handed over to: a queue, a colleague, or a colleague in a queue. What is typed narrows the
//! list; a colleague who could not open them is not accepted, and \a problem says so. GUI thread; the others outlive it.
class TransferModel : public RowModel<TransferRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Triage")
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged)
    //! How many conversations it is about, in words.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    //! Why what is chosen cannot be; empty: nothing. Holds outside text.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    //! It can be carried out.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< one line; outside text
        DetailRole,                  //!< holds outside text
        QueueRole,                   //!< bool: a queue
        ToneRole,                    //!< of the dot before an agent; empty: none
        ChosenRole,                  //!< bool
        FirstAgentRole               //!< bool: the queues end above
    };
    Q_ENUM(Role)

    TransferModel(Source &source, const Clock &clock, Triage &triage, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString &text);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isReady() const;
    //! What tells who of the list is connected; none while it is put away.
    [[nodiscard]] QStringList topics() const;

    //! Chooses a row, or takes the choice back. One queue and one agent can be chosen.
    Q_INVOKABLE void choose(int row);
    //! Hands over to what is chosen. \a note goes along as an internal note; may be empty. False: not ready.
    Q_INVOKABLE bool send(const QString &note);
    //! The list is put away: nothing is followed any longer.
    Q_INVOKABLE void finish();

Q_SIGNALS:
    void typedChanged();
    void changed();
    //! The list is about other conversations now: it is to be shown.
    void asked();
    void topicsChanged();

private:
    void ask(const QStringList &ids);
    void load();
    void readTargets(const QStringList &ids);
    void hear(const QString &topic, const QString &kind, const QString &from, int ttlSeconds, const QJsonObject &data);
    void forget();
    void build();
    [[nodiscard]] bool isGone(const Id &agent) const;
    //! Null: never declared, as far as anybody knows.
    [[nodiscard]] std::optional<PresenceState> presenceOf(const Id &agent) const;
    [[nodiscard]] QString queueName(const Id &queue) const;
    [[nodiscard]] QString detailOf(const Agent &agent) const;
    [[nodiscard]] QString whyNot() const;

    Source &m_source;
    const Clock &m_clock;
    Triage &m_triage;
    std::vector<Queue> m_queues;
    std::vector<Agent> m_agents;
    std::map<Id, PresenceState> m_presences; //!< declared
    std::map<Id, Instant> m_gone;            //!< no console of theirs is connected, says the hub: until when that holds
    QTimer m_ends;
    QStringList m_targets;
    std::map<Id, Conversation> m_conversations;
    int m_missing = 0; //!< of them, still being read
    quint64 m_generation = 0;
    Id m_queue, m_agent; //!< chosen; null: none
    QString m_typed;
    QString m_problem;
};

} // namespace throughline::ui
