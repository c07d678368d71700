// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/shop.h"

#include "demo/backend.h"
#include "demo/hubevents.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace throughline::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/throughline/shop"_L1;
constexpr std::int64_t tokenSeconds = 600;
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray seal(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray typeOf(const QString &path)
{
    if (path.endsWith(".css"_L1))
        return "text/css; charset=utf-8";
    if (path.endsWith(".js"_L1))
        return "text/javascript; charset=utf-8";
    return path.endsWith(".svg"_L1) ? "image/svg+xml" : "application/octet-stream";
}

QString stockWords(int stock)
{
    return stock < 1 ? u"Sold out"_s : stock < 5 ? u"Only %1 left"_s.arg(stock) : u"%1 in stock"_s.arg(stock);
}

Response redirect(const QString &path)
{
    return {.status = 303, .headers = {{"Location", path.toUtf8()}}};
}

//! A path of this shop, never another site ("//evil.example").
QString localPath(const QString &path)
{
    const bool good = path.startsWith(u'/') && !path.startsWith("//"_L1) && !path.contains(u'\\')
                      && std::all_of(path.begin(), path.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    return good ? path : u"/"_s;
}

} // namespace

QString euros(int cents)
{
    return u"€%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QChar(u'0'));
}

Shop::Shop(ChatDoor door, const Clock &clock) : m_door(std::move(door)), m_clock(clock) {}
Shop::~Shop() = default;
Shop::Shop(Shop &&) noexcept = default;

void Shop::setEvents(HubEvents *events)
{
    m_events = events;
    m_backend->setTold([events](const QJsonObject &event) { events->tell(event); });
}

Result<Shop> Shop::open(ChatDoor door, const Clock &clock, Random &random)
{
    Shop shop(std::move(door), clock);
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Io, path);
        const QString name = path.mid(QString(folder).size());
        if (name.endsWith(".html"_L1))
            shop.m_pages[name.mid(1, name.size() - 6)] = QString::fromUtf8(file.readAll());
        else
            shop.m_files[name] = file.readAll();
    }
    for (const QJsonValue &value : QJsonDocument::fromJson(shop.m_files[u"/products.json"_s]).array()) {
        Product product{value["id"_L1].toString(),    value["name"_L1].toString(), value["price"_L1].toInt(),
                        value["short"_L1].toString(), value["text"_L1].toString(), {},
                        value["stock"_L1].toInt()};
        for (const QJsonValue &fact : value["facts"_L1].toArray())
            product.facts.append(fact.toString());
        shop.m_products.push_back(std::move(product));
    }
    for (const QJsonValue &value : QJsonDocument::fromJson(shop.m_files[u"/customers.json"_s]).array())
        shop.m_customers.push_back({value["id"_L1].toString(), value["name"_L1].toString(),
                                    value["email"_L1].toString(), value["preferred"_L1].toString()});
    shop.m_files.erase(u"/products.json"_s);
    shop.m_files.erase(u"/customers.json"_s);
    if (!shop.m_pages.contains(u"layout"_s) || shop.m_products.empty() || shop.m_customers.empty())
        return fail(ErrorCode::Io, u"the shop's pages"_s);
    shop.m_backend = std::make_unique<Backend>(shop.m_products, shop.m_customers, clock);
    // From the secret where there is one, so that customers stay signed in over a restart of the shop.
    shop.m_sessionKey = shop.m_door.secret.isEmpty() ? random.bytes(32) : seal(shop.m_door.secret, "shop session");
    return shop;
}

const Customer *Shop::customer(const QString &id) const
{
    const auto found =
        std::find_if(m_customers.begin(), m_customers.end(), [&](const Customer &each) { return each.id == id; });
    return found == m_customers.end() ? nullptr : &*found;
}

QByteArray Shop::userToken(const Customer &customer) const
{
    const std::int64_t now = m_clock.now().ms / 1000;
    const QJsonObject claims{{u"sub"_s, customer.id},
                             {u"name"_s, customer.name},
                             {u"email"_s, customer.email},
                             {u"email_verified"_s, true},
                             {u"aud"_s, m_door.endpointId},
                             {u"iat"_s, static_cast<qint64>(now)},
                             {u"exp"_s, static_cast<qint64>(now + tokenSeconds)}};
    const QByteArray head = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(base64);
    const QByteArray body = head + '.' + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(base64);
    return body + '.' + seal(m_door.secret, body).toBase64(base64);
}

QByteArray Shop::sessionOf(const QString &customerId) const
{
    return customerId.toUtf8() + '.' + seal(m_sessionKey, customerId.toUtf8()).toHex();
}

