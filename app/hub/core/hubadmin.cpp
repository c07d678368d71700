// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hubprivate.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
bool nameTaken(StoreConnection &store, const QString &name, const Id &except = {})
{
    const auto all = records::all<T>(store);
    return std::any_of(all.begin(), all.end(), [&](const T &each) {
        if constexpr (requires { each.removed; }) {
            if (each.removed)
                return false;
        }
        return each.id != except && each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

template<typename T>
Result<Id> addNamed(Step &step, Random &random, T value)
{
    value.name = value.name.trimmed();
    if (value.name.isEmpty() || value.name.size() > 200)
        return fail(ErrorCode::InvalidArgument, u"name"_s);
    if (nameTaken<T>(step.writer.store(), value.name))
        return fail(ErrorCode::AlreadyExists, u"name"_s);
    if (value.id.isNull())
        value.id = random.newId(step.writer.now());
    const Id id = value.id;
    step.writer.add(std::move(value), {Scope::org()});
    return id;
}

QByteArray privateJson(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray("{}") : compactJson(object);
}

} // namespace

Result<void> Hub::setIdentityPolicy(const QJsonObject &settings)
{
    const auto policy = IdentityPolicy::fromJson(settings);
    if (!policy)
        return fail(policy.error());
    return d->write([&](Step &step) -> Result<void> {
        auto &insert = step.writer.store().query("INSERT INTO setting(name,value) VALUES ('identity',?1) "
                                                 "ON CONFLICT(name) DO UPDATE SET value=excluded.value");
        insert.bindText(1, compactJson(policy->toJson()));
        (void)step.writer.store().step(insert);
        return {};
    });
}

Result<Id> Hub::addQueue(const QString &name, bool confidential)
{
    return d->write([&](Step &step) {
        Queue queue;
        queue.name = name;
        queue.confidential = confidential;
        return addNamed(step, d->random, std::move(queue));
    });
}

Result<void> Hub::updateQueue(const Queue &queue)
{
    return d->write([&](Step &step) -> Result<void> {
        auto *stored = step.writer.edit<Queue>(queue.id);
        if (!stored)
            return fail(ErrorCode::NotFound, u"queue"_s);
        if (queue.name.trimmed().isEmpty() || nameTaken<Queue>(step.writer.store(), queue.name, queue.id))
            return fail(ErrorCode::InvalidArgument, u"name"_s);
        const bool before = stored->confidential;
        const bool renamed = stored->name != queue.name;
        *stored = queue;
        if (renamed) { // the session shows queues by name
            std::vector<Id> members;
            for (const auto &agent : records::all<Agent>(step.writer.store())) {
                if (std::find(agent.queueIds.begin(), agent.queueIds.end(), queue.id) != agent.queueIds.end())
                    members.push_back(agent.id);
            }
            d->sessionChanged(step, std::move(members));
        }
        if (before == queue.confidential)
            return {};
        auto &store = step.writer.store();
        std::vector<Id> conversations;
        store.each(store.query("SELECT id FROM conversation WHERE queue=?1 ORDER BY row", queue.id),
                   [&](sqlite::Statement &row) { conversations.push_back(row.id(0)); });
        for (const auto &id : conversations)
            step.visibility.settle(id, before);
        return {};
    });
}

Result<Id> Hub::addEndpoint(const NewEndpoint &wanted)
{
    return d->write([&](Step &step) -> Result<Id> {
        if (wanted.channel.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"channel"_s);
        auto *queue = wanted.queueId.isNull() ? nullptr : step.writer.edit<Queue>(wanted.queueId);
        if (!wanted.queueId.isNull() && !queue)
            return fail(ErrorCode::NotFound, u"queue"_s);
        Endpoint endpoint;
        endpoint.id = wanted.id;
        endpoint.channel = wanted.channel;
        endpoint.name = wanted.name;
        endpoint.address = wanted.address;
        endpoint.queueId = wanted.queueId;
        endpoint.capabilities = wanted.capabilities;
        auto id = addNamed(step, d->random, std::move(endpoint));
        if (!id)
            return id;
        if (queue)
            queue->endpointIds.push_back(*id);
        auto &insert =
            step.writer.store().query("INSERT INTO endpoint_private(endpoint,config,secrets) VALUES (?1,?2,?3)", *id);
        insert.bindText(2, privateJson(wanted.config));
        insert.bindText(3, privateJson(wanted.secrets));
        (void)step.writer.store().step(insert);
        return id;
    });
}

Result<void> Hub::updateEndpoint(const Endpoint &endpoint)
{
    return d->write([&](Step &step) -> Result<void> {
        auto *stored = step.writer.edit<Endpoint>(endpoint.id);
        if (!stored)
            return fail(ErrorCode::NotFound, u"endpoint"_s);
        if (endpoint.name.trimmed().isEmpty() || nameTaken<Endpoint>(step.writer.store(), endpoint.name, endpoint.id))
            return fail(ErrorCode::InvalidArgument, u"name"_s);
        if (stored->queueId != endpoint.queueId) {
            auto *queue = step.writer.edit<Queue>(endpoint.queueId);
            if (!queue && !endpoint.queueId.isNull())
                return fail(ErrorCode::NotFound, u"queue"_s);
            if (auto *before = step.writer.edit<Queue>(stored->queueId))
                std::erase(before->endpointIds, endpoint.id);
            if (queue)
                queue->endpointIds.push_back(endpoint.id);
        }
        *stored = endpoint;
        return {};
    });
}

Result<void> Hub::setEndpointConfig(const Id &endpointId, const QJsonObject &config, const QJsonObject &secrets)
{
    return d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        auto &update = store.query("UPDATE endpoint_private SET config=?2,secrets=?3 WHERE endpoint=?1", endpointId);
        update.bindText(2, privateJson(config));
        update.bindText(3, privateJson(secrets));
        (void)store.step(update);
        return store.database().changes() ? Result<void>{} : fail(ErrorCode::NotFound, u"endpoint"_s);
    });
}

Result<Id> Hub::addCannedResponse(const QString &name, const QString &text)
{
    return d->write([&](Step &step) {
        CannedResponse response;
        response.name = name;
        response.text = text;
        return addNamed(step, d->random, std::move(response));
    });
}

Result<Id> Hub::addMacro(const QString &name, const QString &text, const QJsonArray &actions)
{
    return d->write([&](Step &step) {
        Macro macro;
        macro.name = name;
        macro.text = text;
        macro.actions = actions;
        return addNamed(step, d->random, std::move(macro));
    });
}

Result<Id> Hub::addTag(const QString &name, const QString &color)
{
    return d->write([&](Step &step) {
        Tag tag;
        tag.name = name;
        tag.color = color;
        return addNamed(step, d->random, std::move(tag));
    });
}

Result<void> Hub::removeRecord(RecordType type, const Id &id)
{
    return d->write([&](Step &step) -> Result<void> {
        if (!records::rowOf(step.writer.store(), type, id))
            return fail(ErrorCode::NotFound, recordTypeName(type));
        switch (type) {
        case RecordType::Tag: step.writer.remove<Tag>(id); return {};
        case RecordType::CannedResponse: step.writer.remove<CannedResponse>(id); return {};
        case RecordType::Macro: step.writer.remove<Macro>(id); return {};
        default: return fail(ErrorCode::InvalidArgument, u"type"_s);
        }
    });
}

} // namespace throughline::hub
