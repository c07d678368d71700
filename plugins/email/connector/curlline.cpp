// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/curlline.h"

#include <fcntl.h>
#include <mutex>
#include <unistd.h>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

PemPipe::PemPipe(const QByteArray &pem)
{
    int fds[2] = {-1, -1};
    if (pem.isEmpty() || ::pipe2(fds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    const auto written = ::write(fds[1], pem.constData(), static_cast<size_t>(pem.size()));
    ::close(fds[1]); // its reader finds the end
    m_fd = fds[0];
    if (written == pem.size())
        return;
    ::close(m_fd); // path() then names nothing and the connection is refused: never less trust than was asked for
    m_fd = -2;
}

PemPipe::~PemPipe()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

QByteArray PemPipe::path() const
{
    return m_fd == -1 ? QByteArray() : "/proc/self/fd/" + QByteArray::number(m_fd);
}

CurlLine::CurlLine(const Bell &stop) : m_stop(stop)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    m_handle.reset(curl_easy_init());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, 15L);
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, 300L); // a server may think for minutes about a mail (RFC 5321, 4.5.3.2)
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_PROXY, ""); // none from an environment
    set(CURLOPT_NOPROGRESS, 0L);
    // libcurl asks at least once a second.
    using Progress = int (*)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    const Progress progress = [](void *bell, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
        return static_cast<const Bell *>(bell)->rung() ? 1 : 0;
    };
    set(CURLOPT_XFERINFOFUNCTION, progress);
    set(CURLOPT_XFERINFODATA, const_cast<Bell *>(&m_stop));
}

void CurlLine::setList(CURLoption option, const QByteArrayList &lines)
{
    curl_slist *list = nullptr;
    for (const QByteArray &line : lines)
        list = curl_slist_append(list, line.constData());
    m_lists.emplace_back(list);
    set(option, list);
}

CURLcode CurlLine::perform()
{
    if (m_stop.rung())
        return CURLE_ABORTED_BY_CALLBACK;
    return m_handle ? curl_easy_perform(m_handle.get()) : CURLE_FAILED_INIT;
}

long CurlLine::answer() const
{
    long code = 0;
    if (m_handle)
        curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &code);
    return code;
}

Trouble CurlLine::troubleOf(CURLcode code) const
{
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK: return {Kind::Stopped, {}};
    case CURLE_COULDNT_RESOLVE_HOST: return {Kind::Address, u"The server's name has no address."_s};
    case CURLE_COULDNT_CONNECT: return {Kind::Connection, u"The server refuses the connection."_s};
    case CURLE_OPERATION_TIMEDOUT: return {Kind::Connection, u"The server does not answer."_s};
    case CURLE_PEER_FAILED_VERIFICATION:
        return {Kind::Certificate,
                u"The server's certificate is not valid, not for its name, or from nobody this hub trusts."_s};
    case CURLE_SSL_CACERT_BADFILE:
        return {Kind::Certificate, u"There is no certificate authority to trust: see the setting \"caPem\"."_s};
    case CURLE_SSL_CONNECT_ERROR:
        return {Kind::Encryption, u"The server and this hub cannot agree on an encryption (TLS)."_s};
    case CURLE_USE_SSL_FAILED: return {Kind::Encryption, u"The server offers no encryption (STARTTLS)."_s};
    case CURLE_LOGIN_DENIED:
        return {Kind::Login, u"The mail server refuses the user name, the password or the token (SMTP)."_s};
    default: return {Kind::Connection, u"The connection to the server broke."_s};
    }
}

} // namespace throughline::email
