// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "dataset.h"
#include "figure.h"
#include "profile.h"
#include "shared/clientsource.h"
#include "timeline/timelinemodel.h"

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int customers = 20;
constexpr int filled = 3; //!< customers with so many; the others are small, as neighbours in the tree
constexpr int page = 50;
constexpr int pageSize = 2000; //!< of the fill: as large as the sync's

void fill(Profile &profile, Dataset &data, int itemsEach)
{
    const auto scope = wire::Scope::queue(data.queueId());
    const auto apply = [&](const wire::ScopeChanges &changes) {
        const client::ScopeUpdate update{scope, client::ScopeUpdate::Kind::SnapshotPage, &changes, {}};
        require(profile.cache().apply(std::span(&update, 1), {1, 1}).has_value(), u"a page was not applied"_s);
    };
    apply(data.people());
    for (int done = 0; done < itemsEach; done += pageSize) {
        wire::ScopeChanges changes;
        for (int i = 0; i < std::min(pageSize, itemsEach - done); ++i) {
            for (int n = 0; n < filled; ++n)
                changes.upserts.push_back(wireRecord(data.nextItem(n)));
        }
        changes.upserts.push_back(wireRecord(data.nextItem(filled + done / pageSize % (customers - filled))));
        apply(changes);
    }
}

} // namespace

Figure openCustomerFigure(const Scale &scale)
{
    Profile profile;
    Dataset data(customers);
    fill(profile, data, scale.customerItems);
    auto &client = profile.open();
    ui::ClientSource source(client);
    const SystemClock clock;
    ui::TimelineModel model(source, clock);
    auto raw = profile.raw();
    auto select =
        raw.prepare("SELECT body FROM item WHERE contact_point_id=?1 ORDER BY order_time DESC, id DESC LIMIT ?2");
    require(select.has_value(), u"the raw query does not compile"_s);

    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> reads;
    for (int i = 0; i < scale.rounds; ++i) {
        const int n = i % filled;
        theirs.push_back(millis([&] {
            int rows = 0;
            select->bind(data.pointId(n), page);
            for (auto row = select->step(); row && *row; row = select->step())
                rows += !select->bytes(0).isEmpty();
            require(rows == page, u"the raw query did not find a page"_s);
        }));
        Awaited opened(&model, &ui::TimelineModel::opened);
        ours.push_back(millis([&] {
            model.open(data.customerId(n), {});
            opened.wait();
        }));
        require(model.rowCount() >= page, u"the model holds %1 rows"_s.arg(model.rowCount()));
        model.close();
        // What an opening still reads behind its first page must not stand before the next one.
        require(waitFor(client.timeline({.customerId = data.customerId(n), .before = 1})).has_value(),
                u"the reading thread does not come to rest"_s);
    }
    for (int i = 0; i < scale.rounds; ++i) {
        reads.push_back(millis([&] {
            const auto first = waitFor(client.timeline({.customerId = data.customerId(i % filled), .before = page}));
            require(first && int(first->entries.size()) == page, u"the read did not find a page"_s);
        }));
    }
    const double raw50 = median(theirs);
    const double ours50 = median(ours);
    return {
        .id = u"open_customer"_s,
        .ratio = ours50 / raw50,
        .goal = 2,
        .unit = u"median until the first page is in the model / raw query"_s,
        .note =
            u"%1 items of the customer; %2 ms against %3 ms; of ours %4 ms are the read on its own thread and back"_s
                .arg(scale.customerItems)
                .arg(ours50, 0, 'f', 2)
                .arg(raw50, 0, 'f', 3)
                .arg(median(reads), 0, 'f', 2)};
}

} // namespace throughline::bench
