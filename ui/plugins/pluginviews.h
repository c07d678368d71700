// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "loader/view.h"

#include <QStringList>

#include <atomic>
#include <map>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

class QJSEngine;

namespace throughline::ui {

//! A plugin as a list tells of it. Of a rejected one nothing can be believed, so it has no id.
struct InstalledPlugin {
    QString id;
    QString version;
    QString state;
    QString signedBy; //!< empty: nobody
    QString reason;   //!< of a rejected one
};
[[nodiscard]] std::vector<InstalledPlugin> installedPlugins(const QStringList &folders, bool developer);

//! The views of installed plugins: QML without native code, checked by the loader and registered as resources from
//! memory. Each says which item kinds it draws. GUI thread; keep it as long as the QML engine.
class PluginViews
{
public:
    PluginViews() = default;
    ~PluginViews();
    PluginViews(const PluginViews &) = delete;
    PluginViews &operator=(const PluginViews &) = delete;

    //! Looks in \a folders. A plugin without a view, or with one that is refused, is left out; the reason is logged.
    void load(const QStringList &folders, bool developer);
    //! What load() found.
    [[nodiscard]] const std::vector<InstalledPlugin> &installed() const { return m_installed; }
    //! Plugin and item kind -> qrc URL of the card. Two plugins may draw the same kind, each its own items.
    [[nodiscard]] std::map<std::pair<QString, QString>, QString> cards() const;

private:
    std::vector<std::unique_ptr<plugin::VerifiedView>> m_views;
    std::vector<InstalledPlugin> m_installed;
};

//! Keeps the window alive when a plugin's QML does not come back: once the GUI thread has been away for longer than
//! `patience`, running JavaScript is interrupted. Start and destroy in the GUI thread.
class EngineWatchdog
{
public:
    static constexpr std::chrono::milliseconds patience{2000};
    explicit EngineWatchdog(QJSEngine &engine);
    ~EngineWatchdog();
    //! How often it had to step in.
    [[nodiscard]] int interruptions() const { return m_interruptions; }

private:
    void watch();
    QJSEngine &m_engine;
    QObject m_owner;
    std::atomic<qint64> m_seen; //!< steady clock, ms: the GUI thread's last sign of life
    std::atomic<bool> m_ended = false;
    std::atomic<int> m_interruptions = 0;
    std::thread m_thread;
};

} // namespace throughline::ui
