// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "plugins/pluginviews.h"

#include "base/log.h"
#include "loader/catalogue.h"

#include <QJSEngine>
#include <QResource>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

const Logger log{"ui.plugins"};

qint64 steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

plugin::Catalogue scanned(const QStringList &folders, bool developer)
{
    plugin::TrustPolicy policy;
    policy.keys = {plugin::vendorKey()};
    policy.unsignedAllowed = developer;
    plugin::Catalogue catalogue(plugin::pluginFolders(folders), policy);
    catalogue.scan();
    return catalogue;
}

std::vector<InstalledPlugin> listOf(const plugin::Catalogue &catalogue)
{
    std::vector<InstalledPlugin> plugins;
    for (const plugin::PluginEntry &entry : catalogue.plugins())
        plugins.push_back({entry.manifest.id, entry.manifest.version, plugin::pluginStateName(entry.state),
                           entry.signedBy, entry.reason});
    return plugins;
}

const uchar *resourceBytes(const plugin::VerifiedView &view)
{
    return reinterpret_cast<const uchar *>(view.rcc.constData());
}

} // namespace

std::vector<InstalledPlugin> installedPlugins(const QStringList &folders, bool developer)
{
    return listOf(scanned(folders, developer));
}

PluginViews::~PluginViews()
{
    for (const auto &view : m_views)
        QResource::unregisterResource(resourceBytes(*view));
}

void PluginViews::load(const QStringList &folders, bool developer)
{
    plugin::Catalogue catalogue = scanned(folders, developer);
    m_installed = listOf(catalogue);
    for (const plugin::PluginEntry &entry : catalogue.plugins()) {
        if (entry.state == plugin::PluginState::Rejected) {
            log.warning(u"a plugin is refused: "_s + entry.reason);
            continue;
        }
        auto package = catalogue.open(entry.manifest.id);
        if (!package)
            continue;
        auto view = plugin::openView(*package);
        if (!view) {
            if (view.error().code != ErrorCode::NotFound)
                log.warning(u"the view of %1 is refused: %2"_s.arg(entry.manifest.id, view.error().detail));
            continue;
        }
        auto kept = std::make_unique<plugin::VerifiedView>(std::move(*view));
        if (QResource::registerResource(resourceBytes(*kept)))
            m_views.push_back(std::move(kept));
    }
}

std::map<std::pair<QString, QString>, QString> PluginViews::cards() const
{
    std::map<std::pair<QString, QString>, QString> cards;
    for (const auto &view : m_views) {
        for (auto card = view->info.cards.begin(); card != view->info.cards.end(); ++card)
            cards.emplace(std::pair(view->pluginId, card.key()), view->url(card.value()));
    }
    return cards;
}

EngineWatchdog::EngineWatchdog(QJSEngine &engine) : m_engine(engine), m_seen(steadyNow())
{
    auto *pulse = new QTimer(&m_owner);
    pulse->callOnTimeout(&m_owner, [this] {
        m_seen = steadyNow();
        if (m_engine.isInterrupted())
            m_engine.setInterrupted(false); // the loop was left: the rest of the window goes on
    });
    pulse->start(std::chrono::milliseconds(200));
    m_thread = std::thread([this] { watch(); });
}

EngineWatchdog::~EngineWatchdog()
{
    m_ended = true;
    m_thread.join();
}

void EngineWatchdog::watch()
{
    while (!m_ended) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        if (steadyNow() - m_seen > patience.count() && !m_engine.isInterrupted()) {
            m_engine.setInterrupted(true);
            ++m_interruptions;
        }
    }
}

} // namespace throughline::ui
