// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "connector/bell.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>

struct sockaddr;

// A picture that a mail only points to, fetched when an agent asks for it: by this process, which is neither the agent's
// computer nor, from the outside, distinguishable from any other reader of the mailbox.

namespace throughline::email {

struct FetchRules {
    bool anyAddress = false;          //!< also this machine and private networks: tests only, no setting leads here
    qsizetype mostBytes = 350 * 1024; //!< in base64 it fits an answer
};

//! An address of the open internet: not this machine, not a private, shared, link-local, documentation or multicast range, nor
//! any of them inside an IPv6 address (SECURITY C6).
[[nodiscard]] bool isPublicAddress(const sockaddr &address);

//! What came, with its type by the first bytes: png, jpeg, gif, webp or bmp, nothing else. http and https, certificates checked, two
//! redirects, no cookies, no referrer, no credentials; the address that is dialled is the one that was judged. Blocks; ended by
//! \a stop. InvalidArgument: no such address; Forbidden: it leads inside; TooLarge; Unsupported: no picture; Unavailable.
struct Picture {
    QByteArray bytes;
    QString type;
};
[[nodiscard]] Result<Picture> fetchPicture(const QString &url, const Bell &stop, const FetchRules &rules = {});

//! fetchPicture() on a thread of its own; \a done gets {type, data (base64)} there.
void startPicture(QString url, std::shared_ptr<Bell> stop, std::function<void(Result<QJsonObject>)> done);

} // namespace throughline::email
