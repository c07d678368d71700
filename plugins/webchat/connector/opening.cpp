// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/session.h"

#include "base/clock.h"

#include <QCryptographicHash>
#include <QJsonObject>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {
constexpr int protocolVersion = 1;

QString wordOf(PreChat preChat)
{
    switch (preChat) {
    case PreChat::Off: return u"off"_s;
    case PreChat::Ask: return u"ask"_s;
    case PreChat::Require: return u"require"_s;
    }
    return u"off"_s;
}
} // namespace

void Session::on(const HelloFrame &frame)
{
    if (m_state != State::Fresh)
        return close(4400, u"hello"_s);
    if (frame.version != protocolVersion)
        return close(4426, u"version"_s);
    m_room.host.scheduler().cancel(m_timer);
    m_state = State::Opening;
    m_language = frame.language;
    // A wrong secret gets what a stranger gets, in the same words: whether the id exists stays unknown.
    if (!frame.visitor || !m_room.visitors.knows(*frame.visitor, m_room.host.clock().now()))
        return open(frame, false);
    m_visitorId = frame.visitor->id;
    if (const auto tabs = m_room.sessionsOf(m_visitorId); !tabs.empty()) {
        m_record = tabs.front()->record();
        return open(frame, true);
    }
    m_room.host.storageGet(VisitorRecord::key(m_visitorId),
                           [weak = weak_from_this(), frame](const Result<std::optional<QByteArray>> &bytes) {
                               const auto self = weak.lock();
                               if (!self || self->m_state != State::Opening)
                                   return;
                               if (!bytes)
                                   return self->close(1013, u"unavailable"_s);
                               if (*bytes)
                                   *self->m_record = VisitorRecord::fromBytes(**bytes);
                               self->open(frame, !self->m_record->left);
                           });
}

void Session::open(const HelloFrame &hello, bool known)
{
    if (!known) {
        if (!m_room.mayMint(m_address))
            return close(4429, u"rateLimit"_s);
        becomeNew();
    }
    bool mustBind = false;
    if (!hello.token.isEmpty()) {
        const auto user = readUserToken(hello.token, m_room.settings.tokenSecrets, m_room.endpointId.toString(),
                                        m_room.host.clock().now());
        if (user && !adopt(*user)) {
            // Another person at the same browser: they get an id of their own, and nothing of the one before.
            becomeNew();
            known = false;
            mustBind = adopt(*user);
        } else {
            mustBind = user && m_record->user.isEmpty();
        }
    }
    if (!m_room.enter(m_visitorId, this)) {
        m_visitorId.clear();
        return close(4429, u"rateLimit"_s);
    }
    const auto next = [weak = weak_from_this(), hello, known] {
        const auto self = weak.lock();
        if (!self || self->m_state != State::Opening)
            return;
        if (known)
            self->loadPast(hello);
        else
            self->welcome(hello, {});
    };
    if (mustBind)
        bind(next);
    else
        next();
}

void Session::becomeNew()
{
    const Visitor visitor = m_room.visitors.make(m_room.host.random(), m_room.host.clock().now());
    m_visitorId = visitor.id;
    m_secret = visitor.secret;
    m_record = std::make_shared<VisitorRecord>();
}

bool Session::adopt(const User &user)
{
    if (!m_record->user.isEmpty() && m_record->user != user.id)
        return false;
    m_user = user;
    return true;
}

void Session::bind(std::function<void()> done)
{
    // The item first: it links what this visitor did before to the person. Noted only once that is committed.
    plugin::InboundItem signIn =
        item("s", QString::fromLatin1(
                      QCryptographicHash::hash(m_user->id.toUtf8(), QCryptographicHash::Sha256).first(16).toHex()));
    signIn.kind = u"x-webchat-signin"_s;
    signIn.text = u"Signed in on the web site"_s;
    signIn.threading = plugin::Threading::Alone;
    const auto fault = [](const std::weak_ptr<Session> &weak) {
        if (const auto self = weak.lock())
            self->close(1013, u"unavailable"_s);
    };
    m_room.host.ingest({std::move(signIn)}, {},
                       [weak = weak_from_this(), fault, done = std::move(done)](const auto &result) {
                           const auto self = weak.lock();
                           if (!self || self->ended())
                               return;
                           if (!result)
                               return fault(weak);
                           self->m_record->user = self->m_user->id;
                           self->keepRecord([weak, fault, done](const Result<void> &kept) {
                               if (!kept)
                                   return fault(weak);
                               done();
                           });
                       });
}

void Session::keepRecord(plugin::Done done)
{
    if (!done)
        done = [](const Result<void> &) {};
    m_room.host.storagePut({{VisitorRecord::key(m_visitorId), m_record->toBytes()}}, std::move(done));
}

void Session::loadPast(const HelloFrame &hello)
{
    readPast(m_room.host, m_room.visitors, m_visitorId, [weak = weak_from_this(), hello](const Result<Past> &past) {
        const auto self = weak.lock();
        if (!self || self->m_state != State::Opening)
            return;
        if (!past)
            return self->close(1013, u"unavailable"_s);
        self->welcome(hello, *past);
    });
}

