// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cache/cachereader.h"
#include "sync/reads.h"

#include <map>
#include <vector>

namespace throughline::client {

// What listing the inbox and counting it have in common.

//! No index has all that a view of the agent's own asks for: this many of its newest are looked at one by one.
inline constexpr int mostFiltered = 20'000;

//! What an index can answer of the query: all of it, but for View::Filtered. Not for Failed and Mentions.
[[nodiscard]] ConversationFilter filterOf(const InboxQuery &query, const Id &agentId);
[[nodiscard]] bool fits(const Conversation &conversation, const ConversationFilter &filter);

//! Names of channels by endpoint, looked up once per read.
class ChannelNames
{
public:
    explicit ChannelNames(ReadContext &context) : m_context(context) {}
    //! Plugin id of its last endpoint; empty when unknown.
    [[nodiscard]] QString of(const Conversation &conversation);

private:
    ReadContext &m_context;
    std::map<Id, QString> m_names;
};

//! What filterOf() leaves open.
[[nodiscard]] bool fits(const Conversation &conversation, const InboxFilter &wanted, ChannelNames &channels);

//! A conversation that pending commands touch: as stored, and as it will be.
struct Touched {
    Conversation stored;
    Conversation now;
};

//! \a all: also those of which commands leave the record as it is, such as a read mark.
[[nodiscard]] Result<std::vector<Touched>> touchedBy(ReadContext &context, bool all = false);

} // namespace throughline::client
