// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/syncengine.h"

#include "domain/searchquery.h"
#include "wire/limits.h"

namespace throughline::client {

using namespace Qt::StringLiterals;

// What is asked of the hub, and how much of it at once: a ninth request would be refused (PROTOCOL 9).

bool SyncEngine::hasRoom() const
{
    // One place is kept for the session, which has to be fetched at any moment.
    return m_open.size() + 1 < size_t(wire::maxConcurrentRequests);
}

quint64 SyncEngine::call(const QString &method, QJsonObject args, bool byHttp)
{
    const auto number = ++m_lastRequest;
    m_open.insert(number);
    const auto id = u"r"_s + QString::number(number);
    const auto bytes =
        wire::writeRequest({id,
                            {QString::fromUtf16(wire::coreCapability), QString::fromUtf16(wire::hubCapability)},
                            {{method, std::move(args), id}}});
    if (byHttp)
        m_link.post(number, m_session->apiUrl, bytes);
    else
        m_link.send(bytes);
    return number;
}

//! A question that is not about the state of a scope or a command: it waits while the line is full.
void SyncEngine::askSmall(SmallQuestion question)
{
    if (!hasRoom())
        return m_waiting.push_back(std::move(question));
    const auto number = call(question.method, std::move(question.args));
    if (question.done)
        m_asked.emplace(number, std::move(question.done));
}

void SyncEngine::askWaiting()
{
    while (!m_waiting.empty() && hasRoom()) {
        auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        askSmall(std::move(next));
    }
}

void SyncEngine::smallAnswer(quint64 request, Result<QJsonObject> args)
{
    if (auto found = m_asked.extract(request))
        found.mapped()(std::move(args));
}

void SyncEngine::forgetRequests()
{
    m_open.clear();
    auto lost = std::exchange(m_waiting, {});
    for (auto &[number, done] : std::exchange(m_asked, {}))
        lost.push_back({.method = {}, .args = {}, .done = std::move(done)});
    for (const auto &each : lost) {
        if (each.done)
            each.done(fail(ErrorCode::Unavailable, u"offline"_s));
    }
}

void SyncEngine::setTopics(const QStringList &topics)
{
    m_topics = topics;
    if (!m_ready)
        return;
    const auto method = u"Ephemeral/subscribe"_s; // replaces the list before, so one that still waits is moot
    std::erase_if(m_waiting, [&](const SmallQuestion &each) { return each.method == method; });
    askSmall({.method = method, .args = {{u"topics"_s, QJsonArray::fromStringList(topics)}}, .done = {}});
}

void SyncEngine::sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data)
{
    if (!m_ready || !hasRoom()) // a sign that comes late is worth nothing
        return;
    QJsonObject args{{u"topic"_s, topic}, {u"kind"_s, kind}, {u"data"_s, data}};
    if (kind == "viewing"_L1)
        args.insert(u"ttl"_s, 60); // who reads does so for longer than a keystroke lasts
    (void)call(u"Ephemeral/send"_s, args);
}

void SyncEngine::search(const QString &text, int limit, AnswerDone done, qint64 after)
{
    if (!m_ready)
        return done(fail(ErrorCode::Unavailable, u"offline"_s));
    QJsonObject args{{u"text"_s, text}, {u"limit"_s, limit}};
    if (after != 0)
        args.insert(u"after"_s, QString::number(after));
    // A typed day is the agent's own: where it begins is known here and not at the hub.
    const auto query = search::parse(text, QTimeZone::systemTimeZone());
    QJsonObject filter;
    if (query.before)
        filter.insert(u"before"_s, query.before->toString());
    if (query.after)
        filter.insert(u"after"_s, query.after->toString());
    if (!filter.isEmpty())
        args.insert(u"filter"_s, filter);
    askSmall({.method = u"Search/query"_s, .args = std::move(args), .done = std::move(done)});
}

void SyncEngine::lookUp(const QJsonObject &args, AnswerDone done)
{
    if (!m_ready)
        return done(fail(ErrorCode::Unavailable, u"offline"_s));
    askSmall({.method = u"Plugin/lookup"_s, .args = args, .done = std::move(done)});
}

void SyncEngine::administer(const QString &method, QJsonObject args, AnswerDone done)
{
    if (!m_ready)
        return done(fail(ErrorCode::Unavailable, u"offline"_s));
    args.insert(u"accountId"_s, wire::Scope::me(m_cache.agentId()).toString());
    askSmall({.method = method, .args = std::move(args), .done = std::move(done)});
}

void SyncEngine::authorize(const QJsonObject &args, AnswerDone done)
{
    if (!m_ready)
        return done(fail(ErrorCode::Unavailable, u"offline"_s));
    askSmall({.method = u"Endpoint/authorize"_s, .args = args, .done = std::move(done)});
}

void SyncEngine::refreshToken(const QString &token)
{
    if (m_state == Link::Up)
        askSmall({.method = u"Auth/refresh"_s, .args = {{u"token"_s, token}}, .done = {}});
}

} // namespace throughline::client
