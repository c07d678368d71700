// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/imapline.h"

#include <functional>

namespace throughline::email {

//! A mail as it goes to the submission server.
struct Submission {
    QByteArray mail; //!< CRLF
    QString from;    //!< the envelope's sender: bounces go there
    QStringList to;  //!< the envelope's recipients
};

struct Submitted {
    enum class Kind {
        Taken,   //!< the server said 250
        Later,   //!< not taken; trying again may help and cannot double it
        Refused, //!< not taken, and would not be
        Unknown, //!< all of it was sent and no answer came: it may have been taken
        Stopped, //!< not taken, because we were told to stop
    };
    Kind kind = Kind::Later;
    QString words;                      //!< why not
    std::optional<Trouble> lineTrouble; //!< it was the server or the log-in, not this mail

    bool operator==(const Submitted &) const = default;
};

//! Submits by SMTP, on a thread that may block. \a dataBegins runs when the server has asked for the text.
[[nodiscard]] Submitted submit(const Server &server, const QByteArray &caPem, const QString &heloName,
                               const Credentials &credentials, const Submission &submission, const Bell &stop,
                               const std::function<void()> &dataBegins);
//! Connects and logs in, and no more.
[[nodiscard]] Tried<void> tryLogin(const Server &server, const QByteArray &caPem, const QString &heloName,
                                   const Credentials &credentials, const Bell &stop);

} // namespace throughline::email
