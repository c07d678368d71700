// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec.h"
#include "api/messageshapes.h"
#include "host/frame.h"

#include <cstdlib>

using namespace throughline::plugin;

namespace {

template<typename... M>
void readAll(const QCborMap &body)
{
    ((void)decode<M>(body), ...);
}

} // namespace

//! The line between hub and plugin host, both directions: bytes in pieces to frames, frames to messages.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const qsizetype piece = 1 + data[0];
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    FrameReader reader;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        reader.feed(bytes.mid(at, piece));
        for (;;) {
            const auto frame = reader.next();
            if (!frame)
                return 0; // beyond repair
            if (!*frame)
                break;
            readAll<Hello, Load, Ping, Stop, IngestBatch, ReportBatch, StorageGet, StoragePut, BlobWrite, BlobPart,
                    LogLine, OutboundItem, HttpRequest, HttpResponse, SocketRequest, SocketEvent, Signal, LookupCall,
                    ActionCall>((*frame)->body);
            // What was read can be written, and reads as the same.
            const auto written = writeFrame((*frame)->name, (*frame)->id, (*frame)->body);
            if (!written)
                continue;
            FrameReader again;
            again.feed(*written);
            const auto read = again.next();
            if (!read || !*read || (*read)->name != (*frame)->name || (*read)->id != (*frame)->id)
                std::abort();
        }
    }
    return 0;
}
