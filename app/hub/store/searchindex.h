// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "store/store.h"

namespace throughline::hub {

//! Takes an item out of the index before its text is redacted. The index keeps no text, so it must be told the old one.
void forgetItem(StoreConnection &store, const TimelineItem &item, qint64 row);
//! Indexes up to \a limit items after the last indexed one; true while more wait.
[[nodiscard]] bool indexItems(StoreConnection &store, int limit);
//! The words of the index that begin with \a word; nothing when they are more than \a most.
[[nodiscard]] QStringList wordsGoingOn(StoreConnection &store, const QString &word, int most);
//! What a person is found by, as words of the index; addresses have one of their own.
struct PersonWords {
    QString name;
    QString said; //!< the attributes

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && said.isEmpty(); }
};
[[nodiscard]] PersonWords wordsOf(const Customer &customer);
void indexCustomer(StoreConnection &store, qint64 row, const Customer &customer);
//! Lets this connection see the index as it is now, within the caller's snapshot: before it is checked.
void refreshIndex(StoreConnection &store);
//! Empties the index and begins again.
void resetIndex(StoreConnection &store);

} // namespace throughline::hub
