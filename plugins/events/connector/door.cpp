// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/door.h"

#include "connector/body.h"
#include "connector/items.h"
#include "connector/words.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

plugin::HttpResponse jsonAnswer(int status, const QJsonObject &json)
{
    return {.status = status,
            .headers = {{u"Content-Type"_s, u"application/json"_s}, {u"Cache-Control"_s, u"no-store"_s}},
            .body = QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

QJsonObject toJson(const Problem &problem)
{
    QJsonObject json{{u"reason"_s, problem.reason}};
    if (!problem.field.isEmpty())
        json[u"field"_s] = problem.field;
    return json;
}

//! What a path below the endpoint takes: "batch", or the type of its one call.
QString routeOf(const QString &path)
{
    static const QStringList names{u"batch"_s, u"page"_s,  u"track"_s, u"identify"_s,
                                   u"alias"_s, u"group"_s, u"screen"_s};
    const QString name = path.startsWith("/v1/"_L1) ? path.mid(4) : QString();
    return names.contains(name) ? name : QString();
}

} // namespace

plugin::HttpResponse problemAnswer(const Problem &problem, Instant now)
{
    plugin::HttpResponse answer = jsonAnswer(problem.status, {{u"success"_s, false}, {u"error"_s, toJson(problem)}});
    if (problem.retryAfter > 0) {
        const double seconds = std::ceil(problem.retryAfter);
        answer.headers.emplace_back(u"Retry-After"_s, QString::number(static_cast<qint64>(seconds)));
        // The stock clients' own name for it: milliseconds since 1970.
        answer.headers.emplace_back(u"X-RateLimit-Reset"_s,
                                    QString::number(now.ms + static_cast<qint64>(problem.retryAfter * 1000) + 1));
    }
    if (problem.status == 401)
        answer.headers.emplace_back(u"WWW-Authenticate"_s, u"Basic realm=\"write key\""_s);
    return answer;
}

Door::Door(plugin::ChannelHost &host, const Settings &settings, Ledger &ledger, People &people, Live &live,
           Carts &carts)
    : m_host(host),
      m_settings(settings),
      m_callers(settings),
      m_ledger(ledger),
      m_people(people),
      m_live(live),
      m_carts(carts)
{
}

Door::~Door()
{
    *m_alive = false;
}

void Door::open(const plugin::HttpRequest &request, Reply reply)
{
    if (const auto system = shopSystemAt(request.path))
        return hook(request, *system, std::move(reply));
    const QString type = routeOf(request.path);
    const QString origin = request.header(u"origin");
    const bool listed = !origin.isEmpty() && m_settings.origins.contains(origin);
    // Pages of other sites are told nothing, not even why.
    const Reply crossed = [origin, listed, reply = std::move(reply)](plugin::HttpResponse answer) {
        answer.headers.emplace_back(u"Vary"_s, u"Origin"_s);
        if (listed)
            answer.headers.emplace_back(u"Access-Control-Allow-Origin"_s, origin);
        reply(std::move(answer));
    };
    const auto no = [&](Problem problem) { crossed(problemAnswer(problem, m_host.clock().now())); };
    if (type.isEmpty())
        return no({404, {}, u"There is nothing at this path."_s});
    if (request.method == "OPTIONS"_L1) {
        if (!listed)
            return no({403, u"Origin"_s, u"Pages of this site are not named in the setting \"origins\"."_s});
        return crossed(
            {.status = 204,
             .headers = {{u"Access-Control-Allow-Methods"_s, u"POST"_s},
                         {u"Access-Control-Allow-Headers"_s, u"Authorization, Content-Type, Content-Encoding"_s},
                         {u"Access-Control-Max-Age"_s, u"600"_s}}});
    }
    if (request.method != "POST"_L1) {
        return crossed({.status = 405, .headers = {{u"Allow"_s, u"POST, OPTIONS"_s}}});
    }
    post(request, type, crossed);
}

void Door::post(const plugin::HttpRequest &request, const QString &type, Reply reply)
{
    auto batch = read(request, type);
    if (!batch)
        return reply(problemAnswer(batch.error(), m_host.clock().now()));
    batch->reply = std::move(reply);
    ingest(std::make_shared<Batch>(std::move(*batch)));
}

Checked<Door::Batch> Door::read(const plugin::HttpRequest &request, const QString &type)
{
    const Instant now = m_host.clock().now();
    // Who names a wrong key in the head is not worth unpacking a body for.
    if (!request.header(u"authorization").isEmpty()) {
        if (const auto caller = m_callers.callerOf(request, {}); !caller)
            return tl::make_unexpected(caller.error());
    }
    const auto body = readBody(request);
    if (!body)
        return tl::make_unexpected(body.error());
    const auto caller = m_callers.callerOf(request, (*body)["writeKey"_L1].toString().left(1024));
    if (!caller)
        return tl::make_unexpected(caller.error());
    Batch batch{.caller = *caller, .single = type != "batch"_L1};
    const QJsonValue list = (*body)["batch"_L1];
    if (!batch.single && !list.isArray())
        return refuse(400, u"batch"_s, u"Expected an array of events."_s);
    const QJsonArray events = batch.single ? QJsonArray{*body} : list.toArray();
    if (events.size() > mostEvents)
        return refuse(413, u"batch"_s, u"More than %1 events in one request."_s.arg(mostEvents));
    if (const auto may = m_callers.admit(*caller, request.remoteAddress, events.size(), now); !may)
        return tl::make_unexpected(may.error());
    const Times times{now, (*body)["sentAt"_L1]};
    SaidBefore said;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const QString path = batch.single ? QString() : u"batch[%1]"_s.arg(i);
        if (!events[i].isObject()) {
            batch.rejected.push_back({400, path, u"Expected an object."_s});
            continue;
        }
        QJsonObject json = events[i].toObject();
        if (batch.single)
            json.remove("writeKey"_L1);
        json.remove("sentAt"_L1); // of the request: sent again, an event must stay the same
        auto one = readOne(json, path, batch.single ? type : QString(), *caller, times, said);
        if (one)
            batch.events.push_back(std::move(*one));
        else
            batch.rejected.push_back(one.error());
    }
    if (batch.events.empty() && !batch.rejected.empty())
        return tl::make_unexpected(batch.rejected.front());
    return batch;
}

