// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/notificationcenter.h"

#include <QDBusConnection>
#include <QDBusPendingCall>
#include <QDBusServiceWatcher>
#include <QStringList>

#include <map>
#include <optional>

namespace throughline::platform {

//! Notifications of a Linux desktop: org.freedesktop.Notifications on the session bus, with the inline reply that some of
//! its servers have. Signals are believed from the owner of that name only. GUI thread.
class DBusNotifications final : public NotificationCenter
{
    Q_OBJECT

public:
    //! \a desktopEntry: the program's desktop file, without its ending.
    DBusNotifications(const QDBusConnection &bus, const QString &desktopEntry, QObject *parent = nullptr);
    ~DBusNotifications() override;

    [[nodiscard]] NotificationAbilities abilities() const override { return m_abilities; }
    void ask() override;
    void show(const SystemNotification &notification) override;
    void withdraw(const QString &key) override;
    void withdrawAll() override;

private:
    struct Held {
        uint id = 0;          //!< the server's; 0: not known yet
        bool waiting = false; //!< its answer is under way
        bool gone = false;    //!< withdrawn meanwhile
        std::optional<SystemNotification> next;
        std::optional<QDBusPendingCall> call; //!< while waiting
    };

    void send(const SystemNotification &notification);
    void onAnswer(const QString &key, const std::optional<uint> &id, const QString &why);
    void close(uint id);
    void closeUnanswered();
    void onCapabilities(const QStringList &capabilities, const QString &server);
    void onNobody(const QString &why);
    void onOwnerChanged(const QString &owner);
    [[nodiscard]] QString keyOf(uint id) const;

    QDBusConnection m_bus;
    QString m_desktopEntry;
    QDBusServiceWatcher m_watcher;
    NotificationAbilities m_abilities;
    bool m_known = false;                    //!< m_abilities is an answer
    bool m_asking = false;                   //!< it is under way
    bool m_markup = false;                   //!< the server reads the body as markup
    std::vector<SystemNotification> m_early; //!< until m_known
    std::map<QString, Held> m_held;

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onReply(uint id, const QString &text);
    void onClosed(uint id, uint reason);
    void onActivationToken(uint id, const QString &token);
};

} // namespace throughline::platform
