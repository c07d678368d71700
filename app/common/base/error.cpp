// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

namespace throughline {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument: return QStringLiteral("InvalidArgument");
    case ErrorCode::NotFound: return QStringLiteral("NotFound");
    case ErrorCode::Forbidden: return QStringLiteral("Forbidden");
    case ErrorCode::Unauthorized: return QStringLiteral("Unauthorized");
    case ErrorCode::Conflict: return QStringLiteral("Conflict");
    case ErrorCode::AlreadyExists: return QStringLiteral("AlreadyExists");
    case ErrorCode::InvalidTransition: return QStringLiteral("InvalidTransition");
    case ErrorCode::TooLarge: return QStringLiteral("TooLarge");
    case ErrorCode::RateLimited: return QStringLiteral("RateLimited");
    case ErrorCode::Expired: return QStringLiteral("Expired");
    case ErrorCode::Unavailable: return QStringLiteral("Unavailable");
    case ErrorCode::Locked: return QStringLiteral("Locked");
    case ErrorCode::Corrupt: return QStringLiteral("Corrupt");
    case ErrorCode::NewerSchema: return QStringLiteral("NewerSchema");
    case ErrorCode::Unsupported: return QStringLiteral("Unsupported");
    case ErrorCode::Cancelled: return QStringLiteral("Cancelled");
    case ErrorCode::Io: return QStringLiteral("Io");
    case ErrorCode::Internal: break;
    }
    return QStringLiteral("Internal");
}

} // namespace throughline