Checked<Door::Taken> Door::readOne(const QJsonObject &json, const QString &path, const QString &type,
                                   const Caller &caller, const Times &times, SaidBefore &said)
{
    auto event = readEvent(json, path, type, times);
    if (!event)
        return tl::make_unexpected(event.error());
    // A page that guesses the backend's message ids must not take their places.
    if (!caller.backend)
        event->key.prepend(u"p:"_s);
    if (const bool order = event->meaning == Meaning::OrderCompleted || event->meaning == Meaning::OrderChanged;
        order && orderNumber(*event).isEmpty())
        return refuse(400, (path.isEmpty() ? QString() : path + u'.') + u"properties.order_id"_s,
                      u"An order needs its number."_s);
    auto person = m_people.personOf(*event, caller, path);
    if (!person)
        return tl::make_unexpected(person.error());
    Taken taken{.event = std::move(*event), .person = std::move(*person)};
    taken.item = itemOf(taken.event, taken.person, m_settings);
    if (taken.item && taken.event.meaning == Meaning::Identify)
        weighIdentify(taken, caller, said);
    return taken;
}

//! Sites identify on every page: what was said last, before or in this very request, is no news.
void Door::weighIdentify(Taken &taken, const Caller &caller, SaidBefore &said) const
{
    const QString digest = digestOf(*taken.item);
    const QString &user = taken.event.userId;
    if (!caller.backend) {
        taken.item->externalKey = u"claim:%1:%2"_s.arg(shortHash(taken.person.point.value.toUtf8()), digest);
        return;
    }
    if (user.isEmpty())
        return;
    const auto here = said.find(user);
    const People::Said *before = here == said.end() ? m_people.lastSaid(user) : &here->second;
    if (before && before->digest == digest) {
        taken.item.reset();
    } else if (before && taken.event.at < before->at) {
        // Told late: it has its place in the timeline, but the newer word on who this is stands.
        taken.item->fields.clear();
        taken.item->author.name.clear();
        return;
    }
    // Two requests at once both find the same word said last. So what follows that word has one key, whoever brings it
    // first, and the hub takes it once; told again after something else it follows another word.
    QString last = before ? before->digest + u'@' + QString::number(before->at.ms) : QString();
    if (taken.item && here != said.end()) // words of one request may have one time
        last += u'#' + taken.item->externalKey;
    if (taken.item)
        taken.item->externalKey = u"said:%1:%2"_s.arg(shortHash((user + u'\n' + last).toUtf8()), digest);
    const Instant at = before ? std::max(before->at, taken.event.at) : taken.event.at;
    taken.said = People::Said{.digest = digest, .at = at, .preferred = preferredChannelOf(taken.event)};
    said[user] = *taken.said;
}

