// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/channelmethods.h"

#include "accounts/access.h"
#include "commands/channelsetups.h"
#include "core/lookup.h"
#include "core/syncsession.h"
#include "core/workqueue.h"
#include "store/records.h"
#include "wire/command.h"

#include <QJsonArray>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

using Then = std::function<void(MethodAnswer)>;
constexpr qint64 lookedThrough = 100'000;

std::optional<Instant> time(StoreConnection &store, sqlite::Statement &query)
{
    std::optional<Instant> found;
    store.first(query, [&](sqlite::Statement &row) { found = Instant{row.number(0)}; });
    return found;
}

//! Last come, last gone, and what waits: looked for backwards among the newest items, so that a large history and an
//! endpoint nobody uses do not cost a walk through everything.
QJsonObject figuresOf(StoreConnection &store, const Endpoint &endpoint)
{
    QJsonObject figures{{u"endpointId"_s, endpoint.id.toString()}};
    const qint64 floor = store.number(store.query("SELECT max(row) FROM timeline_item")) - lookedThrough;
    const auto put = [&](const QString &name, std::optional<Instant> at) {
        if (at)
            figures.insert(name, at->toString());
    };
    put(u"lastInAt"_s,
        time(store, store.query("SELECT order_time FROM timeline_item WHERE +endpoint=?1 AND "
                                "json_extract(body,'$.direction')='in' AND row>?2 ORDER BY row DESC LIMIT 1",
                                endpoint.id, floor)));
    put(u"lastOutAt"_s, time(store, store.query("SELECT order_time FROM timeline_item WHERE +endpoint=?1 AND "
                                                "delivery IN (2,3,4) AND row>?2 ORDER BY row DESC LIMIT 1",
                                                endpoint.id, floor)));
    figures.insert(u"waiting"_s,
                   store.number(store.query(
                       "SELECT count(*) FROM timeline_item WHERE endpoint=?1 AND delivery IN (0, 1)", endpoint.id)));
    return figures;
}

//! What the stored endpoint and the changes make together; NotFound when it is not there.
Result<TrialSettings> trialOf(StoreConnection &store, const QJsonObject &args)
{
    TrialSettings trial{.endpointId = Id::fromString(args.value("endpointId"_L1).toString()).value_or(Id{}),
                        .channel = args.value("channel"_L1).toString(),
                        .name = args.value("name"_L1).toString().left(200),
                        .address = args.value("address"_L1).toString().left(500),
                        .config = {},
                        .secrets = {}};
    if (trial.endpointId.isNull())
        return fail(ErrorCode::InvalidArgument, u"endpointId"_s);
    if (const auto stored = endpointSetup(store, trial.endpointId)) {
        if (stored->endpoint.removed)
            return fail(ErrorCode::NotFound, u"endpointId"_s);
        trial.channel = stored->endpoint.channel;
        trial.config = stored->config;
        trial.secrets = stored->secrets;
        if (trial.name.isEmpty())
            trial.name = stored->endpoint.name;
        if (trial.address.isEmpty())
            trial.address = stored->endpoint.address;
    } else if (trial.channel.isEmpty()) {
        return fail(ErrorCode::NotFound, u"endpointId"_s);
    }
    trial.config = mergedSettings(trial.config, args.value("config"_L1).toObject());
    trial.secrets = mergedSettings(trial.secrets, args.value("secrets"_L1).toObject());
    return trial;
}

QJsonObject settingsOf(const EndpointSetup &setup)
{
    QJsonArray secrets;
    for (auto it = setup.secrets.begin(); it != setup.secrets.end(); ++it) {
        if (!it.value().toString().isEmpty())
            secrets.append(it.key());
    }
    return {{u"endpointId"_s, setup.endpoint.id.toString()}, {u"config"_s, setup.config}, {u"secretsSet"_s, secrets}};
}

MethodAnswer failed(const wire::Invocation &call, const Error &error)
{
    return methodError(call.callId, wire::commandErrorType(error.code), error.detail.left(300));
}

void list(SyncContext &context, const wire::Invocation &call, const Then &then)
{
    if (!context.setups)
        return then(methodError(call.callId, u"channelUnavailable"_s));
    QJsonArray list;
    const auto installed = context.setups->installed(); // what is walked through has to live as long
    for (const auto &[id, info] : *installed)
        list.append(info.about);
    then(methodAnswer(call, {{u"list"_s, list}, {u"hub"_s, context.publicUrl}}));
}

void test(SyncContext &context, const wire::Invocation &call, const Result<TrialSettings> &trial, const Then &then)
{
    if (!trial)
        return then(failed(call, trial.error()));
    if (!context.setups)
        return then(methodError(call.callId, u"channelUnavailable"_s));
    const auto installed = context.setups->installed();
    const auto found = installed->find(trial->channel);
    if (found == installed->end())
        return then(methodError(call.callId, u"notFound"_s, u"channel"_s));
    if (const auto fits = found->second.check(trial->config, trial->secrets); !fits)
        return then(methodError(call.callId, u"invalidProperties"_s, fits.error().detail));
    context.setups->tryOut(*trial, [call, then](const Result<QJsonObject> &result) {
        then(result ? methodAnswer(call, *result) : failed(call, result.error()));
    });
}

} // namespace

bool isChannelMethod(const QString &name)
{
    return name.startsWith("Channel/"_L1);
}

QStringList channelMethodNames()
{
    return {u"Channel/list"_s, u"Channel/settings"_s, u"Channel/figures"_s, u"Channel/test"_s};
}

void channelMethod(SyncContext &context, const Principal &principal, const wire::Invocation &call, Then then)
{
    struct Found {
        bool mayAsk = false;
        QJsonObject args; // of Channel/figures and Channel/settings
        std::optional<Error> error;
        Result<TrialSettings> trial = fail(ErrorCode::NotFound);
    };
    context.work.read<Found>(
        [agent = principal.agentId, call](StoreReader &reader) {
            const Snapshot snapshot(reader);
            const auto today = principalOf(reader, agent);
            Found found{.mayAsk = today && today->role == Role::Admin, .args = {}, .error = {}};
            if (!found.mayAsk)
                return found;
            if (call.name == "Channel/figures"_L1) {
                QJsonArray list;
                for (const Endpoint &endpoint : records::all<Endpoint>(reader)) {
                    if (!endpoint.removed)
                        list.append(figuresOf(reader, endpoint));
                }
                found.args = {{u"list"_s, list}};
            } else if (call.name == "Channel/settings"_L1) {
                const auto id = Id::fromString(call.args.value("endpointId"_L1).toString());
                const auto setup = id ? endpointSetup(reader, *id) : fail(ErrorCode::NotFound, u"endpointId"_s);
                if (setup)
                    found.args = settingsOf(*setup);
                else
                    found.error = setup.error();
            } else if (call.name == "Channel/test"_L1) {
                found.trial = trialOf(reader, call.args);
            }
            return found;
        },
        [&context, call, then = std::move(then)](const Found &found) {
            if (!found.mayAsk)
                return then(methodError(call.callId, u"forbidden"_s, u"role"_s));
            if (!channelMethodNames().contains(call.name))
                return then(methodError(call.callId, u"unknownMethod"_s));
            if (found.error)
                return then(failed(call, *found.error));
            if (call.name == "Channel/list"_L1)
                return list(context, call, then);
            if (call.name == "Channel/test"_L1)
                return test(context, call, found.trial, then);
            then(methodAnswer(call, found.args));
        });
}

} // namespace throughline::hub