const Customer *Shop::signedIn(const Request &request) const
{
    const QByteArray cookie = request.cookie("shop_session");
    const QString id = QString::fromUtf8(cookie.first(std::max<qsizetype>(0, cookie.indexOf('.'))));
    const Customer *found = customer(id);
    return found && cookie == sessionOf(id) ? found : nullptr;
}

//! A form sent from one of our own pages: browsers name the page's origin with every POST.
bool Shop::ownPage(const Request &request) const
{
    return request.header("origin") == m_origin.toUtf8();
}

QString Shop::fill(const QString &page, const Values &values) const
{
    QString out = m_pages.at(page);
    // In one pass, so that a value which looks like a place is never filled in itself.
    qsizetype at = 0;
    while ((at = out.indexOf("{{"_L1, at)) >= 0) {
        const bool raw = out.mid(at, 3) == "{{{"_L1;
        const QString close = raw ? u"}}}"_s : u"}}"_s;
        const qsizetype start = at + close.size();
        const qsizetype end = out.indexOf(close, start);
        const auto value = values.find(out.mid(start, end - start));
        const QString text = value == values.end() ? QString() : raw ? value->second : value->second.toHtmlEscaped();
        out.replace(at, end + close.size() - at, text);
        at += text.size();
    }
    return out;
}

QByteArray Shop::contentPolicy() const
{
    QByteArray hub;
    if (!m_door.endpointId.isEmpty()) {
        const QByteArray origin = m_door.hub.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::StripTrailingSlash);
        hub = ' ' + origin;
    }
    QByteArray socket = hub;
    socket.replace(" http", " ws");
    return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'" + hub + "; connect-src 'self'"
           + hub + socket + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}

