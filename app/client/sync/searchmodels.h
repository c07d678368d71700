// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "domain/timelineorder.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace throughline::client {

struct SearchHit {
    enum class Kind { Item, Customer, ContactPoint };
    Kind kind = Kind::Item;
    Id id;
    Id customerId;                          //!< whom to open; null when no active link is cached
    Id contactPointId;                      //!< of items and contact points
    Id conversationId;                      //!< of items
    TimelineKey place;                      //!< of items: where to put the timeline
    QString title;                          //!< customer's name or contact point; outside text
    QString snippet;                        //!< outside text
    std::vector<std::pair<int, int>> marks; //!< matched ranges of snippet: start, length (UTF-16 units)

    bool operator==(const SearchHit &) const = default;
};

//! Where words stand in one customer's timeline.
struct FoundPlaces {
    static constexpr int most = 1000;
    std::vector<TimelineKey> places; //!< newest first
    bool more = false;
    QStringList words; //!< to be marked

    bool operator==(const FoundPlaces &) const = default;
};

struct SearchResult {
    std::vector<SearchHit> hits; //!< people first, then items, newest first; of the hub's what was readable
    bool more = false;
    qint64 next = 0;           //!< where the next page begins; 0: this was the last
    int total = 0;             //!< how many items in all, with the first page
    bool totalIsLeast = false; //!< or more: nobody counts a hundred thousand for one page
};

} // namespace throughline::client
