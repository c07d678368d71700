// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/channelsetups.h"
#include "commands/outsidecall.h"
#include "control/adminwork.h"

#include <QJsonArray>

namespace throughline::hub {

using namespace Qt::StringLiterals;

void Admin::addEndpointMethods()
{
    add(u"endpoint.add"_s, [this](const QJsonObject &params, const Answer &answer) { addEndpoint(params, answer); });
    add(u"endpoint.configure"_s,
        [this](const QJsonObject &params, const Answer &answer) { configureEndpoint(params, answer); });
    add(u"endpoint.test"_s, [this](const QJsonObject &params, const Answer &answer) { testEndpoint(params, answer); });
    add(u"endpoint.list"_s, [this](const QJsonObject &, const Answer &answer) {
        look(answer, [answer](const Directory &directory) {
            QJsonArray list;
            for (const Endpoint &endpoint : directory.endpoints) {
                if (endpoint.removed)
                    continue;
                const auto queue = directory.queue(endpoint.queueId.toString());
                list.append(
                    QJsonObject{{u"id"_s, endpoint.id.toString()},
                                {u"channel"_s, endpoint.channel},
                                {u"name"_s, endpoint.name},
                                {u"address"_s, endpoint.address},
                                {u"queue"_s, queue ? queue->name : QString()},
                                {u"health"_s, enumText(endpoint.health).toString()},
                                {u"enabled"_s, endpoint.enabled},
                                {u"since"_s, endpoint.healthSince ? endpoint.healthSince->toString() : QString()},
                                {u"healthDetail"_s, endpoint.healthDetail}});
            }
            answer(QJsonObject{{u"endpoints"_s, list}});
        });
    });
}

void Admin::addEndpoint(const QJsonObject &params, const Answer &answer)
{
    const QString channel = params.value(u"channel"_s).toString();
    const QString name = params.value(u"name"_s).toString().trimmed();
    if (name.isEmpty()) {
        answer(fail(ErrorCode::InvalidArgument, u"An endpoint needs a name."_s));
        return;
    }
    const auto about = m_channels(channel);
    if (!about) {
        answer(fail(about.error()));
        return;
    }
    if (const auto fits = about->check(params.value(u"config"_s).toObject(), params.value(u"secrets"_s).toObject());
        !fits) {
        answer(fail(fits.error()));
        return;
    }
    look(answer, [this, params, answer, channel, name, capabilities = about->capabilities](const Directory &directory) {
        const auto queue = directory.queue(params.value(u"queue"_s).toString());
        if (!queue || directory.endpoint(name)) {
            answer(fail(!queue ? queue.error()
                               : Error{ErrorCode::AlreadyExists, u"There is an endpoint %1 already."_s.arg(name)}));
            return;
        }
        const NewEndpoint added{.channel = channel,
                                .name = name,
                                .address = params.value(u"address"_s).toString(),
                                .queueId = queue->id,
                                .capabilities = capabilities,
                                .config = params.value(u"config"_s).toObject(),
                                .secrets = params.value(u"secrets"_s).toObject(),
                                .id = {}};
        writeAndAnswer<Id>(
            m_work, [added](Hub &hub) { return hub.addEndpoint(added); }, answer, u"add the endpoint"_s);
    });
}

void Admin::configureEndpoint(const QJsonObject &params, const Answer &answer)
{
    look(answer, [this, params, answer](const Directory &directory) {
        const auto endpoint = directory.endpoint(params.value(u"endpoint"_s).toString());
        if (!endpoint) {
            answer(fail(endpoint.error()));
            return;
        }
        m_work.read<Result<EndpointSetup>>(
            [id = endpoint->id](StoreConnection &reader) { return endpointSetup(reader, id); },
            [this, params, answer](const Result<EndpointSetup> &setup) {
                if (!setup) {
                    answer(fail(inWords(setup.error(), u"read the endpoint"_s)));
                    return;
                }
                const QJsonObject config = mergedSettings(setup->config, params.value(u"config"_s).toObject());
                const QJsonObject secrets = mergedSettings(setup->secrets, params.value(u"secrets"_s).toObject());
                // A plugin that is missing now cannot judge; its connector will, when it is back.
                if (const auto about = m_channels(setup->endpoint.channel)) {
                    if (const auto fits = about->check(config, secrets); !fits) {
                        answer(fail(fits.error()));
                        return;
                    }
                }
                const Id id = setup->endpoint.id;
                writeAndAnswer<void>(
                    m_work, [id, config, secrets](Hub &hub) { return hub.setEndpointConfig(id, config, secrets); },
                    [this, id, answer](const Result<QJsonObject> &done) {
                        if (done)
                            m_reconfigured(id);
                        answer(done);
                    },
                    u"configure the endpoint"_s);
            });
    });
}

void Admin::testEndpoint(const QJsonObject &params, const Answer &answer)
{
    if (!m_outside) {
        answer(fail(ErrorCode::Unavailable, u"No hub runs on this data: start it with `throughline-hub serve`."_s));
        return;
    }
    look(answer, [this, params, answer](const Directory &directory) {
        const auto endpoint = directory.endpoint(params.value(u"endpoint"_s).toString());
        if (!endpoint) {
            answer(fail(endpoint.error()));
            return;
        }
        const auto about = m_channels(endpoint->channel);
        if (!about) {
            answer(fail(about.error()));
            return;
        }
        const QString test = u"testConnection"_s;
        if (!about->lookups.contains(test)) {
            answer(fail(ErrorCode::Unsupported, u"The channel %1 has no test of its endpoints."_s.arg(about->name)));
            return;
        }
        // The plugin may take its 20 seconds: nothing waits for it but the one who asked.
        m_outside->call({.endpointId = endpoint->id, .name = test, .actionId = {}, .agentId = {}},
                        [answer](const OutsideAnswer &outside) {
                            if (outside.result)
                                answer(*outside.result);
                            else
                                answer(fail(inWords(outside.result.error(), u"test the endpoint"_s)));
                        });
    });
}

} // namespace throughline::hub
