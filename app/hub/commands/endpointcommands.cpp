// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"
#include "store/records.h"

#include <algorithm>

//! An administrator's hand on the channels. Settings and secrets go in and never come back: no outcome, record or error
//! carries a value of theirs.
namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxName = 200;
constexpr qsizetype maxAddress = 500;
constexpr qsizetype maxSettingsBytes = 256 * 1024;

bool isAdministrator(const CommandRun &run)
{
    return run.principal.role == Role::Admin;
}

//! Null: it can be used. Names of removed endpoints are free again.
std::optional<wire::CommandError> nameError(CommandRun &run, const QString &name, const Id &own)
{
    if (name.isEmpty() || name.size() > maxName)
        return reject(u"invalidProperties"_s, u"name"_s).value();
    const auto all = records::all<Endpoint>(run.step.writer.store());
    const bool taken = std::any_of(all.begin(), all.end(), [&](const Endpoint &each) {
        return each.id != own && !each.removed && each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return taken ? std::optional(reject(u"alreadyExists"_s, u"name"_s).value()) : std::nullopt;
}

std::optional<wire::CommandError> settingsError(const CommandRun &run, const QString &channel,
                                                const QJsonObject &config, const QJsonObject &secrets)
{
    if (compactJson(config).size() + compactJson(secrets).size() > maxSettingsBytes)
        return reject(u"tooLarge"_s, u"config"_s).value();
    if (!run.channels)
        return reject(u"channelUnavailable"_s, u"channel"_s).value();
    const auto found = run.channels->find(channel);
    if (found == run.channels->end())
        return reject(u"notFound"_s, u"channel"_s).value();
    const auto fits = found->second.check(config, secrets);
    return fits ? std::nullopt : std::optional(reject(u"invalidProperties"_s, fits.error().detail).value());
}

void keepSettings(CommandRun &run, const Id &endpoint, const QJsonObject &config, const QJsonObject &secrets)
{
    auto &store = run.step.writer.store();
    auto &put = store.query("INSERT INTO endpoint_private(endpoint,config,secrets) VALUES (?1,?2,?3) "
                            "ON CONFLICT(endpoint) DO UPDATE SET config=excluded.config,secrets=excluded.secrets",
                            endpoint);
    const auto text = [](const QJsonObject &object) {
        return object.isEmpty() ? QByteArray("{}") : compactJson(object);
    };
    put.bindText(2, text(config));
    put.bindText(3, text(secrets));
    (void)store.step(put);
    run.step.reconfigured.push_back(endpoint);
}

//! False: there is no such queue.
bool moveToQueue(CommandRun &run, Endpoint &endpoint, const Id &queueId)
{
    if (endpoint.queueId == queueId)
        return true;
    auto *queue = queueId.isNull() ? nullptr : run.step.writer.edit<Queue>(queueId);
    if (!queueId.isNull() && !queue)
        return false;
    if (auto *before = endpoint.queueId.isNull() ? nullptr : run.step.writer.edit<Queue>(endpoint.queueId))
        std::erase(before->endpointIds, endpoint.id);
    if (queue)
        queue->endpointIds.push_back(endpoint.id);
    endpoint.queueId = queueId;
    return true;
}

//! Where an address is a setting of the channel, it is the endpoint's as well: nobody types it twice.
QString addressOf(const QString &given, const QJsonObject &config)
{
    return (given.isEmpty() ? config.value("address"_L1).toString() : given).trimmed();
}

void switchTo(Endpoint &endpoint, bool enabled, Instant now)
{
    if (endpoint.enabled == enabled)
        return;
    endpoint.enabled = enabled;
    endpoint.health = enabled ? EndpointHealth::Starting : EndpointHealth::Stopped;
    endpoint.healthDetail.clear();
    endpoint.healthSince = now;
}

//! The endpoint that args name, as it can be worked on; else why not.
tl::expected<Endpoint *, wire::CommandError> endpointOf(CommandRun &run)
{
    if (!isAdministrator(run))
        return reject(u"forbidden"_s, u"role"_s);
    const auto *endpoint = run.step.writer.get<Endpoint>(run.id("endpointId"_L1));
    if (!endpoint || endpoint->removed)
        return reject(u"notFound"_s, u"endpointId"_s);
    if (auto error = run.conflict(*endpoint))
        return tl::make_unexpected(*error);
    return run.step.writer.edit<Endpoint>(endpoint->id);
}

} // namespace

QJsonObject mergedSettings(QJsonObject stored, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value().isNull())
            stored.remove(it.key());
        else
            stored.insert(it.key(), it.value());
    }
    return stored;
}

