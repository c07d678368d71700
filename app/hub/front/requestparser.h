// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "front/httpmessage.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace throughline::hub {

//! Why a request was refused while it was read. Status is the answer to give; the connection ends after it, for what
//! follows on the wire can no longer be told apart from a body.
struct ParseFailure {
    int status = 400;
    const char *reason = ""; //!< a constant: nothing of the request is repeated
};

//! Bytes to one HTTP/1.1 request: Boost.Beast's parser, behind stricter rules against request smuggling (RFC 9112
//! section 11.2): no folded fields, no bare CR or LF, one Content-Length or one "chunked" but never both, exactly one
//! Host. Thread-free; no socket, so that it can be fuzzed.
class RequestParser
{
public:
    static constexpr qsizetype headerLimit = 16 * 1024; //!< request line and fields together
    static constexpr int fieldLimit = 100;
    using Sink = std::function<bool(QByteArrayView)>; //!< takes a piece of the body; false: too much

    RequestParser();
    ~RequestParser();

    enum class State { Head, Body, Complete, Failed };
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ParseFailure &failure() const { return m_failure; }
    //! Valid from Body on.
    [[nodiscard]] HttpRequest &request() { return m_request; }

    //! Looks for a whole head in \a bytes (all that came so far). Answers the head's size, 0 when it is not whole yet
    //! or the state is now Failed.
    qsizetype parseHead(QByteArrayView bytes);
    //! Takes what it can of \a bytes, answers how much; the rest has to be offered again with more behind it.
    qsizetype parseBody(QByteArrayView bytes, const Sink &sink);
    //! Ready for the next request of the connection.
    void reset();

private:
    struct Beast;
    bool fail(int status, const char *reason);
    bool checkLines(QByteArrayView head);
    bool takeFields();
    bool checkFraming();

    std::unique_ptr<Beast> m_beast;
    State m_state = State::Head;
    ParseFailure m_failure;
    HttpRequest m_request;
    qsizetype m_searched = 0;
};

} // namespace throughline::hub
