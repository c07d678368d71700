// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What Startup does for the settings: the organisation's, plugins, diagnostics.
#include "console/policywords.h"
#include "console/startup.h"
#include "console/supportfacts.h"
#include "diagnostics/supportbundle.h"
#include "platform/desktopasks.h"
#include "shared/savename.h"

#include "desk/desk.h"
#include "shared/clientsource.h"

#include <QStandardPaths>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace throughline::ui {

void Startup::applyPolicy()
{
    const auto settled = [this](const QString &key) {
        const auto entry = m_policy.entries.find(key);
        return entry == m_policy.entries.end()
                   ? Settled{}
                   : Settled{entry->second.value.toVariant().toString(), entry->second.managed};
    };
    m_appearance.settle({.mode = settled(u"Theme"_s),
                         .language = settled(u"Language"_s),
                         .contrast = settled(u"Contrast"_s),
                         .textSize = settled(u"TextSize"_s),
                         .density = settled(u"Density"_s),
                         .motion = settled(u"Motion"_s),
                         .direction = settled(u"Direction"_s)});
    const platform::DesktopAsks asks = platform::desktopAsks();
    m_appearance.setSystem({asks.highContrast, asks.reducedMotion});
    m_host.setLanguage(m_appearance.language());
    m_appearance.showPolicies(PolicyWords::values(m_policy), PolicyWords::warnings(m_policy));
    m_session.setHubManaged(m_policy.isHubLocked());
    if (m_policy.isHubLocked())
        m_options.hub = m_policy.hub();
    m_options.developer = m_options.developer && !m_policy.flag(u"DisableUnsignedPlugins"_s);
}

void Startup::saveSupportBundle()
{
    SupportFacts facts = supportFacts(m_options, m_policy);
    if (m_client)
        facts.sync = m_client->status();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto file = supportBundle(facts).and_then(
        [&](const QByteArray &bytes) { return saveNewFile(folder, supportBundleName(facts.when), bytes); });
    //: In the settings, after the support bundle was saved; %1 is a file
    m_session.showBundle(file ? tr("Saved as %1").arg(*file)
                              //: In the settings: the support bundle was not saved; %1 is a folder
                              : tr("The support bundle could not be saved in %1.").arg(folder));
}

void Startup::showPlugins()
{
    QStringList lines;
    for (const InstalledPlugin &plugin : m_plugins.installed()) {
        if (plugin.id.isEmpty())
            //: A plugin in the settings; %1 is why (English)
            lines << tr("Refused: %1").arg(plugin.reason);
        else if (plugin.signedBy.isEmpty())
            //: A plugin in the settings: its id, its version
            lines << tr("%1 %2, not signed").arg(plugin.id, plugin.version);
        else
            //: A plugin in the settings: its id, its version, whose key
            lines << tr("%1 %2, signed by %3").arg(plugin.id, plugin.version, plugin.signedBy);
    }
    m_session.showPlugins(lines);
}

} // namespace throughline::ui
