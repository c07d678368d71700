// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/requestparser.h"

#include <cstdlib>

using namespace throughline::hub;

//! The front door: one connection's bytes, in two pieces, as many requests as they hold.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    RequestParser parser;
    const QByteArray all(reinterpret_cast<const char *>(data), qsizetype(size));
    qsizetype at = parser.parseHead(all.left(all.size() / 2)); // often not whole yet
    if (at == 0 && parser.state() == RequestParser::State::Head)
        at = parser.parseHead(all);
    if (at < 0 || at > all.size())
        std::abort();
    qsizetype taken = 0;
    const auto sink = [&](QByteArrayView piece) {
        taken += piece.size();
        return taken <= 64 * 1024;
    };
    while (parser.state() == RequestParser::State::Body && at < all.size()) {
        const qsizetype used = parser.parseBody(QByteArrayView(all).sliced(at), sink);
        if (used < 0 || used > all.size() - at)
            std::abort();
        if (used == 0)
            break;
        at += used;
    }
    if (parser.state() == RequestParser::State::Failed && parser.failure().status < 400)
        std::abort();
    return 0;
}
