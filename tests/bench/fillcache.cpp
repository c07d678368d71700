// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "fillcache.h"

#include "base/clock.h"
#include "base/files.h"
#include "base/scheduler.h"
#include "cache/cache.h"
#include "dataset.h"
#include "figure.h"
#include "keys/keychainstore.h"
#include "keys/keystore.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 5000;
constexpr int oneOpenIn = 20;

//! The console's data key, by the console's own way.
std::shared_ptr<const client::Secret> keyOf(const QString &folder)
{
    DiskFiles files;
    SystemClock clock;
    QtScheduler scheduler;
    client::KeychainStore chain(u"throughline"_s);
    client::KeyStore store(folder, chain, files, clock, scheduler);
    QEventLoop loop;
    QObject::connect(
        &store, &client::KeyStore::stateChanged, &loop,
        [&](const client::KeyState &state) {
            if (state.phase != client::KeyPhase::Opening)
                loop.quit();
        },
        Qt::QueuedConnection);
    store.open();
    loop.exec();
    require(store.key() != nullptr, u"the key of %1 is not in this session's key store"_s.arg(folder));
    return store.key();
}

//! The queue that the console has synced.
wire::Scope queueOf(const client::Cache &cache)
{
    for (const auto &[scope, state] : cache.scopes()) {
        if (scope.kind == wire::ScopeKind::Queue && state.token)
            return scope;
    }
    require(false, u"the console has not synced a queue yet"_s);
    return {};
}

void apply(client::Cache &cache, const wire::Scope &scope, const wire::ScopeChanges &changes)
{
    const client::ScopeUpdate update{scope, client::ScopeUpdate::Kind::Changes, &changes, {}};
    require(cache.apply(std::span(&update, 1), {cache.epoch(), cache.highWater()}).has_value(),
            u"a page was not applied"_s);
}

//! Customers with their points, links and conversations; the conversations as inbox rows show them.
void addPeople(client::Cache &cache, const wire::Scope &scope, Dataset &data, int people)
{
    wire::ScopeChanges page;
    int n = 0;
    for (wire::WireRecord &record : data.people().upserts) {
        if (record.type == RecordType::Conversation) {
            const Instant last{1'760'000'000'000 + qint64(n) * 60'000};
            auto conversation = fromJson<Conversation>(record.body);
            require(conversation.has_value(), u"a conversation does not read"_s);
            conversation->queueId = scope.id;
            conversation->createdAt = conversation->lastEventAt = last;
            conversation->preview = data.sentence();
            if (n % oneOpenIn != 0) {
                conversation->status = ConversationStatus::Closed;
                conversation->closedAt = last;
            }
            record = wireRecord(*conversation);
            ++n;
        }
        page.upserts.push_back(std::move(record));
        if (page.upserts.size() >= size_t(pageSize)) {
            apply(cache, scope, page);
            page.upserts.clear();
        }
    }
    apply(cache, scope, page);
    require(n == people, u"%1 conversations instead of %2"_s.arg(n).arg(people));
}

//! Revisions are small: a cache that says it has seen more than its hub ever wrote would be fetched again one day.
void addItems(client::Cache &cache, const wire::Scope &scope, Dataset &data, int items, int people)
{
    SeededRandom random(7);
    for (int done = 0; done < items;) {
        wire::ScopeChanges page;
        for (int i = 0; i < pageSize && done < items; ++i, ++done) {
            auto item = data.nextItem(int(random.below(std::uint64_t(people))));
            item.rev = 1;
            page.upserts.push_back(wireRecord(item));
        }
        apply(cache, scope, page);
    }
}

qint64 itemsIn(client::Cache &cache)
{
    auto count = cache.database().prepare("SELECT COUNT(*) FROM item");
    require(count.has_value(), u"the items cannot be counted"_s);
    const auto row = count->step();
    require(row && *row, u"the items cannot be counted"_s);
    return count->number(0);
}

} // namespace

int fillCache(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption many(u"items"_s, u"How many items."_s, u"N"_s);
    const QCommandLineOption of(u"people"_s, u"Of how many customers."_s, u"P"_s);
    parser.addOptions({many, of});
    parser.addPositionalArgument(u"FOLDER"_s, u"The profile of a console that has signed in."_s);
    parser.process(arguments);
    const QString folder = parser.positionalArguments().value(0);
    const int items = parser.value(many).toInt();
    const int people = parser.value(of).toInt();
    require(QFileInfo::exists(folder + u"/cache.db"_s), u"there is no cache in \"%1\""_s.arg(folder));
    require(items > 0 && people > 0, u"--items and --people take numbers above 0"_s);

    const auto key = keyOf(folder);
    auto cache = client::Cache::open(
        {.path = folder + u"/cache.db"_s, .key = key->bytes(), .durability = sqlite::Durability::Normal});
    require(cache.has_value(), u"the cache does not open; is the console still running?"_s);
    const auto scope = queueOf(**cache);
    const auto before = itemsIn(**cache);
    Dataset data(people);
    addPeople(**cache, scope, data, people);
    addItems(**cache, scope, data, items, people);
    require(itemsIn(**cache) == before + items, u"the cache does not hold what was filled in"_s);
    require((*cache)->checkpoint().has_value(), u"the log cannot be written back"_s);
    std::printf("filled %d items\n", items);
    return 0;
}

} // namespace throughline::bench
