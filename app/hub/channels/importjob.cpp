// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/importjob.h"

#include "api/messages.h"
#include "base/log.h"
#include "channels/besides.h"
#include "channels/convert.h"
#include "channels/endpointservices.h"
#include "core/hub.h"
#include "core/workqueue.h"
#include "host/link.h"
#include "loader/catalogue.h"

#include <QJsonArray>
#include <QPointer>

namespace throughline::hub {

using namespace Qt::StringLiterals;
using plugin::HostProcess;

namespace {

const Logger logger{"hub.import"};

constexpr std::chrono::hours readsEverything{24 * 20}; // a timer counts no more than 24 days
constexpr qint64 forgottenAfter = 60'000;              // milliseconds
constexpr size_t problemsKept = 10'000;
constexpr qint64 problemsAtOnce = 200;
constexpr int mostAttempts = 5;

//! What an import's process may ask for: nothing leads to the outside, or to where the live connector keeps its place.
const QStringList allowed{u"import"_s, u"storage"_s, u"blobs"_s};

QString stateName(ImportJob::State state)
{
    switch (state) {
    case ImportJob::State::Running: return u"running"_s;
    case ImportJob::State::Done: return u"done"_s;
    case ImportJob::State::Failed: return u"failed"_s;
    case ImportJob::State::Stopped: break;
    }
    return u"stopped"_s;
}

} // namespace

ImportJob::ImportJob(const ImportParts &parts, EndpointSetup setup, std::shared_ptr<const ImportSource> source,
                     const ImportState &state)
    : m_parts(parts),
      m_setup(std::move(setup)),
      m_source(std::move(source)),
      m_kept(state),
      m_delivery(parts.work, parts.scheduler, m_setup.endpoint.id),
      m_host([this] { return prepare(); }, parts.scheduler, parts.random, parts.timings)
{
    m_asked.start();
    m_began.start();
    connect(&m_host, &HostProcess::ready, this, [this](plugin::Link *link) { ready(*link); });
    connect(&m_host, &HostProcess::gone, this, &ImportJob::gone);
    connect(&m_host, &HostProcess::stateChanged, this, [this] {
        if (m_host.state() == HostProcess::State::Rejected)
            end(State::Failed, u"The plugin cannot be used: %1."_s.arg(m_host.words()));
    });
}

ImportJob::~ImportJob()
{
    disconnect(&m_host, nullptr, this, nullptr);
}

void ImportJob::start()
{
    m_host.start();
}

void ImportJob::stop()
{
    end(State::Stopped, {});
}

void ImportJob::end(State state, const QString &why)
{
    if (m_state != State::Running)
        return;
    m_state = state;
    m_why = why;
    ++m_run;
    logger.info(u"import into endpoint %1: %2; %3 items, %4 known before, %5 problems"_s
                    .arg(m_setup.endpoint.id.toString(), stateName(state))
                    .arg(m_kept.items)
                    .arg(m_kept.duplicates)
                    .arg(m_kept.problems));
    m_host.stop([] {});
}

Result<plugin::HostSpec> ImportJob::prepare()
{
    const auto package = m_parts.catalogue.open(m_setup.endpoint.channel);
    if (!package)
        return fail(package.error());
    m_manifest = package->manifest;
    if (m_manifest.connector.isEmpty() || !m_manifest.permissions.contains(u"import"_s))
        return fail(ErrorCode::Unsupported, u"the channel %1 imports no history"_s.arg(m_manifest.id));
    const auto copy = plugin::PrivateCopy::make(*package, m_parts.privateArea);
    if (!copy)
        return fail(copy.error());
    QStringList permissions = m_manifest.permissions;
    permissions.removeIf([](const QString &each) { return !allowed.contains(each); });
    return plugin::HostSpec{.program = m_parts.program,
                            .pluginId = m_manifest.id,
                            .library = (*copy)->path(m_manifest.connector),
                            .permissions = permissions,
                            .memoryBytes = m_manifest.memoryBytes,
                            .openFiles = m_manifest.openFiles,
                            .showStandardError = m_parts.developer,
                            .keeps = *copy};
}

void ImportJob::ready(plugin::Link &link)
{
    ++m_run;
    m_services = std::make_unique<EndpointServices>(m_parts.work, m_delivery, m_setup.endpoint.id,
                                                    [](const plugin::ContactPoint &, const plugin::IngestedItem &) {});
    m_services->serve(link);
    link.serve<plugin::SourceList>([this](const plugin::SourceList &list, const Reply<plugin::SourceFiles> &reply) {
        besides<plugin::SourceFiles>(
            this, [source = m_source, list] { return plugin::SourceFiles{source->list(list.after, list.limit)}; },
            [reply](plugin::SourceFiles files) { reply(std::move(files)); });
    });
    link.serve<plugin::SourceRead>([this](const plugin::SourceRead &read, const Reply<plugin::SourcePart> &reply) {
        besides<Result<plugin::SourcePart>>(
            this, [source = m_source, read] { return source->read(read.path, read.offset); },
            [reply](Result<plugin::SourcePart> part) { reply(std::move(part)); });
    });
    link.serve<plugin::ImportBatch>(
        [this](const plugin::ImportBatch &batch, const Reply<plugin::IngestOutcome> &reply) { keep(batch, reply); });
    order(link);
}

void ImportJob::order(plugin::Link &link)
{
    const auto settings = checkSettings(m_manifest, m_setup.config, m_setup.secrets);
    if (!settings)
        return end(State::Failed, u"The endpoint's settings are not complete: %1."_s.arg(settings.error().detail));
    m_orderedAt = m_kept.cursor;
    link.request(plugin::ImportOrder{.info = {.endpointId = m_setup.endpoint.id,
                                              .name = m_setup.endpoint.name,
                                              .address = m_setup.endpoint.address,
                                              .settings = *settings,
                                              .secrets = {},
                                              .cursor = m_kept.cursor,
                                              .languages = {u"en"_s}},
                                     .attempt = m_kept.attempt},
                 readsEverything, std::function([this, run = m_run](Result<plugin::Empty> answer) {
                     if (run == m_run)
                         readEverything(answer);
                 }));
}

void ImportJob::readEverything(const Result<plugin::Empty> &answer)
{
    if (!answer && answer.error().code == ErrorCode::Unavailable)
        return; // the process ended: gone() decides
    if (!answer)
        return end(State::Failed,
                   u"The import cannot go on: %1 (%2)."_s.arg(errorName(answer.error().code), answer.error().detail));
    m_parts.work.write<Result<void>>(
        [endpoint = m_setup.endpoint.id, name = m_source->name()](Hub &hub) {
            return hub.finishImport(endpoint, name);
        },
        [self = QPointer(this)](const Result<void> &done) {
            if (!self)
                return;
            if (done)
                self->end(State::Done, {});
            else
                self->end(State::Failed, u"The end of the import could not be noted: %1."_s.arg(done.error().detail));
        });
}

void ImportJob::gone()
{
    ++m_run;
    m_services.reset();
    if (m_state != State::Running)
        return;
    m_kept.attempt = m_kept.cursor == m_orderedAt ? m_kept.attempt + 1 : 1;
    if (m_kept.attempt > mostAttempts)
        end(State::Failed, u"The import cannot go on: %1."_s.arg(m_host.words()));
}

void ImportJob::keep(const plugin::ImportBatch &batch, const Reply<plugin::IngestOutcome> &reply)
{
    std::vector<InboundItem> items;
    for (size_t i = 0; i < batch.items.size(); ++i) {
        auto item = toHub(batch.items[i]);
        if (!item)
            return reply(fail(ErrorCode::InvalidArgument, u"items[%1].%2"_s.arg(i).arg(item.error().detail)));
        items.push_back(std::move(*item));
    }
    // Batches come one after another and are kept in that order: the counts of the one before are in m_kept or on their way
    // there, so they are read within the write.
    m_parts.work.write<Result<ImportedBatch>>(
        [endpoint = m_setup.endpoint.id, name = m_source->name(), items = std::move(items), cursor = batch.cursor,
         skipped = batch.skipped, problems = qint64(batch.problems.size()),
         bytes = batch.bytes](Hub &hub) -> Result<ImportedBatch> {
            auto state = hub.importState(endpoint, name);
            if (!state)
                return fail(state.error());
            if (!cursor.isEmpty())
                state->cursor = cursor;
            state->attempt = 0;
            state->skipped += skipped;
            state->problems += problems;
            state->bytes += bytes;
            return hub.importHistory(endpoint, name, items, *state);
        },
        [self = QPointer(this), batch, reply](const Result<ImportedBatch> &done) {
            if (self)
                self->kept(done, batch, reply);
        });
}

void ImportJob::kept(const Result<ImportedBatch> &done, const plugin::ImportBatch &batch,
                     const Reply<plugin::IngestOutcome> &reply)
{
    if (!done)
        return reply(fail(done.error()));
    m_itemsOfThisRun += qint64(done->items.size());
    m_bytesOfThisRun += batch.bytes;
    m_kept = done->state;
    for (const plugin::ImportProblem &problem : batch.problems) {
        if (m_problems.size() < problemsKept)
            m_problems.push_back(problem);
    }
    plugin::IngestOutcome outcome;
    for (const IngestedItem &item : done->items)
        outcome.items.push_back(toPlugin(item));
    reply(std::move(outcome));
}

bool ImportJob::isForgotten() const
{
    return m_asked.elapsed() > forgottenAfter;
}

QJsonObject ImportJob::progress(qint64 from)
{
    m_asked.start();
    QJsonArray problems;
    for (qint64 i = std::max<qint64>(from, 0); i < qint64(m_problems.size()) && problems.size() < problemsAtOnce; ++i) {
        const plugin::ImportProblem &each = m_problems[size_t(i)];
        problems.append(
            QJsonObject{{u"path"_s, each.path}, {u"offset"_s, qint64(each.offset)}, {u"reason"_s, each.reason}});
    }
    return {{u"state"_s, stateName(m_state)},
            {u"why"_s, m_why},
            {u"path"_s, path()},
            {u"items"_s, m_kept.items},
            {u"duplicates"_s, m_kept.duplicates},
            {u"skipped"_s, m_kept.skipped},
            {u"problems"_s, m_kept.problems},
            {u"bytes"_s, m_kept.bytes},
            {u"totalBytes"_s, m_source->bytes()},
            {u"runItems"_s, m_itemsOfThisRun},
            {u"runMs"_s, m_began.elapsed()},
            {u"processId"_s, m_host.processId()},
            {u"newProblems"_s, problems},
            {u"moreProblems"_s, qint64(m_problems.size()) > from + problems.size()}};
}

} // namespace throughline::hub
