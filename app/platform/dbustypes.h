// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDBusArgument>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QVariantMap>

namespace throughline::platform {

// What the two protocols of the tray send, as values: org.kde.StatusNotifierItem and com.canonical.dbusmenu. Each begins with its
// signature.

//! (iiay): width, height, points in network order.
struct DBusPicture {
    int width = 0;
    int height = 0;
    QByteArray argb;
};
using DBusPictures = QList<DBusPicture>;

//! (sa(iiay)ss): an icon's name or its pictures, a title, a line of text.
struct DBusTip {
    QString icon;
    DBusPictures pictures;
    QString title;
    QString text;
};

//! (ia{sv}av): a line of a menu, and those in it.
struct DBusMenuNode {
    int id = 0;
    QVariantMap properties;
    QList<DBusMenuNode> children;
};

//! (ia{sv}): what is known of a line.
struct DBusMenuLine {
    int id = 0;
    QVariantMap properties;
};
using DBusMenuLines = QList<DBusMenuLine>;

//! (isvu): something happened to a line.
struct DBusMenuEvent {
    int id = 0;
    QString what;
    QDBusVariant data;
    uint at = 0;
};
using DBusMenuEvents = QList<DBusMenuEvent>;

QDBusArgument &operator<<(QDBusArgument &to, const DBusPicture &value);
const QDBusArgument &operator>>(const QDBusArgument &from, DBusPicture &value);
QDBusArgument &operator<<(QDBusArgument &to, const DBusTip &value);
const QDBusArgument &operator>>(const QDBusArgument &from, DBusTip &value);
QDBusArgument &operator<<(QDBusArgument &to, const DBusMenuNode &value);
const QDBusArgument &operator>>(const QDBusArgument &from, DBusMenuNode &value);
QDBusArgument &operator<<(QDBusArgument &to, const DBusMenuLine &value);
const QDBusArgument &operator>>(const QDBusArgument &from, DBusMenuLine &value);
QDBusArgument &operator<<(QDBusArgument &to, const DBusMenuEvent &value);
const QDBusArgument &operator>>(const QDBusArgument &from, DBusMenuEvent &value);

//! Once, before one of them is sent.
void registerTrayTypes();

} // namespace throughline::platform

Q_DECLARE_METATYPE(throughline::platform::DBusPicture)
Q_DECLARE_METATYPE(throughline::platform::DBusTip)
Q_DECLARE_METATYPE(throughline::platform::DBusMenuNode)
Q_DECLARE_METATYPE(throughline::platform::DBusMenuLine)
Q_DECLARE_METATYPE(throughline::platform::DBusMenuEvent)
