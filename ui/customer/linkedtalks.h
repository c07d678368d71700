// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <map>
#include <optional>

namespace throughline::ui {

struct LinkedTalkRow {
    Id key; //!< the conversation's
    QString title, standing, time;
    bool here = false;

    bool operator==(const LinkedTalkRow &) const = default;
};

//! The conversations that the open one is linked with and that are not among the customer's own: those of other customers.
//! Reads each from the cache and follows its changes. GUI thread; the others outlive it.
class LinkedTalks : public RowModel<LinkedTalkRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CustomerPanel")

public:
    enum Role {
        IdRole = Qt::UserRole + 1, //!< QString
        TitleRole,                 //!< whose it is and what about; outside text
        StandingRole,              //!< what it is to the open one, its state, who has it; holds the hub's text
        TimeRole,                  //!< of its last event; empty: not known
        HereRole                   //!< bool: it is on this computer and can be opened
    };
    Q_ENUM(Role)

    LinkedTalks(Source &source, const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! \a open: null, or one of the customer's; \a agents: names by id.
    void show(const client::CustomerView &view, const Id &open, const std::map<Id, QString> &agents);
    //! Has the link taken away.
    Q_INVOKABLE void unlink(const QString &conversationId);

Q_SIGNALS:
    void changed();
    void unlinkWanted(const throughline::Id &conversation, const throughline::Id &other);

private:
    void read(const Id &id);
    void build();
    [[nodiscard]] LinkedTalkRow rowOf(const Id &id, ConversationTie tie) const;

    Source &m_source;
    const Clock &m_clock;
    Id m_openId;
    bool m_whole = false; //!< all of the customer's own are known
    std::map<Id, QString> m_agents;
    std::map<Id, ConversationTie> m_ties;              //!< what each is to the open one
    std::map<Id, std::optional<Conversation>> m_talks; //!< as read; without one: it is not here
};

} // namespace throughline::ui
