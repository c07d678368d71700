// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/outboxworker.h"

#include "message/compose.h"

#include <QSet>

#include <thread>

namespace throughline::email {

using namespace Qt::StringLiterals;
using State = plugin::DeliveryState;

namespace {

constexpr std::chrono::minutes giveUp{30};
constexpr std::chrono::seconds looksAgain{5};

const QString stoppedWords = u"Not sent: the channel was stopped before the mail server had taken it."_s;

} // namespace

OutboxWorker::OutboxWorker(Settings settings, std::shared_ptr<TokenSource> tokens, std::uint64_t seed, Events events)
    : m_settings(std::move(settings)),
      m_tokens(std::move(tokens)),
      m_events(std::move(events)),
      m_chance(seed)
{
}

void OutboxWorker::start()
{
    std::thread([self = shared_from_this()] {
        self->run();
        self->m_events.ended();
    }).detach();
}

void OutboxWorker::add(Job job)
{
    const std::lock_guard lock(m_mutex);
    const Time now = std::chrono::steady_clock::now();
    m_waiting.push_back({.job = std::move(job), .added = now, .notBefore = now, .pace = Pace(m_chance())});
    m_changed.notify_all();
}

void OutboxWorker::stop()
{
    m_stop.ring();
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

void OutboxWorker::report(const Waiting &waiting, State state, const QString &error)
{
    plugin::DeliveryReport report{
        .itemId = waiting.job.itemId, .state = state, .at = {}, .error = error, .externalKey = {}};
    // From the first moment on: the copy in the folder for sent mails may be seen before the server's answer.
    if (state != State::Failed)
        report.externalKey = messageKey(waiting.job.messageId);
    m_events.report(std::move(report));
}

void OutboxWorker::tell(LineHealth health)
{
    if (!m_tellAnew.exchange(false) && m_told == health)
        return;
    m_told = health;
    m_events.health(std::move(health));
}

std::optional<OutboxWorker::Waiting> OutboxWorker::next()
{
    std::unique_lock lock(m_mutex);
    while (!m_stop.rung()) {
        const Time now = std::chrono::steady_clock::now();
        QSet<Id> before; // a conversation's mails leave in its order
        for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
            if (it->notBefore <= now && !before.contains(it->job.conversationId)) {
                Waiting found = std::move(*it);
                m_waiting.erase(it);
                return found;
            }
            before.insert(it->job.conversationId);
        }
        m_changed.wait_for(lock, m_waiting.empty() ? std::chrono::seconds(60) : looksAgain);
    }
    return {};
}

void OutboxWorker::run()
{
    while (auto waiting = next()) {
        const Submitted result = send(*waiting);
        settle(std::move(*waiting), result);
    }
    const std::lock_guard lock(m_mutex);
    for (const Waiting &waiting : m_waiting)
        report(waiting, State::Failed, stoppedWords);
    m_waiting.clear();
}

Submitted OutboxWorker::send(Waiting &waiting)
{
    Credentials credentials{.user = m_settings.user, .secret = m_settings.password, .oauth = m_tokens != nullptr};
    const auto attempt = [&] {
        return submit(m_settings.smtp, m_settings.caPem, m_settings.domain(), credentials, waiting.job.submission,
                      m_stop, [this, &waiting] { report(waiting, State::HandedOver); });
    };
    if (!m_tokens)
        return attempt();
    QByteArray refused;
    for (int round = 0;; ++round) {
        const auto token = m_tokens->token(m_stop, refused);
        if (!token) {
            const Trouble &why = token.error();
            const auto kind = why.kind == Trouble::Kind::Stopped ? Submitted::Kind::Stopped
                              : needsPerson(why)                 ? Submitted::Kind::Refused
                                                                 : Submitted::Kind::Later;
            return {kind, why.words, why};
        }
        credentials.secret = *token;
        Submitted result = attempt();
        // A token may end before its time: once more with a new one.
        if (round > 0 || !result.lineTrouble || result.lineTrouble->kind != Trouble::Kind::Login)
            return result;
        refused = *token;
    }
}

void OutboxWorker::settle(Waiting waiting, const Submitted &result)
{
    using Kind = Submitted::Kind;
    if (result.lineTrouble && result.kind != Kind::Stopped && result.lineTrouble->kind != Trouble::Kind::Stopped)
        tell({.up = false, .trouble = result.lineTrouble});
    else if (result.kind == Kind::Taken || (!result.lineTrouble && result.kind != Kind::Stopped))
        tell({.up = true, .trouble = {}});
    switch (result.kind) {
    case Kind::Taken: report(waiting, State::Sent); return m_events.taken(std::move(waiting.job));
    case Kind::Refused: return report(waiting, State::Failed, u"Not sent: "_s + result.words);
    case Kind::Unknown: return report(waiting, State::Unconfirmed, result.words);
    case Kind::Stopped: return report(waiting, State::Failed, stoppedWords);
    case Kind::Later: break;
    }
    const Time now = std::chrono::steady_clock::now();
    if (now - waiting.added >= giveUp)
        return report(waiting, State::Failed, u"Not sent: "_s + result.words);
    waiting.notBefore = now + waiting.pace.next(false);
    const std::lock_guard lock(m_mutex);
    m_waiting.push_front(std::move(waiting)); // before what came later
}

} // namespace throughline::email
