// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "oauth/oauthsignin.h"

#include "oauth/oauthwords.h"
#include "oauth/pkce.h"
#include "shared/linkgate.h"
#include "shared/words.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int longestInterval = 120; // seconds

//! What the gate lets through and is encrypted; a provider on this very computer may do without.
std::optional<QUrl> providerPage(const QString &text)
{
    const auto link = safeLink(text);
    if (!link)
        return {};
    const bool local = link->url.scheme() == "http"_L1 && QHostAddress(link->url.host()).isLoopback();
    return link->url.scheme() == "https"_L1 || local ? std::optional(link->url) : std::nullopt;
}

} // namespace

OAuthSignIn::OAuthSignIn(Source &source, Random &random, Scheduler &scheduler, Opener opener, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_random(random),
      m_scheduler(scheduler),
      m_opener(std::move(opener))
{
}

OAuthSignIn::~OAuthSignIn()
{
    m_scheduler.cancel(m_timer);
}

QString OAuthSignIn::words() const
{
    switch (m_state) {
    case Idle: return {};
    //: State of a sign-in at a mail provider
    case Preparing: return tr("Asking where to sign in…");
    case WaitingForBrowser:
        return m_stray
                   //: State of a sign-in at a mail provider, after somebody else's answer was refused
                   ? tr("An answer that does not belong to this sign-in was refused. Still waiting for the browser.")
                   //: State of a sign-in at a mail provider
                   : tr("Sign in on the page in your browser.");
    //: State of a sign-in at a mail provider: below stand a code and an address
    case WaitingForCode: return tr("Open the page on any device and type the code.");
    //: State of a sign-in at a mail provider
    case Exchanging: return tr("The hub is getting access…");
    //: State of a sign-in at a mail provider
    case Done: return tr("Signed in. The hub keeps the access and renews it.");
    case Failed: return m_why;
    }
    return {};
}

void OAuthSignIn::set(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void OAuthSignIn::reset(const QString &endpointId, State state, const QString &why)
{
    ++m_generation;
    m_scheduler.cancel(std::exchange(m_timer, 0));
    m_listener.reset();
    m_endpointId = endpointId;
    m_verifier.clear();
    m_redirectUri.clear();
    m_userCode.clear();
    m_page.clear();
    m_why = why;
    m_stray = false;
    set(state);
}

void OAuthSignIn::cancel()
{
    reset({}, Idle);
}

void OAuthSignIn::failWith(const QString &reason, const QString &detail)
{
    reset(m_endpointId, Failed, signInWords(reason, detail));
}

void OAuthSignIn::failWith(const Error &error)
{
    // Of the hub's own words for it only the kind is told.
    failWith(error.code != ErrorCode::Forbidden      ? u"offline"_s
             : error.detail.contains("authorize"_L1) ? u"unsupported"_s
                                                     : u"forbidden"_s);
}

void OAuthSignIn::ask(const QString &step, const QJsonObject &args, std::function<void(const QJsonObject &)> then)
{
    m_source.authorize({{u"endpointId"_s, m_endpointId}, {u"step"_s, step}, {u"args"_s, args}})
        .then(this, [this, generation = m_generation, step, then = std::move(then)](const Result<QJsonObject> &answer) {
            if (generation != m_generation)
                return;
            // A poll that got lost is not the end: the code may still be typed.
            const bool again = step == "poll"_L1 && !answer && answer.error().code != ErrorCode::Forbidden
                               && answer.error().code != ErrorCode::NotFound;
            if (again)
                return pollLater(m_interval);
            if (!answer)
                return failWith(answer.error());
            if (answer->value("state"_L1) == "failed"_L1)
                return failWith(answer->value("reason"_L1).toString(), answer->value("detail"_L1).toString());
            then(*answer);
        });
}

void OAuthSignIn::start(const QString &endpointId)
{
    reset(endpointId, Preparing);
    m_verifier = m_random.token();
    const QString state = m_random.token();
    m_listener = std::make_unique<LoopbackListener>(state, m_scheduler);
    // Queued: the listener is deleted by what they lead to.
    connect(m_listener.get(), &LoopbackListener::redirected, this, &OAuthSignIn::redirected, Qt::QueuedConnection);
    connect(
        m_listener.get(), &LoopbackListener::timedOut, this, [this] { failWith(u"timeout"_s); }, Qt::QueuedConnection);
    connect(m_listener.get(), &LoopbackListener::strayed, this, [this] {
        m_stray = true;
        Q_EMIT changed();
    });
    const auto redirectUri = m_listener->listen();
    if (!redirectUri)
        return failWith(u"listen"_s);
    m_redirectUri = *redirectUri;
    ask(u"begin"_s,
        {{u"redirectUri"_s, m_redirectUri}, {u"challenge"_s, pkceChallenge(m_verifier)}, {u"state"_s, state}},
        [this](const QJsonObject &answer) { openPage(answer["url"_L1].toString()); });
}

void OAuthSignIn::openPage(const QString &url)
{
    const auto page = providerPage(url);
    if (!page)
        return failWith(u"page"_s);
    set(WaitingForBrowser);
    m_opener(*page);
}

void OAuthSignIn::redirected(const Redirect &redirect)
{
    if (m_state != WaitingForBrowser)
        return;
    if (redirect.code.isEmpty())
        return failWith(redirect.error == "access_denied"_L1 ? u"refused"_s : u"provider"_s,
                        redirect.description.isEmpty() ? redirect.error : redirect.description);
    const QJsonObject args{{u"code"_s, redirect.code}, {u"verifier"_s, m_verifier}, {u"redirectUri"_s, m_redirectUri}};
    m_verifier.clear(); // good once
    set(Exchanging);
    ask(u"finish"_s, args, [this](const QJsonObject &) { reset(m_endpointId, Done); });
}

void OAuthSignIn::startDevice(const QString &endpointId)
{
    reset(endpointId, Preparing);
    ask(u"begin"_s, {{u"device"_s, true}}, [this](const QJsonObject &answer) {
        const auto page = providerPage(answer["verificationUrl"_L1].toString());
        m_userCode = oneLine(answer["userCode"_L1].toString(), 64);
        if (!page || m_userCode.isEmpty())
            return failWith(u"page"_s);
        m_page = QString::fromLatin1(page->toEncoded());
        set(WaitingForCode);
        pollLater(answer["interval"_L1].toInt(5));
    });
}

void OAuthSignIn::pollLater(int seconds)
{
    m_interval = std::clamp(seconds, 1, longestInterval);
    m_scheduler.cancel(m_timer);
    m_timer = m_scheduler.after(std::chrono::seconds(m_interval), [this] { poll(); });
}

void OAuthSignIn::poll()
{
    ask(u"poll"_s, {{u"userCode"_s, m_userCode}}, [this](const QJsonObject &answer) {
        if (answer["state"_L1] == "done"_L1)
            return reset(m_endpointId, Done);
        pollLater(answer["interval"_L1].toInt(5));
    });
}

void OAuthSignIn::openVerificationPage()
{
    if (const auto page = providerPage(m_page))
        m_opener(*page);
}

} // namespace throughline::ui
