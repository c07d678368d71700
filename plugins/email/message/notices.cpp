// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/notices.h"

#include "message/address.h"
#include "message/charset.h"
#include "message/compose.h"
#include "message/quotes.h"

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRecipients = 50;

//! "rfc822; ada@customer.test" without its type.
QString afterType(const QByteArray &value, qsizetype most)
{
    const qsizetype semicolon = value.indexOf(';');
    return cleanLine(QString::fromUtf8(value.sliced(semicolon + 1).left(most * 4)), most);
}

//! Groups of fields, parted by empty lines.
std::vector<Headers> groupsOf(const QByteArray &bytes)
{
    std::vector<Headers> groups;
    QByteArray block;
    const auto lines = QByteArray(bytes.left(256 * 1024)).replace("\r\n", "\n").split('\n');
    const auto finish = [&] {
        if (Headers headers = Headers::parse(block); !headers.isEmpty())
            groups.push_back(std::move(headers));
        block.clear();
    };
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            finish();
        else
            block += line + '\n';
    }
    finish();
    return groups;
}

QString originalKeyOf(const std::vector<Part> &parts)
{
    for (const Part &part : parts) {
        QByteArray id;
        if (part.type == "message/rfc822")
            id = part.message.first("message-id");
        else if (part.type == "text/rfc822-headers" || part.type == "message/rfc822-headers")
            id = Headers::parse(part.bytes.left(64 * 1024)).first("message-id");
        if (const QStringList ids = readIds(id, 1); !ids.isEmpty())
            return messageKey(ids.first());
    }
    return {};
}

//! The value behind a translated "From:".
QString valueOf(QStringView line, qsizetype most)
{
    return cleanLine(line.sliced(line.indexOf(u':') + 1), most).remove(u'*').trimmed();
}

Address addressFrom(const QString &value)
{
    const auto found = readAddresses(value.toUtf8(), 1);
    return found.empty() ? Address{} : found.front();
}

} // namespace

std::optional<DeliveryNotice> readNotice(const std::vector<Part> &parts)
{
    const auto status = std::find_if(parts.begin(), parts.end(), [](const Part &part) {
        return part.type == "message/delivery-status" || part.type == "message/global-delivery-status";
    });
    if (status == parts.end())
        return std::nullopt;
    DeliveryNotice notice;
    notice.originalKey = originalKeyOf(parts);
    for (const Headers &group : groupsOf(status->bytes)) {
        const QByteArray final =
            group.has("final-recipient") ? group.first("final-recipient") : group.first("original-recipient");
        if (final.isEmpty() || int(notice.recipients.size()) >= mostRecipients)
            continue;
        NoticedRecipient recipient;
        const QString address = afterType(final, 400);
        recipient.recipient = normalAddress(address).isEmpty() ? address : normalAddress(address);
        recipient.action = cleanLine(QString::fromUtf8(group.first("action").left(100)), 32).toLower();
        recipient.status = cleanLine(QString::fromUtf8(group.first("status").left(100)), 16);
        recipient.diagnostic = afterType(group.first("diagnostic-code"), 500);
        notice.recipients.push_back(std::move(recipient));
    }
    return notice;
}

std::optional<Forwarded> readForwarded(const std::vector<Part> &parts, const QString &text)
{
    for (const Part &part : parts) {
        if (part.type != "message/rfc822" || part.report)
            continue;
        Forwarded forwarded;
        if (const auto from = readAddresses(part.message.first("from"), 1); !from.empty())
            forwarded.from = from.front();
        forwarded.subject = decodeHeader(part.message.first("subject"), 500);
        forwarded.date = decodeHeader(part.message.first("date"), 100);
        if (!forwarded.from.raw.isEmpty())
            return forwarded;
    }
    const QStringList lines = text.left(50'000).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isForwardMark(lines.at(i)))
            continue;
        Forwarded forwarded;
        for (qsizetype k = i + 1; k < lines.size() && k < i + 10; ++k) {
            if (forwarded.from.raw.isEmpty() && isFromLine(lines.at(k)))
                forwarded.from = addressFrom(valueOf(lines.at(k), 500));
            else if (forwarded.date.isEmpty() && isSentLine(lines.at(k)))
                forwarded.date = valueOf(lines.at(k), 100);
            else if (forwarded.subject.isEmpty() && isSubjectLine(lines.at(k)))
                forwarded.subject = valueOf(lines.at(k), 500);
        }
        if (!forwarded.from.raw.isEmpty())
            return forwarded;
    }
    return std::nullopt;
}

} // namespace throughline::email
