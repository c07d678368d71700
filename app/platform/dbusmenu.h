// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/dbustypes.h"
#include "platform/tray.h"

#include <QDBusAbstractAdaptor>
#include <QStringList>

#include <functional>

namespace throughline::platform {

//! The menu of the tray's icon on the bus, one level deep: com.canonical.dbusmenu, version 3. Belongs to the object it is
//! registered with. GUI thread.
class DBusMenu final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "com.canonical.dbusmenu")
    Q_PROPERTY(uint Version READ version)
    Q_PROPERTY(QString TextDirection READ textDirection)
    Q_PROPERTY(QString Status READ status)
    Q_PROPERTY(QStringList IconThemePath READ iconThemePath)

public:
    //! \a pressed: a line was chosen, by name.
    DBusMenu(QObject *home, std::function<void(const QString &)> pressed);
    void show(const std::vector<TrayLine> &lines);

    [[nodiscard]] uint version() const { return 3; }
    [[nodiscard]] QString textDirection() const { return QStringLiteral("ltr"); }
    [[nodiscard]] QString status() const { return QStringLiteral("normal"); }
    [[nodiscard]] QStringList iconThemePath() const { return {}; }

public Q_SLOTS:
    // Lists by their whole names: the bus finds types by name.
    uint GetLayout(int parentId, int depth, const QStringList &names, throughline::platform::DBusMenuNode &layout);
    QList<throughline::platform::DBusMenuLine> GetGroupProperties(const QList<int> &ids, const QStringList &names);
    QDBusVariant GetProperty(int id, const QString &name);
    void Event(int id, const QString &what, const QDBusVariant &data, uint at);
    QList<int> EventGroup(const QList<throughline::platform::DBusMenuEvent> &events);
    bool AboutToShow(int id);
    QList<int> AboutToShowGroup(const QList<int> &ids, QList<int> &unknown);

Q_SIGNALS:
    void LayoutUpdated(uint revision, int parentId);

private:
    [[nodiscard]] bool isLine(int id) const { return id > 0 && id <= int(m_lines.size()); }
    [[nodiscard]] QVariantMap propertiesOf(int id) const;

    std::function<void(const QString &)> m_pressed;
    std::vector<TrayLine> m_lines; //!< a line's id is its place, from 1; 0 is the menu itself
    uint m_revision = 1;
};

} // namespace throughline::platform
