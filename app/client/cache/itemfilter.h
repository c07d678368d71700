// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "domain/recordtype.h"
#include "domain/timelineorder.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>
#include <vector>

namespace throughline::client {

//! Which items of a timeline are wanted. What is empty asks nothing; what is not must all hold.
struct ItemFilter {
    std::vector<Id> endpoints; //!< came or went through one of these
    std::vector<Id> agents;    //!< written by one of these
    std::vector<Direction> directions;
    QStringList kinds;
    bool otherKinds = false;            //!< not of one of \a kinds
    std::optional<Instant> from, until; //!< order times: >= from, < until

    [[nodiscard]] bool isEmpty() const { return !asksContent() && !from && !until; }
    //! Asks for more than a time.
    [[nodiscard]] bool asksContent() const;
    [[nodiscard]] bool reaches(Instant at) const { return (!from || at >= *from) && (!until || at < *until); }
    [[nodiscard]] bool accepts(const TimelineItem &item) const;
    //! Of a record as stored. Its time is asked by reaches().
    [[nodiscard]] bool acceptsContent(RecordType type, QByteArrayView body) const;

    bool operator==(const ItemFilter &) const = default;

private:
    [[nodiscard]] bool holds(const Id &endpoint, const Id &agent, Direction direction, const QString &kind) const;
};

//! A read that passes over what a filter hides. It looks at \a most rows and then answers what it has, so that a filter
//! that matches nothing costs no more than one that matches everything.
struct FilteredScan {
    ItemFilter filter;
    int most = 20'000;
    //! Set when the read ended early: the place to go on from.
    std::optional<TimelineKey> stoppedAt;
};

struct HiddenCount {
    int hidden = 0;
    bool isLeast = false; //!< or more: nobody counts a hundred thousand for one line
};

} // namespace throughline::client
