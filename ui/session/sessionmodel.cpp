// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "session/sessionmodel.h"

#include "shared/words.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int shortestPassphrase = 8;
constexpr int longestText = 300;

} // namespace

void SessionModel::show(State state)
{
    m_state = std::move(state);
    // Some of it is the word of a hub, a key store or a policy: a line of a megabyte would hold up the window for minutes.
    for (QString *text : {&m_state.doing, &m_state.problem, &m_state.backendNeeded, &m_state.backendFound})
        *text = oneLine(*text, longestText);
    m_state.hubAddress.truncate(longestText);
    m_state.user.truncate(longestText);
    Q_EMIT changed();
}

void SessionModel::setHubManaged(bool managed)
{
    m_hubManaged = managed;
    Q_EMIT changed();
}

void SessionModel::chooseAutoLock(int minutes)
{
    if (!m_autoLockManaged && minutes >= 0)
        Q_EMIT autoLockChosen(minutes);
}

void SessionModel::showAutoLock(int minutes, bool managed)
{
    m_autoLockMinutes = minutes;
    m_autoLockManaged = managed;
    Q_EMIT autoLockChanged();
}

void SessionModel::showPlugins(const QStringList &lines)
{
    m_plugins.clear();
    for (const QString &line : lines)
        m_plugins << oneLine(line, longestText);
    Q_EMIT pluginsChanged();
}

void SessionModel::showBundle(const QString &says)
{
    m_bundleSays = says;
    Q_EMIT bundleChanged();
}

void SessionModel::chooseTeam()
{
    State next = m_state;
    next.page = Page::SignIn;
    next.problem.clear();
    show(std::move(next));
}

void SessionModel::goBack()
{
    State next = m_state;
    next.page = Page::Choose;
    next.problem.clear();
    show(std::move(next));
}

void SessionModel::signIn(const QString &hubAddress, const QString &user, const QString &password)
{
    State next = m_state;
    next.hubAddress = hubAddress.trimmed();
    next.user = user.trimmed();
    const QString url = hubUrlFrom(next.hubAddress);
    if (url.isEmpty())
        //: On the sign-in page, below the fields
        next.problem = tr("This is not the address of a hub. It looks like hub.company.example.");
    else if (next.user.isEmpty() || password.isEmpty())
        //: On the sign-in page, below the fields
        next.problem = tr("Enter your user name and your password.");
    else
        next.problem.clear();
    const bool complete = next.problem.isEmpty();
    const QString name = next.user;
    show(std::move(next));
    if (complete)
        Q_EMIT signInAsked(url, name, password);
}

void SessionModel::setPassphrase(const QString &passphrase, const QString &again)
{
    State next = m_state;
    next.problem.clear();
    if (passphrase.size() < shortestPassphrase)
        //: On the page where a passphrase for the local data is chosen
        next.problem = tr("Use at least %n characters.", nullptr, shortestPassphrase);
    else if (passphrase != again)
        //: On the page where a passphrase for the local data is chosen
        next.problem = tr("The two are not the same.");
    const bool complete = next.problem.isEmpty();
    show(std::move(next));
    if (complete)
        Q_EMIT passphraseChosen(passphrase);
}

QString hubUrlFrom(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty() || trimmed.contains(u' '))
        return {};
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : "https://"_L1 + trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return {};
    const bool loopback = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && loopback))
        return {};
    const QString address = url.toString();
    return address.endsWith(u'/') ? address.chopped(1) : address;
}

} // namespace throughline::ui
