// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/scriptedvisitor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>

#include <algorithm>
#include <array>
#include <cstdio>

namespace throughline::demo {

using namespace Qt::StringLiterals;

namespace {
constexpr int answerMs = 30'000;
constexpr std::array<QLatin1StringView, 5> verbs{"say"_L1, "page"_L1, "sign-in"_L1, "wait"_L1, "wait-reply"_L1};
} // namespace

Result<std::deque<Step>> readScript(const QByteArray &text)
{
    std::deque<Step> script;
    int number = 0;
    for (const QString &raw : QString::fromUtf8(text).split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype blank = line.indexOf(u' ');
        const Step step{blank < 0 ? line : line.first(blank), blank < 0 ? QString() : line.mid(blank + 1).trimmed()};
        if (std::find(verbs.begin(), verbs.end(), step.verb) == verbs.end() || step.rest.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"line %1 of the script"_s.arg(number));
        script.push_back(step);
    }
    return script;
}

ScriptedVisitor::ScriptedVisitor(ChatDoor door, QString origin, const Shop &shop, Random &random, const Clock &clock)
    : m_door(std::move(door)),
      m_origin(std::move(origin)),
      m_shop(shop),
      m_random(random),
      m_clock(clock),
      m_socket(m_origin)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        if (m_awaited == "wait"_L1)
            next();
        else
            end(u"no answer: "_s + m_awaited);
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &ScriptedVisitor::receive);
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        send({{u"type"_s, u"hello"_s}, {u"v"_s, 1}, {u"lang"_s, u"en"_s}}, false);
    });
    connect(&m_socket, &QWebSocket::disconnected, this,
            [this] { end(u"the connection ended (%1)"_s.arg(static_cast<int>(m_socket.closeCode()))); });
}

void ScriptedVisitor::play(std::deque<Step> script)
{
    m_script = std::move(script);
    QUrl url(m_door.hub);
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setPath(u"/c/"_s + m_door.endpointId + u"/v1/socket"_s);
    m_awaited = u"welcome"_s;
    m_limit.start(answerMs);
    m_socket.open(url);
}

void ScriptedVisitor::next()
{
    m_limit.stop();
    m_awaited.clear();
    if (m_script.empty())
        return end({});
    const Step step = m_script.front();
    m_script.pop_front();
    begin(step);
}

void ScriptedVisitor::begin(const Step &step)
{
    tell(step.verb, step.rest);
    if (step.verb == "say"_L1) {
        send({{u"type"_s, u"message"_s}, {u"text"_s, step.rest}}, true);
    } else if (step.verb == "page"_L1) {
        const QString path = step.rest.section(u' ', 0, 0);
        send({{u"type"_s, u"page"_s},
              {u"url"_s, m_origin + path},
              {u"title"_s, step.rest.section(u' ', 1)},
              {u"referrer"_s, m_from}},
             true);
        m_from = m_origin + path;
    } else if (step.verb == "sign-in"_L1) {
        const Customer *customer = m_shop.customer(step.rest);
        if (!customer)
            return end(u"no such customer: "_s + step.rest);
        m_awaited = u"identity"_s;
        m_limit.start(answerMs);
        send({{u"type"_s, u"identify"_s}, {u"token"_s, QString::fromLatin1(m_shop.userToken(*customer))}}, false);
    } else {
        m_awaited = step.verb == "wait"_L1 ? u"wait"_s : u"reply"_s;
        m_limit.start(static_cast<int>(step.rest.toDouble() * 1000));
    }
}

void ScriptedVisitor::send(QJsonObject frame, bool acknowledged)
{
    if (acknowledged) {
        const Instant now = m_clock.now();
        m_awaited = m_random.newId(now).toString();
        frame[u"id"_s] = m_awaited;
        frame[u"at"_s] = now.toString();
        m_limit.start(answerMs);
    }
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

void ScriptedVisitor::receive(const QString &text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString type = frame["type"_L1].toString();
    if (type == "entry"_L1) {
        const QJsonObject entry = frame["entry"_L1].toObject();
        tell(u"reply"_s, entry["text"_L1].toString());
        const QJsonArray items{entry["id"_L1]};
        send({{u"type"_s, u"delivered"_s}, {u"items"_s, items}}, false);
        send({{u"type"_s, u"read"_s}, {u"items"_s, items}}, false);
        if (m_awaited == "reply"_L1)
            next();
    } else if (type == "welcome"_L1 && m_awaited == "welcome"_L1) {
        tell(u"ready"_s);
        next();
    } else if (type == "ack"_L1 && frame["id"_L1].toString() == m_awaited) {
        tell(u"acknowledged"_s);
        next();
    } else if (type == "identity"_L1 && m_awaited == "identity"_L1) {
        if (frame.contains("error"_L1))
            return end(u"the token was refused"_s);
        next();
    } else if (type == "reject"_L1 && frame["id"_L1].toString() == m_awaited) {
        end(u"refused: "_s + frame["code"_L1].toString());
    }
}

void ScriptedVisitor::tell(const QString &event, const QString &text)
{
    QJsonObject line{{u"event"_s, event}, {u"at"_s, m_clock.now().toString()}};
    if (!text.isEmpty())
        line[u"text"_s] = text;
    std::fputs((QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n').constData(), stdout);
    std::fflush(stdout);
}

void ScriptedVisitor::end(const QString &fault)
{
    if (m_ended)
        return;
    m_ended = true;
    m_limit.stop();
    tell(fault.isEmpty() ? u"done"_s : u"fault"_s, fault);
    m_socket.close();
    Q_EMIT finished(fault);
}

} // namespace throughline::demo
