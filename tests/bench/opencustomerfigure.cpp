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
constexpr int itemsEach = 100'000;
constexpr int filled = 3; //!< customers with so many; the others are small, as neighbours in the tree
constexpr int page = 50;

void fill(Profile &profile, Dataset &data)
{
    const auto scope = wire::Scope::queue(data.queueId());
    const auto apply = [&](const wire::ScopeChanges &changes) {
        const client::ScopeUpdate update{scope, client::ScopeUpdate::Kind::SnapshotPage, &changes, {}};
        require(profile.cache().apply(std::span(&update, 1), {1, 1}).has_value(), u"a page was not applied"_s);
    };
    apply(data.people());
    for (int done = 0; done < itemsEach; done += 2000) {
        wire::ScopeChanges changes;
        for (int i = 0; i < 2000; ++i) {
            for (int n = 0; n < filled; ++n)
                changes.upserts.push_back(wireRecord(data.nextItem(n)));
        }
        changes.upserts.push_back(wireRecord(data.nextItem(filled + done / 2000 % (customers - filled))));
        apply(changes);
    }
}

} // namespace

Figure openCustomerFigure()
{
    Profile profile;
    Dataset data(customers);
    fill(profile, data);
    auto &client = profile.open();
    ui::ClientSource source(client);
    const SystemClock clock;
    ui::TimelineModel model(source, clock);
    auto raw = profile.raw();
    auto select =
        raw.prepare("SELECT body FROM item WHERE contact_point_id=?1 ORDER BY order_time DESC, id DESC LIMIT ?2");
    require(select.has_value(), u"the raw query does not compile"_s);

    QEventLoop loop;
    QObject::connect(&model, &ui::TimelineModel::opened, &loop, &QEventLoop::quit);
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int i = 0; i < 300; ++i) {
        const int n = i % filled;
        theirs.push_back(millis([&] {
            int rows = 0;
            select->bind(data.pointId(n), page);
            for (auto row = select->step(); row && *row; row = select->step())
                rows += !select->bytes(0).isEmpty();
            require(rows == page, u"the raw query did not find a page"_s);
        }));
        ours.push_back(millis([&] {
            model.open(data.customerId(n), {});
            loop.exec();
        }));
        require(model.rowCount() >= page, u"the model holds %1 rows"_s.arg(model.rowCount()));
        model.close();
    }
    const double raw50 = median(theirs);
    const double ours50 = median(ours);
    return {.id = u"open_customer"_s,
            .ratio = ours50 / raw50,
            .goal = 2,
            .unit = u"median until the first page is in the model / raw query"_s,
            .note = u"%1 items of the customer; %2 ms against %3 ms"_s.arg(itemsEach)
                        .arg(ours50, 0, 'f', 2)
                        .arg(raw50, 0, 'f', 2)};
}

} // namespace throughline::bench
