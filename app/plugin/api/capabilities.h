// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace throughline::plugin {

//! What a channel can do (FIELD "Channel capability descriptor"). Data of the plugin, obeyed by hub and console: neither
//! knows a channel by name. Travels as JSON in Endpoint.capabilities.
struct Capabilities {
    enum class CanStart { Never, VerifiedOnly, Always };
    enum class AfterWindow { Nothing, Templates, Tagged };

    struct AttachmentRule {
        QString kind;      //!< "image", "audio", "video", "document" or "any"
        QStringList types; //!< media types, "image/*" allowed; empty: all
        qint64 maxBytes = 0;
    };
    struct IdentityKey {
        QString kind;  //!< of the contact points the channel delivers
        int trust = 0; //!< the highest it can have: 0 hint .. 3 verified
    };

    CanStart canStart = CanStart::Never;            //!< may an agent write first
    int replyWindowHours = 0;                       //!< 0: no limit
    AfterWindow afterWindow = AfterWindow::Nothing; //!< what may be sent when the window is closed
    int maxText = 0;                                //!< characters
    QStringList receipts;                           //!< of "sent", "delivered", "read", "failed"
    bool quoteIncoming = false;
    bool quoteOutgoing = false;
    std::vector<AttachmentRule> attachments; //!< empty: none
    QStringList
        formatting; //!< of "bold", "italic", "strike", "code", "link", "list", "quote", "html"; empty: plain text
    bool edit = false;
    bool unsend = false;
    bool typing = false;
    bool reactions = false;
    bool presence = false;
    std::vector<IdentityKey> identityKeys;
    bool inboundOrdered = false;            //!< items come in the order they happened
    bool inboundDuplicates = true;          //!< the same thing may come twice, with the same externalKey
    bool live = false;                      //!< someone is waiting now: routing weight, kind of notification
    QString media = QStringLiteral("none"); //!< "none", "audio" or "video": needs a media engine
    bool idempotentSend = false;            //!< sending the same itemId twice has one effect: resent after a crash
};

//! Strict: unknown or ill-typed keys are errors that name the key.
[[nodiscard]] Result<Capabilities> parseCapabilities(const QJsonObject &json);

} // namespace throughline::plugin
