// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/imports.h"

#include "channels/besides.h"
#include "core/workqueue.h"
#include "loader/catalogue.h"
#include "store/store.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds watchEvery{5};

} // namespace

Imports::Imports(const ImportParts &parts) : m_parts(parts) {}

Imports::~Imports()
{
    *m_alive = false;
    m_parts.scheduler.cancel(m_timer);
}

void Imports::start(const Id &endpointId, const QString &path, const std::function<void(Result<void>)> &answer)
{
    // Listing a large Maildir takes its time.
    using Source = Result<std::shared_ptr<const ImportSource>>;
    besides<Source>(
        QCoreApplication::instance(), [path] { return ImportSource::open(path); },
        [this, alive = m_alive, endpointId, answer](const Source &source) {
            if (!*alive)
                return;
            if (!source)
                return answer(fail(source.error()));
            begin(endpointId, *source, answer);
        });
}

void Imports::begin(const Id &endpointId, const std::shared_ptr<const ImportSource> &source,
                    const std::function<void(Result<void>)> &answer)
{
    using Found = Result<std::pair<EndpointSetup, ImportState>>;
    m_parts.work.read<Found>(
        [endpointId, name = source->name()](StoreConnection &store) -> Found {
            auto setup = endpointSetup(store, endpointId);
            if (!setup)
                return fail(setup.error());
            auto state = importState(store, endpointId, name);
            if (!state)
                return fail(state.error());
            return std::pair(std::move(*setup), std::move(*state));
        },
        [this, alive = m_alive, endpointId, source, answer](const Found &found) {
            if (!*alive)
                return;
            // Here and not before: two that were asked for at once come here one after the other.
            if (const auto job = m_jobs.find(endpointId); job != m_jobs.end() && job->second->isRunning()) {
                if (job->second->path() == source->path())
                    return answer({}); // somebody looks at it again
                return answer(fail(ErrorCode::Conflict,
                                   u"An import of %1 into this endpoint is under way."_s.arg(job->second->path())));
            }
            if (!found)
                return answer(
                    fail(found.error().code, u"The endpoint cannot be read (%1)."_s.arg(found.error().detail)));
            m_parts.catalogue.scan();
            const auto *plugin = m_parts.catalogue.accepted(found->first.endpoint.channel);
            if (!plugin || !plugin->manifest.permissions.contains(u"import"_s))
                return answer(fail(
                    ErrorCode::Unsupported,
                    u"The channel %1 is not installed or imports no history."_s.arg(found->first.endpoint.channel)));
            auto &job = m_jobs[endpointId];
            job = std::make_unique<ImportJob>(m_parts, found->first, source, found->second);
            job->start();
            if (m_timer == 0)
                watch();
            answer({});
        });
}

Result<QJsonObject> Imports::progress(const Id &endpointId, qint64 from)
{
    const auto found = m_jobs.find(endpointId);
    if (found == m_jobs.end())
        return fail(ErrorCode::NotFound, u"No import into this endpoint is known."_s);
    return found->second->progress(from);
}

void Imports::stop(const Id &endpointId)
{
    if (const auto found = m_jobs.find(endpointId); found != m_jobs.end())
        found->second->stop();
}

bool Imports::isRunning() const
{
    return std::ranges::any_of(m_jobs, [](const auto &each) { return each.second->isRunning(); });
}

void Imports::watch()
{
    m_timer = m_parts.scheduler.after(watchEvery, [this] {
        m_timer = 0;
        for (const auto &[endpoint, job] : m_jobs) {
            if (job->isRunning() && job->isForgotten())
                job->stop();
        }
        if (isRunning())
            watch();
    });
}

} // namespace throughline::hub
