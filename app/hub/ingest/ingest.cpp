// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "ingest/ingest.h"

#include "base/random.h"
#include "domain/blocks.h"
#include "store/records.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxText = 256 * 1024;
constexpr qsizetype maxData = 256 * 1024;
constexpr size_t maxAttachments = 100;
constexpr qsizetype maxClaims = 16;

//! What breaks a limit is refused before anything is written: half an item is worse than none.
Result<InboundItem> checked(InboundItem item)
{
    const auto refuse = [](const QString &what) { return fail(ErrorCode::InvalidArgument, what); };
    if (item.externalKey.isEmpty() || item.externalKey.size() > 512)
        return refuse(u"externalKey"_s);
    if (item.kind.isEmpty() || item.kind.size() > 64)
        return refuse(u"kind"_s);
    if (item.text.size() > maxText || item.text.toUtf8().size() > maxText)
        return fail(ErrorCode::TooLarge, u"text"_s);
    if (compactJson(item.data).size() > maxData || compactJson({{u"b"_s, item.blocks}}).size() > 2 * maxData)
        return fail(ErrorCode::TooLarge, u"data"_s);
    if (item.attachments.size() > maxAttachments || qsizetype(item.claims.size()) > maxClaims
        || item.fields.size() > 32)
        return fail(ErrorCode::TooLarge, u"lists"_s);
    // The words are worth more than how they looked: they stay, and the item says what is missing.
    if (const auto sound = checkBlocks(item.blocks); !sound) {
        item.blocks = {};
        item.data.insert(u"blocksLeftOut"_s, sound.error().detail.left(200));
    }
    auto value = normalise(item.from);
    if (!value)
        return fail(value.error());
    item.from.raw = item.from.raw.isEmpty() ? item.from.value : item.from.raw;
    item.from.value = *value;
    std::vector<PointClaim> claims;
    for (auto &claim : item.claims) {
        // A mistyped address is no reason to lose a message.
        if (auto normal = normalise(claim)) {
            claim.raw = claim.raw.isEmpty() ? claim.value : claim.raw;
            claim.value = *normal;
            claims.push_back(std::move(claim));
        }
    }
    item.claims = std::move(claims);
    return item;
}

} // namespace

void noteBlobUse(StoreConnection &store, const TimelineItem &item)
{
    for (const auto &attachment : item.attachments)
        store.run("INSERT OR IGNORE INTO blob_use(blob,item) VALUES (?1,?2)", attachment.blobId, item.id);
}

std::optional<IngestedItem> Ingest::known(const Id &endpointId, const InboundItem &item)
{
    std::optional<IngestedItem> found;
    m_writer.flush();
    auto &store = m_writer.store();
    const auto take = [&](sqlite::Statement &row) {
        found = IngestedItem{.externalKey = item.externalKey,
                             .itemId = row.id(0),
                             .contactPointId = row.id(1),
                             .conversationId = row.id(2),
                             .seq = row.number(3),
                             .duplicate = true};
    };
    store.first(
        store.query("SELECT id,contact_point,conversation,seq FROM timeline_item WHERE endpoint=?1 AND external_key=?2",
                    endpointId, item.externalKey),
        take);
    // What we sent may have left without a word of the channel on its key.
    if (!found && item.imported && !item.copyOf.isNull())
        store.first(
            store.query("SELECT id,contact_point,conversation,seq FROM timeline_item WHERE id=?1 AND endpoint=?2",
                        item.copyOf, endpointId),
            take);
    if (found)
        found->customerId = m_identity.customerOf(found->contactPointId);
    return found;
}

//! By name, because a connector knows no ids. One renamed or removed since must not lose the customer.
Id Ingest::queueFor(const Endpoint &endpoint, const QString &name)
{
    if (name.isEmpty())
        return endpoint.queueId;
    m_writer.flush();
    const auto queues = records::all<Queue>(m_writer.store());
    const auto named = std::find_if(queues.begin(), queues.end(), [&](const Queue &queue) {
        return queue.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return named == queues.end() ? endpoint.queueId : named->id;
}

Id Ingest::conversationFor(const Endpoint &endpoint, const InboundItem &item, const Identity::Attached &who)
{
    if (item.threading == Threading::Alone || item.imported)
        return {};
    const std::vector<QString> keys(item.threadKeys.begin(), item.threadKeys.end());
    const Id found = m_conversations.find(endpoint.id, who.contactPointId, who.customerId, keys, m_reopen);
    const bool opens = item.threading == Threading::OpenOrAppend && !endpoint.queueId.isNull();
    if (!found.isNull() || !opens)
        return found;
    return m_conversations
        .open({.queueId = queueFor(endpoint, item.queue),
               .contactPointId = who.contactPointId,
               .customerId = who.customerId,
               .endpointId = endpoint.id,
               .subject = item.subject})
        .id;
}

IngestedItem Ingest::take(const Endpoint &endpoint, const InboundItem &inbound)
{
    if (auto before = known(endpoint.id, inbound))
        return *before;
    IngestedItem taken{.externalKey = inbound.externalKey};
    const auto checkedItem = checked(inbound);
    if (!checkedItem) {
        taken.refused = checkedItem.error();
        return taken;
    }
    const auto who = m_identity.attach({.from = checkedItem->from,
                                        .claims = checkedItem->claims,
                                        .fields = checkedItem->fields,
                                        .name = checkedItem->senderName,
                                        .language = checkedItem->language,
                                        .fromCustomer = checkedItem->direction == Direction::In},
                                       endpoint.channel);

    TimelineItem item;
    item.id = m_random.newId(m_writer.now());
    item.contactPointId = who.contactPointId;
    item.conversationId = conversationFor(endpoint, *checkedItem, who);
    item.kind = checkedItem->kind;
    item.direction = checkedItem->direction;
    item.endpointId = endpoint.id;
    item.externalKey = checkedItem->externalKey;
    item.senderTrust = checkedItem->from.trust;
    item.author = {checkedItem->authorType, checkedItem->authorType == AuthorType::Customer ? who.customerId : Id{},
                   checkedItem->senderName.left(200)};
    item.receivedAt = m_writer.now();
    item.occurredAt = checkedItem->occurredAt.value_or(m_writer.now());
    item.orderTime = orderTimeOf(item.occurredAt, item.receivedAt);
    item.text = checkedItem->text;
    item.blocks = checkedItem->blocks;
    item.data = checkedItem->data;
    item.attachments = checkedItem->attachments;

    taken.contactPointId = who.contactPointId;
    taken.customerId = who.customerId;
    taken.conversationId = item.conversationId;
    auto &added =
        item.conversationId.isNull() ? m_visibility.addItem(std::move(item)) : m_conversations.append(std::move(item));
    noteBlobUse(m_writer.store(), added);
    taken.itemId = added.id;
    taken.seq = added.seq;
    return taken;
}

} // namespace throughline::hub
