// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "benchwindow.h"

#include "bench/figure.h"

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

QQuickItem *find(QQuickItem *item, const QString &name)
{
    if (item->objectName() == name)
        return item;
    const auto children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = find(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

BenchWindow::BenchWindow(Profile &profile)
    : m_source(profile.open()),
      m_appearance(QString()),
      m_host(m_session, m_appearance)
{
    m_appearance.overrideLanguage(u"en"_s);
    m_session.show({.page = ui::SessionModel::Page::Desk});
    m_plugins.load({QStringLiteral(PLUGINS_FOLDER)}, false);
    require(m_plugins.cards().size() >= 4, u"the plugins' cards are not there"_s);
    m_desk = std::make_unique<ui::Desk>(m_source, m_clock, m_random, [](const QUrl &) {});
    require(m_host.load().has_value(), u"the window does not load"_s);
    window().resize(1280, 800);
    m_host.setDesk(m_desk.get(), &m_source);
    m_desk->timeline()->setPluginCards(m_plugins.cards());
}

BenchWindow::~BenchWindow()
{
    m_host.setDesk(nullptr);
}

QQuickItem &BenchWindow::item(const QString &name) const
{
    QQuickItem *found = find(m_host.window()->contentItem(), name);
    require(found, u"there is no %1 in the window"_s.arg(name));
    return *found;
}

} // namespace throughline::bench
