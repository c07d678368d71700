// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/syncworker.h"

#include "base/log.h"
#include "cache/cachereader.h"
#include "outbox/overlay.h"
#include "sync/qthublink.h"
#include "sync/readerpool.h"
#include "wire/limits.h"

#include <QFile>
#include <QThread>

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"client.worker"};

//! A database with its log: renamed together, still encrypted. A file that cannot be moved stays, and opening fails.
QString setAside(const QString &path, Instant now)
{
    const auto kept = u"%1.damaged-%2"_s.arg(path).arg(now.ms);
    for (const auto &suffix : {QString(), u"-wal"_s})
        (void)QFile::rename(path + suffix, kept + suffix);
    (void)QFile::remove(path + u"-shm"_s); // holds no data
    return kept;
}

//! The key fits (its check value said so): whatever cannot be read was changed on the disk.
bool isDamage(const Error &error)
{
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::Locked;
}

} // namespace

SyncWorker::SyncWorker(Files files, std::shared_ptr<const Secret> key)
    : m_files(std::move(files)),
      m_key(std::move(key))
{
}

SyncWorker::~SyncWorker()
{
    dropEngine();
}

Result<std::unique_ptr<SyncWorker>> SyncWorker::open(const Files &files, std::shared_ptr<const Secret> key)
{
    std::unique_ptr<SyncWorker> worker(new SyncWorker(files, std::move(key)));
    auto done = worker->openWork();
    if (!done && isDamage(done.error())) {
        worker->m_workAside = setAside(files.work, worker->m_clock.now());
        done = worker->openWork();
    }
    if (!done)
        return fail(done.error());
    done = worker->openCache();
    if (!done && isDamage(done.error())) {
        worker->m_cacheAside = setAside(files.cache, worker->m_clock.now());
        done = worker->openCache();
    }
    if (!done)
        return fail(done.error());
    (void)worker->m_outbox->pruneJournal(worker->m_clock.now() - std::chrono::hours(24 * wire::commandDays));
    return worker;
}

