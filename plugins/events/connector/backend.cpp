// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/backend.h"

#include "base/clock.h"
#include "base/random.h"
#include "connector/answers.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {
constexpr std::int64_t keptMs = 7LL * 24 * 3600 * 1000;
}

QByteArray signatureOf(const QByteArray &key, qint64 timestamp, const QByteArray &body)
{
    const QByteArray message = QByteArray::number(timestamp) + '.' + body;
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256).toHex();
}

Backend::Backend(plugin::ChannelHost &host, const Settings &settings, std::unique_ptr<ShopLine> line)
    : m_host(host),
      m_settings(settings),
      m_line(std::move(line))
{
}

Backend::~Backend()
{
    *m_alive = false;
}

bool Backend::isOver(const QByteArray &value, Instant now)
{
    return QJsonDocument::fromJson(value)["at"_L1].toInteger() + keptMs < now.ms;
}

void Backend::lookup(const plugin::Call &call, plugin::Answer<QJsonObject> done)
{
    auto args = readArgs(call.name, call.args);
    if (!args)
        return done(fail(args.error()));
    ask(u"lookup"_s, call, m_host.random().newId(m_host.clock().now()), std::move(*args), std::move(done));
}

void Backend::action(const plugin::Call &call, plugin::Answer<QJsonObject> done)
{
    auto args = readArgs(call.name, call.args);
    if (!args)
        return done(fail(args.error()));
    if (call.actionId.isNull())
        return done(fail(ErrorCode::InvalidArgument, u"actionId"_s));
    auto &waiting = m_actions[call.actionId];
    waiting.push_back(std::move(done));
    if (waiting.size() > 1)
        return; // asked twice: one order, both get its answer
    m_host.storageGet(prefix + call.actionId.toString(),
                      [this, alive = m_alive, call, args = *args](const Result<std::optional<QByteArray>> &kept) {
                          if (!*alive)
                              return;
                          if (!kept)
                              return answered(call.actionId, fail(ErrorCode::Unavailable, u"the hub's storage"_s));
                          if (*kept)
                              return answered(call.actionId, QJsonDocument::fromJson(**kept)["result"_L1].toObject());
                          ask(u"action"_s, call, call.actionId, args,
                              [this, alive, id = call.actionId](const Result<QJsonObject> &result) {
                                  if (*alive)
                                      answered(id, result);
                              });
                      });
}

void Backend::ask(const QString &type, const plugin::Call &call, const Id &id, QJsonObject args,
                  plugin::Answer<QJsonObject> done)
{
    if (!m_line)
        return done(fail(ErrorCode::Unsupported, u"the setting \"backendUrl\" is empty"_s));
    const Instant now = m_host.clock().now();
    QJsonObject body{{u"v"_s, 1},
                     {u"type"_s, type},
                     {u"name"_s, call.name},
                     {u"id"_s, id.toString()},
                     {u"at"_s, now.toString()},
                     {u"endpoint"_s, m_settings.endpoint},
                     {u"args"_s, std::move(args)}};
    if (!call.agentId.isNull())
        body[u"agent"_s] = call.agentId.toString();
    if (const auto &point = call.contactPoint) {
        body[u"contact"_s] = QJsonObject{{u"kind"_s, point->kind},
                                         {u"value"_s, point->value},
                                         {u"realm"_s, point->realm},
                                         {u"trust"_s, point->trust}};
    }
    ShopLine::Question question{.body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                                .idempotencyKey = id.toString().toLatin1(),
                                .timestamp = now.ms / 1000};
    question.signature = signatureOf(m_settings.backendKey, question.timestamp, question.body);
    const bool isAction = type == "action"_L1;
    m_line->ask(question, [this, alive = m_alive, isAction, name = call.name, id,
                           done = std::move(done)](const Result<QByteArray> &answer) {
        if (!*alive)
            return;
        const auto result = answer ? readAnswer(name, *answer) : Result<QJsonObject>(fail(answer.error()));
        if (!result)
            m_host.log(u"%1 was answered with %2"_s.arg(name, errorName(result.error().code)));
        if (!result || !isAction)
            return done(result);
        // Told only when it is kept: the same order asked for again must not become another one.
        const QJsonObject kept{{u"at"_s, static_cast<qint64>(m_host.clock().now().ms)}, {u"result"_s, *result}};
        const QByteArray bytes = QJsonDocument(kept).toJson(QJsonDocument::Compact);
        if (bytes.size() > 60'000)
            return done(result); // too large for the storage; the backend itself knows the id
        m_host.storagePut({{prefix + id.toString(), bytes}}, [done, result](const Result<void> &) { done(result); });
    });
}

void Backend::answered(const Id &id, const Result<QJsonObject> &result)
{
    const auto waiting = m_actions.extract(id);
    if (waiting.empty())
        return;
    for (const auto &done : waiting.mapped())
        done(result);
}

} // namespace throughline::events
