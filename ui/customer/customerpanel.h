// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "customer/customerlists.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <map>

namespace throughline::ui {

//! What is known about the open customer. Reads the cache, follows its changes and the live signals of the customer's
//! contact points. GUI thread.
class CustomerPanel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(bool present READ isPresent NOTIFY changed)
    //! Outside text, one line.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    //! Organisation and language; holds outside text.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    //! False while older parts are still on their way from the hub.
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)
    //! The page the customer looks at now; outside text, empty when not on the site.
    Q_PROPERTY(QString pageTitle READ pageTitle NOTIFY liveChanged)
    Q_PROPERTY(QString pagePlace READ pagePlace NOTIFY liveChanged)
    Q_PROPERTY(bool online READ isOnline NOTIFY liveChanged)
    Q_PROPERTY(throughline::ui::PointModel *points READ points CONSTANT)
    Q_PROPERTY(throughline::ui::AttributeModel *attributes READ attributes CONSTANT)
    Q_PROPERTY(throughline::ui::SuggestionModel *suggestions READ suggestions CONSTANT)
    Q_PROPERTY(throughline::ui::ConversationModel *conversations READ conversations CONSTANT)

public:
    CustomerPanel(Source &source, const Clock &clock, QObject *parent = nullptr);

    void open(const Id &customerId, const Id &conversationId);
    [[nodiscard]] bool isPresent() const { return !m_view.customer.id.isNull(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isComplete() const { return m_view.complete; }
    [[nodiscard]] QString pageTitle() const;
    [[nodiscard]] QString pagePlace() const;
    [[nodiscard]] bool isOnline() const { return !m_live.empty(); }
    [[nodiscard]] const client::CustomerView &view() const { return m_view; }
    [[nodiscard]] PointModel *points() { return &m_points; }
    [[nodiscard]] AttributeModel *attributes() { return &m_attributes; }
    [[nodiscard]] SuggestionModel *suggestions() { return &m_suggestions; }
    [[nodiscard]] ConversationModel *conversations() { return &m_conversations; }

Q_SIGNALS:
    void changed();
    void liveChanged();

private:
    struct Live {
        Instant until;
        QString title;
        QString place;
    };
    void load();
    void show();
    void onEphemeral(const QString &topic, const QString &kind, int ttlSeconds, const QJsonObject &data);
    void forgetStale();
    [[nodiscard]] const Live *livePage() const;

    Source &m_source;
    const Clock &m_clock;
    PointModel m_points;
    AttributeModel m_attributes;
    SuggestionModel m_suggestions;
    ConversationModel m_conversations;
    Id m_customerId;
    Id m_conversationId;
    client::CustomerView m_view;
    std::map<Id, Live> m_live; //!< by contact point
    quint64 m_generation = 0;
    QTimer m_staleTimer;
};

} // namespace throughline::ui
