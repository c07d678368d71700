// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/dbustray.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::platform {
namespace {

const QString watcherService = u"org.kde.StatusNotifierWatcher"_s;
const QString watcherPath = u"/StatusNotifierWatcher"_s;
const QString iconPath = u"/StatusNotifierItem"_s; // hosts look there
const QString menuPath = u"/MenuBar"_s;
constexpr int patience = 5000; // ms

QString whole(QString text)
{
    return text.remove(QChar(0));
}

} // namespace

DBusTray::DBusTray(const QDBusConnection &bus, const QString &name, QObject *parent)
    : Tray(parent),
      m_bus(bus),
      m_name(name),
      m_watcher(watcherService, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    registerTrayTypes();
    m_item = new DBusTrayItem(&m_iconHome, name, *this);
    m_menu = new DBusMenu(&m_menuHome, [this](const QString &line) { Q_EMIT chosen(line); });
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                ++m_generation;
                setThere(false);
                if (!owner.isEmpty())
                    enlist();
            });
    m_bus.connect(watcherService, watcherPath, watcherService, u"StatusNotifierHostRegistered"_s, this,
                  SLOT(onHostCame()));
    m_bus.connect(watcherService, watcherPath, watcherService, u"StatusNotifierHostUnregistered"_s, this,
                  SLOT(onHostWent()));
}

DBusTray::~DBusTray()
{
    if (m_service.isEmpty())
        return;
    m_bus.unregisterService(m_service); // the bar takes the icon away
    m_bus.unregisterObject(iconPath);
    m_bus.unregisterObject(menuPath);
}

void DBusTray::show(const TrayFace &face)
{
    const bool first = !m_face;
    m_face = face;
    m_item->show(face);
    m_menu->show(face.menu);
    if (first)
        enlist();
}

// --- who shows it -----------------------------------------------------------------------------------------------

void DBusTray::enlist()
{
    if (!m_face || !m_bus.isConnected())
        return;
    if (m_service.isEmpty()) {
        const QString service =
            u"org.kde.StatusNotifierItem-%1-1"_s.arg(QCoreApplication::applicationPid()); // as the protocol names them
        if (!m_bus.registerObject(iconPath, &m_iconHome, QDBusConnection::ExportAdaptors)
            || !m_bus.registerObject(menuPath, &m_menuHome, QDBusConnection::ExportAdaptors)
            || !m_bus.registerService(service)) {
            m_bus.unregisterObject(iconPath);
            m_bus.unregisterObject(menuPath);
            return;
        }
        m_service = service;
    }
    QDBusMessage message =
        QDBusMessage::createMethodCall(watcherService, watcherPath, watcherService, u"RegisterStatusNotifierItem"_s);
    message.setArguments({m_service});
    message.setAutoStartService(false); // no bar: no icon
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(message, patience), this);
    connect(call, &QDBusPendingCallWatcher::finished, this,
            [this, generation = m_generation](QDBusPendingCallWatcher *done) {
                done->deleteLater();
                if (!done->isError() && generation == m_generation)
                    lookForHost();
            });
}

//! A watcher may stand alone: what shows icons is a host.
void DBusTray::lookForHost()
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(watcherService, watcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setArguments({watcherService, u"IsStatusNotifierHostRegistered"_s});
    message.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(message, patience), this);
    connect(call, &QDBusPendingCallWatcher::finished, this,
            [this, generation = m_generation](QDBusPendingCallWatcher *done) {
                done->deleteLater();
                const QDBusPendingReply<QDBusVariant> answer = *done;
                if (generation == m_generation)
                    setThere(!answer.isError() && answer.value().variant().toBool());
            });
}

void DBusTray::setThere(bool there)
{
    if (std::exchange(m_there, there) != there)
        Q_EMIT thereChanged();
}

void DBusTray::onHostCame()
{
    if (!m_service.isEmpty())
        lookForHost();
}

void DBusTray::onHostWent()
{
    if (!m_service.isEmpty())
        lookForHost(); // another one may be left
}

// --- its face ---------------------------------------------------------------------------------------------------

DBusTrayItem::DBusTrayItem(QObject *home, const QString &name, Tray &tray)
    : QDBusAbstractAdaptor(home),
      m_name(name),
      m_tray(tray)
{
}

void DBusTrayItem::show(const TrayFace &face)
{
    const TrayFace before = std::exchange(m_face, face);
    if (before.title != face.title)
        Q_EMIT NewTitle();
    if (before.pictures != face.pictures) {
        Q_EMIT NewIcon();
        Q_EMIT NewAttentionIcon();
    }
    if (before.title != face.title || before.tip != face.tip)
        Q_EMIT NewToolTip();
    if (before.attention != face.attention)
        Q_EMIT NewStatus(status());
}

QString DBusTrayItem::status() const
{
    return m_face.attention ? u"NeedsAttention"_s : u"Active"_s;
}

DBusPictures DBusTrayItem::pictures() const
{
    DBusPictures all;
    for (const TrayPicture &picture : m_face.pictures)
        all.append({picture.size, picture.size, picture.argb});
    return all;
}

//! Bars read the text as markup; the title is plain.
DBusTip DBusTrayItem::tip() const
{
    return {{}, {}, whole(m_face.title), whole(m_face.tip).toHtmlEscaped()};
}

QDBusObjectPath DBusTrayItem::menu() const
{
    return QDBusObjectPath(menuPath);
}

void DBusTrayItem::Activate(int, int)
{
    Q_EMIT m_tray.activated();
}

void DBusTrayItem::SecondaryActivate(int, int)
{
    Q_EMIT m_tray.activated();
}

void DBusTrayItem::ProvideXdgActivationToken(const QString &token)
{
    if (qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

std::unique_ptr<Tray> systemTray()
{
#ifdef Q_OS_LINUX
    return std::make_unique<DBusTray>(QDBusConnection::sessionBus(), u"throughline"_s);
#else
    return nullptr;
#endif
}

} // namespace throughline::platform
