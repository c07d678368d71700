// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "dataset.h"
#include "figure.h"
#include "profile.h"

#include "base/clock.h"
#include "base/random.h"
#include "cache/cachereader.h"
#include "core/hub.h"
#include "outbox/overlay.h"
#include "store/store.h"
#include "sync/reads.h"
#include "wire/command.h"

#include <QTemporaryDir>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int batch = 500; //!< items of each customer that go in at once
constexpr double goalMs = 100;

//! Merge and unmerge in the hub, on the disk, of two customers with so many items each.
double hubMillis(int itemsEach)
{
    QTemporaryDir folder;
    const QByteArray key(32, 'k');
    sqlite::OpenOptions options;
    options.path = folder.filePath(u"hub.db"_s);
    options.key = std::span(reinterpret_cast<const unsigned char *>(key.constData()), 32);
    auto store = hub::Store::open(options);
    require(store.has_value(), u"the store cannot be made"_s);
    SystemClock clock;
    SeededRandom random{1};
    hub::Hub hub(*store, clock, random);
    const auto queue = hub.addQueue(u"Queue"_s);
    const auto agent = hub.addUser(
        {.name = u"Ana"_s, .email = u"ana"_s, .role = Role::Agent, .passwordHash = {}, .queueIds = {*queue}});
    const auto endpoint = hub.addEndpoint({.channel = u"sample"_s,
                                           .name = u"Site"_s,
                                           .address = {},
                                           .queueId = *queue,
                                           .capabilities = {},
                                           .config = {},
                                           .secrets = {},
                                           .id = {}});
    require(agent && endpoint, u"the hub cannot be set up"_s);
    Id customers[2];
    for (int done = 0; done < itemsEach; done += batch) {
        std::vector<hub::InboundItem> items;
        for (int i = 0; i < 2 * batch; ++i) {
            hub::InboundItem item;
            item.externalKey = QString::number(done * 2 + i);
            item.from = {
                .kind = u"visitor"_s, .value = u"v%1"_s.arg(i % 2), .raw = {}, .realm = {}, .trust = Trust::Hint};
            item.text = u"words of an item that nobody touches"_s;
            items.push_back(std::move(item));
        }
        const auto taken = hub.ingest(*endpoint, items, {});
        require(taken.has_value(), u"items were not taken"_s);
        customers[0] = taken->items[0].customerId;
        customers[1] = taken->items[1].customerId;
    }
    const auto count = [&] { return store->number(store->query("SELECT sum(rev) FROM timeline_item")); };
    const auto logged = [&] { return store->number(store->query("SELECT count(*) FROM scope_log WHERE type=14")); };
    const auto before = std::pair(count(), logged());
    std::vector<double> took;
    for (int i = 0; i < 9; ++i) {
        wire::Command merge;
        merge.id = random.newId(clock.now());
        merge.name = u"customer.merge"_s;
        merge.args = {{u"customerId"_s, customers[0].toString()}, {u"intoId"_s, customers[1].toString()}};
        merge.createdAt = clock.now();
        took.push_back(
            millis([&] { require(hub.execute(*agent, {merge}).at(0).applied, u"the merge was refused"_s); }));
        wire::Command unmerge = merge;
        unmerge.id = random.newId(clock.now());
        unmerge.name = u"customer.unmerge"_s;
        unmerge.args = {{u"decisionId"_s, merge.id.toString()}};
        took.push_back(
            millis([&] { require(hub.execute(*agent, {unmerge}).at(0).applied, u"the unmerge was refused"_s); }));
    }
    require(before == std::pair(count(), logged()), u"an item was rewritten or logged"_s);
    return median(took);
}

//! The console hears of a merge: the frame is applied and the first page of both is on the screen.
double consoleMillis(int itemsEach)
{
    Profile profile;
    Dataset data(2);
    const auto scope = wire::Scope::queue(data.queueId());
    qint64 modseq = 1;
    const auto apply = [&](const wire::ScopeChanges &changes) {
        const client::ScopeUpdate update{scope, client::ScopeUpdate::Kind::SnapshotPage, &changes, {}};
        require(profile.cache().apply(std::span(&update, 1), {1, modseq}).has_value(), u"a page was not applied"_s);
    };
    const auto people = data.people();
    apply(people);
    for (int done = 0; done < itemsEach; done += batch) {
        wire::ScopeChanges changes;
        for (int i = 0; i < batch; ++i) {
            changes.upserts.push_back(wireRecord(data.nextItem(0)));
            changes.upserts.push_back(wireRecord(data.nextItem(1)));
        }
        apply(changes);
    }
    IdentityLink link;
    for (const auto &record : people.upserts) {
        auto each = record.type == RecordType::IdentityLink ? fromJson<IdentityLink>(record.body)
                                                            : Result<IdentityLink>(fail(ErrorCode::NotFound));
        if (each && each->contactPointId == data.pointId(0))
            link = *each;
    }
    require(!link.id.isNull(), u"there is no link to move"_s);
    SeededRandom random{2};
    const SystemClock clock;
    auto raw = profile.raw();
    auto reader = client::CacheReader::prepare(raw);
    require(reader.has_value(), u"the cache cannot be read"_s);
    const client::Overlay nothing;
    client::ReadContext context{**reader, nothing, {}};
    std::vector<double> took;
    for (int i = 0; i < 9; ++i) {
        wire::ScopeChanges changes;
        link.rev = ++modseq;
        link.status = LinkStatus::Retired;
        changes.upserts.push_back(wireRecord(link));
        link.id = random.newId(clock.now());
        link.customerId = data.customerId(i % 2 ? 0 : 1);
        link.status = LinkStatus::Active;
        changes.upserts.push_back(wireRecord(link));
        Result<client::TimelinePage> page = fail(ErrorCode::NotFound);
        took.push_back(millis([&] {
            apply(changes);
            page = client::readTimeline(context, {.customerId = data.customerId(1), .before = 50});
        }));
        require(page && page->entries.size() == 50 && page->contactPointIds.size() == (i % 2 ? 1 : 2),
                u"the timeline is not that of the merged customer"_s);
    }
    return median(took);
}

} // namespace

Figure mergeFigure(const Scale &scale)
{
    const double hub = hubMillis(scale.customerItems);
    const double console = consoleMillis(scale.customerItems);
    return {.id = u"merge"_s,
            .ratio = std::max(hub, console) / goalMs,
            .goal = 1,
            .unit = u"median of the slower side / %1 ms"_s.arg(goalMs),
            .note = u"two customers with %1 items each: hub %2 ms, console %3 ms; no item rewritten"_s
                        .arg(scale.customerItems)
                        .arg(hub, 0, 'f', 2)
                        .arg(console, 0, 'f', 2)};
}

} // namespace throughline::bench
