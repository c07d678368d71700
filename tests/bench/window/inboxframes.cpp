// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/dataset.h"
#include "benchwindow.h"
#include "scroll.h"
#include "windowfigures.h"

#include <algorithm>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int framesPerScreen = 2; //!< as a page key that is held
constexpr int pageSize = 2000;

void fill(client::Cache &cache, int rows)
{
    Dataset data(1);
    const auto apply = [&](const wire::Scope &scope, const wire::ScopeChanges &changes) {
        const client::ScopeUpdate update{scope, client::ScopeUpdate::Kind::SnapshotPage, &changes, {}};
        require(cache.apply(std::span(&update, 1), {1, 1}).has_value(), u"a page was not applied"_s);
    };
    wire::ScopeChanges org;
    org.upserts.push_back(wireRecord(Queue{.id = data.queueId(), .rev = 1, .name = u"Shop"_s}));
    org.upserts.push_back(wireRecord(Endpoint{.id = data.endpointId(),
                                              .rev = 1,
                                              .channel = u"webchat"_s,
                                              .name = u"Shop"_s,
                                              .queueId = data.queueId(),
                                              .health = EndpointHealth::Running}));
    apply(wire::Scope::org(), org);
    for (int done = 0; done < rows; done += pageSize) {
        wire::ScopeChanges changes;
        for (int n = done; n < std::min(done + pageSize, rows); ++n) {
            Conversation conversation{.id = data.conversationId(n),
                                      .rev = 1,
                                      .queueId = data.queueId(),
                                      .contactPointId = data.pointId(n),
                                      .customerId = data.customerId(n),
                                      .customer = {u"Customer %1"_s.arg(n), {}},
                                      .status = ConversationStatus::Open};
            conversation.endpointIds = {data.endpointId()};
            conversation.lastEventAt = Instant{1'760'000'000'000 - n * 60'000};
            conversation.preview = data.sentence().left(160);
            conversation.lastSeq = n % 5;
            if (n % 3 == 0)
                conversation.waitingSince = conversation.lastEventAt;
            changes.upserts.push_back(wireRecord(conversation));
        }
        apply(wire::Scope::queue(data.queueId()), changes);
    }
}

} // namespace

Figure inboxFrames(CountedApplication &app, int rows)
{
    Profile profile;
    fill(profile.cache(), rows);
    BenchWindow window(profile);
    FrameClock clock(app, window.window());
    auto &inbox = *window.desk().inbox();
    QElapsedTimer opening;
    opening.start();
    while (inbox.isLoading()) {
        require(opening.elapsed() < 60'000, u"the inbox does not load"_s);
        clock.frame();
    }
    clock.rest(300);
    require(inbox.count() == rows, u"the inbox holds %1 rows"_s.arg(inbox.count()));

    QQuickItem &list = window.item(u"inboxList"_s);
    std::vector<double> took;
    int blank = 0;
    Scroll scroll{.to = Edge::Bottom, .step = list.height() / framesPerScreen};
    scroll.shown = [&](double ms) {
        took.push_back(ms);
        const auto inSight = rowsInSight(list);
        blank += std::any_of(inSight.begin(), inSight.end(),
                             [](const QQuickItem *row) { return !row->property("loaded").toBool(); });
    };
    scrollThrough(list, clock, scroll);
    clock.rest(500);
    require(inbox.rowData(rows - 1), u"the last row of the inbox is not there"_s);
    return {.id = u"inbox_frames"_s,
            .ratio = percentile(took, 99),
            .goal = 32,
            .unit = u"ms of a frame while scrolling the inbox end to end, 99th percentile"_s,
            .note = u"%1 rows, %2 frames; median %3 ms, worst %4 ms; %5 % of the frames had rows still being read"_s
                        .arg(rows)
                        .arg(took.size())
                        .arg(median(took), 0, 'f', 2)
                        .arg(*std::max_element(took.begin(), took.end()), 0, 'f', 1)
                        .arg(100.0 * blank / double(took.size()), 0, 'f', 0)};
}

} // namespace throughline::bench
