// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/headers.h"

#include "message/address.h"
#include "message/charset.h"
#include "message/compose.h"
#include "message/library.h"

#include <QCryptographicHash>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 year1990 = 631'152'000'000;
constexpr qint64 year2200 = 7'258'118'400'000;
constexpr int mostReferences = 64; // the item's limit of threadKeys

QString hexDigest(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool isProperId(QStringView id)
{
    const qsizetype at = id.indexOf(u'@');
    return at > 0 && at < id.size() - 1;
}

void readIdentity(const Headers &headers, const QByteArray &raw, Mail &mail)
{
    mail.digest = hexDigest(raw);
    const QStringList ids = readIds(headers.first("message-id"), 1);
    mail.messageId = ids.value(0).left(1'000);
    mail.key = messageKey(ids.value(0));
    if (mail.key.isEmpty()) {
        mail.key = "sha256-"_L1 + mail.digest;
        mail.oddities |= Oddity::NoMessageId;
    } else if (!isProperId(mail.messageId) || headers.all("message-id").size() > 1 || mail.key != mail.messageId) {
        mail.oddities |= Oddity::OddMessageId;
    }
}

void readPeople(const Headers &headers, Mail &mail)
{
    std::vector<Address> from;
    for (const QByteArray &value : headers.all("from")) {
        for (auto &address : readAddresses(value, 20)) {
            if (from.size() < 20)
                from.push_back(std::move(address));
        }
    }
    if (const auto sender = readAddresses(headers.first("sender"), 1); !sender.empty())
        mail.sender = sender.front();
    // The first that can be answered is shown, so that an empty one before it hides nobody.
    const auto named = std::find_if(from.begin(), from.end(), [](const auto &one) { return !one.address.isEmpty(); });
    if (named != from.end())
        std::rotate(from.begin(), named, named + 1);
    if (!from.empty()) {
        mail.from = from.front();
        mail.otherFrom.assign(from.begin() + 1, from.end());
    }
    if (mail.from.address.isEmpty())
        mail.oddities |= Oddity::NoFrom;
    if (from.size() > 1)
        mail.oddities |= Oddity::ManyFrom;
    mail.replyTo = readAddresses(headers.first("reply-to"), 10);
    for (const QByteArray &value : headers.all("to")) {
        for (auto &address : readAddresses(value))
            mail.to.push_back(std::move(address));
    }
    for (const QByteArray &value : headers.all("cc")) {
        for (auto &address : readAddresses(value))
            mail.cc.push_back(std::move(address));
    }
    mail.to.resize(std::min<size_t>(mail.to.size(), 100));
    mail.cc.resize(std::min<size_t>(mail.cc.size(), 100));
    mail.contactForm = std::any_of(mail.replyTo.begin(), mail.replyTo.end(), [&mail](const auto &reply) {
        return !reply.address.isEmpty() && reply.address != mail.from.address;
    });
}

void readRoute(const Headers &headers, Mail &mail)
{
    if (headers.has("return-path")) {
        const QString path = QString::fromUtf8(headers.first("return-path").left(500)).trimmed();
        const QString address = normalAddress(QString(path).remove(u'<').remove(u'>'));
        mail.returnPath = address.isEmpty() ? u"<>"_s : address;
    }
    for (const auto &name : {"delivered-to", "x-original-to", "envelope-to"}) {
        for (const QByteArray &value : headers.all(name)) {
            const auto addresses = readAddresses(value, 5);
            for (const auto &address : addresses) {
                if (!address.address.isEmpty() && mail.deliveredTo.size() < 20
                    && !mail.deliveredTo.contains(address.address))
                    mail.deliveredTo.push_back(address.address);
            }
        }
    }
    for (const QByteArray &value : headers.all("authentication-results")) {
        if (mail.authentication.size() < 5)
            mail.authentication.push_back(cleanLine(QString::fromUtf8(value.left(2'000)), 1'000));
    }
}

void readDate(const Headers &headers, Mail &mail)
{
    const QByteArray value = headers.first("date").trimmed();
    if (value.isEmpty()) {
        mail.oddities |= Oddity::NoDate;
        return;
    }
    const auto ms = parsedDate(QByteArray(value.left(200)).replace('\0', ' '));
    if (ms && *ms >= year1990 && *ms < year2200)
        mail.date = Instant{*ms};
    else
        mail.oddities |= Oddity::OddDate;
}

void readThreading(const Headers &headers, Mail &mail)
{
    const auto add = [&mail](const QString &id) {
        const QString key = messageKey(id);
        if (!key.isEmpty() && key != mail.key && mail.references.size() < mostReferences
            && !mail.references.contains(key))
            mail.references.push_back(key);
    };
    const QStringList replies = readIds(headers.first("in-reply-to"), 5);
    mail.inReplyTo = messageKey(replies.value(0));
    for (const QString &id : replies)
        add(id);
    QStringList references;
    for (const QByteArray &value : headers.all("references"))
        references += readIds(value, 2'000);
    for (auto it = references.crbegin(); it != references.crend(); ++it)
        add(*it);
}

//! RFC 3834 and the older habits it names.
Automatic automaticOf(const Headers &headers, const Mail &mail)
{
    const QByteArray type = headers.first("content-type").toLower();
    const QByteArray submitted = headers.first("auto-submitted").trimmed().toLower();
    const QByteArray precedence = headers.first("precedence").trimmed().toLower();
    const bool daemon =
        mail.from.address.startsWith("mailer-daemon@"_L1) || mail.from.address.startsWith("postmaster@"_L1);
    if ((type.contains("multipart/report") && type.contains("delivery-status")) || headers.has("x-failed-recipients")
        || (mail.returnPath == "<>"_L1 && daemon))
        return Automatic::Bounce;
    if (submitted.startsWith("auto-replied") || headers.has("x-autoreply") || headers.has("x-autorespond")
        || headers.has("x-auto-reply") || precedence.startsWith("auto_reply"))
        return Automatic::Reply;
    const bool list = headers.has("list-id") || headers.has("list-post") || headers.has("list-unsubscribe")
                      || precedence == "list" || precedence == "bulk" || precedence == "junk";
    if (list)
        return Automatic::List;
    if (!submitted.isEmpty() && !submitted.startsWith("no"))
        return Automatic::Generated;
    // An empty envelope sender means: do not answer. So does a report of any kind.
    if (mail.returnPath == "<>"_L1 || type.startsWith("multipart/report"))
        return Automatic::Generated;
    // Exchange puts it on what people write as well ("DR, OOF, AutoReply" asks only for silence from machines); on
    // its own, "All" is what machines say.
    if (headers.first("x-auto-response-suppress").trimmed().toLower() == "all" || headers.has("feedback-id"))
        return Automatic::Generated;
    return Automatic::No;
}

} // namespace

Headers Headers::parse(const QByteArray &block)
{
    Headers headers;
    QByteArray name, value;
    const auto finish = [&] {
        if (!name.isEmpty())
            headers.append(name, value);
        name.clear();
    };
    for (qsizetype at = 0; at < block.size();) {
        qsizetype end = block.indexOf('\n', at);
        end = end < 0 ? block.size() : end;
        QByteArray line = block.mid(at, end - at);
        at = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.startsWith(' ') || line.startsWith('\t')) {
            value += ' ' + line.trimmed();
            continue;
        }
        finish();
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        name = line.first(colon).trimmed();
        value = line.sliced(colon + 1).trimmed();
        if (name.isEmpty() || name.contains(' '))
            name.clear();
    }
    finish();
    return headers;
}

void Headers::append(const QByteArray &name, const QByteArray &value)
{
    m_fields.emplace_back(name.toLower(), value);
}

QByteArray Headers::first(QByteArrayView name) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(),
                                 [&](const auto &field) { return QByteArrayView(field.first) == name; });
    return it == m_fields.end() ? QByteArray() : it->second;
}

QByteArrayList Headers::all(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &field : m_fields) {
        if (QByteArrayView(field.first) == name)
            values.push_back(field.second);
    }
    return values;
}

bool Headers::has(QByteArrayView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [&](const auto &field) { return QByteArrayView(field.first) == name; });
}

QStringList readIds(const QByteArray &value, int most)
{
    QStringList ids;
    const QString text = QString::fromUtf8(value.left(64 * 1024));
    qsizetype at = 0;
    while (ids.size() < most) {
        const qsizetype open = text.indexOf(u'<', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'>', open);
        if (close < 0)
            break;
        const QString id = text.sliced(open + 1, close - open - 1).trimmed();
        if (!id.isEmpty())
            ids.push_back(id);
        at = close + 1;
    }
    if (ids.isEmpty() && !text.contains(u'<') && !text.trimmed().isEmpty())
        ids.push_back(text.trimmed().section(u' ', 0, 0));
    return ids;
}

void readHeaders(const Headers &headers, const QByteArray &raw, Mail &mail)
{
    readIdentity(headers, raw, mail);
    readPeople(headers, mail);
    readRoute(headers, mail);
    readDate(headers, mail);
    readThreading(headers, mail);
    mail.subject = decodeHeader(headers.first("subject"), 998);
    mail.automatic = automaticOf(headers, mail);
}

} // namespace throughline::email
