// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/channelcatalogue.h"

#include "channels/channelinfos.h"
#include "loader/catalogue.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

Result<ChannelInfo> find(plugin::Catalogue &catalogue, const QString &pluginId)
{
    catalogue.scan(); // a plugin may have been installed since
    if (const plugin::PluginEntry *entry = catalogue.accepted(pluginId))
        return channelInfo(entry->manifest);
    const auto rejected = std::ranges::find_if(catalogue.plugins(), [&](const plugin::PluginEntry &entry) {
        return entry.folder.section(u'/', -1) == pluginId && entry.state == plugin::PluginState::Rejected;
    });
    if (rejected != catalogue.plugins().end())
        return fail(ErrorCode::Forbidden,
                    u"The channel plugin %1 is not accepted: %2"_s.arg(pluginId, rejected->reason));
    return fail(ErrorCode::NotFound, u"There is no channel plugin %1."_s.arg(pluginId));
}

} // namespace

Admin::Channels channelCatalogue(plugin::Catalogue &catalogue)
{
    return [&catalogue](const QString &pluginId) { return find(catalogue, pluginId); };
}

Admin::Channels channelCatalogue(const QStringList &folders, bool developer)
{
    return [folders, developer](const QString &pluginId) {
        plugin::TrustPolicy policy;
        policy.keys = {plugin::vendorKey()};
        policy.unsignedAllowed = developer;
        plugin::Catalogue catalogue(plugin::pluginFolders(folders), policy);
        return find(catalogue, pluginId);
    };
}

} // namespace throughline::hub