//! A signed web hook. What is signed and of no use here is answered well: shops give up hooks that fail.
void Door::hook(const plugin::HttpRequest &request, ShopSystem system, Reply reply)
{
    const bool woo = system == ShopSystem::WooCommerce;
    const QByteArray &secret = woo ? m_settings.wooSecret : m_settings.shopifySecret;
    const auto no = [&](const Problem &problem) {
        reply(jsonAnswer(problem.status, {{u"success"_s, false}, {u"error"_s, toJson(problem)}}));
    };
    if (secret.isEmpty())
        return no({404, {}, u"There is nothing at this path."_s});
    if (request.method != "POST"_L1)
        return reply({.status = 405, .headers = {{u"Allow"_s, u"POST"_s}}});
    if (request.body.size() > mostBytes)
        return no({413, {}, u"The body is larger than %1 bytes."_s.arg(mostBytes)});
    if (woo && isHookTest(request.body))
        return reply(jsonAnswer(200, {{u"success"_s, true}}));
    if (!isHookSigned(request, system, secret))
        return no({401, signatureHeader(system), u"The signature is not that of this endpoint's secret."_s});
    const auto body = readBody(request);
    if (!body)
        return no(body.error());
    auto batch = std::make_shared<Batch>();
    batch->caller = {.backend = true};
    batch->single = true;
    batch->reply = std::move(reply);
    if (auto told = readHook(request, system, *body, m_settings, m_host.clock().now())) {
        Taken taken{.event = std::move(told->event), .person = std::move(told->person)};
        taken.item = itemOf(taken.event, taken.person, m_settings);
        batch->events.push_back(std::move(taken));
    }
    ingest(batch);
}

void Door::ingest(const std::shared_ptr<Batch> &batch)
{
    std::vector<plugin::InboundItem> items;
    std::vector<std::size_t> places; // of the events the items belong to
    for (std::size_t i = 0; i < batch->events.size(); ++i) {
        if (!batch->events[i].item)
            continue;
        items.push_back(*batch->events[i].item);
        places.push_back(i);
    }
    if (items.empty())
        return taken(batch, {}, {});
    m_host.ingest(std::move(items), {},
                  [this, alive = m_alive, batch, places](const Result<std::vector<plugin::IngestedItem>> &outcome) {
                      if (!*alive)
                          return;
                      if (outcome)
                          return taken(batch, places, *outcome);
                      const ErrorCode code = outcome.error().code;
                      m_host.log(u"a batch was not taken: "_s + errorName(code));
                      // What can never be taken must not come back for ever.
                      Problem problem{503, {}, u"The hub cannot keep up. Send it again."_s, 1};
                      if (code == ErrorCode::TooLarge || code == ErrorCode::InvalidArgument)
                          problem = {code == ErrorCode::TooLarge ? 413 : 400, {}, u"The hub refuses the request."_s};
                      batch->reply(problemAnswer(problem, m_host.clock().now()));
                  });
}

void Door::taken(const std::shared_ptr<Batch> &batch, const std::vector<std::size_t> &places,
                 const std::vector<plugin::IngestedItem> &outcome)
{
    std::set<std::size_t> refused;
    for (std::size_t i = 0; i < outcome.size() && i < places.size(); ++i) {
        batch->duplicates += outcome[i].duplicate ? 1 : 0;
        if (outcome[i].refused.isEmpty())
            continue;
        refused.insert(places[i]);
        batch->rejected.push_back({400, {}, u"The hub refused an event: "_s + outcome[i].refused.left(200)});
    }
    for (std::size_t i = 0; i < batch->events.size(); ++i) {
        if (refused.contains(i))
            continue;
        const Taken &each = batch->events[i];
        m_carts.take(each.event, each.person, batch->caller);
        if (each.said)
            m_people.note(each.event.userId, *each.said);
        if (each.event.meaning == Meaning::Page) {
            // Told again while it is looked at, the same page is no second visit but still the present one.
            m_live.page(each.person.point, webAddress(each.event.url, m_settings.visitQuery), each.event.title,
                        each.item && each.event.properties["present"_L1].toBool() ? each.event.sent : each.event.at);
        }
    }
    m_ledger.flush([this, alive = m_alive, batch](const Result<void> &kept) {
        if (!*alive)
            return;
        if (kept)
            return answer(*batch);
        batch->reply(problemAnswer({503, {}, u"The hub cannot keep up. Send it again."_s, 1}, m_host.clock().now()));
    });
}

void Door::answer(const Batch &batch)
{
    const auto events = static_cast<qsizetype>(batch.events.size());
    QJsonObject json{
        {u"success"_s, true}, {u"accepted"_s, events - batch.duplicates}, {u"duplicates"_s, batch.duplicates}};
    QJsonArray rejected;
    for (const Problem &problem : batch.rejected)
        rejected.append(toJson(problem));
    if (!rejected.isEmpty())
        json[u"rejected"_s] = rejected;
    batch.reply(jsonAnswer(200, json));
}

} // namespace throughline::events