void Session::welcome(const HelloFrame &hello, const Past &past)
{
    const Settings &settings = m_room.settings;
    const bool gap =
        hello.after && !past.whole && !past.entries.empty() && past.entries.front().entry.at > *hello.after;
    QJsonArray entries;
    for (const PastEntry &line : past.entries) {
        if (line.entry.fromAgent)
            m_lines.insert_or_assign(line.entry.id, line.delivery);
        // A reply may carry an earlier time than what the browser holds: written without a line, sent much later. And what
        // we do not know to be read is shown again: its receipt may have died with the process that had it.
        const bool settled = !line.entry.fromAgent || line.delivery == plugin::DeliveryState::Read;
        if (!hello.after || gap || line.entry.at > *hello.after || !settled)
            entries.append(line.entry.toJson());
    }
    QJsonObject visitor{{u"id"_s, m_visitorId}};
    if (!m_secret.isEmpty())
        visitor[u"secret"_s] = m_secret;
    m_secret.clear();
    m_state = State::Live;
    const qint64 maxFile = settings.maxFile;
    say({{u"type"_s, u"welcome"_s},
         {u"v"_s, protocolVersion},
         {u"visitor"_s, visitor},
         {u"identity"_s, identityJson()},
         {u"available"_s, m_room.available()},
         {u"settings"_s, QJsonObject{{u"title"_s, settings.title},
                                     {u"greeting"_s, settings.greeting},
                                     {u"accent"_s, settings.accent},
                                     {u"side"_s, settings.side},
                                     {u"preChat"_s, wordOf(settings.preChat)}}},
         {u"limits"_s,
          QJsonObject{{u"text"_s, settings.maxText},
                      {u"file"_s, maxFile},
                      {u"files"_s, maxFile > 0 ? 5 : 0},
                      {u"fileTypes"_s, QJsonArray{u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s,
                                                  u"application/pdf"_s, u"text/plain"_s}}}},
         {u"entries"_s, entries},
         {u"reset"_s, gap},
         {u"seen"_s, m_record->seen.ms ? m_record->seen.toString() : QString()}});
    for (const PastEntry &line : std::exchange(m_late, {}))
        show(line);
    tick();
    while (m_state == State::Live && !m_early.empty()) {
        const ClientFrame frame = std::move(m_early.front());
        m_early.pop_front();
        dispatch(frame);
    }
}

void Session::on(const IdentifyFrame &frame)
{
    const auto user = readUserToken(frame.token, m_room.settings.tokenSecrets, m_room.endpointId.toString(),
                                    m_room.host.clock().now());
    if (!user) {
        m_room.host.log(u"user token refused: "_s + user.error().detail);
        return say({{u"type"_s, u"identity"_s}, {u"identity"_s, identityJson()}, {u"error"_s, u"token"_s}});
    }
    const auto tell = [weak = weak_from_this()] {
        if (const auto self = weak.lock(); self && self->m_state == State::Live)
            self->say({{u"type"_s, u"identity"_s}, {u"identity"_s, self->identityJson()}});
    };
    if (adopt(*user)) {
        if (m_record->user.isEmpty())
            return bind(tell);
        return tell();
    }
    // Somebody else signed in here. The old id stays theirs; this browser goes on under a new one.
    if (!m_room.mayMint(m_address))
        return close(4429, u"rateLimit"_s);
    const Visitor fresh = m_room.visitors.make(m_room.host.random(), m_room.host.clock().now());
    say({{u"type"_s, u"visitor"_s},
         {u"visitor"_s, QJsonObject{{u"id"_s, fresh.id}, {u"secret"_s, fresh.secret}}},
         {u"identity"_s, QJsonObject{{u"level"_s, u"anonymous"_s}, {u"name"_s, QString()}}}});
    m_room.host.socketClose(m_socket, 1000, u"visitor"_s);
    end();
}

void Session::on(const LogoutFrame &)
{
    m_record->left = true;
    m_record->name.clear();
    m_record->email.clear();
    keepRecord();
    for (const auto &session : m_room.sessionsOf(m_visitorId)) {
        if (session.get() != this)
            session->close(4401, u"logout"_s);
    }
    m_room.host.socketClose(m_socket, 1000, u"logout"_s);
    end();
}

bool Session::verified() const
{
    return m_user && m_user->expires > m_room.host.clock().now();
}

QJsonObject Session::identityJson() const
{
    if (verified()) {
        const std::int64_t left = (m_user->expires.ms - m_room.host.clock().now().ms) / 1000;
        return {{u"level"_s, u"verified"_s},
                {u"name"_s, cleanName(m_user->name)},
                {u"expires"_s, static_cast<qint64>(left)}};
    }
    const bool claimed = !m_record->name.isEmpty() || !m_record->email.isEmpty();
    return {{u"level"_s, claimed ? u"claimed"_s : u"anonymous"_s}, {u"name"_s, m_record->name}};
}

} // namespace throughline::webchat
