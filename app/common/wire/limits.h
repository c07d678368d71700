// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

//! The numbers of PROTOCOL.md that both sides must agree on.
namespace throughline::wire {

inline constexpr char16_t hubCapability[] = u"https://throughline.example/ns/hub/1";
inline constexpr char16_t coreCapability[] = u"urn:ietf:params:jmap:core";
inline constexpr char16_t webSocketCapability[] = u"urn:ietf:params:jmap:websocket";

inline constexpr qint64 maxFrameBytes = 1'048'576; //!< larger frames are refused by both sides
inline constexpr qint64 maxRequestBytes = 1'048'576;
inline constexpr qint64 maxUploadBytes = 52'428'800;
inline constexpr qint64 maxInlineBytes = 262'144; //!< larger transactions are announced by StateChange
inline constexpr int maxCallsInRequest = 32;
inline constexpr int maxObjectsInGet = 2000;
inline constexpr int maxObjectsInSet = 200;
inline constexpr int maxConcurrentRequests = 8;
inline constexpr int maxChangesPerPage = 2000;
inline constexpr int maxScopesLive = 2048;
inline constexpr int maxCommandsPerTransaction = 50;
inline constexpr qint64 queueSoftBytes = 1'048'576; //!< above: Deltas are dropped for one StateChange
inline constexpr int queueSoftFrames = 256;
inline constexpr qint64 queueHardBytes = 8'388'608; //!< above: close 1013
inline constexpr int maxJsonDepth = 64;
inline constexpr int historyDays = 7;
inline constexpr int logDays = 30;
inline constexpr int commandDays = 45;
inline constexpr std::chrono::seconds pingEvery{25};
inline constexpr std::chrono::seconds markEvery{30};
inline constexpr std::chrono::seconds silenceLimit{60};
inline constexpr std::chrono::seconds noProgressLimit{30};
inline constexpr std::chrono::hours replyExpiry{24};

//! Close codes beside those of RFC 6455.
enum CloseCode : int {
    GoingAway = 1001,
    TooBig = 1009,
    Overloaded = 1013,
    TokenExpired = 4401,
    Revoked = 4403,
    PingTimeout = 4408,
    ClientTooOld = 4426,
};

} // namespace throughline::wire
