// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/syncengine.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "domain/records.h"
#include "wire/limits.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"client.sync"};

constexpr auto maxBackOff = 30'000ms;

//! "retry=<seconds>" in a close reason: the hub asks for at least this pause.
std::chrono::milliseconds retryHint(const QString &reason)
{
    const auto at = reason.indexOf("retry="_L1);
    if (at < 0)
        return 0ms;
    bool ok = false;
    const auto digits = reason.mid(at + 6);
    const auto end = std::find_if(digits.begin(), digits.end(), [](QChar c) { return !c.isDigit(); });
    const int seconds = digits.left(end - digits.begin()).toInt(&ok);
    return ok ? std::chrono::seconds(std::min(seconds, 600)) : 0ms;
}

} // namespace

SyncEngine::SyncEngine(Cache &cache, CacheReader &reader, Outbox &outbox, HubLink &link, const Clock &clock,
                       Scheduler &scheduler, Random &random, SyncObserver &observer, SyncOptions options)
    : m_cache(cache),
      m_reader(reader),
      m_outbox(outbox),
      m_link(link),
      m_clock(clock),
      m_scheduler(scheduler),
      m_random(random),
      m_observer(observer),
      m_options(options)
{
    m_link.setEvents(this);
}

SyncEngine::~SyncEngine()
{
    stop();
    m_link.setEvents(nullptr);
}

void SyncEngine::start()
{
    if (m_running || m_failed)
        return;
    m_running = true;
    m_backOff = 0ms;
    connectNow();
}

void SyncEngine::stop()
{
    m_running = false;
    if (m_state != Link::Down)
        m_link.close();
    forgetConnection();
    m_scheduler.cancel(std::exchange(m_retryTimer, 0));
    m_nextTry.reset();
    m_problem.reset();
    report();
}

void SyncEngine::retryNow()
{
    if (!m_running || m_state != Link::Down)
        return;
    connectNow();
}

void SyncEngine::connectNow()
{
    m_scheduler.cancel(std::exchange(m_retryTimer, 0));
    m_nextTry.reset();
    m_state = Link::FetchingSession;
    m_endPhase = SyncPhase::Waiting;
    m_renewed = false;
    report();
    m_link.fetchSession();
}

void SyncEngine::forgetConnection()
{
    m_state = Link::Down;
    m_ready = m_mayWrite = m_sessionAsked = false;
    m_runs.clear();
    m_denied.clear();
    m_questions.clear();
    m_commandSets.clear();
    m_lookups.clear();
    forgetRequests();
    m_uploads.clear();
    m_uploadsHeld.clear();
    m_busyLanes.clear();
    m_outbox.clearInFlight();
    m_answeredModseq = 0;
    m_fetched = 0;
    m_seenSession.clear();
    m_awaitedSession.reset();
    for (auto *timer : {&m_pingTimer, &m_stableTimer, &m_outboxTimer, &m_uploadTimer, &m_followTimer})
        m_scheduler.cancel(std::exchange(*timer, 0));
}

void SyncEngine::down(const std::optional<Error> &problem, std::chrono::milliseconds atLeast)
{
    if (m_state == Link::Up)
        m_lastLive = m_clock.now();
    m_link.close();
    forgetConnection();
    m_problem = problem;
    if (m_running && m_endPhase == SyncPhase::Waiting && !m_failed) {
        // First within a second, so that a passing fault is hardly seen; then spread ever wider, so that a hub that
        // comes back is not met by everybody at once.
        const auto random = [&](double from, double to) {
            return std::chrono::milliseconds(qint64(from + m_random.unit() * std::max(0.0, to - from)));
        };
        auto wait =
            m_backOff == 0ms ? random(0, 1000) : std::min(maxBackOff, random(500, 3.0 * double(m_backOff.count())));
        m_backOff = std::max(wait, 500ms);
        wait = std::max(wait, atLeast);
        m_nextTry = m_clock.now() + wait;
        m_retryTimer = m_scheduler.after(wait, [this] { connectNow(); });
    }
    report();
}

void SyncEngine::sessionFetched(Result<QByteArray> body)
{
    m_sessionAsked = false;
    if (!body) {
        log.debug(u"no session: %1"_s.arg(errorName(body.error().code)));
        if (body.error().code == ErrorCode::Unauthorized && !m_renewed) {
            m_renewed = true;
            m_state = m_state == Link::Up ? Link::Up : Link::Renewing;
            return m_link.renewToken();
        }
        if (body.error().code == ErrorCode::Unauthorized)
            m_endPhase = SyncPhase::SignInNeeded;
        return down(body.error(), 0ms);
    }
    auto parsed = wire::parseFrame(*body).and_then([](const QJsonObject &object) { return wire::readSession(object); });
    if (!parsed)
        return down(parsed.error(), 5s);
    m_renewed = false;
    const auto awaited = std::exchange(m_awaitedSession, std::nullopt);
    if (m_state == Link::Up) {
        const bool stale = awaited && *awaited != parsed->state;
        adoptSession(std::move(*parsed));
        if (stale && m_state == Link::Up && !m_sessionAsked && !m_failed) {
            m_sessionAsked = true;
            m_link.fetchSession();
        }
        return;
    }
    m_session = std::move(*parsed);
    m_state = Link::Opening;
    m_link.openSocket(m_session->webSocketUrl);
}

void SyncEngine::tokenRenewed(bool ok)
{
    if (m_state == Link::Down)
        return;
    if (!ok) {
        m_endPhase = SyncPhase::SignInNeeded;
        return down(Error{ErrorCode::Unauthorized, {}}, 0ms);
    }
    if (m_state != Link::Up)
        m_state = Link::FetchingSession;
    m_link.fetchSession();
}