Result<void> SyncWorker::openWork()
{
    auto outbox = Outbox::open(
        {.path = m_files.work, .key = m_key->bytes(), .durability = sqlite::Durability::Full, .cachePages = 1'000});
    if (!outbox)
        return fail(outbox.error());
    m_outbox = std::move(*outbox);
    return {};
}

Result<void> SyncWorker::openCache()
{
    auto cache = Cache::open({.path = m_files.cache, .key = m_key->bytes(), .durability = sqlite::Durability::Normal});
    if (!cache)
        return fail(cache.error());
    auto reader = CacheReader::prepare((*cache)->database());
    if (!reader)
        return fail(reader.error());
    m_cache = std::move(*cache);
    m_cacheReader = std::move(*reader);
    return {};
}

Result<void> SyncWorker::replaceCache(const QString &keepAs)
{
    dropEngine();
    m_cacheReader.reset();
    m_cache.reset();
    if (keepAs.isEmpty()) {
        for (const auto &suffix : {QString(), u"-wal"_s, u"-shm"_s})
            (void)QFile::remove(m_files.cache + suffix);
    }
    const auto done = openCache();
    if (m_readers) {
        m_readers->fileReplaced();
        m_readers->setAgentId(m_cache ? m_cache->agentId() : Id{});
    }
    return done;
}

void SyncWorker::connectTo(const QUrl &base, const QString &owner, const QString &token)
{
    dropEngine();
    m_base = base;
    m_owner = owner;
    m_token = token;
    if (!m_cache->owner().isEmpty() && m_cache->owner() != owner) {
        if (m_outbox->pendingCount() > 0) {
            SyncStatus status{.phase = SyncPhase::Refused, .pending = m_outbox->pendingCount()};
            status.problem = Error{ErrorCode::Conflict, u"unsent commands of another account"_s};
            return Q_EMIT statusReported(status);
        }
        log.info(u"another account: the cache is begun anew"_s);
        const auto emptied = m_outbox->clear();
        const auto done = emptied ? replaceCache({}) : emptied;
        if (!done)
            return storageFailed(done.error());
        publish();
        Q_EMIT changed(ChangeSet{.records = {}, .wide = true, .overlay = true});
    }
    if (m_cache->owner() != owner) {
        if (const auto done = m_cache->setOwner(owner); !done)
            return storageFailed(done.error());
    }
    startEngine();
}

void SyncWorker::startEngine()
{
    if (!m_scheduler)
        m_scheduler = std::make_unique<QtScheduler>();
    m_link = std::make_unique<QtHubLink>(m_base);
    m_link->setToken(m_token);
    connect(m_link.get(), &QtHubLink::tokenWanted, this, &SyncWorker::tokenWanted);
    SyncObserver &observer = *this;
    m_engine = std::make_unique<SyncEngine>(*m_cache, *m_cacheReader, *m_outbox, *m_link, m_clock, *m_scheduler,
                                            m_random, observer);
    for (const auto &[id, count] : m_openCustomers)
        m_engine->openCustomer(id);
    m_engine->setTopics(m_topics);
    m_engine->start();
}

void SyncWorker::dropEngine()
{
    m_engine.reset();
    m_link.reset();
}

void SyncWorker::disconnectFromHub()
{
    dropEngine();
    Q_EMIT statusReported(SyncStatus{
        .phase = SyncPhase::Idle, .pending = m_outbox->pendingCount(), .rejected = m_outbox->rejectedCount()});
}

void SyncWorker::retryNow()
{
    if (m_engine)
        m_engine->retryNow();
}

void SyncWorker::setToken(const QString &token)
{
    m_token = token;
    if (!m_link)
        return;
    m_link->setToken(token);
    m_link->finishRenewal();
    m_engine->refreshToken(token);
}

void SyncWorker::renewalFailed(const Error &error)
{
    if (m_link)
        m_link->failRenewal(error);
}

void SyncWorker::submit(const std::vector<NewCommand> &commands)
{
    if (const auto done = m_outbox->addAll(commands); !done) {
        log.error(u"a command could not be stored: %1"_s.arg(errorName(done.error().code)));
        return Q_EMIT commandNotStored(commands.front().command.id, done.error());
    }
    m_engine ? m_engine->outboxTouched() : outboxChanged();
}

void SyncWorker::retry(const Id &commandId, const Id &newId)
{
    const auto now = m_clock.now();
    if (const auto done = m_outbox->retry(commandId, newId, now, now + wire::replyExpiry); !done)
        return Q_EMIT commandNotStored(commandId, done.error());
    m_engine ? m_engine->outboxTouched() : outboxChanged();
}

void SyncWorker::discard(const Id &commandId)
{
    const auto &entries = m_outbox->entries();
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto &each) { return each.command.id == commandId; });
    if (found == entries.end() || !found->needsAgent())
        return; // what the hub may have by now cannot be taken back
    if (const auto done = m_outbox->discard(commandId); !done)
        return Q_EMIT commandNotStored(commandId, done.error());
    m_engine ? m_engine->outboxTouched() : outboxChanged();
}

void SyncWorker::putNotices(const std::vector<Notice> &notices)
{
    if (const auto done = client::putNotices(m_outbox->database(), notices, m_clock.now()); !done)
        log.error(u"what was told could not be stored: %1"_s.arg(errorName(done.error().code)));
}

void SyncWorker::forgetNotices(const std::vector<Id> &itemIds)
{
    if (const auto done = client::forgetNotices(m_outbox->database(), itemIds); !done)
        log.error(u"what was told could not be forgotten: %1"_s.arg(errorName(done.error().code)));
}

void SyncWorker::openCustomer(const Id &id)
{
    ++m_openCustomers[id];
    if (m_engine)
        m_engine->openCustomer(id);
}

void SyncWorker::closeCustomer(const Id &id)
{
    if (const auto open = m_openCustomers.find(id); open != m_openCustomers.end() && --open->second == 0)
        m_openCustomers.erase(open);
    if (m_engine)
        m_engine->closeCustomer(id);
}

void SyncWorker::setTopics(const QStringList &topics)
{
    m_topics = topics;
    if (m_engine)
        m_engine->setTopics(topics);
}

void SyncWorker::sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data)
{
    if (m_engine)
        m_engine->sendEphemeral(topic, kind, data);
}

void SyncWorker::searchHub(const QString &text, int limit, qint64 after, SyncEngine::AnswerDone done)
{
    if (!m_engine)
        return done(fail(ErrorCode::Unavailable, u"offline"_s));
    m_engine->search(text, limit, std::move(done), after);
}

