// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/submit.h"

#include "connector/curlline.h"
#include "connector/words.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

//! What libcurl reads the mail from. When the last byte left here, the server may have got the end of the text.
struct Source {
    const QByteArray &mail;
    const std::function<void()> &begins;
    qsizetype at = 0;
    bool asked = false;

    static size_t read(char *buffer, size_t size, size_t count, void *self)
    {
        auto &source = *static_cast<Source *>(self);
        if (!std::exchange(source.asked, true) && source.begins)
            source.begins();
        const qsizetype part = std::min(qsizetype(size * count), source.mail.size() - source.at);
        std::memcpy(buffer, source.mail.constData() + source.at, static_cast<size_t>(part));
        source.at += part;
        return static_cast<size_t>(part);
    }
    [[nodiscard]] bool wholeLeft() const { return asked && at == mail.size(); }
};

//! Each line a server says comes here; the last one tells why.
size_t keepLast(char *bytes, size_t size, size_t count, void *last)
{
    *static_cast<QByteArray *>(last) = QByteArray(bytes, qsizetype(size * count)).left(512);
    return size * count;
}

size_t drop(char *, size_t size, size_t count, void *)
{
    return size * count;
}

QByteArray urlOf(const Server &server, const QString &heloName)
{
    const QByteArray host = server.host.toLatin1();
    return (server.security == Security::Tls ? "smtps://" : "smtp://") + (host.contains(':') ? '[' + host + ']' : host)
           + ':' + QByteArray::number(server.port) + '/' + heloName.toLatin1();
}

void prepare(CurlLine &line, const Server &server, const QByteArray &url, const PemPipe &authorities,
             const Credentials &credentials)
{
    line.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    line.set(CURLOPT_URL, url.constData());
    line.set(CURLOPT_USE_SSL, long(server.security == Security::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (const QByteArray path = authorities.path(); !path.isEmpty())
        line.set(CURLOPT_CAINFO, path.constData());
    line.set(CURLOPT_USERNAME, credentials.user.toUtf8().constData());
    if (credentials.oauth) {
        line.set(CURLOPT_XOAUTH2_BEARER, credentials.secret.constData());
        line.set(CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2;AUTH=OAUTHBEARER");
    } else {
        line.set(CURLOPT_PASSWORD, credentials.secret.constData());
        line.set(CURLOPT_LOGIN_OPTIONS,
                 "AUTH=PLAIN;AUTH=LOGIN"); // inside TLS; CRAM-MD5 asks servers for clear passwords
    }
    line.set(CURLOPT_WRITEFUNCTION, drop);
}

QByteArray inBrackets(const QString &address)
{
    return '<' + address.toUtf8() + '>';
}

//! The mail did not get through; did the server say no, or was it the line?
Submitted notTaken(const CurlLine &line, CURLcode code, bool wholeLeft, const QByteArray &last)
{
    using Kind = Submitted::Kind;
    const long answer = line.answer();
    const Trouble why = line.troubleOf(code);
    if (wholeLeft && (answer < 400 || answer > 599))
        return {Kind::Unknown, u"The connection broke before the mail server confirmed the mail."_s, why};
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return {Kind::Stopped, {}, why};
    if (needsPerson(why))
        return {answer >= 400 && answer < 500 ? Kind::Later : Kind::Refused, why.words, why};
    if (answer >= 500 && answer < 600)
        return {Kind::Refused, refusalWords(answer, last), {}};
    if (answer >= 400 && answer < 500)
        return {Kind::Later, refusalWords(answer, last), {}};
    return {Kind::Later, why.words, why};
}

} // namespace

Submitted submit(const Server &server, const QByteArray &caPem, const QString &heloName, const Credentials &credentials,
                 const Submission &submission, const Bell &stop, const std::function<void()> &dataBegins)
{
    CurlLine line(stop);
    const PemPipe authorities(caPem);
    const QByteArray url = urlOf(server, heloName);
    prepare(line, server, url, authorities, credentials);
    Source source{submission.mail, dataBegins};
    QByteArray last;
    QByteArrayList recipients;
    for (const QString &to : submission.to)
        recipients.append(inBrackets(to));
    line.set(CURLOPT_MAIL_FROM, inBrackets(submission.from).constData());
    line.setList(CURLOPT_MAIL_RCPT, recipients);
    line.set(CURLOPT_UPLOAD, 1L);
    line.set(CURLOPT_READFUNCTION, &Source::read);
    line.set(CURLOPT_READDATA, &source);
    line.set(CURLOPT_HEADERFUNCTION, keepLast);
    line.set(CURLOPT_HEADERDATA, &last);
    const CURLcode code = line.perform();
    if (code == CURLE_OK)
        return {Submitted::Kind::Taken, {}, {}};
    // The mail was taken and only the farewell failed.
    if (source.wholeLeft() && line.answer() == 250)
        return {Submitted::Kind::Taken, {}, {}};
    return notTaken(line, code, source.wholeLeft(), last);
}

Tried<void> tryLogin(const Server &server, const QByteArray &caPem, const QString &heloName,
                     const Credentials &credentials, const Bell &stop)
{
    CurlLine line(stop);
    const PemPipe authorities(caPem);
    const QByteArray url = urlOf(server, heloName);
    prepare(line, server, url, authorities, credentials);
    line.set(CURLOPT_CUSTOMREQUEST, "NOOP");
    line.set(CURLOPT_NOBODY, 1L);
    const CURLcode code = line.perform();
    if (code == CURLE_OK)
        return {};
    return tl::make_unexpected(line.troubleOf(code));
}

} // namespace throughline::email
