// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/web.h"

#include "connector/curlline.h"

#include <QHostAddress>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAnswer = 64 * 1024;

size_t take(char *bytes, size_t size, size_t count, void *into)
{
    auto *body = static_cast<QByteArray *>(into);
    if (body->size() + qsizetype(size * count) > mostAnswer)
        return 0; // too long: the transfer ends
    body->append(bytes, qsizetype(size * count));
    return size * count;
}

} // namespace

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

bool isSafeAddress(const QUrl &url)
{
    const bool encrypted = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && encrypted;
}

Form &Form::add(const char *name, const QByteArray &value)
{
    if (!m_bytes.isEmpty())
        m_bytes += '&';
    m_bytes += name;
    m_bytes += '=' + value.toPercentEncoding();
    return *this;
}

Tried<WebAnswer> askWeb(const WebQuestion &question, const Bell &stop)
{
    if (!isSafeAddress(question.url))
        return trouble(Trouble::Kind::Encryption, u"The provider's address is not encrypted (https)."_s);
    CurlLine line(stop);
    const QByteArray url = question.url.toEncoded();
    WebAnswer answer;
    line.set(CURLOPT_PROTOCOLS_STR, "https,http"); // http: to this machine only, see isSafeAddress()
    line.set(CURLOPT_URL, url.constData());
    if (question.form) {
        line.set(CURLOPT_POSTFIELDSIZE, long(question.form->size()));
        line.set(CURLOPT_POSTFIELDS, question.form->constData());
    }
    line.setList(CURLOPT_HTTPHEADER, {"Accept: application/json"});
    line.set(CURLOPT_TIMEOUT, long(question.seconds));
    line.set(CURLOPT_WRITEFUNCTION, take);
    line.set(CURLOPT_WRITEDATA, &answer.body);
    if (const CURLcode code = line.perform(); code != CURLE_OK)
        return tl::make_unexpected(line.troubleOf(code));
    answer.status = line.answer();
    return answer;
}

} // namespace throughline::email
