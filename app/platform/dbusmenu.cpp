// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/dbusmenu.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::platform {
namespace {

//! "_" would underline the next letter, a NUL end the text on the bus.
QString label(QString word)
{
    return word.remove(QChar(0)).replace(u'_', u"__"_s);
}

QVariantMap only(const QVariantMap &properties, const QStringList &names)
{
    if (names.isEmpty()) // all
        return properties;
    QVariantMap some;
    for (auto each = properties.begin(); each != properties.end(); ++each) {
        if (names.contains(each.key()))
            some.insert(each.key(), each.value());
    }
    return some;
}

} // namespace

DBusMenu::DBusMenu(QObject *home, std::function<void(const QString &)> pressed)
    : QDBusAbstractAdaptor(home),
      m_pressed(std::move(pressed))
{
}

void DBusMenu::show(const std::vector<TrayLine> &lines)
{
    if (m_lines == lines)
        return;
    m_lines = lines;
    Q_EMIT LayoutUpdated(++m_revision, 0);
}

QVariantMap DBusMenu::propertiesOf(int id) const
{
    if (id == 0)
        return {{u"children-display"_s, u"submenu"_s}};
    const TrayLine &line = m_lines[size_t(id - 1)];
    if (line.kind == TrayLine::Kind::Separator)
        return {{u"type"_s, u"separator"_s}};
    QVariantMap properties{{u"label"_s, label(line.word)}};
    if (line.kind == TrayLine::Kind::Choice) {
        properties.insert(u"toggle-type"_s, u"radio"_s);
        properties.insert(u"toggle-state"_s, line.marked ? 1 : 0);
    }
    return properties;
}

uint DBusMenu::GetLayout(int parentId, int depth, const QStringList &names, DBusMenuNode &layout)
{
    layout = {};
    layout.id = parentId;
    if (parentId == 0 || isLine(parentId))
        layout.properties = only(propertiesOf(parentId), names);
    for (int id = 1; parentId == 0 && depth != 0 && isLine(id); ++id)
        layout.children.append({id, only(propertiesOf(id), names), {}});
    return m_revision;
}

DBusMenuLines DBusMenu::GetGroupProperties(const QList<int> &ids, const QStringList &names)
{
    DBusMenuLines lines;
    for (int id = 0; id == 0 || isLine(id); ++id) {
        if (ids.isEmpty() || ids.contains(id)) // empty: of all
            lines.append({id, only(propertiesOf(id), names)});
    }
    return lines;
}

QDBusVariant DBusMenu::GetProperty(int id, const QString &name)
{
    const QVariant value = id == 0 || isLine(id) ? propertiesOf(id).value(name) : QVariant();
    return QDBusVariant(value.isValid() ? value : QVariant(QString())); // the bus has no nothing
}

void DBusMenu::Event(int id, const QString &what, const QDBusVariant &, uint)
{
    if (what != "clicked"_L1 || !isLine(id) || m_lines[size_t(id - 1)].kind == TrayLine::Kind::Separator)
        return;
    m_pressed(QString(m_lines[size_t(id - 1)].name));
}

QList<int> DBusMenu::EventGroup(const DBusMenuEvents &events)
{
    QList<int> unknown;
    for (const DBusMenuEvent &event : events) {
        if (event.id == 0 || isLine(event.id))
            Event(event.id, event.what, event.data, event.at);
        else
            unknown.append(event.id);
    }
    return unknown;
}

bool DBusMenu::AboutToShow(int)
{
    return false; // what was told stands
}

QList<int> DBusMenu::AboutToShowGroup(const QList<int> &ids, QList<int> &unknown)
{
    for (const int id : ids) {
        if (id != 0 && !isLine(id))
            unknown.append(id);
    }
    return {};
}

} // namespace throughline::platform
