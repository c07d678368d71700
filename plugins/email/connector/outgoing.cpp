// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/outgoing.h"

#include "connector/ours.h"
#include "connector/quoting.h"
#include "message/address.h"

#include <QJsonArray>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecipients = 50;
constexpr qsizetype longestSubject = 900;
constexpr qsizetype shownLine = 60;

//! "cc": addresses as texts, or objects with name and address.
Result<std::vector<Address>> addressesOf(const QJsonValue &value)
{
    std::vector<Address> addresses;
    for (const QJsonValue each : value.isString() ? QJsonArray{value} : value.toArray()) {
        const QString written = each.isObject() ? each["address"_L1].toString() : each.toString();
        if (written.trimmed().isEmpty())
            continue;
        Address address{
            .name = cleanLine(each["name"_L1].toString(), 200), .address = normalAddress(written), .raw = {}};
        if (address.address.isEmpty() || qsizetype(addresses.size()) >= mostRecipients)
            return fail(ErrorCode::InvalidArgument);
        address.raw = address.address;
        addresses.push_back(std::move(address));
    }
    return addresses;
}

//! The Message-ID an externalKey stands for; empty where it is a hash or one of two mails with the same id.
QString idOfKey(const QString &key)
{
    const bool made = key.startsWith("sha256-"_L1) || key.contains(u'#');
    return key.contains(u'@') && !made ? key : QString();
}

//! What the agent called it; else "Re: Lamp", once. What answers no mail and has no subject, after a chat for instance, is
//! called by its first line.
QString subjectOf(const plugin::OutboundItem &item, bool answers)
{
    if (const QString chosen = cleanLine(item.data["subject"_L1].toString(), longestSubject); !chosen.isEmpty())
        return chosen;
    if (item.data.contains("forwarded"_L1))
        return u"Fwd: "_s + plainSubject(cleanLine(item.data["forwarded"_L1]["subject"_L1].toString(), longestSubject));
    const QString given = cleanLine(item.subject, longestSubject);
    if (answers)
        return u"Re: "_s + plainSubject(given);
    if (!given.isEmpty())
        return given;
    return cleanLine(item.text.trimmed().section(u'\n', 0, 0), shownLine);
}

} // namespace

Result<Outgoing> outgoingOf(const plugin::OutboundItem &item, const Settings &settings, const QByteArray &tokenSecret)
{
    const auto no = [](const QString &why) { return fail(ErrorCode::InvalidArgument, why); };
    const QString recipient = item.contactPoint.kind == "email"_L1 ? normalAddress(item.contactPoint.value) : QString();
    if (recipient.isEmpty() || recipient.endsWith(".invalid"_L1))
        return no(u"There is no e-mail address to send it to."_s);
    const bool forward = item.data.contains("forwarded"_L1);
    if (item.text.trimmed().isEmpty() && item.attachments.empty() && !forward)
        return no(u"There is nothing to send."_s);
    qint64 size = 0;
    for (const plugin::Attachment &file : item.attachments)
        size += file.size;
    if (size > mostToSend)
        return no(u"The files are too large for a mail."_s);

    Outgoing mail;
    mail.from = {.name = settings.displayName, .address = settings.address, .raw = settings.address};
    mail.to = {{.name = {}, .address = recipient, .raw = recipient}};
    const auto more = addressesOf(item.data["to"_L1]);
    const auto cc = addressesOf(item.data["cc"_L1]);
    const auto bcc = addressesOf(item.data["bcc"_L1]);
    if (!more || !cc || !bcc)
        return no(u"One of the further recipients is no e-mail address, or there are too many."_s);
    for (const Address &each : *more) {
        if (each.address != recipient)
            mail.to.push_back(each);
    }
    mail.cc = *cc;
    mail.bcc = *bcc;
    if (envelopeOf(mail).size() > mostRecipients)
        return no(u"There are too many recipients."_s);
    mail.date = item.createdAt;
    mail.messageId = messageIdOf(item.itemId, settings.domain());
    // Whoever gets a forward has seen nothing of the thread.
    mail.inReplyTo = forward ? QString() : idOfKey(item.replyToKey);
    if (!mail.inReplyTo.isEmpty())
        mail.references = {mail.inReplyTo};
    mail.subject = subjectOf(item, !mail.inReplyTo.isEmpty());
    if (settings.plusAddresses) {
        const QString tagged = taggedAddress(settings.address, replyToken(item.itemId, tokenSecret));
        mail.replyTo = Address{.name = settings.displayName, .address = tagged, .raw = tagged};
    }
    const Written written = writtenText(item.text, item.data, settings);
    mail.text = written.text;
    mail.picturesAt = written.own;
    mail.automatic = item.data["automatic"_L1].toBool(false);
    return mail;
}

QString contentIdOf(const plugin::OutboundItem &item, std::size_t index, const QString &domain)
{
    const QJsonArray shown = item.data["inline"_L1].toArray();
    return shown.contains(int(index)) ? u"%1.%2@%3"_s.arg(index).arg(item.itemId.toString(), domain) : QString();
}

} // namespace throughline::email
