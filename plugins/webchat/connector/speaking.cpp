// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/session.h"

#include "base/clock.h"

#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {
constexpr double unavailableSeconds = 1.5;

//! The part of a page's address that is kept.
QString shownUrl(const QString &text, bool withQuery)
{
    QUrl url(text);
    if (!withQuery)
        url.setQuery(QString());
    return url.toString(QUrl::FullyEncoded);
}
} // namespace

plugin::InboundItem Session::item(const char *prefix, const QString &id) const
{
    plugin::InboundItem item;
    item.externalKey = QLatin1StringView(prefix) + u':' + m_visitorId + u':' + id;
    item.contactPoint = visitorPoint(m_visitorId, verified());
    item.occurredAt = m_room.host.clock().now();
    item.author.name = verified() ? cleanName(m_user->name) : m_record->name;
    if (!m_language.isEmpty())
        item.fields.push_back({.name = u"language"_s, .value = m_language});
    if (!verified())
        return item;
    item.sameAs.push_back({.kind = u"user"_s, .value = m_user->id, .realm = m_room.settings.realm, .trust = 3});
    if (const QString email = cleanEmail(m_user->email); !email.isEmpty()) {
        item.sameAs.push_back({.kind = u"email"_s,
                               .value = email,
                               .raw = m_user->email.trimmed(),
                               .trust = m_user->emailVerified ? 3 : 1});
    }
    if (!item.author.name.isEmpty())
        item.fields.push_back({.name = u"name"_s, .value = item.author.name});
    return item;
}

bool Session::mayWrite(const QString &id)
{
    const bool own = m_messages.take(m_room.host.clock().now());
    if (own && m_room.mayWrite(m_address))
        return true;
    refuse(id, u"rateLimit"_s, std::max(0.2, m_messages.wait()));
    return false;
}

void Session::ingest(plugin::InboundItem item, const QString &id, std::function<void()> committed)
{
    const Instant at = item.occurredAt;
    m_room.host.ingest({std::move(item)}, {},
                       [weak = weak_from_this(), id, at,
                        committed = std::move(committed)](const Result<std::vector<plugin::IngestedItem>> &outcome) {
                           const auto self = weak.lock();
                           if (!self)
                               return;
                           const bool refused = outcome ? outcome->empty() || !outcome->front().refused.isEmpty()
                                                        : outcome.error().code == ErrorCode::InvalidArgument
                                                              || outcome.error().code == ErrorCode::TooLarge;
                           const bool taken = outcome && !refused;
                           if (taken && committed)
                               committed();
                           if (self->ended())
                               return;
                           if (taken)
                               return self->say({{u"type"_s, u"ack"_s}, {u"id"_s, id}, {u"at"_s, at.toString()}});
                           self->refuse(id, refused ? u"refused"_s : u"unavailable"_s,
                                        refused ? 0 : unavailableSeconds);
                       });
}

void Session::on(const MessageFrame &frame)
{
    if (lengthOf(frame.text) > m_room.settings.maxText)
        return refuse(frame.id, u"tooLarge"_s);
    if (frame.text.trimmed().isEmpty() && frame.tickets.isEmpty())
        return refuse(frame.id, u"empty"_s);
    plugin::InboundItem message = item("m", frame.id);
    message.text = frame.text;
    QJsonArray files;
    for (const QString &ticket : frame.tickets) {
        const auto file = m_room.visitors.fileOf(m_visitorId, ticket);
        if (!file)
            return refuse(frame.id, u"attachment"_s);
        message.attachments.push_back(*file);
        files.append(fileToJson(m_room.visitors, m_visitorId, *file));
    }
    if (!mayWrite(frame.id))
        return;
    const Entry entry{.id = frame.id, .text = frame.text, .at = message.occurredAt, .read = true, .attachments = files};
    ingest(std::move(message), frame.id, [weak = weak_from_this(), entry] {
        // The visitor's other tabs.
        const auto self = weak.lock();
        for (const auto &session : self->m_room.sessionsOf(self->m_visitorId)) {
            if (session != self)
                session->showOwn(entry);
        }
    });
}

