// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/profile.h"

#include "base/clock.h"
#include "base/random.h"
#include "console/qmlhost.h"
#include "desk/appearance.h"
#include "desk/desk.h"
#include "plugins/pluginviews.h"
#include "session/sessionmodel.h"
#include "shared/clientsource.h"

#include <QQuickItem>

namespace throughline::bench {

//! The console's own window over a filled profile, with the plugins' cards and without a hub. GUI thread.
class BenchWindow
{
public:
    explicit BenchWindow(Profile &profile);
    ~BenchWindow();

    [[nodiscard]] ui::Desk &desk() { return *m_desk; }
    [[nodiscard]] QQmlEngine &engine() { return m_host.engine(); }
    [[nodiscard]] QQuickWindow &window() { return *m_host.window(); }
    //! The item of that object name; it must be there.
    [[nodiscard]] QQuickItem &item(const QString &name) const;

private:
    ui::ClientSource m_source;
    SystemClock m_clock;
    SeededRandom m_random{3};
    ui::Appearance m_appearance;
    ui::SessionModel m_session;
    ui::PluginViews m_plugins; //!< as long as the engine
    ui::QmlHost m_host;
    std::unique_ptr<ui::Desk> m_desk;
};

} // namespace throughline::bench
