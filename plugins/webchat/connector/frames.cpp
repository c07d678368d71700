// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/frames.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostItems = 200;
constexpr qsizetype mostFiles = 10;
constexpr qsizetype mostUrl = 2000;

//! Reads the fields of one frame and remembers the first that is wrong.
class Fields
{
public:
    explicit Fields(const QJsonObject &frame) : m_frame(frame) {}

    QString id(QLatin1StringView name = "id"_L1)
    {
        const QString text = string(name);
        const auto id = Id::fromString(text);
        check(name, id && id->toString() == text);
        return text;
    }

    QString string(QLatin1StringView name, qsizetype most = 64, bool needed = true)
    {
        const QJsonValue value = m_frame.value(name);
        check(name, value.isString() || (!needed && (value.isUndefined() || value.isNull())));
        check(name, value.toString().size() <= most);
        return value.toString();
    }

    QStringList ids(QLatin1StringView name, qsizetype most, qsizetype longest = 64)
    {
        const QJsonValue value = m_frame.value(name);
        const QJsonArray array = value.toArray();
        check(name, (value.isArray() || value.isUndefined()) && array.size() <= most);
        QStringList list;
        for (const QJsonValue &each : array) {
            check(name, each.isString() && each.toString().size() <= longest);
            list.append(each.toString());
        }
        return list;
    }

    QJsonValue raw(QLatin1StringView name) const { return m_frame.value(name); }

    void check(QLatin1StringView name, bool good)
    {
        if (!good && m_wrong.isEmpty())
            m_wrong = name;
    }

    Result<ClientFrame> finish(ClientFrame frame) const
    {
        if (!m_wrong.isEmpty())
            return fail(ErrorCode::InvalidArgument, m_wrong);
        return frame;
    }

private:
    const QJsonObject &m_frame;
    QString m_wrong;
};

Result<ClientFrame> readHello(Fields fields)
{
    HelloFrame hello;
    hello.version = fields.raw("v"_L1).toInt();
    if (const QJsonValue visitor = fields.raw("visitor"_L1); !visitor.isUndefined() && !visitor.isNull()) {
        const QJsonObject object = visitor.toObject();
        hello.visitor =
            Visitor{object.value("id"_L1).toString().left(64), object.value("secret"_L1).toString().left(128)};
    }
    if (const QJsonValue after = fields.raw("after"_L1); !after.isUndefined() && !after.isNull()) {
        hello.after = Instant::fromString(after.toString());
        fields.check("after"_L1, hello.after.has_value());
    }
    hello.language = fields.string("lang"_L1, 35, false).section(u'-', 0, 0).toLower();
    const bool word =
        std::all_of(hello.language.begin(), hello.language.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    if (!word || hello.language.size() > 3)
        hello.language.clear();
    hello.token = fields.string("token"_L1, 4096, false).toUtf8();
    return fields.finish(hello);
}

//! A page's address without name and password; empty unless http or https.
QString pageUrl(const QString &text)
{
    QUrl url(text);
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return {};
    url.setUserInfo({});
    url.setFragment({});
    return url.isValid() ? url.toString(QUrl::FullyEncoded) : QString();
}

Result<ClientFrame> readPage(Fields fields)
{
    PageFrame page{fields.id(), pageUrl(fields.string("url"_L1, mostUrl)),
                   cleanName(fields.string("title"_L1, mostUrl, false), 200),
                   pageUrl(fields.string("referrer"_L1, mostUrl, false))};
    fields.check("url"_L1, !page.url.isEmpty());
    return fields.finish(page);
}

bool hidden(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || (c >= 0x200b && c <= 0x200f)
           || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff
           || (c >= 0xfff9 && c <= 0xfffb);
}

} // namespace

QString cleanText(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate()) {
            out += QChar::ReplacementCharacter;
        } else if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                out += u'\n';
        } else if (c == u'\n' || c == u'\t' || (c >= u' ' && (c < u'\x7f' || c >= u'\xa0'))) {
            out += c;
        }
    }
    return out;
}

QString cleanName(QStringView text, qsizetype most)
{
    QString out;
    for (const char32_t c : cleanText(text).toUcs4()) {
        if (c == '\n' || c == '\t')
            out += u' ';
        else if (!hidden(c))
            out += QChar::fromUcs4(c);
    }
    out = out.simplified();
    if (out.size() > most)
        out.truncate(out[most - 1].isHighSurrogate() ? most - 1 : most);
    return out;
}

QString cleanEmail(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    const qsizetype at = trimmed.lastIndexOf(u'@');
    if (at < 1 || at > 64 || trimmed.size() > 254 || cleanName(trimmed, 254) != trimmed || trimmed.contains(u' '))
        return {};
    const QByteArray domain = QUrl::toAce(trimmed.mid(at + 1).toLower());
    const QString local = trimmed.first(at);
    if (!domain.contains('.') || domain.startsWith('.') || domain.endsWith('.') || local.contains(u'@')
        || local.contains(u'"') || local.contains(u'<') || local.contains(u'>'))
        return {};
    return local + u'@' + QString::fromLatin1(domain);
}

qsizetype lengthOf(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

QJsonObject Entry::toJson() const
{
    return {{u"id"_s, id},
            {u"from"_s, fromAgent ? u"agent"_s : u"visitor"_s},
            {u"name"_s, name},
            {u"text"_s, text},
            {u"at"_s, at.toString()},
            {u"read"_s, read},
            {u"attachments"_s, attachments}};
}

Result<ClientFrame> readFrame(const QByteArray &payload)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(payload, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()
        || !document.object().value("type"_L1).isString())
        return fail(ErrorCode::InvalidArgument, u"json"_s);
    const QJsonObject object = document.object();
    const QString type = object.value("type"_L1).toString();
    Fields f(object);
    constexpr qsizetype anyText = 64 * 1024;
    if (type == "message"_L1) {
        const MessageFrame frame{f.id(), cleanText(f.string("text"_L1, anyText)),
                                 f.ids("attachments"_L1, mostFiles, 8192)};
        return f.finish(frame);
    }
    if (type == "typing"_L1)
        return TypingFrame{f.raw("on"_L1).toBool()};
    if (type == "ping"_L1)
        return PingFrame{};
    if (type == "delivered"_L1) {
        const DeliveredFrame frame{f.ids("items"_L1, mostItems)};
        return f.finish(frame);
    }
    if (type == "read"_L1) {
        const ReadFrame frame{f.ids("items"_L1, mostItems)};
        return f.finish(frame);
    }
    if (type == "hello"_L1)
        return readHello(f);
    if (type == "page"_L1)
        return readPage(f);
    if (type == "profile"_L1) {
        const ProfileFrame frame{f.id(), cleanName(f.string("name"_L1, 1000, false)),
                                 cleanEmail(f.string("email"_L1, 300, false))};
        return f.finish(frame);
    }
    if (type == "form"_L1) {
        const FormFrame frame{f.id(), cleanName(f.string("name"_L1, 1000, false)),
                              cleanEmail(f.string("email"_L1, 300)), cleanText(f.string("text"_L1, anyText))};
        return f.finish(frame);
    }
    if (type == "identify"_L1) {
        const IdentifyFrame frame{f.string("token"_L1, 4096).toUtf8()};
        return f.finish(frame);
    }
    if (type == "logout"_L1)
        return LogoutFrame{};
    return UnknownFrame{};
}

} // namespace throughline::webchat