void Session::on(const FormFrame &frame)
{
    if (lengthOf(frame.text) > m_room.settings.maxText)
        return refuse(frame.id, u"tooLarge"_s);
    if (frame.text.trimmed().isEmpty() || frame.email.isEmpty())
        return refuse(frame.id, frame.email.isEmpty() ? u"email"_s : u"empty"_s);
    if (!mayWrite(frame.id))
        return;
    plugin::InboundItem form = item("f", frame.id);
    form.kind = u"form"_s;
    form.text = frame.text;
    form.data = {{u"form"_s, u"offline"_s}, {u"name"_s, frame.name}, {u"email"_s, frame.email}, {u"page"_s, m_pageUrl}};
    form.sameAs.push_back({.kind = u"email"_s, .value = frame.email, .trust = 1});
    if (!frame.name.isEmpty()) {
        form.fields.push_back({.name = u"name"_s, .value = frame.name});
        if (form.author.name.isEmpty())
            form.author.name = frame.name;
    }
    const Entry entry{.id = frame.id, .text = frame.text, .at = form.occurredAt, .read = true};
    ingest(std::move(form), frame.id, [weak = weak_from_this(), entry] {
        const auto self = weak.lock();
        for (const auto &session : self->m_room.sessionsOf(self->m_visitorId))
            session->showOwn(entry);
    });
}

void Session::on(const ProfileFrame &frame)
{
    if (frame.name.isEmpty() && frame.email.isEmpty())
        return refuse(frame.id, u"empty"_s);
    if (!mayWrite(frame.id))
        return;
    plugin::InboundItem profile = item("w", frame.id);
    profile.kind = u"form"_s;
    profile.threading = plugin::Threading::Alone;
    profile.data = {{u"form"_s, u"preChat"_s}, {u"name"_s, frame.name}, {u"email"_s, frame.email}};
    if (!frame.email.isEmpty())
        profile.sameAs.push_back({.kind = u"email"_s, .value = frame.email, .trust = 1});
    if (!frame.name.isEmpty()) {
        profile.fields.push_back({.name = u"name"_s, .value = frame.name});
        if (!verified())
            profile.author.name = frame.name;
    }
    ingest(std::move(profile), frame.id, [weak = weak_from_this(), frame] {
        const auto self = weak.lock();
        self->m_record->name = frame.name;
        self->m_record->email = frame.email;
        self->keepRecord();
        if (!self->ended())
            self->say({{u"type"_s, u"identity"_s}, {u"identity"_s, self->identityJson()}});
    });
}

void Session::on(const PageFrame &frame)
{
    const auto done = [&] { say({{u"type"_s, u"ack"_s}, {u"id"_s, frame.id}, {u"at"_s, m_heardAt.toString()}}); };
    // The page itself only; what other sites the visitor comes from is shown without its query in any case.
    if (!m_room.settings.origins.contains(originOf(frame.url)) && !m_room.settings.apps)
        return done();
    m_pageUrl = shownUrl(frame.url, m_room.settings.visitQuery);
    m_pageTitle = frame.title;
    if (!m_room.settings.visits || !m_pages.take(m_heardAt)) {
        present(true);
        return done();
    }
    plugin::InboundItem visit = item("v", frame.id);
    visit.kind = u"visit"_s;
    visit.text = m_pageTitle.isEmpty() ? m_pageUrl : m_pageTitle;
    visit.threading = plugin::Threading::Alone;
    visit.data = {{u"url"_s, m_pageUrl}, {u"title"_s, m_pageTitle}};
    if (!frame.referrer.isEmpty())
        visit.data[u"referrer"_s] = shownUrl(frame.referrer, false);
    // The hub shows the live page of those it has seen; a new visitor's first visit introduces them.
    ingest(std::move(visit), frame.id, [weak = weak_from_this()] {
        if (const auto self = weak.lock(); !self->ended())
            self->present(true);
    });
}

void Session::on(const TypingFrame &frame)
{
    if (frame.on == m_typingNow && !frame.on)
        return;
    if (!m_typing.take(m_heardAt))
        return;
    m_typingNow = frame.on;
    m_room.host.signal({.kind = u"typing"_s,
                        .contactPoint = visitorPoint(m_visitorId, verified()),
                        .topic = u"conversation"_s,
                        .data = {{u"on"_s, frame.on}},
                        .ttlSeconds = frame.on ? 6 : 1});
}

void Session::on(const DeliveredFrame &frame)
{
    receipts(frame.items, plugin::DeliveryState::Delivered);
}

void Session::on(const ReadFrame &frame)
{
    receipts(frame.items, plugin::DeliveryState::Read);
    for (const auto &session : m_room.sessionsOf(m_visitorId)) {
        if (session.get() != this)
            session->showRead(frame.items);
    }
}

void Session::receipts(const QStringList &items, plugin::DeliveryState state)
{
    for (const QString &text : items) {
        // Only what this browser was given: a receipt for somebody else's line is nobody's business here.
        const auto line = m_lines.find(text);
        const auto id = Id::fromString(text);
        if (line == m_lines.end() || !id)
            continue;
        if (line->second && *line->second >= state && *line->second <= plugin::DeliveryState::Read)
            continue; // late, or again
        line->second = state;
        m_room.reporter.add({.itemId = *id, .state = state, .at = m_room.host.clock().now()});
    }
}

} // namespace throughline::webchat
