// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <map>
#include <optional>
#include <set>

namespace throughline::ui {

class Triage;

struct LinkRow {
    Id key; //!< a conversation's
    QString name;
    QString detail; //!< what it is about, its state, what it is to the open one already
    QString time;   //!< of its last event
    bool chosen = false;

    bool operator==(const LinkRow &) const = default;
};

//! Which conversation of another customer one is to be linked with, and as what. Offers those on this computer that the
//! agent may act on, newest event first: the newest of the inbox, those put aside, those closed lately, and all of the
//! customers that what is typed finds. GUI thread; the others outlive it.
class LinkModel : public RowModel<LinkRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Triage")
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged)
    //! What the chosen one can be to the other, in words; and which of them it is to be.
    Q_PROPERTY(QStringList ties READ ties NOTIFY changed)
    Q_PROPERTY(int tie READ tie WRITE setTie NOTIFY changed)
    //! Why nothing can be linked with it; empty: something can.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    //! It can be carried out.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< the customer's; outside text
        DetailRole,                  //!< holds outside text
        TimeRole,                    //!< of its last event
        ChosenRole                   //!< bool
    };
    Q_ENUM(Role)

    LinkModel(Source &source, const Clock &clock, Triage &triage, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString &text);
    [[nodiscard]] QStringList ties() const;
    [[nodiscard]] int tie() const { return m_tie; }
    void setTie(int tie);
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isReady() const;

    //! Chooses a row, or takes the choice back.
    Q_INVOKABLE void choose(int row);
    //! Links the two. False: not ready.
    Q_INVOKABLE bool send();
    //! The list is put away: nothing is followed any longer.
    Q_INVOKABLE void finish();

Q_SIGNALS:
    void typedChanged();
    void changed();

private:
    void ask(const QString &conversation);
    void readReach();
    void readViews();
    void readTalk(const Id &id);
    void readPeople();
    void readCustomer(const Id &customer);
    void build();
    [[nodiscard]] const Conversation *open() const;
    [[nodiscard]] bool mayAct(const Conversation &talk) const;
    [[nodiscard]] bool fits(const Conversation &talk, const QString &typed) const;
    [[nodiscard]] LinkRow rowOf(const Conversation &talk, const Conversation &open) const;

    Source &m_source;
    const Clock &m_clock;
    Triage &m_triage;
    Id m_openId; //!< null: nobody asks
    Id m_chosen; //!< null: none
    int m_tie = 0;
    QString m_typed;
    std::map<Id, Conversation> m_talks; //!< what was read, the open one among it
    std::set<Id> m_people;              //!< customers that what is typed finds
    std::optional<Agent> m_me;
    std::vector<Queue> m_queues;
    bool m_queuesHere = false;
    quint64 m_generation = 0; //!< of the question
    quint64 m_typing = 0;     //!< of what is typed
};

} // namespace throughline::ui
