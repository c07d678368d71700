// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/screenlock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QStringList>
#include <QVariantMap>

#include <set>

namespace throughline::platform {

//! The screen of a Linux desktop: the screen savers of the session bus, and what logind on the system bus was told about the
//! session. One that says "locked" is enough; each is believed from the owner of its name only, and for as long as it has one.
//! None is started. GUI thread.
class DBusScreenLock final : public ScreenLock
{
    Q_OBJECT

public:
    //! \a sessionId: logind's, or "auto" for the one the program runs in.
    DBusScreenLock(const QDBusConnection &session, const QDBusConnection &system, const QString &sessionId,
                   QObject *parent = nullptr);

    [[nodiscard]] bool isLocked() const override { return !m_locked.empty(); }

private:
    void askSaver(const QString &service);
    void askSession();
    void followSession(const QString &path);
    void onOwnerChanged(const QString &service, const QString &owner);
    void hear(const QString &service, bool locked);
    void answered(const QString &service, bool locked);

    QDBusConnection m_session;
    QDBusConnection m_system;
    QString m_sessionId;
    QString m_sessionPath; //!< of logind's object; empty: not known
    QDBusServiceWatcher m_savers;
    QDBusServiceWatcher m_logind;
    std::set<QString> m_locked; //!< the services that say so
    std::set<QString> m_heard;  //!< those that told by themselves: an answer under way is older

private Q_SLOTS:
    void onActiveChanged(bool active, const QDBusMessage &message);
    void onPropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &invalidated);
};

} // namespace throughline::platform