void SyncWorker::download(const Id &blobId, const QString &name, std::function<void(Result<QByteArray>)> done)
{
    if (!m_engine || !m_engine->session())
        return done(fail(ErrorCode::Unavailable, u"offline"_s));
    auto url = m_engine->session()->downloadUrl;
    url.replace("{accountId}"_L1, wire::Scope::me(m_cache->agentId()).toString());
    url.replace("{blobId}"_L1, blobId.toString());
    url.replace("{name}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(name.isEmpty() ? u"file"_s : name)));
    url.replace("{type}"_L1, u"application%2Foctet-stream"_s);
    m_link->download(QUrl(url), std::move(done));
}

void SyncWorker::lookUp(const QJsonObject &args, std::function<void(Result<QJsonObject>)> done)
{
    if (!m_engine)
        return done(fail(ErrorCode::Unavailable, u"offline"_s));
    m_engine->lookUp(args, std::move(done));
}

void SyncWorker::administer(const QString &method, const QJsonObject &args,
                            std::function<void(Result<QJsonObject>)> done)
{
    if (!m_engine)
        return done(fail(ErrorCode::Unavailable, u"offline"_s));
    m_engine->administer(method, args, std::move(done));
}

void SyncWorker::authorize(const QJsonObject &args, std::function<void(Result<QJsonObject>)> done)
{
    if (!m_engine)
        return done(fail(ErrorCode::Unavailable, u"offline"_s));
    m_engine->authorize(args, std::move(done));
}

void SyncWorker::publish()
{
    const auto overlay = m_outbox->overlay();
    if (m_readers) {
        m_readers->setOverlay(overlay);
        m_readers->setAgentId(m_cache->agentId());
    }
    Q_EMIT outboxCounted(m_outbox->pendingCount(), m_outbox->rejectedCount());
}

void SyncWorker::committed(const ChangeSet &changes)
{
    if (m_readers)
        m_readers->setAgentId(m_cache->agentId());
    Q_EMIT changed(changes);
}

void SyncWorker::outboxChanged()
{
    publish();
    // The conversations that were or are overlaid look different now, and so do their timelines.
    const auto overlay = m_outbox->overlay();
    auto now = overlay->conversations();
    auto all = now;
    all.insert(all.end(), m_shownConversations.begin(), m_shownConversations.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    m_shownConversations = std::move(now);
    ChangeSet changes{.records = {}, .wide = false, .overlay = true};
    auto snippets = overlay->snippets();
    for (const auto *which : {&m_shownSnippets, &snippets}) {
        for (const auto &[type, id] : *which)
            changes.records.push_back({type, id, false, {}, {}, {}, {}, {}});
    }
    m_shownSnippets = std::move(snippets);
    for (const auto &id : all)
        changes.records.push_back({RecordType::Conversation, id, false, {}, {}, {}});
    Q_EMIT changed(changes);
}

void SyncWorker::statusChanged(const SyncStatus &status)
{
    m_cache->setFilling(status.phase == SyncPhase::Syncing);
    Q_EMIT statusReported(status);
}

void SyncWorker::ephemeral(const wire::Ephemeral &signal)
{
    Q_EMIT signalled(signal.topic, signal.kind, signal.from, signal.ttlSec, signal.data);
}

void SyncWorker::storageFailed(const Error &error)
{
    // Called from within the engine: it must not be destroyed under its own feet.
    QMetaObject::invokeMethod(
        this, [this, error] { cacheDamaged(error); }, Qt::QueuedConnection);
}

void SyncWorker::cacheDamaged(const Error &error)
{
    const auto now = m_clock.now();
    if (!isDamage(error) || (m_lastDamage && now - *m_lastDamage < 60s)) {
        // A full disk, a missing right, or damage again at once: a new file would not help.
        dropEngine();
        SyncStatus status{.phase = SyncPhase::Refused};
        status.problem = error;
        return Q_EMIT statusReported(status);
    }
    m_lastDamage = now;
    log.error(u"the cache is damaged and is set aside"_s);
    dropEngine();
    m_cacheReader.reset();
    m_cache.reset(); // closed before it is moved
    const auto kept = setAside(m_files.cache, now);
    if (const auto done = replaceCache(kept); !done) {
        SyncStatus status{.phase = SyncPhase::Refused};
        status.problem = done.error();
        return Q_EMIT statusReported(status);
    }
    Q_EMIT cacheSetAsideNow(kept);
    Q_EMIT changed(ChangeSet{.records = {}, .wide = true, .overlay = true});
    if (!m_owner.isEmpty()) {
        (void)m_cache->setOwner(m_owner);
        startEngine();
    }
}

} // namespace throughline::client
