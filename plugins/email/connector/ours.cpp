// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/ours.h"

#include "connector/words.h"

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

QString messageIdOf(const Id &itemId, const QString &domain)
{
    return itemId.toString() + u'@' + domain;
}

std::optional<Id> itemOf(QStringView messageId, const QString &domain)
{
    const qsizetype at = messageId.lastIndexOf(u'@');
    if (at < 0 || messageId.sliced(at + 1).compare(domain, Qt::CaseInsensitive) != 0)
        return {};
    return Id::fromString(messageId.first(at));
}

Bounce readBounce(const DeliveryNotice &notice, const QString &domain, Instant at)
{
    Bounce bounce{.itemId = itemOf(notice.originalKey, domain).value_or(Id{}), .report = {}};
    if (bounce.itemId.isNull())
        return bounce;
    const auto failed = [](const NoticedRecipient &r) { return r.action == "failed"_L1; };
    const auto arrived = [](const NoticedRecipient &r) { return r.action == "delivered"_L1; };
    const auto first = std::find_if(notice.recipients.begin(), notice.recipients.end(), failed);
    plugin::DeliveryReport report{
        .itemId = bounce.itemId, .state = plugin::DeliveryState::Failed, .at = at, .error = {}, .externalKey = {}};
    if (first != notice.recipients.end()) {
        report.error = statusWords(first->status);
        // How many, not who.
        if (const auto count = std::count_if(notice.recipients.begin(), notice.recipients.end(), failed); count > 1)
            report.error += u" So say the servers of %1 recipients."_s.arg(count);
        bounce.report = std::move(report);
    } else if (!notice.recipients.empty() && std::all_of(notice.recipients.begin(), notice.recipients.end(), arrived)) {
        report.state = plugin::DeliveryState::Delivered;
        bounce.report = std::move(report);
    }
    return bounce;
}

} // namespace throughline::email