Effect createEndpoint(CommandRun &run)
{
    if (!isAdministrator(run))
        return reject(u"forbidden"_s, u"role"_s);
    Endpoint endpoint;
    endpoint.id = run.id("endpointId"_L1);
    endpoint.channel = run.text("channel"_L1);
    endpoint.name = run.text("name"_L1).trimmed();
    const QJsonObject config = mergedSettings({}, run.arg("config"_L1).toObject());
    const QJsonObject secrets = mergedSettings({}, run.arg("secrets"_L1).toObject());
    endpoint.address = addressOf(run.text("address"_L1), config);
    if (endpoint.id.isNull() || endpoint.address.size() > maxAddress)
        return reject(u"invalidProperties"_s, endpoint.id.isNull() ? u"endpointId"_s : u"address"_s);
    if (run.step.writer.get<Endpoint>(endpoint.id))
        return reject(u"alreadyExists"_s, u"endpointId"_s);
    if (const auto error = nameError(run, endpoint.name, endpoint.id))
        return tl::make_unexpected(*error);
    if (const auto error = settingsError(run, endpoint.channel, config, secrets))
        return tl::make_unexpected(*error);
    endpoint.capabilities = run.channels->at(endpoint.channel).capabilities;
    if (!moveToQueue(run, endpoint, run.id("queueId"_L1)))
        return reject(u"invalidProperties"_s, u"queueId"_s);
    switchTo(endpoint, run.arg("enabled"_L1).toBool(true), run.step.writer.now());
    const Id id = endpoint.id;
    run.step.writer.add(std::move(endpoint), {Scope::org()});
    keepSettings(run, id, config, secrets);
    return QJsonObject{{u"endpointId"_s, id.toString()}};
}

Effect updateEndpoint(CommandRun &run)
{
    const auto found = endpointOf(run);
    if (!found)
        return tl::make_unexpected(found.error());
    Endpoint &endpoint = **found;
    if (!run.arg("name"_L1).isUndefined()) {
        const QString name = run.text("name"_L1).trimmed();
        if (const auto error = nameError(run, name, endpoint.id))
            return tl::make_unexpected(*error);
        endpoint.name = name;
    }
    if (!run.arg("queueId"_L1).isUndefined() && !moveToQueue(run, endpoint, run.id("queueId"_L1)))
        return reject(u"invalidProperties"_s, u"queueId"_s);
    const QJsonObject changes = run.arg("config"_L1).toObject();
    const QJsonObject secretChanges = run.arg("secrets"_L1).toObject();
    if (!changes.isEmpty() || !secretChanges.isEmpty()) {
        QJsonObject config;
        QJsonObject secrets;
        auto &store = run.step.writer.store();
        store.first(store.query("SELECT config,secrets FROM endpoint_private WHERE endpoint=?1", endpoint.id),
                    [&](sqlite::Statement &row) {
                        config = parseObject(row.view(0)).value_or(QJsonObject());
                        secrets = parseObject(row.view(1)).value_or(QJsonObject());
                    });
        config = mergedSettings(config, changes);
        secrets = mergedSettings(secrets, secretChanges);
        if (const auto error = settingsError(run, endpoint.channel, config, secrets))
            return tl::make_unexpected(*error);
        if (changes.contains("address"_L1))
            endpoint.address = addressOf({}, config);
        keepSettings(run, endpoint.id, config, secrets);
    }
    if (!run.arg("address"_L1).isUndefined())
        endpoint.address = addressOf(run.text("address"_L1), {});
    if (endpoint.address.size() > maxAddress)
        return reject(u"invalidProperties"_s, u"address"_s);
    switchTo(endpoint, run.arg("enabled"_L1).toBool(endpoint.enabled), run.step.writer.now());
    return QJsonObject{{u"endpointId"_s, endpoint.id.toString()}};
}

Effect removeEndpoint(CommandRun &run)
{
    const auto found = endpointOf(run);
    if (!found)
        return tl::make_unexpected(found.error());
    Endpoint &endpoint = **found;
    (void)moveToQueue(run, endpoint, {});
    switchTo(endpoint, false, run.step.writer.now());
    endpoint.removed = true;
    endpoint.capabilities = {}; // nothing can be asked of it any more
    // What still waits can never leave: the agents who wrote it are told.
    run.step.writer.flush();
    std::vector<Id> waiting;
    auto &store = run.step.writer.store();
    // Each part has an index of its own; what is held back has none and waits for its author, who is told by item.sendNow.
    store.each(store.query("SELECT id FROM timeline_item WHERE endpoint=?1 AND delivery IN (0, 1) UNION ALL "
                           "SELECT id FROM timeline_item WHERE delivery=7 AND endpoint=?1",
                           endpoint.id),
               [&](sqlite::Statement &row) { waiting.push_back(row.id(0)); });
    for (const Id &id : waiting) {
        auto *item = run.step.writer.edit<TimelineItem>(id);
        const bool left = item->delivery->state == DeliveryState::HandedOver; // nobody will learn what became of it
        item->delivery = Delivery{left ? DeliveryState::Unconfirmed : DeliveryState::Failed, run.step.writer.now(),
                                  u"endpointRemoved"_s};
        item->departure.reset();
    }
    keepSettings(run, endpoint.id, {}, {});
    // A sign-in at a provider leaves its tokens in the connector's own storage.
    store.run("UPDATE endpoint_private SET cursor=NULL WHERE endpoint=?1", endpoint.id);
    store.run("DELETE FROM connector_value WHERE endpoint=?1", endpoint.id);
    return QJsonObject{{u"endpointId"_s, endpoint.id.toString()}, {u"stopped"_s, int(waiting.size())}};
}

} // namespace throughline::hub
