// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/dbusnotifications.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDeadlineTimer>
#include <QThread>
#include <QVariantMap>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::platform {
namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString interfaceName = u"org.freedesktop.Notifications"_s;
constexpr int patience = 5000; // ms: a server that is started by the first call takes a while
constexpr std::chrono::milliseconds lastPatience{500};
constexpr uint closedByPerson = 2;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, interfaceName, method);
}

//! A NUL would end the text on the bus.
QString whole(QString text)
{
    return text.remove(QChar(0));
}

} // namespace

DBusNotifications::DBusNotifications(const QDBusConnection &bus, const QString &desktopEntry, QObject *parent)
    : NotificationCenter(parent),
      m_bus(bus),
      m_desktopEntry(desktopEntry),
      m_watcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) { onOwnerChanged(owner); });
    // With the service's name: what another program on the bus calls a click is none.
    m_bus.connect(service, path, interfaceName, u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)));
    m_bus.connect(service, path, interfaceName, u"NotificationReplied"_s, this, SLOT(onReply(uint, QString)));
    m_bus.connect(service, path, interfaceName, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    m_bus.connect(service, path, interfaceName, u"ActivationToken"_s, this, SLOT(onActivationToken(uint, QString)));
    ask();
}

DBusNotifications::~DBusNotifications()
{
    withdrawAll();
    closeUnanswered();
}

//! What is under way would stay when the program has ended: its answer is waited for, a moment at most. It comes in QtDBus' own
//! thread.
void DBusNotifications::closeUnanswered()
{
    QDeadlineTimer end(lastPatience);
    for (const auto &[key, held] : m_held) {
        while (held.call && !held.call->isFinished() && !end.hasExpired())
            QThread::msleep(5);
        if (!held.call || !held.call->isFinished())
            continue;
        const QDBusPendingReply<uint> reply = *held.call;
        if (!reply.isError())
            close(reply.value());
    }
}

// --- who is there -----------------------------------------------------------------------------------------------

void DBusNotifications::ask()
{
    if (!m_bus.isConnected()) // a call would have no answer, not even a failure
        return onNobody(m_bus.lastError().message());
    if (std::exchange(m_asking, true))
        return;
    auto *name = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetServerInformation"_s), patience), this);
    connect(name, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *information) {
        information->deleteLater();
        const QDBusPendingReply<QString, QString, QString, QString> server = *information;
        if (server.isError())
            return onNobody(server.error().message());
        auto *can = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s), patience), this);
        connect(can, &QDBusPendingCallWatcher::finished, this,
                [this, words = server.argumentAt<0>() + u' ' + server.argumentAt<2>()](QDBusPendingCallWatcher *done) {
                    done->deleteLater();
                    const QDBusPendingReply<QStringList> capabilities = *done;
                    if (capabilities.isError())
                        return onNobody(capabilities.error().message());
                    onCapabilities(capabilities.value(), words.trimmed());
                });
    });
}

void DBusNotifications::onCapabilities(const QStringList &capabilities, const QString &server)
{
    m_asking = false;
    m_known = true;
    m_markup = capabilities.contains("body-markup"_L1);
    const bool actions = capabilities.contains("actions"_L1);
    m_abilities = {.server = server.isEmpty() ? service : server,
                   .actions = actions,
                   .reply = actions && capabilities.contains("inline-reply"_L1),
                   .sound = capabilities.contains("sound"_L1)};
    Q_EMIT abilitiesKnown();
    for (const SystemNotification &early : std::exchange(m_early, {}))
        show(early);
}

void DBusNotifications::onNobody(const QString &why)
{
    m_asking = false;
    m_known = false; // the next one asks again: a server may come later
    m_markup = false;
    m_abilities = {};
    Q_EMIT abilitiesKnown();
    for (const SystemNotification &early : std::exchange(m_early, {}))
        Q_EMIT failed(early.key, why);
}

//! Another server knows nothing of what the last one showed, and may be able to do other things.
void DBusNotifications::onOwnerChanged(const QString &owner)
{
    std::erase_if(m_held, [](const auto &held) { return !held.second.waiting; });
    m_known = false;
    if (!owner.isEmpty()) {
        ask();
    } else if (!m_asking) {
        m_abilities = {};
        Q_EMIT abilitiesKnown();
    }
}

// --- showing ----------------------------------------------------------------------------------------------------

void DBusNotifications::show(const SystemNotification &notification)
{
    if (!m_known) {
        std::erase_if(m_early, [&](const SystemNotification &early) { return early.key == notification.key; });
        m_early.push_back(notification);
        return ask();
    }
    Held &held = m_held[notification.key];
    if (!held.waiting)
        return send(notification);
    // Its id is not known yet: without it the server would show two.
    held.gone = false;
    held.next = notification;
}

