// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "connector/visitors.h"

#include <QJsonArray>
#include <QStringList>

#include <variant>

namespace throughline::webchat {

// What a browser says (CHAT_API.md, version 1), checked: ids are UUIDs in lower case, texts are well-formed Unicode
// without control characters, lists and lengths are within their limits.

struct HelloFrame {
    int version = 0;
    std::optional<Visitor> visitor;
    std::optional<Instant> after; //!< of the newest entry the client holds
    QString language;             //!< two or three letters, may be empty
    QByteArray token;             //!< signed user token, may be empty
};
struct MessageFrame {
    QString id;
    QString text;        //!< may be longer than the endpoint allows: that is a polite refusal, not a broken frame
    QStringList tickets; //!< of uploaded files
};
struct FormFrame {
    QString id, name, email, text;
};
struct ProfileFrame {
    QString id, name, email;
};
struct PageFrame {
    QString id, url, title, referrer;
};
struct TypingFrame {
    bool on = false;
};
struct DeliveredFrame {
    QStringList items;
};
struct ReadFrame {
    QStringList items;
};
struct IdentifyFrame {
    QByteArray token;
};
struct LogoutFrame {
};
struct PingFrame {
};
struct UnknownFrame {
}; //!< well-formed, but of a type this version does not know

using ClientFrame = std::variant<HelloFrame, MessageFrame, FormFrame, ProfileFrame, PageFrame, TypingFrame,
                                 DeliveredFrame, ReadFrame, IdentifyFrame, LogoutFrame, PingFrame, UnknownFrame>;

//! InvalidArgument with the field's name when it is no frame of the protocol.
[[nodiscard]] Result<ClientFrame> readFrame(const QByteArray &payload);

//! One line of the conversation as the widget sees it.
struct Entry {
    QString id; //!< the visitor's own message id, or the hub's item id of an agent's
    bool fromAgent = false;
    QString name; //!< of the agent
    QString text;
    Instant at;
    bool read = false;
    QJsonArray attachments; //!< {id, name, type, size}

    [[nodiscard]] QJsonObject toJson() const;
};

//! Text as it may be shown and stored: no control characters but line feed and tab, no lone surrogates, "\r\n" as "\n".
[[nodiscard]] QString cleanText(QStringView text);
//! A name: one line of at most \a most characters, without characters that change the direction or hide.
[[nodiscard]] QString cleanName(QStringView text, qsizetype most = 120);
//! Trimmed, domain in lower case and IDNA form; empty when it is no address.
[[nodiscard]] QString cleanEmail(QStringView text);
//! Characters as people count them for a limit: code points.
[[nodiscard]] qsizetype lengthOf(QStringView text);

} // namespace throughline::webchat
