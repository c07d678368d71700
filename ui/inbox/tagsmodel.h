// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "inbox/triage.h"
#include "shared/rowmodel.h"

namespace throughline::ui {

struct TagRow {
    Id key; //!< null: the row that makes a new tag
    QString name;
    QString color;
    bool on = false;   //!< all of the conversations have it
    bool some = false; //!< some have it

    bool operator==(const TagRow &) const = default;
};

//! The tags there are, for one conversation or many: which they have, and to give or take them. What is typed narrows the
//! list; who may make tags is offered a new one. GUI thread; the others outlive it.
class TagsModel : public RowModel<TagRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged)
    //! Why a tag could not be made; empty: nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< one line; outside text
        ColorRole,                   //!< "#rrggbb"
        OnRole,                      //!< bool: all of the conversations have it
        SomeRole,                    //!< bool: some have it, not all
        NewRole                      //!< bool: it would be made
    };
    Q_ENUM(Role)

    TagsModel(Source &source, const Clock &clock, Random &random, Triage &triage, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString &text);
    [[nodiscard]] QString problem() const { return m_problem; }

    //! Gives the tag to all of the conversations, or takes it from all of them.
    Q_INVOKABLE void choose(int row);
    //! The list is put away: the conversations are followed no longer.
    Q_INVOKABLE void finish();

    //! A colour of the hub's, or grey when it is none.
    [[nodiscard]] static QString colorOf(const Tag &tag);

Q_SIGNALS:
    void typedChanged();
    void problemChanged();
    //! The list is about other conversations now: it is to be shown.
    void asked();

private:
    void ask(const QStringList &ids);
    void load();
    void readTargets(const QStringList &which);
    void build();
    void make(const QString &name);
    void say(const QString &problem);

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    Triage &m_triage;
    std::vector<Tag> m_tags;
    QStringList m_targets;
    std::map<Id, Conversation> m_conversations;
    int m_missing = 0; //!< of them, still being read
    quint64 m_generation = 0;
    QString m_typed;
    QString m_problem;
    bool m_mayMake = false;
};

} // namespace throughline::ui
