// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sync/readmodels.h"

#include <QJsonObject>

namespace throughline::client {

class CacheReader;
class Overlay;

//! What a read needs: one state of the cache, and what the agent did on top of it. The overlay must have been taken
//! before the reader's snapshot began, or a command could be missed in both.
struct ReadContext {
    CacheReader &cache;
    const Overlay &overlay;
    Id agentId;
};

[[nodiscard]] Result<TimelinePage> readTimeline(ReadContext &context, const TimelineQuery &query);
[[nodiscard]] Result<InboxPage> readInbox(ReadContext &context, const InboxQuery &query);
//! How many rows readInbox() has for each query, in their order; their pages do not matter. One look for all.
[[nodiscard]] Result<std::vector<InboxCount>> readInboxCounts(ReadContext &context,
                                                              const std::vector<InboxQuery> &queries);
[[nodiscard]] Result<CustomerView> readCustomer(ReadContext &context, const Id &id);
//! The customers that were merged into this one, and their words on attributes beside its own.
void readMerged(ReadContext &context, CustomerView &view);
//! What customer.merge would do, from what is here; NotFound when one of them is not.
[[nodiscard]] Result<MergePreview> readMergePreview(ReadContext &context, const Id &from, const Id &into);
//! The customers that \a text finds; without a text those with the newest conversations.
[[nodiscard]] Result<CustomersPage> readCustomers(ReadContext &context, const QString &text, int limit);
[[nodiscard]] Result<SearchResult> readSearch(ReadContext &context, const QString &text, int limit, qint64 after = 0);
//! As readSearch, in the timeline of one customer.
[[nodiscard]] Result<FoundPlaces> readPlaces(ReadContext &context, const Id &customerId, const QString &text);
//! NotFound when it is not cached.
[[nodiscard]] Result<Conversation> readConversation(ReadContext &context, const Id &id);
[[nodiscard]] Result<std::optional<Draft>> readDraft(ReadContext &context, const Id &conversationId);
//! A note that gave way to a reply in the draft, on this computer.
struct NoteAside {
    QString text;         //!< empty: none did
    std::vector<Id> from; //!< conversations that were combined into this one: theirs are to be gathered here
};
[[nodiscard]] Result<NoteAside> readNoteAside(ReadContext &context, const Id &conversationId);
//! Empty when nothing was set under this name.
[[nodiscard]] Result<QJsonObject> readSetting(ReadContext &context, const QString &name);
[[nodiscard]] Result<qint64> readLastReadSeq(ReadContext &context, const Id &conversationId);
[[nodiscard]] Result<std::vector<Presence>> readPresences(ReadContext &context);

//! All records of a small type, in order of id; those that cannot be read are left out.
template<typename T>
[[nodiscard]] Result<std::vector<T>> readAll(ReadContext &context);

//! The hub's answer to Search/query, as far as it is one.
[[nodiscard]] SearchResult hubSearchResult(const QJsonObject &args, int limit);

} // namespace throughline::client
