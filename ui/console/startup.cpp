// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console/startup.h"

#include "console/policywords.h"
#include "desk/desk.h"
#include "desk/desktray.h"
#include "platform/paths.h"
#include "shared/clientsource.h"
#include "shared/words.h"

#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QSysInfo>

#include <utility>

using namespace Qt::StringLiterals;
using throughline::client::KeyPhase;
using Page = throughline::ui::SessionModel::Page;

namespace throughline::ui {
namespace {

client::KeyProtection protectionOf(const ConsoleOptions &options, const client::ConsolePolicy &policy)
{
    using From = client::ConsolePolicy::Protection;
    if (options.keepNothing)
        return client::KeyProtection::MemoryOnly;
    switch (policy.keyProtection()) {
    case From::Keychain: return client::KeyProtection::Keychain;
    case From::Passphrase: return client::KeyProtection::Passphrase;
    case From::MemoryOnly: return client::KeyProtection::MemoryOnly;
    case From::Automatic: break;
    }
    return client::KeyProtection::Automatic;
}

//! What the pages about the key store say by themselves: that it is locked, empty, another one or not there.
bool isSaidByPage(const client::KeyState &state)
{
    if (state.phase != KeyPhase::KeychainLocked && state.phase != KeyPhase::ChooseFallback)
        return false;
    switch (state.error->code) {
    case ErrorCode::NotFound:
    case ErrorCode::Locked:
    case ErrorCode::Unavailable:
    case ErrorCode::Corrupt: return true;
    default: return false;
    }
}

client::Secret secretOf(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    auto secret =
        client::Secret::copyOf({reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size())});
    bytes.fill('\0');
    return secret;
}

} // namespace

