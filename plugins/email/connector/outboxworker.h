// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"
#include "connector/mailboxworker.h"
#include "connector/pace.h"
#include "connector/submit.h"
#include "connector/tokens.h"

#include <atomic>
#include <condition_variable>
#include <deque>

namespace throughline::email {

//! Hands mails to the submission server, one after the other, on a thread of its own. What the server did not take is tried
//! again until giveUp; what it may have taken is never sent twice. The thread keeps this object alive.
class OutboxWorker : public std::enable_shared_from_this<OutboxWorker>
{
public:
    struct Job {
        Id itemId;
        Id conversationId;
        Submission submission;
        QString messageId;
    };
    //! All of them are called on the worker's thread.
    struct Events {
        std::function<void(plugin::DeliveryReport)> report; //!< \a at is not set
        std::function<void(Job)> taken;                     //!< by the server: a copy may be kept
        std::function<void(LineHealth)> health;
        std::function<void()> ended;
    };

    OutboxWorker(Settings settings, std::shared_ptr<TokenSource> tokens, std::uint64_t seed, Events events);

    // Any thread:
    void start();
    void add(Job job);
    //! Forgets what it told of its line: the next mail shows how it is now.
    void tellAnew() { m_tellAnew = true; }
    //! What was not taken yet fails, so that an agent can send it again knowing that it did not leave.
    void stop();

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Waiting {
        Job job;
        Time added;
        Time notBefore;
        Pace pace;
    };

    void run();
    [[nodiscard]] std::optional<Waiting> next();
    [[nodiscard]] Submitted send(Waiting &waiting);
    void settle(Waiting waiting, const Submitted &result);
    void report(const Waiting &waiting, plugin::DeliveryState state, const QString &error = {});
    void tell(LineHealth health);

    const Settings m_settings;
    const std::shared_ptr<TokenSource> m_tokens;
    const Events m_events;
    Bell m_stop;
    std::mt19937_64 m_chance;
    std::optional<LineHealth> m_told;
    std::atomic<bool> m_tellAnew = false;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Waiting> m_waiting;
};

} // namespace throughline::email