void DBusNotifications::send(const SystemNotification &notification)
{
    Held &held = m_held[notification.key];
    held.waiting = true;
    held.gone = false;
    held.next.reset();
    QStringList actions;
    QVariantMap hints{{u"desktop-entry"_s, m_desktopEntry},
                      {u"category"_s, u"im.received"_s},
                      {u"urgency"_s, QVariant::fromValue(uchar(1))}};
    if (m_abilities.actions) {
        actions << u"default"_s << whole(notification.openWord);
        for (const auto &[name, word] : notification.buttons)
            actions << name << whole(word);
        if (m_abilities.reply && !notification.replyWord.isEmpty()) {
            actions << u"inline-reply"_s << whole(notification.replyWord);
            hints.insert(u"x-kde-reply-submit-button-text"_s, whole(notification.replyWord));
        }
    }
    if (notification.sound)
        hints.insert(u"sound-name"_s, u"message-new-instant"_s);
    else
        hints.insert(u"suppress-sound"_s, true);
    const QString body = whole(notification.body);
    QDBusMessage message = call(u"Notify"_s);
    message.setArguments({u"Throughline"_s, held.id, m_desktopEntry, whole(notification.title),
                          m_markup ? body.toHtmlEscaped() : body, actions, hints, -1});
    held.call = m_bus.asyncCall(message, patience);
    auto *watcher = new QDBusPendingCallWatcher(*held.call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, key = notification.key](QDBusPendingCallWatcher *done) {
                done->deleteLater();
                const QDBusPendingReply<uint> reply = *done;
                if (reply.isError())
                    onAnswer(key, {}, reply.error().message());
                else
                    onAnswer(key, reply.value(), {});
            });
}

void DBusNotifications::onAnswer(const QString &key, const std::optional<uint> &id, const QString &why)
{
    const auto at = m_held.find(key);
    if (at == m_held.end())
        return;
    if (!id) {
        const bool wanted = !at->second.gone;
        m_held.erase(at);
        if (wanted)
            Q_EMIT failed(key, why);
        return;
    }
    at->second.id = *id;
    at->second.waiting = false;
    at->second.call.reset();
    if (at->second.gone) {
        m_held.erase(at);
        return close(*id);
    }
    if (const auto next = std::exchange(at->second.next, std::nullopt))
        return send(*next);
    Q_EMIT shown(key);
}

void DBusNotifications::withdraw(const QString &key)
{
    std::erase_if(m_early, [&](const SystemNotification &early) { return early.key == key; });
    const auto at = m_held.find(key);
    if (at == m_held.end())
        return;
    if (at->second.waiting) {
        at->second.gone = true;
        at->second.next.reset();
        return;
    }
    const uint id = at->second.id;
    m_held.erase(at);
    close(id);
}

void DBusNotifications::withdrawAll()
{
    std::vector<QString> keys;
    for (const auto &[key, held] : m_held)
        keys.push_back(key);
    m_early.clear();
    for (const QString &key : keys)
        withdraw(key);
}

void DBusNotifications::close(uint id)
{
    QDBusMessage message = call(u"CloseNotification"_s);
    message.setArguments({id});
    message.setAutoStartService(false); // nobody there: nothing to close
    m_bus.send(message);
}

// --- what the person does ---------------------------------------------------------------------------------------

QString DBusNotifications::keyOf(uint id) const
{
    const auto at =
        std::find_if(m_held.begin(), m_held.end(), [id](const auto &held) { return id != 0 && held.second.id == id; });
    return at == m_held.end() ? QString() : at->first;
}

void DBusNotifications::onAction(uint id, const QString &action)
{
    const QString key = keyOf(id);
    if (key.isEmpty() || action == "inline-reply"_L1) // the text of a reply comes apart
        return;
    if (action == "default"_L1)
        Q_EMIT activated(key);
    else
        Q_EMIT pressed(key, action);
}

void DBusNotifications::onReply(uint id, const QString &text)
{
    const QString key = keyOf(id);
    if (!key.isEmpty())
        Q_EMIT replied(key, text);
}

void DBusNotifications::onClosed(uint id, uint reason)
{
    const QString key = keyOf(id);
    if (key.isEmpty())
        return;
    const auto at = m_held.find(key);
    if (at->second.waiting)
        at->second.id = 0; // what is under way may have come too late to replace it
    else
        m_held.erase(at);
    if (reason == closedByPerson)
        Q_EMIT dismissed(key);
}

//! Wayland lets a window come to the front with this only; Qt's plugin takes it from there.
void DBusNotifications::onActivationToken(uint id, const QString &token)
{
    if (!keyOf(id).isEmpty() && qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

std::unique_ptr<NotificationCenter> systemNotifications()
{
#ifdef Q_OS_LINUX
    return std::make_unique<DBusNotifications>(QDBusConnection::sessionBus(), u"throughline"_s);
#else
    return nullptr;
#endif
}

} // namespace throughline::platform
