// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/dbusscreenlock.h"

#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::platform {
namespace {

//! A screen saver's interface has the name of its service.
struct Saver {
    QLatin1StringView service, path;
};
constexpr std::array savers{
    Saver{"org.freedesktop.ScreenSaver"_L1, "/org/freedesktop/ScreenSaver"_L1}, // KDE
    Saver{"org.gnome.ScreenSaver"_L1, "/org/gnome/ScreenSaver"_L1},
    Saver{"org.cinnamon.ScreenSaver"_L1, "/org/cinnamon/ScreenSaver"_L1},
    Saver{"org.mate.ScreenSaver"_L1, "/org/mate/ScreenSaver"_L1},
    Saver{"org.xfce.ScreenSaver"_L1, "/org/xfce/ScreenSaver"_L1},
};
const QString logind = u"org.freedesktop.login1"_s;
const QString managerPath = u"/org/freedesktop/login1"_s;
const QString sessionInterface = u"org.freedesktop.login1.Session"_s;
const QString propertiesInterface = u"org.freedesktop.DBus.Properties"_s;
const QString lockedHint = u"LockedHint"_s;

//! Whoever is not there has nothing to say: no program is started to be asked.
QDBusMessage call(const QString &service, const QString &path, const QString &interface, const QString &method)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setAutoStartService(false);
    return message;
}

} // namespace

DBusScreenLock::DBusScreenLock(const QDBusConnection &session, const QDBusConnection &system, const QString &sessionId,
                               QObject *parent)
    : ScreenLock(parent),
      m_session(session),
      m_system(system),
      m_sessionId(sessionId)
{
    for (QDBusServiceWatcher *watcher : {&m_savers, &m_logind}) {
        watcher->setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
        connect(
            watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &service, const QString &, const QString &owner) { onOwnerChanged(service, owner); });
    }
    if (m_session.isConnected()) {
        m_savers.setConnection(m_session);
        for (const Saver &saver : savers) {
            m_savers.addWatchedService(QString(saver.service));
            // With the service's name: what another program on the bus calls so is nothing. Its path is another one in old
            // versions of some.
            m_session.connect(saver.service, {}, saver.service, u"ActiveChanged"_s, this,
                              SLOT(onActiveChanged(bool, QDBusMessage)));
            askSaver(QString(saver.service));
        }
    }
    if (m_system.isConnected()) {
        m_logind.setConnection(m_system);
        m_logind.addWatchedService(logind);
        askSession();
    }
}

void DBusScreenLock::askSaver(const QString &service)
{
    const auto saver =
        std::find_if(savers.begin(), savers.end(), [&](const Saver &each) { return each.service == service; });
    auto *asked = new QDBusPendingCallWatcher(
        m_session.asyncCall(call(service, QString(saver->path), service, u"GetActive"_s)), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, service](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<bool> active = *done;
        if (!active.isError())
            answered(service, active.value());
    });
}

void DBusScreenLock::askSession()
{
    QDBusMessage question = call(logind, managerPath, u"org.freedesktop.login1.Manager"_s, u"GetSession"_s);
    question.setArguments({m_sessionId});
    auto *asked = new QDBusPendingCallWatcher(m_system.asyncCall(question), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> path = *done;
        if (!path.isError())
            followSession(path.value().path());
    });
}

void DBusScreenLock::followSession(const QString &path)
{
    if (m_sessionPath != path) {
        m_sessionPath = path;
        m_system.connect(logind, path, propertiesInterface, u"PropertiesChanged"_s, this,
                         SLOT(onPropertiesChanged(QString, QVariantMap, QStringList)));
    }
    QDBusMessage question = call(logind, path, propertiesInterface, u"Get"_s);
    question.setArguments({sessionInterface, lockedHint});
    auto *asked = new QDBusPendingCallWatcher(m_system.asyncCall(question), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusVariant> hint = *done;
        if (!hint.isError())
            answered(logind, hint.value().variant().toBool());
    });
}

//! A new one is asked; of one that went, what it said is over.
void DBusScreenLock::onOwnerChanged(const QString &service, const QString &owner)
{
    hear(service, false);
    m_heard.erase(service);
    if (owner.isEmpty())
        return;
    if (service == logind)
        askSession();
    else
        askSaver(service);
}

void DBusScreenLock::answered(const QString &service, bool locked)
{
    if (!m_heard.contains(service))
        hear(service, locked);
}

void DBusScreenLock::hear(const QString &service, bool locked)
{
    const bool before = isLocked();
    if (locked)
        m_locked.insert(service);
    else
        m_locked.erase(service);
    m_heard.insert(service);
    if (before != isLocked())
        Q_EMIT changed();
}

void DBusScreenLock::onActiveChanged(bool active, const QDBusMessage &message)
{
    hear(message.interface(), active);
}

void DBusScreenLock::onPropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &)
{
    const auto hint = changed.find(lockedHint);
    if (interface == sessionInterface && hint != changed.end())
        hear(logind, hint->toBool());
}

std::unique_ptr<ScreenLock> systemScreenLock()
{
#ifdef Q_OS_LINUX
    return std::make_unique<DBusScreenLock>(QDBusConnection::sessionBus(), QDBusConnection::systemBus(),
                                            qEnvironmentVariable("XDG_SESSION_ID", u"auto"_s));
#else
    return nullptr;
#endif
}

} // namespace throughline::platform
