// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "channels/endpointform.h"

#include <QCoreApplication>

namespace throughline::ui {

//! What does not work on a channel, and what to do about it, in words.
class ChannelFaults
{
    Q_DECLARE_TR_FUNCTIONS(ChannelFaults)

public:
    //! Of a step of a test; a name nobody knows here is shown as its own words.
    [[nodiscard]] static QString step(const QString &name);
    //! What to do when that step fails; may be empty.
    [[nodiscard]] static QString adviceFor(const QString &step);
    //! Why the hub refused what an administrator wanted.
    [[nodiscard]] static QString refused(const wire::CommandError &error);
    [[nodiscard]] static QString state(const Endpoint &endpoint);
    [[nodiscard]] static QString tone(const Endpoint &endpoint);
    //! What an administrator can do about it; empty when nothing is to be done.
    [[nodiscard]] static QString advice(const Endpoint &endpoint);
};

//! Our side of the channels: how each endpoint is, for everybody; for administrators also the hand on them. GUI thread.
class ChannelsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(bool administrator READ isAdministrator NOTIFY changed)
    //! An administrator of a hub on which no channel is connected yet.
    Q_PROPERTY(bool firstRun READ isFirstRun NOTIFY changed)
    //! A channel of this agent's queues that does not work, in words; empty: all do. Holds text of the hub.
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    //! Why something is not shown or was not done; empty: nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(throughline::ui::EndpointListModel *endpoints READ endpoints CONSTANT)
    //! What can be connected.
    Q_PROPERTY(throughline::ui::NamedModel *kinds READ kinds CONSTANT)
    Q_PROPERTY(throughline::ui::EndpointForm *form READ form CONSTANT)

public:
    ChannelsModel(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);

    [[nodiscard]] bool isAdministrator() const { return m_administrator; }
    [[nodiscard]] bool isFirstRun() const;
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] EndpointListModel *endpoints() { return &m_list; }
    [[nodiscard]] NamedModel *kinds() { return &m_kindList; }
    [[nodiscard]] EndpointForm *form() { return &m_form; }

    //! The page is looked at: asks the hub what only administrators are told.
    Q_INVOKABLE void refresh();
    //! Opens the form for a channel, by the plugin's id; waits for the hub's list when it is not here yet.
    Q_INVOKABLE void connectKind(const QString &kind);
    Q_INVOKABLE void change(const QString &endpointId);
    Q_INVOKABLE void setEnabled(const QString &endpointId, bool enabled);
    //! For good: it stops, its settings and secrets go, its history stays.
    Q_INVOKABLE void remove(const QString &endpointId);

Q_SIGNALS:
    void changed();

private:
    void load();
    void show();
    void readFigures();
    void order(const QString &name, QJsonObject args);
    [[nodiscard]] QString kindName(const QString &channel) const;
    [[nodiscard]] QString figuresOf(const Id &endpoint) const;
    [[nodiscard]] QString noticeNow() const;

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    std::vector<Endpoint> m_all;
    std::vector<Queue> m_queues;
    std::vector<ChannelKind> m_kinds;
    std::map<QString, QJsonObject> m_figures; //!< by endpoint
    std::vector<Id> m_ownQueues;
    QString m_hub, m_notice, m_problem, m_wantedKind;
    bool m_administrator = false, m_allQueues = false, m_loaded = false;
    bool m_kindsKnown = false; //!< the hub has told its list, be it empty
    EndpointListModel m_list;
    NamedModel m_kindList;
    EndpointForm m_form;
};

} // namespace throughline::ui
