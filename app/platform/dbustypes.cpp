// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/dbustypes.h"

#include <QDBusMetaType>

namespace throughline::platform {

QDBusArgument &operator<<(QDBusArgument &to, const DBusPicture &value)
{
    to.beginStructure();
    to << value.width << value.height << value.argb;
    to.endStructure();
    return to;
}

const QDBusArgument &operator>>(const QDBusArgument &from, DBusPicture &value)
{
    from.beginStructure();
    from >> value.width >> value.height >> value.argb;
    from.endStructure();
    return from;
}

QDBusArgument &operator<<(QDBusArgument &to, const DBusTip &value)
{
    to.beginStructure();
    to << value.icon << value.pictures << value.title << value.text;
    to.endStructure();
    return to;
}

const QDBusArgument &operator>>(const QDBusArgument &from, DBusTip &value)
{
    from.beginStructure();
    from >> value.icon >> value.pictures >> value.title >> value.text;
    from.endStructure();
    return from;
}

// Lines of a menu stand in it as variants, each of which holds one.
QDBusArgument &operator<<(QDBusArgument &to, const DBusMenuNode &value)
{
    to.beginStructure();
    to << value.id << value.properties;
    to.beginArray(QMetaType::fromType<QDBusVariant>());
    for (const DBusMenuNode &child : value.children)
        to << QDBusVariant(QVariant::fromValue(child));
    to.endArray();
    to.endStructure();
    return to;
}

const QDBusArgument &operator>>(const QDBusArgument &from, DBusMenuNode &value)
{
    from.beginStructure();
    from >> value.id >> value.properties;
    value.children.clear();
    from.beginArray();
    while (!from.atEnd()) {
        QDBusVariant child;
        from >> child;
        value.children.append(qdbus_cast<DBusMenuNode>(child.variant()));
    }
    from.endArray();
    from.endStructure();
    return from;
}

QDBusArgument &operator<<(QDBusArgument &to, const DBusMenuLine &value)
{
    to.beginStructure();
    to << value.id << value.properties;
    to.endStructure();
    return to;
}

const QDBusArgument &operator>>(const QDBusArgument &from, DBusMenuLine &value)
{
    from.beginStructure();
    from >> value.id >> value.properties;
    from.endStructure();
    return from;
}

QDBusArgument &operator<<(QDBusArgument &to, const DBusMenuEvent &value)
{
    to.beginStructure();
    to << value.id << value.what << value.data << value.at;
    to.endStructure();
    return to;
}

const QDBusArgument &operator>>(const QDBusArgument &from, DBusMenuEvent &value)
{
    from.beginStructure();
    from >> value.id >> value.what >> value.data >> value.at;
    from.endStructure();
    return from;
}

void registerTrayTypes()
{
    qDBusRegisterMetaType<DBusPicture>();
    qDBusRegisterMetaType<DBusPictures>();
    qDBusRegisterMetaType<DBusTip>();
    qDBusRegisterMetaType<DBusMenuNode>();
    qDBusRegisterMetaType<DBusMenuLine>();
    qDBusRegisterMetaType<DBusMenuLines>();
    qDBusRegisterMetaType<DBusMenuEvent>();
    qDBusRegisterMetaType<DBusMenuEvents>();
}

} // namespace throughline::platform
