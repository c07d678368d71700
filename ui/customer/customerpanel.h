// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "customer/customerlists.h"
#include "customer/customerplaces.h"
#include "customer/decisions.h"
#include "customer/linkedtalks.h"
#include "customer/subjecthint.h"
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
    //! The time of day where the customer is, in words; empty: the zone is not known.
    Q_PROPERTY(QString localTime READ localTime NOTIFY localTimeChanged)
    //! False while older parts are still on their way from the hub.
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)
    //! The page the customer looks at now; outside text, empty when not on the site.
    Q_PROPERTY(QString pageTitle READ pageTitle NOTIFY liveChanged)
    Q_PROPERTY(QString pagePlace READ pagePlace NOTIFY liveChanged)
    Q_PROPERTY(bool online READ isOnline NOTIFY liveChanged)
    //! What is in the cart now, one line each; outside text.
    Q_PROPERTY(QStringList cartLines READ cartLines NOTIFY liveChanged)
    Q_PROPERTY(QString cartTotal READ cartTotal NOTIFY liveChanged)
    Q_PROPERTY(QString organization READ organization NOTIFY changed)
    Q_PROPERTY(throughline::ui::Decisions *decisions READ decisions CONSTANT)
    Q_PROPERTY(throughline::ui::HistoryModel *history READ history CONSTANT)
    Q_PROPERTY(throughline::ui::OrderModel *orders READ orders CONSTANT)
    Q_PROPERTY(throughline::ui::PointModel *points READ points CONSTANT)
    Q_PROPERTY(throughline::ui::AttributeModel *attributes READ attributes CONSTANT)
    Q_PROPERTY(throughline::ui::SuggestionModel *suggestions READ suggestions CONSTANT)
    Q_PROPERTY(throughline::ui::ConversationModel *conversations READ conversations CONSTANT)
    Q_PROPERTY(throughline::ui::LinkedTalks *linkedTalks READ linkedTalks CONSTANT)
    Q_PROPERTY(throughline::ui::SubjectHint *subjectHint READ subjectHint CONSTANT)

public:
    CustomerPanel(Source &source, const Clock &clock, QObject *parent = nullptr);

    void open(const Id &customerId, const Id &conversationId);
    [[nodiscard]] bool isPresent() const { return !m_view.customer.id.isNull(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString localTime() const { return m_localTime; }
    [[nodiscard]] bool isComplete() const { return m_view.complete; }
    [[nodiscard]] QString pageTitle() const;
    [[nodiscard]] QString pagePlace() const;
    [[nodiscard]] bool isOnline() const { return !m_live.empty(); }
    [[nodiscard]] const client::CustomerView &view() const { return m_view; }
    [[nodiscard]] QStringList cartLines() const;
    [[nodiscard]] QString cartTotal() const;
    [[nodiscard]] QString organization() const;
    [[nodiscard]] Decisions *decisions() { return &m_decisions; }
    [[nodiscard]] HistoryModel *history() { return &m_history; }
    [[nodiscard]] OrderModel *orders() { return &m_orders; }
    [[nodiscard]] PointModel *points() { return &m_points; }
    [[nodiscard]] AttributeModel *attributes() { return &m_attributes; }
    [[nodiscard]] SuggestionModel *suggestions() { return &m_suggestions; }
    [[nodiscard]] ConversationModel *conversations() { return &m_conversations; }
    [[nodiscard]] LinkedTalks *linkedTalks() { return &m_linkedTalks; }
    [[nodiscard]] SubjectHint *subjectHint() { return &m_subjectHint; }

    //! \a purpose by its place in the row's list; \a state: "granted", "denied" or "unknown".
    Q_INVOKABLE void setConsent(int row, int purpose, const QString &state);
    Q_INVOKABLE void setShared(int row, bool shared);
    //! The contact point is somebody else's: it gets a customer of its own.
    Q_INVOKABLE void unlinkPoint(int row);
    //! Only this contact point is the customer's.
    Q_INVOKABLE void linkSuggestion(int row);
    //! Asks for the two customers to be compared and merged.
    Q_INVOKABLE void compareSuggestion(int row);
    Q_INVOKABLE void rejectSuggestion(int row);
    //! Takes back the decision of a row of the history.
    Q_INVOKABLE void takeBack(int row);

Q_SIGNALS:
    void changed();
    void liveChanged();
    void localTimeChanged();
    void compareWanted(const throughline::Id &customerId, const throughline::Id &otherId);

private:
    static constexpr std::chrono::milliseconds ordersPause{150}; //!< a burst of items is one read
    struct Live {
        Instant until;
        QString title;
        QString place;
        CartLines cart;
    };
    void load();
    void loadOrders();
    [[nodiscard]] bool mayBringOrders(const client::ChangeSet &changes) const;
    void loadAgents();
    [[nodiscard]] const client::CustomerContactPoint *pointAt(int row) const;
    [[nodiscard]] const client::CustomerContactPoint *suggestionAt(int row) const;
    [[nodiscard]] const CartLines *liveCart() const;
    void show();
    void onEphemeral(const QString &topic, const QString &kind, int ttlSeconds, const QJsonObject &data);
    void forgetStale();
    void tellTime();
    [[nodiscard]] const Live *livePage() const;

    Source &m_source;
    const Clock &m_clock;
    Decisions m_decisions;
    HistoryModel m_history;
    OrderModel m_orders;
    PointModel m_points;
    AttributeModel m_attributes;
    SuggestionModel m_suggestions;
    ConversationModel m_conversations;
    LinkedTalks m_linkedTalks;
    SubjectHint m_subjectHint;
    QString m_localTime;
    Id m_customerId;
    Id m_conversationId;
    client::CustomerView m_view;
    std::map<Id, QString> m_agents;
    std::map<Id, Live> m_live; //!< by contact point
    quint64 m_generation = 0;
    QTimer m_staleTimer;
    QTimer m_ordersTimer;
};

} // namespace throughline::ui
