// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "exports/remademail.h"

#include <QDateTime>
#include <QList>
#include <QLocale>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPlain = 60; //!< of a header that is not folded
constexpr qsizetype wordBytes = 39;    //!< of an encoded word, so that its line stays under 76
constexpr qsizetype longestLine = 75;  //!< of quoted-printable, before its "="
constexpr qsizetype longestAddress = 254;

template<typename Test>
bool all(const QString &text, Test test)
{
    return std::all_of(text.begin(), text.end(), [&](QChar c) { return test(c.unicode()); });
}

bool isGraphic(char16_t c)
{
    return c > 32 && c < 127;
}

bool isAtomOrSpace(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u' ' || c == u'-'
           || c == u'\'' || c == u'_';
}

//! What a header takes as it is; everything else could end it, or be read as something else.
bool isSafeAddress(const QString &address)
{
    return address.size() <= longestAddress && address.count(u'@') == 1 && !address.startsWith(u'@')
           && !address.endsWith(u'@')
           && all(address, [](char16_t c) { return isGraphic(c) && !u"()<>[]:;,\\\""_s.contains(QChar(c)); });
}

//! Encoded words would carry a line break over to whoever decodes them.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.trimmed();
}

QByteArray encodedWords(const QString &text)
{
    QByteArray lines;
    QByteArray word;
    const auto put = [&] {
        if (!lines.isEmpty())
            lines += "\n ";
        lines += "=?utf-8?B?" + word.toBase64() + "?=";
        word.clear();
    };
    for (const char32_t letter : text.toUcs4()) {
        const QByteArray bytes = QStringView(QChar::fromUcs4(letter)).toUtf8();
        if (word.size() + bytes.size() > wordBytes)
            put();
        word += bytes;
    }
    if (!word.isEmpty())
        put();
    return lines;
}

QByteArray words(const QString &outside)
{
    const QString text = oneLine(outside);
    const bool plain = text.size() <= longestPlain && !text.contains("=?"_L1)
                       && all(text, [](char16_t c) { return isGraphic(c) || c == u' '; });
    return plain ? text.toLatin1() : encodedWords(text);
}

QByteArray phrase(const QString &outside)
{
    const QString name = oneLine(outside);
    return name.size() <= longestPlain && all(name, isAtomOrSpace) ? name.toLatin1() : encodedWords(name);
}

QByteArray written(const MailAddress &who)
{
    if (!isSafeAddress(who.address)) // it is told, but not as an address
        return phrase((who.name + u' ' + who.address).left(500)) + "\n <unknown@address.invalid>";
    const QByteArray name = phrase(who.name.left(500));
    return name.isEmpty() ? who.address.toLatin1() : name + "\n <" + who.address.toLatin1() + '>';
}

QByteArray written(const std::vector<MailAddress> &people)
{
    QByteArray list;
    for (const MailAddress &each : people)
        list += (list.isEmpty() ? QByteArray() : QByteArray(",\n ")) + written(each);
    return list;
}

QDateTime utc(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC);
}

QByteArray quotedPrintable(QByteArray text)
{
    text.replace("\r\n", "\n");
    if (text.endsWith('\n'))
        text.chop(1);
    QByteArray out;
    for (const QByteArray &line : text.split('\n')) {
        QByteArray row;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const char c = line.at(i);
            const bool blank = (c == ' ' || c == '\t') && i + 1 < line.size();
            const bool plain = blank || (c > 32 && c < 127 && c != '=');
            const QByteArray piece = plain ? QByteArray(1, c) : '=' + QByteArray(1, c).toHex().toUpper();
            if (row.size() + piece.size() > longestLine) {
                out += row + "=\n";
                row.clear();
            }
            row += piece;
        }
        out += row + '\n';
    }
    return out;
}

QString messageIdOf(const QString &key)
{
    // A channel's key of a mail is its Message-ID, but for what it had to make up.
    const bool made = key.startsWith("sha256-"_L1) || key.contains(u'#');
    return !made && isSafeAddress(key) ? key : QString();
}

std::vector<MailAddress> people(const QJsonValue &list)
{
    std::vector<MailAddress> found;
    for (const QJsonValue each : list.toArray()) {
        const QJsonObject person = each.toObject();
        found.push_back({person.value("name"_L1).toString(),
                         each.isString() ? each.toString() : person.value("address"_L1).toString()});
    }
    return found;
}

} // namespace

bool isMail(const TimelineItem &item, const ContactPoint &point)
{
    return point.kind == "email"_L1 && item.direction != Direction::Internal && !item.redacted
           && !neverLeft(item.delivery);
}

RemadeMail remake(const TimelineItem &item, const ContactPoint &point, const Endpoint &endpoint, const QString &subject)
{
    const bool in = item.direction == Direction::In;
    RemadeMail mail;
    const QJsonObject from = item.data.value("from"_L1).toObject();
    mail.from = {from.value("name"_L1).toString(), from.value("address"_L1).toString()};
    if (mail.from.address.isEmpty())
        mail.from = {item.author.name, in ? point.value : endpoint.address};
    mail.to = people(item.data.value("to"_L1));
    if (mail.to.empty())
        mail.to.push_back({{}, in ? endpoint.address : point.value});
    mail.cc = people(item.data.value("cc"_L1));
    mail.date = Instant::fromString(item.data.value("date"_L1).toString()).value_or(item.occurredAt);
    mail.subject = item.data.value("subject"_L1).toString(subject);
    mail.messageId = messageIdOf(item.externalKey);
    mail.text = item.text;
    return mail;
}

QByteArray writeMail(const RemadeMail &mail)
{
    QByteArray out = "From: " + written(mail.from) + "\nTo: " + written(mail.to) + '\n';
    if (!mail.cc.empty())
        out += "Cc: " + written(mail.cc) + '\n';
    out += "Date: " + QLocale::c().toString(utc(mail.date), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000\n";
    out += "Subject: " + words(mail.subject) + '\n';
    if (!mail.messageId.isEmpty())
        out += "Message-ID: <" + mail.messageId.toLatin1() + ">\n";
    out += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
           "X-Throughline-Remade: yes\n\n";
    return out + quotedPrintable(mail.text.toUtf8());
}

QByteArray mboxEntry(const RemadeMail &mail)
{
    const QDateTime at = utc(mail.date);
    const QByteArray day = QByteArray::number(at.date().day()).rightJustified(2, ' ');
    QByteArray out = "From " + (isSafeAddress(mail.from.address) ? mail.from.address.toLatin1() : "MAILER-DAEMON") + ' '
                     + QLocale::c().toString(at, u"ddd MMM "_s).toLatin1() + day
                     + QLocale::c().toString(at, u" HH:mm:ss yyyy"_s).toLatin1() + '\n';
    QByteArray bytes = writeMail(mail);
    bytes.chop(1);
    for (const QByteArray &line : bytes.split('\n')) {
        qsizetype quoted = 0;
        while (quoted < line.size() && line.at(quoted) == '>')
            ++quoted;
        if (QByteArrayView(line).sliced(quoted).startsWith("From "))
            out += '>';
        out += line + '\n';
    }
    return out + '\n';
}

} // namespace throughline::hub
