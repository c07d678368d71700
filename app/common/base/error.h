// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline {

//! What kind of thing went wrong. Text for people is made in ui/ from this code; see STYLE "Results".
enum class ErrorCode {
    InvalidArgument, //!< the caller's data breaks the contract; detail names the field
    NotFound,
    Forbidden,
    Unauthorized,
    Conflict,
    AlreadyExists,
    InvalidTransition,
    TooLarge,
    RateLimited,
    Expired,
    Unavailable, //!< the other side cannot be reached now; a later try may succeed
    Locked,      //!< a key store or a database refuses for want of a key
    Corrupt,     //!< stored bytes are not what was written
    NewerSchema, //!< the file was written by a newer version of the program
    Unsupported,
    Cancelled,
    Io,
    Internal,
};

//! An error as a value. \a detail is for logs and developers: ids, counts and names of fields, never personal text.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    bool operator==(const Error &) const = default;
};

//! The code's stable name, e.g. "NotFound": for logs and command-line messages.
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace throughline
