// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/mapping.h"

#include "connector/authresults.h"
#include "connector/ours.h"
#include "message/address.h"
#include "message/compose.h"

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostThreadKeys = 64;

plugin::ContactPoint pointOf(const Address &address, int trust)
{
    return {.kind = u"email"_s,
            .value = address.address,
            .raw = address.raw == address.address ? QString() : address.raw.left(1'000),
            .realm = {},
            .trust = trust};
}

//! The token of a reply of ours to which \a mail was sent: our address with something behind a plus, in To, Cc or what the
//! servers on the way kept of the envelope.
QString threadOfToken(const Mail &mail, const Settings &settings, const QByteArray &secret)
{
    QStringList addresses = mail.deliveredTo;
    for (const auto *list : {&mail.to, &mail.cc}) {
        for (const Address &each : *list)
            addresses.append(each.address);
    }
    for (const QString &address : addresses) {
        const QString token = tokenOf(address);
        if (const auto id = token.isEmpty() ? std::nullopt : readReplyToken(token, secret))
            return messageIdOf(*id, settings.domain());
    }
    return {};
}

QStringList threadKeysOf(const Mail &mail, const Settings &settings, const QByteArray &secret)
{
    QStringList keys = mail.references;
    // A reference names the very mail that was answered; the token only the conversation.
    if (const QString key = threadOfToken(mail, settings, secret); !key.isEmpty())
        keys.append(key);
    keys.removeAll(QString());
    keys.removeDuplicates();
    while (keys.size() > mostThreadKeys)
        keys.removeAt(keys.size() - 2); // the token stays
    return keys;
}

bool ours(const Address &address, const Settings &settings)
{
    if (settings.isOurs(address.address))
        return true;
    // support+t…@shop.test is us, too.
    const QString token = tokenOf(address.address);
    return !token.isEmpty() && settings.isOurs(QString(address.address).remove(u'+' + token));
}

const Address *firstForeign(const std::vector<Address> &addresses, const Settings &settings)
{
    const auto found = std::find_if(addresses.begin(), addresses.end(), [&](const Address &each) {
        return !each.address.isEmpty() && !ours(each, settings);
    });
    return found == addresses.end() ? nullptr : &*found;
}

QJsonObject dataOf(const FetchedMail &fetched)
{
    const Mail &mail = fetched.mail;
    QJsonObject data = cardData(mail);
    data[u"subject"_s] = mail.subject;
    data[u"from"_s] = QJsonObject{{u"name"_s, mail.from.name}, {u"address"_s, mail.from.address}};
    if (mail.date)
        data[u"date"_s] = mail.date->toString();
    if (mail.automatic != Automatic::No)
        data[u"automatic"_s] = automaticWord(mail.automatic);
    if (fetched.role == FolderRole::Spam)
        data[u"spam"_s] = true;
    if (fetched.flagged)
        data[u"flagged"_s] = true;
    if (fetched.cut)
        data[u"cut"_s] = QJsonObject{{u"size"_s, fetched.size}};
    if (!mail.files.empty())
        data[u"files"_s] = filesData(mail.files);
    return data;
}

//! What all items of mails have in common.
plugin::InboundItem commonItem(const FetchedMail &fetched, const Settings &settings, const QByteArray &secret)
{
    const Mail &mail = fetched.mail;
    plugin::InboundItem item;
    item.externalKey = mail.key;
    item.kind = u"email"_s;
    // Sent long ago or "tomorrow": the server's clock is nearer to the truth than a sender's.
    const bool datePlausible =
        mail.date && !mail.oddities.testFlag(Oddity::OddDate) && *mail.date <= fetched.arrived + std::chrono::hours(1);
    item.occurredAt = datePlausible ? *mail.date : fetched.arrived;
    item.text = mail.text;
    item.blocks = mail.blocks;
    item.data = dataOf(fetched);
    item.subject = mail.subject;
    item.threadKeys = threadKeysOf(mail, settings, secret);
    item.imported = fetched.imported;
    return item;
}

MappedMail skip(QString why)
{
    return {.item = {}, .reports = {}, .skipped = std::move(why)};
}

//! What we sent: it belongs to the first who got it.
MappedMail mapCopy(const FetchedMail &fetched, const Settings &settings, const QByteArray &secret)
{
    const Mail &mail = fetched.mail;
    const Address *recipient = firstForeign(mail.to, settings);
    if (!recipient)
        recipient = firstForeign(mail.cc, settings);
    if (!recipient)
        return skip(u"from us to us"_s);
    MappedMail mapped;
    mapped.item = commonItem(fetched, settings, secret);
    mapped.item->direction = u"out"_s;
    mapped.item->author = {.type = u"system"_s, .id = {}, .name = mail.from.name};
    mapped.item->contactPoint = pointOf(*recipient, 1);
    return mapped;
}

//! A mail of ours: a copy in the folder for sent mails, or one that came back to the inbox.
MappedMail mapOwn(const FetchedMail &fetched, const Settings &settings, const QByteArray &secret)
{
    const Mail &mail = fetched.mail;
    if (const auto itemId = itemOf(mail.messageId, settings.domain())) {
        // History of an earlier hub: whether this one knows it, it can tell.
        MappedMail own = fetched.imported ? mapCopy(fetched, settings, secret) : skip(u"our own reply"_s);
        if (own.item)
            own.item->copyOf = *itemId;
        // Only what lies in our own folder proves that it left: a Message-ID can be copied.
        if (fetched.role == FolderRole::Sent)
            own.reports.push_back({.itemId = *itemId,
                                   .state = plugin::DeliveryState::Sent,
                                   .at = fetched.arrived,
                                   .error = {},
                                   .externalKey = messageKey(mail.messageId)});
        return own;
    }
    return mapCopy(fetched, settings, secret);
}

MappedMail mapBounce(const FetchedMail &fetched, const Settings &settings, const QByteArray &secret)
{
    if (fetched.mail.notice) {
        const Bounce bounce = readBounce(*fetched.mail.notice, settings.domain(), fetched.arrived);
        if (!bounce.itemId.isNull()) {
            MappedMail mapped = skip(u"a bounce"_s);
            if (bounce.report)
                mapped.reports.push_back(*bounce.report);
            return mapped;
        }
    }
    // Of a mail we do not know: something for an agent to see, no word of a customer.
    MappedMail mapped;
    mapped.item = commonItem(fetched, settings, secret);
    mapped.item->kind = u"system"_s;
    mapped.item->direction = u"internal"_s;
    mapped.item->threading = plugin::Threading::Alone;
    mapped.item->author = {.type = u"system"_s, .id = {}, .name = fetched.mail.from.name};
    const Address server{.name = {}, .address = u"mailer-daemon@"_s + settings.domain(), .raw = {}};
    mapped.item->contactPoint = pointOf(server, 0);
    return mapped;
}

//! Whom an answer would go to. From is all there is; on the company's own contact form it is Reply-To.
Address writerOf(const Mail &mail, const Settings &settings)
{
    if (mail.contactForm || ours(mail.from, settings)) {
        if (const Address *writer = firstForeign(mail.replyTo, settings))
            return *writer;
    }
    if (!mail.from.address.isEmpty())
        return mail.from;
    for (const QString &address : {mail.sender ? mail.sender->address : QString(), normalAddress(mail.returnPath)}) {
        if (!address.isEmpty())
            return {.name = mail.from.name, .address = address, .raw = {}};
    }
    // Nobody can be answered, and two of these are not the same person.
    return {.name = mail.from.name, .address = u"unknown-"_s + mail.digest.left(16) + u"@sender.invalid"_s, .raw = {}};
}

} // namespace

