// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/channelinfos.h"

#include "loader/catalogue.h"

#include <QJsonArray>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

QJsonObject labels(const plugin::Labels &words)
{
    QJsonObject object;
    for (auto it = words.begin(); it != words.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject described(const plugin::Setting &setting)
{
    QJsonObject object{
        {u"key"_s, setting.key},           {u"type"_s, setting.type}, {u"label"_s, labels(setting.label)},
        {u"required"_s, setting.required}, {u"min"_s, setting.min},   {u"max"_s, setting.max}};
    if (!setting.help.isEmpty())
        object.insert(u"help"_s, labels(setting.help));
    if (!setting.fallback.isUndefined())
        object.insert(u"default"_s, setting.fallback);
    if (!setting.choices.isEmpty())
        object.insert(u"choices"_s, QJsonArray::fromStringList(setting.choices));
    QJsonObject words;
    for (auto it = setting.words.begin(); it != setting.words.end(); ++it)
        words.insert(it.key(), labels(it.value()));
    if (!words.isEmpty())
        object.insert(u"words"_s, words);
    if (setting.advanced)
        object.insert(u"advanced"_s, true);
    if (!setting.onlyIfKey.isEmpty())
        object.insert(u"onlyIf"_s, QJsonObject{{u"key"_s, setting.onlyIfKey}, {u"value"_s, setting.onlyIfValue}});
    return object;
}

QJsonObject about(const plugin::Manifest &manifest)
{
    QJsonArray settings;
    for (const plugin::Setting &setting : manifest.settings)
        settings.append(described(setting));
    QJsonArray hints;
    for (const plugin::Hint &hint : manifest.hints)
        hints.append(QJsonObject{{u"label"_s, labels(hint.label)}, {u"text"_s, hint.text}});
    return {{u"id"_s, manifest.id},
            {u"hints"_s, hints},
            {u"version"_s, manifest.version},
            {u"name"_s, labels(manifest.name)},
            {u"description"_s, labels(manifest.description)},
            {u"settings"_s, settings}};
}

} // namespace

ChannelInfo channelInfo(const plugin::Manifest &manifest)
{
    return {.id = manifest.id,
            .name = plugin::labelFor(manifest.name, {u"en"_s}),
            .capabilities = plugin::endpointCapabilities(manifest),
            .lookups = manifest.lookups.names,
            .check = [manifest](const QJsonObject &config, const QJsonObject &secrets) -> Result<void> {
                const auto checked = plugin::checkSettings(manifest, config, secrets);
                return checked ? Result<void>() : fail(checked.error());
            },
            .about = about(manifest)};
}

std::shared_ptr<const ChannelInfos> channelInfos(const plugin::Catalogue &catalogue)
{
    auto infos = std::make_shared<ChannelInfos>();
    for (const plugin::PluginEntry &entry : catalogue.plugins()) {
        const bool mayRun = entry.state != plugin::PluginState::Rejected && entry.state != plugin::PluginState::Found;
        if (mayRun && !entry.manifest.connector.isEmpty())
            infos->try_emplace(entry.manifest.id, channelInfo(entry.manifest));
    }
    return infos;
}

} // namespace throughline::hub