Startup::Startup(ConsoleOptions options, client::ConsolePolicy policy, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_policy(std::move(policy)),
      m_folder(m_options.dataFolder.isEmpty() ? platform::profileFolder() : m_options.dataFolder),
      m_appearance(m_folder + u"/console.ini"_s),
      m_session(!m_policy.flag(u"DisableEmbeddedHub"_s)),
      m_keychain(u"throughline"_s),
      m_keys(m_folder, m_keychain, m_files, m_clock, m_scheduler, protectionOf(m_options, m_policy)),
      m_host(m_session, m_appearance),
      m_idle(m_clock, m_scheduler, [this] { m_session.lock(); })
{
    applyPolicy();
    prepareLock();
    if (!m_options.theme.isEmpty() && !m_appearance.isModeManaged())
        m_appearance.overrideMode(m_options.theme == "dark"_L1 ? Appearance::Mode::Dark : Appearance::Mode::Light);
    if (!m_options.language.isEmpty() && !m_appearance.isLanguageManaged()) {
        m_appearance.overrideLanguage(m_options.language);
        m_host.setLanguage(m_options.language);
    }
    connect(&m_appearance, &Appearance::languageChanged, this, [this] {
        m_host.setLanguage(m_appearance.language());
        m_appearance.showPolicies(PolicyWords::values(m_policy), PolicyWords::warnings(m_policy));
        if (m_desk)
            openDesk(); // the models' words are made anew
    });
    connect(&m_keys, &client::KeyStore::stateChanged, this, &Startup::onKeyState);
    connect(&m_session, &SessionModel::workHereAsked, this, &Startup::workHere);
    connect(&m_session, &SessionModel::signInAsked, this,
            [this](const QString &hub, const QString &user, const QString &password) {
                signIn(QUrl(hub), user, password);
            });
    connect(&m_session, &SessionModel::passphraseGiven, this,
            [this](const QString &text) { m_keys.givePassphrase(secretOf(text)); });
    connect(&m_session, &SessionModel::passphraseChosen, this,
            [this](const QString &text) { m_keys.setPassphrase(secretOf(text)); });
    connect(&m_session, &SessionModel::memoryOnlyAsked, &m_keys, &client::KeyStore::useMemoryOnly);
    connect(&m_session, &SessionModel::startOverAsked, &m_keys, &client::KeyStore::startOver);
    connect(&m_session, &SessionModel::supportBundleAsked, this, &Startup::saveSupportBundle);
    connect(&m_session, &SessionModel::retryAsked, &m_keys, &client::KeyStore::open);
}

Startup::~Startup()
{
    hideDesk();
    m_source.reset();
    m_client.reset();
    if (m_hub)
        m_hub->stop();
}

Result<void> Startup::start()
{
    working({});
    auto window = m_host.load();
    if (!window)
        return fail(window.error());
    if (m_options.size.isValid())
        (*window)->resize(m_options.size);
    m_watchdog = std::make_unique<EngineWatchdog>(m_host.engine());
    if (const client::PolicyFault *fault = m_policy.blocking())
        problem(Page::Policy, PolicyWords::fault(*fault));
    else
        // After the first frame, so that the window is there at once.
        m_scheduler.after(std::chrono::milliseconds(0), [this] { m_keys.open(); });
    return {};
}

// --- the local data ---------------------------------------------------------------------------------------------

void Startup::onKeyState(const client::KeyState &state)
{
    SessionModel::State page = blank(Page::Working);
    switch (state.phase) {
    case KeyPhase::Closed: return;
    case KeyPhase::Opening: return working(tr("Opening your data"));
    case KeyPhase::Ready: return openClient();
    case KeyPhase::ChooseFallback: page.page = Page::SetPassphrase; break;
    case KeyPhase::PassphraseWanted:
        page.page = Page::Passphrase;
        page.waitSeconds = int((state.waitBeforeNext.count() + 999) / 1000);
        if (state.wrongPassphrase)
            page.problem = tr("Wrong passphrase.");
        if (page.waitSeconds > 0) {
            m_scheduler.after(state.waitBeforeNext, [this] {
                if (m_session.page() == Page::Passphrase)
                    show(blank(Page::Passphrase));
            });
        }
        break;
    case KeyPhase::KeychainLocked:
        page.page = Page::KeychainLocked;
        page.backendNeeded = state.backendNeeded;
        page.backendFound = state.backendFound;
        break;
    case KeyPhase::Damaged: page.page = Page::Damaged; break;
    }
    if (state.error && page.problem.isEmpty() && !isSaidByPage(state))
        page.problem = Words::error(*state.error);
    show(std::move(page));
}

void Startup::openClient()
{
    if (m_client)
        return;
    const bool passing = m_keys.state().memoryOnly;
    if (passing) {
        auto made = platform::PassingFolder::make();
        if (!made)
            return problem(Page::Damaged, Words::error(made.error()));
        m_passing = std::move(*made);
    }
    auto opened = client::Client::open({.folder = m_folder, .key = m_keys.key(), .memoryOnly = passing});
    if (!opened)
        return problem(Page::Damaged, Words::error(opened.error()));
    m_client = std::move(*opened);
    m_secrets = std::make_unique<client::SealedFileStore>(passing ? QString() : m_folder + u"/secrets.sealed"_s,
                                                          *m_keys.key(), m_files);
    m_account = std::make_unique<client::Account>(passing ? m_passing->path() : m_folder, *m_secrets, m_files, m_clock,
                                                  m_scheduler);
    connect(m_account.get(), &client::Account::signedIn, this, &Startup::onSignedIn);
    connect(m_account.get(), &client::Account::signInNeeded, this, [this] {
        SessionModel::State page =
            blank(m_account->user().isEmpty() && m_options.hub.isEmpty() ? Page::Choose : Page::SignIn);
        show(std::move(page));
        // Whoever is not let in by the hub does not read on here (SECURITY C3). Later: a button of the desk may have asked.
        m_scheduler.after(std::chrono::milliseconds(0), [this] {
            if (!m_account || m_account->isSignedIn())
                return;
            m_host.setDesk(nullptr);
            m_desk.reset();
            m_source.reset();
        });
    });
    connect(m_account.get(), &client::Account::signInFailed, this,
            [this](const Error &error) { problem(Page::SignIn, Words::error(error)); });
    connect(m_account.get(), &client::Account::localSessionWanted, this, [this] {
        if (m_hub)
            m_hub->renew();
    });
    chooseAccount();
}

// --- the account ------------------------------------------------------------------------------------------------

void Startup::chooseAccount()
{
    if (m_options.passwordFd >= 0)
        return signInFromDescriptor();
    const bool here = m_options.workHere || (m_options.hub.isEmpty() && m_appearance.number(u"workHere"_s, 0) == 1);
    if (here && !m_policy.flag(u"DisableEmbeddedHub"_s))
        return workHere();
    m_account->restore();
}

void Startup::signInFromDescriptor()
{
    QFile input;
    if (!input.open(std::exchange(m_options.passwordFd, -1), QIODevice::ReadOnly))
        return problem(Page::SignIn, tr("The password could not be read."));
    signIn(m_options.hub, m_options.user, QString::fromUtf8(input.readLine(1024)).trimmed());
}

void Startup::workHere()
{
    working(tr("Starting the hub on this computer"));
    const bool passing = m_keys.state().memoryOnly;
    client::EmbeddedHubOptions options;
    options.program =
        m_options.hubProgram.isEmpty() ? platform::siblingProgram(u"throughline-hub"_s) : m_options.hubProgram;
    // A hub of a run that keeps nothing lives in the same passing folder: its key is thrown away as well.
    options.dataFolder = passing                          ? m_passing->path() + u"/hub"_s
                         : m_options.dataFolder.isEmpty() ? platform::embeddedHubFolder()
                                                          : m_folder + u"/hub"_s;
    for (const QString &folder : m_options.pluginFolders)
        options.extra << u"--plugins"_s << folder;
    if (m_options.developer)
        options.extra << u"--developer"_s;
    //: Name of the one agent of a hub on this computer, until it is changed
    options.userName = tr("Me");
    options.key = m_keys.key();
    m_hub = std::make_unique<client::EmbeddedHub>(std::move(options), m_scheduler);
    connect(m_hub.get(), &client::EmbeddedHub::ready, this, [this](const client::LocalSession &session) {
        m_appearance.setNumber(u"workHere"_s, 1);
        m_account->adopt(session);
    });
    connect(m_hub.get(), &client::EmbeddedHub::failed, this, [this](const Error &error) {
        problem(Page::Choose, error.detail.isEmpty() ? Words::error(error) : oneLine(error.detail, 300));
    });
    m_hub->start();
}

void Startup::signIn(const QUrl &hub, const QString &user, const QString &password)
{
    if (!m_policy.allows(hub))
        return problem(Page::SignIn, PolicyWords::otherHub());
    m_appearance.setNumber(u"workHere"_s, 0);
    SessionModel::State page = blank(Page::Working);
    page.doing = tr("Signing in");
    page.hubAddress = hub.toString();
    page.user = user;
    show(std::move(page));
    m_account->signIn(hub, user, password, QSysInfo::machineHostName());
}

void Startup::onSignedIn()
{
    // A session of before the policy came.
    if (!m_account->isLocal() && !m_policy.allows(m_account->base()))
        return problem(Page::SignIn, PolicyWords::otherHub());
    m_client->connectTo(m_account->base(), m_account.get());
    if (!m_desk)
        openDesk();
    show(blank(Page::Desk));
    m_idle.start();
}

void Startup::openDesk()
{
    hideDesk();
    m_source = std::make_unique<ClientSource>(*m_client);
    m_desk =
        std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    m_host.setDesk(m_desk.get(), m_source.get());
    if (m_options.screenshot.isEmpty()) {
        if (!m_notifications)
            m_notifications = platform::systemNotifications();
        if (!m_screenLock)
            m_screenLock = platform::systemScreenLock();
        m_desk->notifications()->begin(m_notifications.get(), m_screenLock.get());
        if (!m_speller)
            m_speller = platform::systemSpellChecker();
        m_desk->spelling()->begin(m_speller.get());
        showTray();
    }
    Q_EMIT deskOpened();
    // Cards of plugins are not needed for the first frame.
    m_scheduler.after(std::chrono::milliseconds(50), [this] {
        if (m_plugins.cards().empty())
            m_plugins.load(m_options.pluginFolders, m_options.developer);
        showPlugins();
        if (m_desk)
            m_desk->timeline()->setPluginCards(m_plugins.cards());
    });
}

//! The window first: it shows what goes next.
void Startup::hideDesk()
{
    m_host.setDesk(nullptr);
    if (m_tray)
        m_tray->setDesk(nullptr);
    m_desk.reset();
}

void Startup::showTray()
{
    if (!m_systemTray)
        m_systemTray = platform::systemTray();
    if (!m_systemTray)
        return;
    if (!m_tray) {
        m_tray = std::make_unique<DeskTray>(*m_systemTray, m_appearance, QGuiApplication::windowIcon());
        connect(m_tray.get(), &DeskTray::raiseWanted, this, [this] { m_host.raise(); });
        connect(m_tray.get(), &DeskTray::iconLost, this, [this] { m_host.unhide(); });
        connect(m_tray.get(), &DeskTray::quitWanted, qGuiApp, &QCoreApplication::quit);
    }
    m_tray->setDesk(m_desk.get());
}

// --- the pages --------------------------------------------------------------------------------------------------

SessionModel::State Startup::blank(Page page) const
{
    SessionModel::State state{.page = page};
    // In the order of PACKAGING's levels: locked, what the person did, suggested.
    state.hubAddress = m_policy.isHubLocked()                      ? m_policy.hub().toString()
                       : !m_session.hubAddress().isEmpty()         ? m_session.hubAddress()
                       : !m_options.hub.isEmpty()                  ? m_options.hub.toString()
                       : m_account && !m_account->base().isEmpty() ? m_account->base().toString()
                                                                   : m_policy.hub().toString();
    state.user = !m_session.user().isEmpty() ? m_session.user()
                 : !m_options.user.isEmpty() ? m_options.user
                 : m_account                 ? m_account->user()
                                             : QString();
    return state;
}

void Startup::show(SessionModel::State state)
{
    m_session.show(std::move(state));
}

void Startup::working(const QString &doing)
{
    SessionModel::State state = blank(Page::Working);
    state.doing = doing;
    show(std::move(state));
}

void Startup::problem(Page page, const QString &text)
{
    SessionModel::State state = blank(page);
    state.problem = text;
    show(std::move(state));
}

QString Startup::stoppedAt() const
{
    switch (m_session.page()) {
    case Page::Choose:
    case Page::SignIn: return m_session.problem().isEmpty() ? u"nobody is signed in"_s : m_session.problem();
    case Page::Passphrase:
    case Page::SetPassphrase: return u"a passphrase is wanted (there is no key store; see --keep-nothing)"_s;
    case Page::KeychainLocked: return u"the key store is locked or has changed"_s;
    case Page::Locked: return u"the console is locked"_s;
    case Page::Damaged:
    case Page::Policy: return m_session.problem();
    case Page::Working: return m_session.doing();
    case Page::Desk: break;
    }
    return {};
}

} // namespace throughline::ui
