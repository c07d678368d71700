// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace throughline::ui {

//! Which page stands before the desk, and what it says. The pages ask by signals; the program answers by show().
//! Holds no password: what is typed passes through a signal and is gone. GUI thread.
class SessionModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(throughline::ui::SessionModel::Page page READ page NOTIFY changed)
    //! What is being done while page is Working, e.g. "Starting the hub on this computer".
    Q_PROPERTY(QString doing READ doing NOTIFY changed)
    //! Why the last try did not work; empty: nothing to say.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString hubAddress READ hubAddress NOTIFY changed)
    Q_PROPERTY(QString user READ user NOTIFY changed)
    //! KeychainLocked: where the key was put, and what answers now.
    Q_PROPERTY(QString backendNeeded READ backendNeeded NOTIFY changed)
    Q_PROPERTY(QString backendFound READ backendFound NOTIFY changed)
    //! Passphrase: seconds until the next try is allowed.
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)
    //! Policy allows the embedded hub.
    Q_PROPERTY(bool canWorkHere READ canWorkHere CONSTANT)
    //! The hub's address is the organisation's and cannot be changed.
    Q_PROPERTY(bool hubManaged READ isHubManaged NOTIFY changed)
    //! Minutes without input after which the console locks; 0: never.
    Q_PROPERTY(int autoLockMinutes READ autoLockMinutes WRITE chooseAutoLock NOTIFY autoLockChanged)
    Q_PROPERTY(bool autoLockManaged READ isAutoLockManaged NOTIFY autoLockChanged)
    //! Each installed plugin in a line: version, who signed it, or why it is refused.
    Q_PROPERTY(QStringList plugins READ plugins NOTIFY pluginsChanged)
    //! Where the support bundle was written, or why it was not; empty: none was asked for.
    Q_PROPERTY(QString bundleSays READ bundleSays NOTIFY bundleChanged)

public:
    enum class Page {
        Choose,         //!< "Work on this computer" or "Join your team"
        SignIn,         //!< hub address, user, password
        Working,        //!< something is under way
        Passphrase,     //!< the cache's passphrase is wanted
        SetPassphrase,  //!< first run without a key store: choose a passphrase, or keep nothing
        KeychainLocked, //!< the key is not where it was put
        Damaged,        //!< the key header is damaged
        Locked,         //!< the data is closed and the key forgotten, by the person or after a while without input
        Policy,         //!< a mandatory policy file cannot be read: nothing is opened
        Desk            //!< ready
    };
    Q_ENUM(Page)

    struct State {
        Page page = Page::Working;
        QString doing, problem, hubAddress, user, backendNeeded, backendFound;
        int waitSeconds = 0;
    };

    explicit SessionModel(bool canWorkHere = true, QObject *parent = nullptr)
        : QObject(parent),
          m_canWorkHere(canWorkHere)
    {
    }
    void show(State state);
    [[nodiscard]] const State &state() const { return m_state; }

    [[nodiscard]] Page page() const { return m_state.page; }
    [[nodiscard]] QString doing() const { return m_state.doing; }
    [[nodiscard]] QString problem() const { return m_state.problem; }
    [[nodiscard]] QString hubAddress() const { return m_state.hubAddress; }
    [[nodiscard]] QString user() const { return m_state.user; }
    [[nodiscard]] QString backendNeeded() const { return m_state.backendNeeded; }
    [[nodiscard]] QString backendFound() const { return m_state.backendFound; }
    [[nodiscard]] int waitSeconds() const { return m_state.waitSeconds; }
    [[nodiscard]] bool canWorkHere() const { return m_canWorkHere; }
    [[nodiscard]] bool isHubManaged() const { return m_hubManaged; }
    void setHubManaged(bool managed);
    [[nodiscard]] int autoLockMinutes() const { return m_autoLockMinutes; }
    [[nodiscard]] bool isAutoLockManaged() const { return m_autoLockManaged; }
    void chooseAutoLock(int minutes);
    void showAutoLock(int minutes, bool managed);
    [[nodiscard]] QStringList plugins() const { return m_plugins; }
    //! Outside text: each becomes one line of limited length.
    void showPlugins(const QStringList &lines);
    [[nodiscard]] QString bundleSays() const { return m_bundleSays; }
    void showBundle(const QString &says);

    Q_INVOKABLE void chooseTeam();
    Q_INVOKABLE void goBack();
    Q_INVOKABLE void workHere() { Q_EMIT workHereAsked(); }
    //! Checks the address and asks; problem says what is wrong with it.
    Q_INVOKABLE void signIn(const QString &hubAddress, const QString &user, const QString &password);
    Q_INVOKABLE void givePassphrase(const QString &passphrase) { Q_EMIT passphraseGiven(passphrase); }
    Q_INVOKABLE void setPassphrase(const QString &passphrase, const QString &again);
    Q_INVOKABLE void keepNothing() { Q_EMIT memoryOnlyAsked(); }
    Q_INVOKABLE void tryAgain() { Q_EMIT retryAsked(); }
    Q_INVOKABLE void startOver() { Q_EMIT startOverAsked(); }
    Q_INVOKABLE void lock() { Q_EMIT lockAsked(); }
    Q_INVOKABLE void saveSupportBundle() { Q_EMIT supportBundleAsked(); }

Q_SIGNALS:
    void changed();
    void workHereAsked();
    void signInAsked(const QString &hubAddress, const QString &user, const QString &password);
    void passphraseGiven(const QString &passphrase);
    void passphraseChosen(const QString &passphrase);
    void memoryOnlyAsked();
    void retryAsked();
    void startOverAsked();
    void lockAsked();
    void autoLockChosen(int minutes);
    void autoLockChanged();
    void supportBundleAsked();
    void bundleChanged();
    void pluginsChanged();

private:
    State m_state;
    bool m_canWorkHere;
    bool m_hubManaged = false;
    bool m_autoLockManaged = false;
    int m_autoLockMinutes = 0;
    QStringList m_plugins;
    QString m_bundleSays;
};

//! "hub.example" -> "https://hub.example"; empty when it is no address of a hub (plain http is for loopback only).
[[nodiscard]] QString hubUrlFrom(const QString &typed);

} // namespace throughline::ui
