// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/mime.h"

#include <algorithm>

namespace throughline::email {

namespace {

constexpr qsizetype longestField = 32 * 1024;
constexpr int mostFields = 2'000;
constexpr int mostColons = 100;

//! Fields that are read; of the others only so many that the rest has room.
bool isNeeded(const QByteArray &field)
{
    static constexpr const char *names[] = {"content-",   "from",       "to",          "cc",       "subject",
                                            "date",       "message-id", "sender",      "reply-to", "in-reply-",
                                            "references", "mime-",      "list-",       "auto-",    "precede",
                                            "return-",    "delivered",  "x-original-", "x-auto",   "x-failed"};
    const QByteArray head = field.left(16).toLower();
    return std::any_of(std::begin(names), std::end(names), [&](const char *name) { return head.startsWith(name); });
}

//! Where the field that begins at \a at ends: behind its last folded line.
qsizetype fieldEnd(const QByteArray &raw, qsizetype at)
{
    for (;;) {
        const qsizetype line = raw.indexOf('\n', at);
        if (line < 0)
            return raw.size();
        at = line + 1;
        if (at >= raw.size() || (raw[at] != ' ' && raw[at] != '\t'))
            return at;
    }
}

bool isEmptyLine(const QByteArray &raw, qsizetype at)
{
    return raw[at] == '\n' || (raw[at] == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n');
}

QByteArray boundedHeader(const QByteArray &raw, qsizetype from, qsizetype &end, qsizetype most, bool &cut)
{
    QByteArray kept;
    int fields = 0;
    qsizetype at = from;
    while (at < raw.size() && !isEmptyLine(raw, at)) {
        const qsizetype next = fieldEnd(raw, at);
        QByteArray field = raw.mid(at, std::min(next - at, longestField));
        field.replace('\0', ' '); // GMime's values end there
        if (next - at > longestField) {
            field += "\r\n";
            cut = true;
        }
        // What is read keeps its room, however much of the rest comes first.
        const int share = isNeeded(field) ? 1 : 4;
        if (kept.size() + field.size() <= most / share && fields < mostFields / share) {
            kept += field;
            ++fields;
        } else {
            cut = true;
        }
        at = next;
    }
    end = at;
    return kept;
}

//! In address fields anywhere in the message (a message within it is parsed as well), from the 101st colon on.
bool disarmGroups(QByteArray &raw)
{
    static constexpr const char *names[] = {"from", "to", "cc", "bcc", "sender", "reply-to", "resent-"};
    bool found = false;
    for (qsizetype at = 0; at < raw.size();) {
        const QByteArray head = raw.mid(at, 9).toLower();
        const bool address =
            std::any_of(std::begin(names), std::end(names), [&](const char *name) { return head.startsWith(name); });
        if (!address) {
            const qsizetype line = raw.indexOf('\n', at);
            at = line < 0 ? raw.size() : line + 1;
            continue;
        }
        const qsizetype end = fieldEnd(raw, at);
        if (end - at > mostColons) {
            int colons = 0;
            for (qsizetype i = at; i < end; ++i) {
                if (raw.at(i) == ':' && ++colons > mostColons) {
                    raw[i] = ' ';
                    found = true;
                }
            }
        }
        at = end;
    }
    return found;
}

} // namespace

QByteArray prepared(const QByteArray &bytes, const ReadLimits &limits, Oddities &oddities)
{
    // Line ends of old Macs.
    const QByteArray raw = bytes.contains('\n') ? bytes : QByteArray(bytes).replace('\r', '\n');
    qsizetype start = 0;
    while (start < raw.size() && (raw[start] == '\n' || raw[start] == '\r'))
        ++start;
    if (raw.mid(start, 5) == "From ") // of an mbox
        start = std::max<qsizetype>(raw.indexOf('\n', start) + 1, start);
    bool cut = false;
    qsizetype end = start;
    QByteArray message = boundedHeader(raw, start, end, limits.headerBytes, cut);
    qsizetype rest = raw.size() - end;
    // Every line that may be a boundary is compared with the boundary of every level.
    constexpr qsizetype mostComparisons = 200'000'000;
    const qsizetype levels = std::min<qsizetype>(raw.count("boundary"), 1'024);
    if (levels > 50 && levels * raw.count("\n--") > mostComparisons && rest > 1024 * 1024) {
        rest = 1024 * 1024;
        oddities |= Oddity::PartsLeftOut;
    }
    message += QByteArrayView(raw).sliced(end, rest);
    cut = disarmGroups(message) || cut;
    if (cut)
        oddities |= Oddity::HeadersCut;
    return message;
}

} // namespace throughline::email
