// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "connector/emailconnector.h"
#include "connector/poster.h"

#include <future>
#include <thread>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr auto refreshKey = "refresh"_L1;
constexpr std::chrono::seconds keepTakes{10};
constexpr std::chrono::milliseconds keepLooks{50};

} // namespace

void EmailConnector::findRefreshToken()
{
    if (!m_settings.oauth)
        return begin();
    m_host->storageGet(refreshKey, [this, alive = m_alive](const Result<std::optional<QByteArray>> &kept) {
        if (!*alive)
            return;
        if (!kept)
            return later(&EmailConnector::findRefreshToken);
        OAuthGrant grant = *m_settings.oauth;
        const QByteArray mark = markOf(grant);
        if (*kept && (*kept)->startsWith(mark) && (*kept)->size() > mark.size())
            grant.refreshToken = (*kept)->sliced(mark.size());
        m_signIn = std::make_shared<SignIn>(grant);
        m_tokens = std::make_shared<TokenSource>(std::move(grant), keeper());
        begin();
    });
}

TokenSource::Keep EmailConnector::keeper()
{
    // One key, one write: the hub's disk has the old token or the new one, whenever this process is killed.
    return [this, poster = m_poster, mark = markOf(*m_settings.oauth)](const QByteArray &token, const Bell &stop) {
        const auto kept = std::make_shared<std::promise<bool>>();
        auto answer = kept->get_future();
        poster->post([this, kept, value = mark + token] {
            m_host->storagePut({{refreshKey, value}},
                               [kept](const Result<void> &done) { kept->set_value(bool(done)); });
        });
        const auto until = std::chrono::steady_clock::now() + keepTakes;
        while (std::chrono::steady_clock::now() < until && !stop.rung()) {
            if (answer.wait_for(keepLooks) == std::future_status::ready)
                return answer.get();
        }
        return false;
    };
}

void EmailConnector::authorize(const plugin::Call &call, plugin::Answer<QJsonObject> done)
{
    if (!m_refusal.isEmpty())
        return done(SignIn::failed(u"settings"_s, m_refusal));
    if (!m_running)
        return done(fail(ErrorCode::Unavailable, u"the mailbox is starting"_s));
    if (!m_signIn)
        return done(SignIn::failed(u"password"_s));
    auto bell = newQuestion();
    if (!bell)
        return done(fail(ErrorCode::RateLimited, u"another question is under way"_s));
    const auto work = [signIn = m_signIn, tokens = m_tokens, call, now = m_host->clock().now()](const Bell &stop) {
        SignIn::Step step = call.name == "authorize.begin"_L1    ? signIn->begin(call.args, now, stop)
                            : call.name == "authorize.finish"_L1 ? signIn->finish(call.args, stop)
                                                                 : signIn->poll(call.args, now, stop);
        if (step.tokens && !tokens->adopt(*step.tokens, stop))
            step = {.answer = SignIn::failed(u"storage"_s), .tokens = {}};
        return step;
    };
    std::thread([this, work, bell, poster = m_poster, done = std::move(done)]() mutable {
        const SignIn::Step step = work(*bell);
        bell.reset(); // the next step may come as soon as this one is answered
        poster->post([this, step, done = std::move(done)] {
            if (step.tokens)
                signedIn();
            done(step.answer);
        });
    }).detach();
}

void EmailConnector::signedIn()
{
    m_outboxHealth.reset();
    m_outbox->tellAnew();
    m_mailbox->tryNow();
}

} // namespace throughline::email
