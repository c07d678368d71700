// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/trial.h"

#include "api/messages.h"
#include "base/scheduler.h"
#include "host/link.h"

#include <QJsonArray>

#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;
using plugin::HostProcess;

namespace {

constexpr std::chrono::seconds settles{10}; //!< a connector without a test says by then how it is

template<typename T>
using Reply = std::function<void(Result<T>)>;

} // namespace

Trial::Trial(ChannelContext &context, const TrialSettings &settings, Done done)
    : m_context(context),
      m_done(std::move(done)),
      m_host([this] { return hostSpec(m_context, m_setup, m_manifest); }, context.scheduler, context.random,
             context.timings)
{
    m_setup.endpoint.id = settings.endpointId;
    m_setup.endpoint.channel = settings.channel;
    m_setup.endpoint.name = settings.name;
    m_setup.endpoint.address = settings.address;
    m_setup.config = settings.config;
    m_setup.secrets = settings.secrets;
    connect(&m_host, &HostProcess::ready, this, [this](plugin::Link *link) { ready(*link); });
    connect(&m_host, &HostProcess::stateChanged, this, [this] {
        const auto state = m_host.state();
        if (state == HostProcess::State::Waiting || state == HostProcess::State::Rejected)
            answerStart(false, m_host.words());
    });
}

Trial::~Trial()
{
    *m_alive = false;
    disconnect(&m_host, nullptr, this, nullptr);
}

void Trial::start()
{
    m_host.start();
}

void Trial::later(std::chrono::milliseconds delay, std::function<void()> task)
{
    m_context.scheduler.after(delay, [alive = m_alive, task = std::move(task)] {
        if (*alive)
            task();
    });
}

void Trial::serve(plugin::Link &link)
{
    link.serve<plugin::StorageGet>(
        [this, alive = m_alive](const plugin::StorageGet &get, const Reply<plugin::StorageValue> &reply) {
            if (!*alive)
                return reply(fail(ErrorCode::Unavailable, {}));
            const auto found = m_storage.find(get.key);
            reply(found == m_storage.end() ? plugin::StorageValue{} : plugin::StorageValue{found->second});
        });
    link.serve<plugin::StoragePut>(
        [this, alive = m_alive](const plugin::StoragePut &put, const Reply<plugin::Empty> &reply) {
            if (!*alive)
                return reply(fail(ErrorCode::Unavailable, {}));
            for (const plugin::StorageWrite &write : put.writes) {
                if (m_storage.size() < 1'000) // it lives for a minute
                    m_storage[write.key] = write.value.value_or(QByteArray());
                if (!write.value || write.value->isEmpty())
                    m_storage.erase(write.key);
            }
            reply(plugin::Empty{});
        });
    link.serve<plugin::StorageList>([](const plugin::StorageList &, const Reply<plugin::StorageEntries> &reply) {
        reply(plugin::StorageEntries{});
    });
    link.serve<plugin::IngestBatch>([](const plugin::IngestBatch &, const Reply<plugin::IngestOutcome> &reply) {
        reply(fail(ErrorCode::Unavailable, u"only a trial"_s));
    });
    link.on<plugin::Health>([this, alive = m_alive](const plugin::Health &health) {
        if (!*alive)
            return;
        m_health = health;
        judgeHealth(false);
    });
}

void Trial::ready(plugin::Link &link)
{
    serve(link);
    const auto info = startInfo(m_manifest, m_setup, {});
    if (!info)
        return answerStart(false, info.error().detail);
    link.request(*info, connectorStarts, std::function([this, alive = m_alive](const Result<plugin::Empty> &answer) {
        if (!*alive || m_over)
            return;
        if (!answer)
            return answerStart(false, u"the connector did not start: "_s + answer.error().detail);
        started();
    }));
}

void Trial::started()
{
    m_connectorRuns = true;
    const QString test = u"testConnection"_s;
    if (!m_manifest.lookups.names.contains(test)) {
        judgeHealth(false);
        return later(settles, [this] { judgeHealth(true); });
    }
    if (m_health.state == plugin::Health::State::Misconfigured && !m_health.text.isEmpty())
        return answerStart(false, m_health.text);
    m_host.link()->request(
        plugin::LookupCall{{.name = test, .args = {}, .actionId = {}, .contactPoint = {}, .agentId = {}}}, answersCall,
        std::function([this, alive = m_alive](Result<plugin::CallResult> result) {
            if (!*alive || m_over)
                return;
            if (!result)
                return answerStart(false, m_health.text.isEmpty() ? result.error().detail : m_health.text);
            answer(std::move(result->result));
        }));
}

//! Of a channel that has no test: how it says it is. \a last: no more waiting.
void Trial::judgeHealth(bool last)
{
    using State = plugin::Health::State;
    if (m_over || !m_connectorRuns || m_manifest.lookups.names.contains(u"testConnection"_s))
        return;
    if (m_health.state == State::Starting && !last)
        return;
    const bool works = m_health.state == State::Connected || m_health.state == State::Starting;
    answerStart(works, m_health.text);
}

void Trial::answerStart(bool works, const QString &words)
{
    answer(QJsonObject{{u"ok"_s, works},
                       {u"steps"_s, QJsonArray{QJsonObject{{u"step"_s, u"start"_s},
                                                           {u"result"_s, works ? u"ok"_s : u"failed"_s},
                                                           {u"words"_s, words.left(1000)}}}}});
}

void Trial::answer(Result<QJsonObject> result)
{
    if (m_over)
        return;
    m_over = true;
    // Not from within the host's own call: what is told may end this object.
    later({}, [this, result = std::move(result)] {
        m_host.stop([this] { m_gone = true; });
        if (const auto done = std::exchange(m_done, nullptr))
            done(result);
    });
}

} // namespace throughline::hub
