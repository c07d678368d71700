// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/files.h"
#include "base/random.h"
#include "base/scheduler.h"
#include "console/options.h"
#include "console/qmlhost.h"
#include "desk/appearance.h"
#include "keys/keychainstore.h"
#include "keys/keystore.h"
#include "keys/sealedfilestore.h"
#include "platform/notificationcenter.h"
#include "platform/passingfolder.h"
#include "platform/screenlock.h"
#include "platform/spellchecker.h"
#include "platform/tray.h"
#include "plugins/pluginviews.h"
#include "policy/consolepolicy.h"
#include "session/idlelock.h"
#include "session/sessionmodel.h"
#include "sync/account.h"
#include "sync/client.h"
#include "sync/embeddedhub.h"

#include <memory>

namespace throughline::ui {

class ClientSource;
class Desk;
class DeskTray;

//! The composition root: makes everything, and walks from the locked profile over the account to the desk. GUI thread.
class Startup : public QObject
{
    Q_OBJECT

public:
    Startup(ConsoleOptions options, client::ConsolePolicy policy, QObject *parent = nullptr);
    ~Startup() override;

    //! Shows the window and begins.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] QmlHost &host() { return m_host; }
    //! Null until the desk is open.
    [[nodiscard]] Desk *desk() const { return m_desk.get(); }
    //! What the person would be asked now: why an unattended run gets no further. Empty: nothing.
    [[nodiscard]] QString stoppedAt() const;

Q_SIGNALS:
    void deskOpened();

private:
    void applyPolicy();
    void prepareLock();
    void lock();
    void saveSupportBundle();
    void showPlugins();
    void onKeyState(const client::KeyState &state);
    void openClient();
    void chooseAccount();
    void workHere();
    void signIn(const QUrl &hub, const QString &user, const QString &password);
    void signInFromDescriptor();
    void onSignedIn();
    void openDesk();
    void hideDesk();
    void showTray();
    void show(SessionModel::State state);
    void working(const QString &doing);
    void problem(SessionModel::Page page, const QString &text);
    [[nodiscard]] SessionModel::State blank(SessionModel::Page page) const;

    ConsoleOptions m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    DiskFiles m_files;
    client::ConsolePolicy m_policy;
    QString m_folder;
    std::unique_ptr<platform::PassingFolder> m_passing; //!< of a run that keeps nothing
    Appearance m_appearance;
    SessionModel m_session;
    client::KeychainStore m_keychain;
    client::KeyStore m_keys;
    PluginViews m_plugins;
    std::unique_ptr<client::SealedFileStore> m_secrets;
    std::unique_ptr<client::Account> m_account;
    std::unique_ptr<client::Client> m_client;
    std::unique_ptr<client::EmbeddedHub> m_hub;
    std::unique_ptr<ClientSource> m_source;
    std::unique_ptr<platform::NotificationCenter> m_notifications; //!< null: the system has none
    std::unique_ptr<platform::ScreenLock> m_screenLock;            //!< null: the system has none
    std::unique_ptr<platform::SpellChecker> m_speller;             //!< null: the system has none
    std::unique_ptr<platform::Tray> m_systemTray;                  //!< null: the system has none
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<DeskTray> m_tray;
    QmlHost m_host;
    std::unique_ptr<EngineWatchdog> m_watchdog;
    IdleLock m_idle;
};

} // namespace throughline::ui
