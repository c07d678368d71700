// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/bell.h"
#include "connector/trouble.h"

#include <QByteArray>
#include <QByteArrayList>

#include <curl/curl.h>

#include <memory>
#include <vector>

namespace throughline::email {

//! A certificate text as a file that libcurl's GnuTLS flavour can name: this process may write none, and a pipe to oneself
//! is none. Good for one connection.
class PemPipe
{
public:
    explicit PemPipe(const QByteArray &pem);
    ~PemPipe();
    PemPipe(const PemPipe &) = delete;
    PemPipe &operator=(const PemPipe &) = delete;
    //! Empty when there is no text.
    [[nodiscard]] QByteArray path() const;

private:
    int m_fd = -1;
};

//! One transfer with limits on its waits, ended by \a stop within a second. Certificates are checked by libcurl.
class CurlLine
{
public:
    explicit CurlLine(const Bell &stop);
    [[nodiscard]] CURL *handle() const { return m_handle.get(); }
    template<typename T>
    void set(CURLoption option, T value)
    {
        if (m_handle)
            curl_easy_setopt(m_handle.get(), option, value);
    }
    void setList(CURLoption option, const QByteArrayList &lines);
    [[nodiscard]] CURLcode perform();
    //! The last answer's number.
    [[nodiscard]] long answer() const;
    [[nodiscard]] Trouble troubleOf(CURLcode code) const;

private:
    struct Free {
        void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };
    const Bell &m_stop;
    std::unique_ptr<CURL, Free> m_handle;
    std::vector<std::unique_ptr<curl_slist, Free>> m_lists;
};

} // namespace throughline::email