void SyncEngine::socketOpened()
{
    m_state = Link::Up;
    m_problem.reset();
    m_lastHeard = m_clock.now();
    armPing();
    m_stableTimer = m_scheduler.after(m_options.stable, [this] {
        m_stableTimer = 0;
        m_backOff = 0ms;
    });
    adoptSession(*m_session);
    if (m_ready && !m_topics.isEmpty())
        setTopics(m_topics);
}

void SyncEngine::armPing()
{
    m_pingTimer = m_scheduler.after(m_options.ping, [this] {
        if (m_clock.now() - m_lastHeard >= m_options.silence)
            return down(Error{ErrorCode::Unavailable, u"silence"_s}, 0ms);
        m_link.ping();
        armPing();
    });
}

void SyncEngine::alive()
{
    m_lastHeard = m_clock.now();
}

void SyncEngine::socketClosed(int code, const QString &reason)
{
    if (m_state == Link::Down)
        return;
    log.info(u"connection ended with %1"_s.arg(code));
    if (code == wire::Revoked || code == wire::ClientTooOld) {
        m_endPhase = code == wire::Revoked ? SyncPhase::SignInNeeded : SyncPhase::Refused;
        return down(Error{code == wire::Revoked ? ErrorCode::Forbidden : ErrorCode::Unsupported, {}}, 0ms);
    }
    // 4401 needs no case of its own: the next session is refused, and that renews the token.
    down(Error{ErrorCode::Unavailable, QString::number(code)}, retryHint(reason));
}

void SyncEngine::received(const QByteArray &text)
{
    if (m_state != Link::Up || m_failed)
        return;
    m_lastHeard = m_clock.now();
    const auto frame = wire::parseFrame(text);
    if (!frame)
        return down(frame.error(), 1s);
    const auto type = frame->value("@type"_L1).toString();
    if (type == "Response"_L1) {
        auto parsed = wire::readResponse(*frame);
        return parsed ? response(std::move(*parsed)) : down(parsed.error(), 1s);
    }
    if (type == "RequestError"_L1) {
        const auto id = frame->value("requestId"_L1).toString();
        const auto number = id.startsWith(u'r') ? id.mid(1).toULongLong() : 0;
        const auto what = frame->value("type"_L1).toString().section(u':', -1).section(u'/', -1);
        m_open.erase(number);
        smallAnswer(number, fail(ErrorCode::Unavailable, what));
        return commandsFailed(number, what), requestFailed(number, what);
    }
    auto push = wire::readPush(*frame);
    if (push)
        std::visit([this](auto &&each) { on(std::forward<decltype(each)>(each)); }, std::move(*push));
    else if (push.error().code != ErrorCode::NotFound) // a newer hub may say what we do not know
        down(push.error(), 1s);
}

void SyncEngine::posted(quint64 tag, Result<QByteArray> body)
{
    if (m_state != Link::Up || m_failed)
        return;
    if (!body) {
        m_open.erase(tag);
        if (m_questions.contains(tag) || m_commandSets.contains(tag))
            down(body.error(), 0ms);
        return;
    }
    m_lastHeard = m_clock.now();
    auto parsed =
        wire::parseFrame(*body).and_then([](const QJsonObject &object) { return wire::readResponse(object); });
    if (!parsed)
        return down(parsed.error(), 1s);
    response(std::move(*parsed));
}

bool SyncEngine::stored(const Result<void> &done)
{
    if (done)
        return true;
    log.error(u"a local database failed: %1"_s.arg(errorName(done.error().code)));
    m_failed = true;
    const auto error = done.error();
    stop();
    m_observer.storageFailed(error);
    return false;
}

bool SyncEngine::applied(Result<ChangeSet> changes)
{
    if (!changes)
        return stored(fail(changes.error()));
    if (!changes->isEmpty()) {
        m_observer.committed(*changes); // the screen first
        const auto any = [&](RecordType type) {
            return std::any_of(changes->records.begin(), changes->records.end(),
                               [type](const ChangedRecord &each) { return each.type == type; });
        };
        const bool newLinks = changes->wide || any(RecordType::IdentityLink) || any(RecordType::Customer);
        if (newLinks || any(RecordType::Conversation))
            followSoon(newLinks);
    }
    return true;
}

SyncStatus SyncEngine::status() const
{
    SyncStatus status;
    status.pending = m_outbox.pendingCount();
    status.rejected = m_outbox.rejectedCount();
    status.fetched = m_fetched;
    status.nextTryAt = m_nextTry;
    status.problem = m_problem;
    bool current = m_ready;
    for (const auto &[scope, run] : m_runs) {
        const bool live = run.stage == Run::Stage::Live;
        ++status.scopesOpen;
        status.scopesLive += live;
        current = current && (live || scope.onDemand());
    }
    status.lastLiveAt = m_lastLive;
    if (!m_running)
        status.phase = SyncPhase::Idle;
    else if (m_state == Link::Down)
        status.phase = m_endPhase;
    else if (m_state != Link::Up)
        status.phase = SyncPhase::Connecting;
    else
        status.phase = current ? SyncPhase::Live : SyncPhase::Syncing;
    return status;
}

void SyncEngine::report()
{
    auto now = status();
    if (now == m_reported)
        return;
    m_reported = now;
    m_observer.statusChanged(now);
}

bool SyncEngine::isQuiet() const
{
    const bool live = std::all_of(m_runs.begin(), m_runs.end(),
                                  [](const auto &each) { return each.second.stage == Run::Stage::Live; });
    return m_ready && live && !m_sessionAsked && m_questions.empty() && m_commandSets.empty() && m_uploads.empty()
           && m_followTimer == 0 && m_outbox.pendingCount() == 0;
}

} // namespace throughline::client
