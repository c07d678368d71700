// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/dbusmenu.h"
#include "platform/dbustypes.h"
#include "platform/tray.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>

#include <optional>

namespace throughline::platform {

class DBusTrayItem;

//! The tray of a Linux desktop: org.kde.StatusNotifierItem, which KDE and, by an extension, GNOME show, with its menu. Not Qt's
//! own: QSystemTrayIcon is of QtWidgets, Qt.labs.platform brings them along, and both ask once at the start whether there is a
//! bar. GUI thread.
class DBusTray final : public Tray
{
    Q_OBJECT

public:
    //! \a name: of the program, unique among those that show an icon.
    DBusTray(const QDBusConnection &bus, const QString &name, QObject *parent = nullptr);
    ~DBusTray() override;

    [[nodiscard]] bool isThere() const override { return m_there; }
    void show(const TrayFace &face) override;

private:
    void lookForHost();
    void setThere(bool there);
    void enlist();

    QDBusConnection m_bus;
    QString m_name;
    QString m_service; //!< the icon's own; empty: not on the bus
    QDBusServiceWatcher m_watcher;
    QObject m_iconHome; //!< what stands at the icon's path
    QObject m_menuHome; //!< and at the menu's
    DBusTrayItem *m_item = nullptr;
    DBusMenu *m_menu = nullptr;
    std::optional<TrayFace> m_face;
    bool m_there = false;
    quint64 m_generation = 0; //!< of the watcher: what an earlier one answers does not count

private Q_SLOTS:
    void onHostCame();
    void onHostWent();
};

//! Its face on the bus.
class DBusTrayItem final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierItem")
    Q_PROPERTY(QString Category READ category)
    Q_PROPERTY(QString Id READ id)
    Q_PROPERTY(QString Title READ title)
    Q_PROPERTY(QString Status READ status)
    Q_PROPERTY(uint WindowId READ windowId)
    Q_PROPERTY(QString IconName READ noName)
    Q_PROPERTY(QList<throughline::platform::DBusPicture> IconPixmap READ pictures)
    Q_PROPERTY(QString OverlayIconName READ noName)
    Q_PROPERTY(QList<throughline::platform::DBusPicture> OverlayIconPixmap READ noPictures)
    Q_PROPERTY(QString AttentionIconName READ noName)
    Q_PROPERTY(QList<throughline::platform::DBusPicture> AttentionIconPixmap READ pictures)
    Q_PROPERTY(QString AttentionMovieName READ noName)
    Q_PROPERTY(throughline::platform::DBusTip ToolTip READ tip)
    Q_PROPERTY(bool ItemIsMenu READ isMenu)
    Q_PROPERTY(QDBusObjectPath Menu READ menu)

public:
    DBusTrayItem(QObject *home, const QString &name, Tray &tray);
    void show(const TrayFace &face);

    [[nodiscard]] QString category() const { return QStringLiteral("Communications"); }
    [[nodiscard]] QString id() const { return m_name; }
    [[nodiscard]] QString title() const { return m_face.title; }
    [[nodiscard]] QString status() const;
    [[nodiscard]] uint windowId() const { return 0; }
    [[nodiscard]] QString noName() const { return {}; }
    [[nodiscard]] DBusPictures pictures() const;
    [[nodiscard]] DBusPictures noPictures() const { return {}; }
    [[nodiscard]] DBusTip tip() const;
    [[nodiscard]] bool isMenu() const { return false; }
    [[nodiscard]] QDBusObjectPath menu() const;

public Q_SLOTS:
    void Activate(int x, int y);
    void SecondaryActivate(int x, int y);
    void ContextMenu(int, int) {}
    void Scroll(int, const QString &) {}
    //! Wayland lets a window come to the front with this only.
    void ProvideXdgActivationToken(const QString &token);

Q_SIGNALS:
    void NewTitle();
    void NewIcon();
    void NewAttentionIcon();
    void NewToolTip();
    void NewStatus(const QString &status);

private:
    QString m_name;
    Tray &m_tray;
    TrayFace m_face;
};

} // namespace throughline::platform
