// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "channels/channelkind.h"
#include "channels/endpointrows.h"
#include "shared/source.h"

#include <set>

namespace throughline::ui {

//! The form that connects or changes an endpoint, made from the channel's settings schema: fills in what follows from an
//! address, has the hub try what is typed, and saves. Secrets typed here live until the form closes and go to the hub only,
//! never into the outbox. GUI thread.
class EndpointForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ChannelsModel")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    //! A new endpoint is being connected.
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString help READ help NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY changed)
    Q_PROPERTY(QString queueName READ queueName NOTIFY changed)
    //! A test or the saving is under way: nothing can be changed.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool testing READ isTesting NOTIFY changed)
    //! What is typed now was tried and works.
    Q_PROPERTY(bool proven READ isProven NOTIFY changed)
    //! A test failed: it can be saved all the same.
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed)
    //! The fields that few need are shown, too.
    Q_PROPERTY(bool showsAll READ showsAll WRITE setShowsAll NOTIFY changed)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed)
    //! The channel signs in at a provider (its setting `auth` is not "password"): the place for a sign-in is shown.
    Q_PROPERTY(bool wantsSignIn READ wantsSignIn NOTIFY changed)
    //! The id the endpoint has or will have.
    Q_PROPERTY(QString endpointId READ endpointId NOTIFY changed)
    Q_PROPERTY(QString provider READ provider NOTIFY changed)
    //! What happened, in words; may hold outside text. The tone: "positive", "critical", "caution" or "muted".
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(throughline::ui::SettingModel *settings READ settings CONSTANT)
    Q_PROPERTY(throughline::ui::NamedModel *options READ options CONSTANT)
    Q_PROPERTY(throughline::ui::NamedModel *queues READ queues CONSTANT)
    Q_PROPERTY(throughline::ui::NamedModel *steps READ steps CONSTANT)
    Q_PROPERTY(throughline::ui::NamedModel *hints READ hints CONSTANT)

public:
    EndpointForm(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);

    //! \a hub: this hub's address for hints.
    void connectNew(const ChannelKind &kind, const QString &hub, const std::vector<Queue> &queues);
    void change(const ChannelKind &kind, const QString &hub, const std::vector<Queue> &queues,
                const Endpoint &endpoint);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isNew() const { return m_new; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString help() const { return m_kind.description; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString nameProblem() const { return m_nameProblem; }
    [[nodiscard]] QString queueName() const;
    [[nodiscard]] bool isBusy() const { return m_testing || m_saving; }
    [[nodiscard]] bool isTesting() const { return m_testing; }
    [[nodiscard]] bool isProven() const { return m_proven; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] bool showsAll() const { return m_showsAll; }
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] bool wantsSignIn() const;
    [[nodiscard]] QString endpointId() const { return m_id.toString(); }
    [[nodiscard]] QString provider() const { return valueOf(QStringLiteral("provider")); }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] QString tone() const { return m_tone; }
    [[nodiscard]] SettingModel *settings() { return &m_settings; }
    [[nodiscard]] NamedModel *options() { return &m_options; }
    [[nodiscard]] NamedModel *queues() { return &m_queues; }
    [[nodiscard]] NamedModel *steps() { return &m_steps; }
    [[nodiscard]] NamedModel *hints() { return &m_hints; }
    void setShowsAll(bool all);

    Q_INVOKABLE void setName(const QString &name);
    Q_INVOKABLE void setQueue(int row);
    Q_INVOKABLE void set(const QString &key, const QString &value);
    //! The field was left: what follows from it is filled in, where nothing was typed.
    Q_INVOKABLE void leave(const QString &key);
    //! Fills `options` with the choices of a field.
    Q_INVOKABLE void loadOptions(const QString &key);
    Q_INVOKABLE void choose(const QString &key, int option);
    Q_INVOKABLE void test();
    //! Tests first unless what is typed is proven; then saves if all is well.
    Q_INVOKABLE void save();
    //! Saves what was not proven, too: the endpoint says by itself what it lacks.
    Q_INVOKABLE void saveAnyway();
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();
    //! The hub has kept it.
    void saved();

private:
    void begin(const ChannelKind &kind, const QString &hub, const std::vector<Queue> &queues);
    void show();
    void say(const QString &message, const QString &tone);
    void touched();
    [[nodiscard]] QString valueOf(const QString &key) const;
    //! Not one of another choice, e.g. the password of a mailbox that signs in at a provider.
    [[nodiscard]] bool applies(const ChannelSetting &setting) const;
    [[nodiscard]] bool isShown(const ChannelSetting &setting) const;
    //! False: something is missing or of the wrong kind; the fields say what.
    [[nodiscard]] bool check();
    //! What differs from what the hub has, split into config and secrets.
    [[nodiscard]] QJsonObject typedSettings() const;
    void tested(const Result<QJsonObject> &answer);
    void keep();
    void kept(const Result<wire::CommandOutcome> &outcome);
    //! "imapHost: is required" at its field, or as the message.
    void blame(const QString &description);
    void showHints();

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    ChannelKind m_kind;
    QString m_hub;
    Id m_id;
    Id m_queueId;
    wire::Command m_command; //!< a saving whose answer was lost: the same is sent again under the same id
    QString m_name, m_nameProblem, m_message, m_tone;
    std::map<QString, QString> m_values;   //!< by key, as typed or stored
    std::map<QString, QString> m_before;   //!< as the hub has them
    std::map<QString, QString> m_problems; //!< by key
    std::set<QString> m_typed;             //!< by hand: no guess replaces it
    std::set<QString> m_secretsSet;
    bool m_open = false, m_new = true, m_testing = false, m_saving = false, m_proven = false, m_failed = false;
    bool m_showsAll = false, m_saveAfterTest = false, m_nameTyped = false;
    quint64 m_generation = 0;
    SettingModel m_settings;
    NamedModel m_options, m_queues, m_steps, m_hints;
};

} // namespace throughline::ui