Response Shop::whole(const Request &request, int status, const QString &title, const QString &content) const
{
    const Customer *who = signedIn(request);
    QString account =
        u"<a href=\"/sign-in?back=%1\">Sign in</a>"_s.arg(QString::fromLatin1(request.path.toPercentEncoding("/")));
    if (who) {
        account =
            u"<a href=\"/orders\">Orders</a><span class=\"who\">%1</span><form method=\"post\" action=\"/sign-out\"><input type=\"hidden\" name=\"visitor\"><button type=\"submit\">Sign out</button></form>"_s
                .arg(who->name.toHtmlEscaped());
    }
    QString chat;
    if (!m_door.endpointId.isEmpty()) {
        const QString base = m_door.hub.toString(QUrl::StripTrailingSlash) + u"/c/"_s + m_door.endpointId;
        const QString token = m_door.secret.isEmpty() ? QString() : u" data-token-url=\"/chat-token\""_s;
        chat = u"<script async src=\"%1/widget.js\"%2></script>"_s.arg(base.toHtmlEscaped(), token);
    }
    const QString events =
        m_door.eventsId.isEmpty() || m_door.publicKey.isEmpty()
            ? QString()
            : m_door.hub.toString(QUrl::StripTrailingSlash) + u"/c/"_s + m_door.eventsId + u"/v1/batch"_s;
    const QString page = fill(u"layout"_s, {{u"title"_s, title},
                                            {u"content"_s, content},
                                            {u"account"_s, account},
                                            {u"chat"_s, chat},
                                            {u"chatid"_s, m_door.endpointId},
                                            {u"events"_s, events},
                                            {u"writekey"_s, m_door.publicKey}});
    return {.status = status,
            .headers = {{"Content-Type", "text/html; charset=utf-8"},
                        {"Cache-Control", "no-store"},
                        {"Content-Security-Policy", contentPolicy()},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Referrer-Policy", "same-origin"}},
            .body = page.toUtf8()};
}

Response Shop::message(const Request &request, int status, const QString &heading, const QString &text) const
{
    return whole(request, status, heading, fill(u"message"_s, {{u"heading"_s, heading}, {u"text"_s, text}}));
}

Response Shop::file(const QString &path) const
{
    return {.headers = {{"Content-Type", typeOf(path)},
                        {"Cache-Control", "max-age=300"},
                        {"X-Content-Type-Options", "nosniff"}},
            .body = m_files.at(path)};
}

Response Shop::home(const Request &request) const
{
    QString tiles;
    for (const Product &each : m_products)
        tiles += fill(u"tile"_s, {{u"id"_s, each.id},
                                  {u"name"_s, each.name},
                                  {u"short"_s, each.shortText},
                                  {u"price"_s, euros(each.cents)},
                                  {u"stock"_s, stockWords(m_backend->stockOf(each.id))}});
    return whole(request, 200, u"Things for slow mornings"_s, fill(u"home"_s, {{u"products"_s, tiles}}));
}

Response Shop::product(const Request &request, const QString &id) const
{
    const auto found =
        std::find_if(m_products.begin(), m_products.end(), [&](const Product &each) { return each.id == id; });
    if (found == m_products.end())
        return message(request, 404, u"Not in the shop"_s, u"We have nothing of that name."_s);
    QString facts;
    for (const QString &fact : found->facts)
        facts += u"<li>"_s + fact.toHtmlEscaped() + u"</li>"_s;
    return whole(request, 200, found->name,
                 fill(u"product"_s, {{u"id"_s, found->id},
                                     {u"name"_s, found->name},
                                     {u"short"_s, found->shortText},
                                     {u"text"_s, found->text},
                                     {u"price"_s, euros(found->cents)},
                                     {u"cents"_s, QString::number(found->cents)},
                                     {u"stock"_s, stockWords(m_backend->stockOf(found->id))},
                                     {u"soldout"_s, m_backend->stockOf(found->id) > 0 ? QString() : u"disabled"_s},
                                     {u"facts"_s, facts}}));
}

Response Shop::signInPage(const Request &request) const
{
    QString people;
    for (const Customer &each : m_customers) {
        const QStringList words = each.name.split(u' ');
        people += fill(u"person"_s, {{u"id"_s, each.id},
                                     {u"name"_s, each.name},
                                     {u"email"_s, each.email},
                                     {u"initials"_s, words.first().left(1) + words.last().left(1)}});
    }
    return whole(request, 200, u"Sign in"_s,
                 fill(u"signin"_s, {{u"people"_s, people}, {u"back"_s, localPath(request.field(u"back"_s))}}));
}

Response Shop::signIn(const Request &request)
{
    const Customer *who = customer(request.field(u"customer"_s));
    if (!ownPage(request) || !who)
        return message(request, 403, u"That did not work"_s, u"Please sign in on our own page."_s);
    tellSignIn(*who, request);
    Response response = redirect(localPath(request.field(u"back"_s)));
    response.headers.emplace_back("Set-Cookie",
                                  "shop_session=" + sessionOf(who->id) + "; Path=/; HttpOnly; SameSite=Lax");
    return response;
}

Response Shop::signOut(const Request &request)
{
    if (!ownPage(request))
        return message(request, 403, u"That did not work"_s, u"Please sign out on our own page."_s);
    if (const Customer *who = signedIn(request))
        tellSignOut(*who, request);
    Response response = redirect(u"/"_s);
    response.headers.emplace_back("Set-Cookie", "shop_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    return response;
}

Response Shop::chatToken(const Request &request) const
{
    const Customer *who = signedIn(request);
    Response response{.status = 204, .headers = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}}};
    if (!who || m_door.secret.isEmpty())
        return response;
    response.status = 200;
    response.headers.emplace_back("Content-Type", "text/plain");
    response.body = userToken(*who);
    return response;
}

Response Shop::answer(const Request &request)
{
    // Another name for this machine would be another site's page reaching in.
    const QByteArray host = QUrl(m_origin).authority().toUtf8();
    if (request.header("host") != host)
        return {.status = 421};
    const QString path = QString::fromUtf8(request.path);
    const bool post = request.method == "POST";
    if (!post && request.method != "GET" && request.method != "HEAD")
        return {.status = 405, .headers = {{"Allow", "GET, HEAD, POST"}}};
    if (post)
        return path == "/sign-in"_L1    ? signIn(request)
               : path == "/sign-out"_L1 ? signOut(request)
               : path == "/order"_L1    ? submitOrder(request)
               : path == "/backend"_L1  ? m_backend->answer(request)
                                        : Response{.status = 405};
    if (m_files.contains(path))
        return file(path);
    if (path == "/"_L1)
        return home(request);
    if (path.startsWith("/product/"_L1))
        return product(request, path.mid(9));
    if (path == "/cart"_L1)
        return whole(request, 200, u"Cart"_s, fill(u"cart"_s, {}));
    if (path == "/order"_L1)
        return orderPage(request);
    if (path == "/orders"_L1)
        return orders(request);
    if (path == "/sign-in"_L1)
        return signInPage(request);
    if (path == "/chat-token"_L1)
        return chatToken(request);
    return message(request, 404, u"No such page"_s, u"It may have moved, or never was."_s);
}

} // namespace throughline::demo
