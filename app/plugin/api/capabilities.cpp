// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/capabilities.h"

#include "api/strictobject.h"

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

const QStringList canStartNames{u"never"_s, u"verifiedOnly"_s, u"always"_s};
const QStringList afterWindowNames{u"nothing"_s, u"templates"_s, u"tagged"_s};
const QStringList receiptNames{u"sent"_s, u"delivered"_s, u"read"_s, u"failed"_s};
const QStringList attachmentKinds{u"any"_s, u"image"_s, u"audio"_s, u"video"_s, u"document"_s};
const QStringList formattingNames{u"bold"_s, u"italic"_s, u"strike"_s, u"code"_s,
                                  u"link"_s, u"list"_s,   u"quote"_s,  u"html"_s};
const QStringList mediaNames{u"none"_s, u"audio"_s, u"video"_s};

} // namespace

Result<Capabilities> parseCapabilities(const QJsonObject &json)
{
    Capabilities c;
    QString problem;
    StrictObject o(json, u"capabilities"_s, problem);
    c.canStart = Capabilities::CanStart(o.choice("canStart"_L1, canStartNames));
    o.object("replyWindow"_L1, [&](StrictObject &window) {
        c.replyWindowHours = int(window.integer("hours"_L1, 0, 24 * 366));
        c.afterWindow = Capabilities::AfterWindow(window.choice("after"_L1, afterWindowNames));
    });
    c.maxText = int(o.integer("maxText"_L1, 1, 100'000));
    c.segments = o.has("segments"_L1) ? int(o.integer("segments"_L1, 1, 255)) : 0;
    c.receipts = o.someOf("receipts"_L1, receiptNames);
    o.object("quoting"_L1, [&](StrictObject &quoting) {
        c.quoteIncoming = quoting.boolean("incoming"_L1);
        c.quoteOutgoing = quoting.boolean("outgoing"_L1);
    });
    if (o.has("envelope"_L1)) {
        o.object("envelope"_L1, [&](StrictObject &envelope) {
            c.envelope.subject = envelope.boolean("subject"_L1);
            c.envelope.cc = envelope.boolean("cc"_L1);
            c.envelope.bcc = envelope.boolean("bcc"_L1);
            c.envelope.forward = envelope.boolean("forward"_L1);
            c.envelope.quote = envelope.boolean("quote"_L1);
            c.envelope.inlineImages = envelope.boolean("inlineImages"_L1);
            c.envelope.recipients = int(envelope.integer("recipients"_L1, 1, 100));
            c.envelope.ownAddresses = envelope.texts("ownAddresses"_L1, 8, 64);
            if (envelope.has("signature"_L1))
                c.envelope.signature = envelope.text("signature"_L1, 1, 64);
        });
    }
    o.objects("attachments"_L1, 16, [&](StrictObject &rule) {
        Capabilities::AttachmentRule attachment;
        attachment.kind = attachmentKinds.at(rule.choice("kind"_L1, attachmentKinds));
        attachment.types = rule.texts("types"_L1, 64, 127, "[a-z]+/([a-z0-9.+-]+|\\*)");
        attachment.maxBytes = rule.integer("maxBytes"_L1, 1, 50 * 1024 * 1024);
        c.attachments.push_back(attachment);
    });
    c.maxFiles = o.has("maxFiles"_L1) ? int(o.integer("maxFiles"_L1, 1, 100)) : 0;
    c.formatting = o.someOf("formatting"_L1, formattingNames);
    c.edit = o.boolean("edit"_L1);
    c.unsend = o.boolean("unsend"_L1);
    c.typing = o.boolean("typing"_L1);
    c.reactions = o.boolean("reactions"_L1);
    c.presence = o.boolean("presence"_L1);
    o.objects("identityKeys"_L1, 16, [&](StrictObject &key) {
        c.identityKeys.push_back({key.text("kind"_L1, 1, 32, "[a-z][a-z0-9-]*"), int(key.integer("trust"_L1, 0, 3))});
    });
    o.object("inbound"_L1, [&](StrictObject &inbound) {
        c.inboundOrdered = inbound.boolean("ordered"_L1);
        c.inboundDuplicates = inbound.boolean("duplicates"_L1);
    });
    c.undoSeconds = o.has("undoSeconds"_L1) ? int(o.integer("undoSeconds"_L1, 0, 120)) : 0;
    c.live = o.boolean("live"_L1);
    c.media = mediaNames.at(o.choice("media"_L1, mediaNames));
    c.idempotentSend = o.boolean("idempotentSend"_L1);
    o.finish();
    if (!problem.isEmpty())
        return fail(ErrorCode::InvalidArgument, problem);
    return c;
}

} // namespace throughline::plugin
