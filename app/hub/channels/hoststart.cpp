// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/hoststart.h"

#include "loader/catalogue.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

Result<plugin::HostSpec> hostSpec(ChannelContext &context, const EndpointSetup &setup, plugin::Manifest &manifest)
{
    const auto package = context.catalogue.open(setup.endpoint.channel);
    if (!package)
        return fail(package.error());
    manifest = package->manifest;
    if (manifest.connector.isEmpty())
        return fail(ErrorCode::Unsupported, u"the plugin %1 has no connector"_s.arg(manifest.id));
    if (const auto settings = checkSettings(manifest, setup.config, setup.secrets); !settings)
        return fail(ErrorCode::InvalidArgument, u"its settings are not complete: "_s + settings.error().detail);
    const auto copy = plugin::PrivateCopy::make(*package, context.privateArea);
    if (!copy)
        return fail(copy.error());
    return plugin::HostSpec{.program = context.program,
                            .pluginId = manifest.id,
                            .library = (*copy)->path(manifest.connector),
                            .permissions = manifest.permissions,
                            .memoryBytes = manifest.memoryBytes,
                            .openFiles = manifest.openFiles,
                            .showStandardError = context.developer,
                            .keeps = *copy};
}

Result<plugin::StartInfo> startInfo(const plugin::Manifest &manifest, const EndpointSetup &setup,
                                    const QByteArray &cursor)
{
    const auto settings = checkSettings(manifest, setup.config, setup.secrets);
    if (!settings)
        return fail(settings.error());
    plugin::StartInfo info{.endpointId = setup.endpoint.id,
                           .name = setup.endpoint.name,
                           .address = setup.endpoint.address,
                           .settings = *settings,
                           .secrets = {},
                           .cursor = cursor,
                           .languages = {u"en"_s}};
    for (auto it = setup.secrets.constBegin(); it != setup.secrets.constEnd(); ++it)
        info.secrets.insert(it.key(), it.value().toString().toUtf8());
    return info;
}

} // namespace throughline::hub
