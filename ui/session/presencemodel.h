// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

struct PresenceRow {
    int key = 0;
    PresenceState state = PresenceState::Offline;
    bool chosen = false;

    bool operator==(const PresenceRow &) const = default;
};

//! What the signed-in agent declares about their availability, and the choices there are. GUI thread.
class PresenceModel : public RowModel<PresenceRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(QString agentName READ agentName NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    //! How long in this state, short; empty when not known.
    Q_PROPERTY(QString since READ since NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< in words
        ToneRole,                    //!< "positive", "caution", "critical" or "muted"
        ChosenRole                   //!< bool
    };
    Q_ENUM(Role)

    PresenceModel(Source &source, const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString agentName() const { return m_agentName; }
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString tone() const;
    [[nodiscard]] QString since() const;
    Q_INVOKABLE void choose(int row);

Q_SIGNALS:
    void changed();

private:
    void load();
    void show();
    void declareFirst();
    Source &m_source;
    const Clock &m_clock;
    Presence m_presence;
    QString m_agentName;
    bool m_known = false;    //!< m_presence is what the cache holds
    bool m_declared = false; //!< the first word was said
};

} // namespace throughline::ui