QJsonArray filesData(const std::vector<MailFile> &files)
{
    QJsonArray list;
    for (const MailFile &file : files) {
        QJsonObject one{{u"name"_s, file.name}};
        if (!file.contentId.isEmpty())
            one[u"contentId"_s] = file.contentId;
        if (file.inlined)
            one[u"inline"_s] = true;
        if (file.suspicious)
            one[u"suspicious"_s] = true;
        list.append(one);
    }
    return list;
}

MappedMail mapMail(const FetchedMail &fetched, const Settings &settings, const QByteArray &tokenSecret)
{
    const Mail &mail = fetched.mail;
    const bool fromUs = fetched.role == FolderRole::Sent || ours(mail.from, settings);
    const bool form = fromUs && fetched.role != FolderRole::Sent && firstForeign(mail.replyTo, settings);
    if (fromUs && !form)
        return mapOwn(fetched, settings, tokenSecret);
    if (itemOf(mail.messageId, settings.domain()))
        return skip(u"our Message-ID, come back"_s); // a loop, or somebody copied it
    if (mail.automatic == Automatic::Bounce)
        return mapBounce(fetched, settings, tokenSecret);

    const Address writer = writerOf(mail, settings);
    const bool isFrom = writer.address == mail.from.address && mail.otherFrom.empty();
    const bool vouchedFor = isFrom && senderVouchedFor(mail.authentication, settings.authServId, writer.address);
    const bool nobody = writer.address.endsWith(".invalid"_L1);
    MappedMail mapped;
    mapped.item = commonItem(fetched, settings, tokenSecret);
    plugin::InboundItem &item = *mapped.item;
    item.contactPoint = pointOf(writer, nobody ? 0 : vouchedFor ? 2 : 1);
    item.author = {.type = u"customer"_s, .id = {}, .name = writer.name};
    if (!writer.name.isEmpty())
        item.fields.push_back({u"name"_s, writer.name});
    // A machine's mail, spam or a list's opens nothing that somebody would have to close, and is never answered by itself.
    if (mail.automatic != Automatic::No || fetched.role == FolderRole::Spam)
        item.threading = plugin::Threading::AppendIfOpen;
    return mapped;
}

} // namespace throughline::email
