// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "cache/cachemigrations.h"
#include "cache/searchtext.h"
#include "console.h"
#include "domain/records.h"
#include "figure.h"

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int perTransaction = 2000; //!< as large as a page of the sync

struct Row {
    QByteArray point;
    qint64 orderTime = 0;
    QByteArray id;
    QByteArray conversation;
    QByteArray body;
    QString text;
};

//! What the sync brought, out of the console's own cache.
std::vector<Row> rowsOf(const Console &console)
{
    auto database = sqlite::Database::open({.path = console.cacheFile(),
                                            .key = console.key(),
                                            .durability = sqlite::Durability::Normal,
                                            .readOnly = true});
    require(database.has_value(), u"the cache does not open"_s);
    auto select =
        database->prepare("SELECT contact_point_id, order_time, id, conversation_id, body FROM item ORDER BY id");
    require(select.has_value(), u"the items cannot be read"_s);
    std::vector<Row> rows;
    for (auto row = select->step(); row && *row; row = select->step()) {
        const auto body = select->bytes(4);
        const auto object = parseObject(body);
        rows.push_back({select->bytes(0), select->number(1), select->bytes(2), select->bytes(3), body,
                        client::searchableText(RecordType::TimelineItem, object.value())});
    }
    return rows;
}

//! The raw engine: the same rows into the same schema by prepared statements, and nothing else.
double insertRaw(const std::vector<Row> &rows, const Console &console)
{
    QTemporaryDir folder;
    auto database = sqlite::Database::open(
        {.path = folder.filePath(u"raw.db"_s), .key = console.key(), .durability = sqlite::Durability::Normal});
    require(database.has_value() && sqlite::migrate(*database, client::cacheMigrations()).has_value(),
            u"the raw database cannot be made"_s);
    auto member = database->prepare("INSERT INTO member(scope,type,id,sweep) VALUES(1,?1,?2,1)");
    auto place = database->prepare(
        "INSERT INTO place(place,id,type,contact_point_id,order_time,epoch,rev,refs) VALUES(?1,?2,?3,?4,?5,1,1,1)");
    auto item = database->prepare(
        "INSERT INTO item(contact_point_id,order_time,id,type,conversation_id,body) VALUES(?1,?2,?3,?4,?5,?6)");
    auto text = database->prepare("INSERT INTO item_text(rowid,text) VALUES(?1,?2)");
    require(member && place && item && text, u"the raw statements do not compile"_s);
    const int type = int(RecordType::TimelineItem);
    return millis([&] {
        for (size_t at = 0; at < rows.size();) {
            auto transaction = sqlite::Transaction::begin(*database);
            for (int i = 0; i < perTransaction && at < rows.size(); ++i, ++at) {
                const auto &row = rows[at];
                const auto rowId = qint64(at + 1);
                const bool ok = member->bind(type, row.id).run()
                                && place->bind(rowId, row.id, type, row.point, row.orderTime).run()
                                && item->bind(row.point, row.orderTime, row.id, type, row.conversation, row.body).run()
                                && text->bind(rowId, row.text).run();
                require(ok, u"a raw insert failed"_s);
            }
            require(transaction->commit().has_value(), u"a raw commit failed"_s);
        }
    });
}

} // namespace

Figure initialSyncFigure(const Scale &scale)
{
    ServedHub hub;
    hub.fill(scale.syncItems, 500);
    hub.serve();
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < scale.syncs; ++round) {
        Console console(hub);
        ours.push_back(console.syncUntilLive());
        console.close();
        const auto rows = rowsOf(console);
        require(rows.size() == size_t(scale.syncItems), u"the console holds %1 items"_s.arg(rows.size()));
        theirs.push_back(insertRaw(rows, console));
    }
    return {.id = u"initial_sync"_s,
            .ratio = median(ours) / median(theirs),
            .goal = 1.5,
            .unit = u"median from connecting to live / raw inserts with the same schema"_s,
            .note = u"%1 items; %2 s against %3 s"_s.arg(scale.syncItems)
                        .arg(median(ours) / 1000, 0, 'f', 2)
                        .arg(median(theirs) / 1000, 0, 'f', 2)};
}

} // namespace throughline::bench
