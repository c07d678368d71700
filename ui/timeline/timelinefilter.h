// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "cache/itemfilter.h"
#include "shared/rowmodel.h"

#include <QDate>
#include <QtQmlIntegration>

#include <map>
#include <optional>
#include <set>

namespace throughline::ui {

//! Something a timeline can be narrowed to.
struct FilterOption {
    QString key;  //!< "channel/webchat", "direction/in", "kind/note", "agent/<id>", "days/7"
    QString text; //!< of agents outside text, one line
    bool chosen = false;

    bool operator==(const FilterOption &) const = default;
};

//! What of a timeline is shown: the choices, and those that were made, for each customer as long as the console runs.
//! Choices of one group are "or", groups are "and". GUI thread.
class TimelineFilter : public RowModel<FilterOption>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by TimelineModel")
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    //! What is chosen, in words; agents' names are outside text.
    Q_PROPERTY(QStringList chips READ chips NOTIFY changed)
    //! "12 hidden"; empty while nothing is chosen, or all there is passes.
    Q_PROPERTY(QString hiddenWords READ hiddenWords NOTIFY hiddenChanged)

public:
    enum Role {
        TextRole = Qt::UserRole + 1, //!< outside text, one line
        ChosenRole,                  //!< bool
        SectionRole                  //!< the group, in words
    };
    Q_ENUM(Role)

    explicit TimelineFilter(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! What was chosen for this customer applies from now on.
    void enter(const Id &customerId);
    //! Drops what was chosen for the customer, without chosen().
    void forget(const Id &customerId);
    void setChannels(const std::map<Id, QString> &channels); //!< endpoint -> plugin
    void setAgents(const std::map<Id, QString> &agents);
    void setHidden(std::optional<client::HiddenCount> hidden);
    [[nodiscard]] client::ItemFilter filter() const;
    [[nodiscard]] bool isActive() const;
    [[nodiscard]] QStringList chips() const;
    [[nodiscard]] QString hiddenWords() const;

    Q_INVOKABLE void toggle(int row);
    //! Takes back one of chips().
    Q_INVOKABLE void removeChip(int chip);
    Q_INVOKABLE void clear();
    //! From the first to the last day, as typed; empty: open. False: one is no day, nothing changes.
    Q_INVOKABLE bool setDays(const QString &from, const QString &until);

Q_SIGNALS:
    //! Something else is wanted.
    void chosen();
    void changed();
    void hiddenChanged();

private:
    struct State {
        std::set<QString> keys;
        std::optional<QDate> from, until;

        [[nodiscard]] bool isEmpty() const { return keys.empty() && !from && !until; }
    };
    [[nodiscard]] const State &state() const;
    void choose(State state);
    void show();
    [[nodiscard]] QString word(const QString &key) const;
    [[nodiscard]] std::vector<QString> chosenKeys() const; //!< in the order of the options

    const Clock &m_clock;
    Id m_customerId;
    std::map<Id, State> m_states;
    std::map<Id, QString> m_channels;
    std::map<Id, QString> m_agents;
    std::optional<client::HiddenCount> m_hidden;
};

} // namespace throughline::ui
