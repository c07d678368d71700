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

    //! What goes around the text, as on a letter. Absent in the manifest: the channel has nothing of it.
    struct Envelope {
        bool subject = false;
        bool cc = false;
        bool bcc = false;
        bool forward = false;      //!< somebody else can be sent what came
        bool quote = false;        //!< what is answered can stand below the answer
        bool inlineImages = false; //!< pictures can stand in the text
        int recipients = 1;        //!< at most, all lists together
        QStringList ownAddresses;  //!< keys of settings that hold the endpoint's own addresses
        QString signature;         //!< key of the setting that is put below each text; empty: none
    };

    CanStart canStart = CanStart::Never;            //!< may an agent write first
    int replyWindowHours = 0;                       //!< 0: no limit
    AfterWindow afterWindow = AfterWindow::Nothing; //!< what may be sent when the window is closed
    int maxText = 0;                                //!< characters
    int segments = 0;     //!< short messages (SMS) one reply may take; 0: the text does not go in those
    QStringList receipts; //!< of "sent", "delivered", "read", "failed"
    bool quoteIncoming = false;
    bool quoteOutgoing = false;
    Envelope envelope;
    std::vector<AttachmentRule> attachments; //!< empty: none
    int maxFiles = 0;                        //!< of one message; 0: no limit of the channel's own
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
    int undoSeconds = 0;                    //!< an agent can take a reply back for so long; 0: it leaves at once
    bool live = false;                      //!< someone is waiting now: routing weight, kind of notification
    QString media = QStringLiteral("none"); //!< "none", "audio" or "video": needs a media engine
    bool idempotentSend = false;            //!< sending the same itemId twice has one effect: resent after a crash
};

//! Strict: unknown or ill-typed keys are errors that name the key.
[[nodiscard]] Result<Capabilities> parseCapabilities(const QJsonObject &json);

} // namespace throughline::plugin
