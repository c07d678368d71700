// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "oauth/loopbacklistener.h"
#include "shared/source.h"

#include <QUrl>
#include <QtQmlIntegration>

#include <functional>
#include <memory>

namespace throughline::ui {

//! Signing in to a mailbox at its provider: in the system's browser, or with a code that is typed on the provider's page. Brings the hub a
//! code; the tokens are the hub's and never come here. One sign-in at a time. GUI thread.
class OAuthSignIn final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(State state READ state NOTIFY changed)
    //! Something is under way and can be cancelled.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    //! How it stands, in words; may hold the provider's own.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    //! To be typed on the page of verificationUrl; else empty. Outside text.
    Q_PROPERTY(QString userCode READ userCode NOTIFY changed)
    Q_PROPERTY(QString verificationUrl READ verificationUrl NOTIFY changed)
    Q_PROPERTY(QString endpointId READ endpointId NOTIFY changed)

public:
    enum State {
        Idle,
        Preparing,         //!< the hub is asked where to sign in
        WaitingForBrowser, //!< the provider's page is open
        WaitingForCode,    //!< somebody types userCode on the provider's page
        Exchanging,        //!< the hub gets its tokens
        Done,
        Failed
    };
    Q_ENUM(State)

    using Opener = std::function<void(const QUrl &)>;
    //! \a opener gets only what passed safeLink(). The others outlive this.
    OAuthSignIn(Source &source, Random &random, Scheduler &scheduler, Opener opener, QObject *parent = nullptr);
    ~OAuthSignIn() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_state >= Preparing && m_state <= Exchanging; }
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString userCode() const { return m_userCode; }
    [[nodiscard]] QString verificationUrl() const { return m_page; }
    [[nodiscard]] QString endpointId() const { return m_endpointId; }

    //! Opens the provider's page in the browser and waits for what it brings back.
    Q_INVOKABLE void start(const QString &endpointId);
    //! Without a browser on this computer: shows a code and the page to type it on.
    Q_INVOKABLE void startDevice(const QString &endpointId);
    Q_INVOKABLE void cancel();
    //! Opens the page of verificationUrl here.
    Q_INVOKABLE void openVerificationPage();

Q_SIGNALS:
    void changed();

private:
    void reset(const QString &endpointId, State state, const QString &why = {});
    void set(State state);
    void failWith(const QString &reason, const QString &detail = {});
    void failWith(const Error &error);
    //! One step at the hub; \a then gets an answer that did not fail, unless another sign-in began meanwhile.
    void ask(const QString &step, const QJsonObject &args, std::function<void(const QJsonObject &)> then);
    void openPage(const QString &url);
    void redirected(const Redirect &redirect);
    void pollLater(int seconds);
    void poll();

    Source &m_source;
    Random &m_random;
    Scheduler &m_scheduler;
    Opener m_opener;
    std::unique_ptr<LoopbackListener> m_listener;
    State m_state = Idle;
    QString m_endpointId;
    QString m_verifier;
    QString m_redirectUri;
    QString m_userCode;
    QString m_page;
    QString m_why;
    bool m_stray = false;
    int m_interval = 5;
    TimerId m_timer = 0;
    quint64 m_generation = 0;
};

} // namespace throughline::ui
