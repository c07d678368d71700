// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/frames.h"
#include "connector/visitors.h"

#include "api/connector.h"

#include <functional>
#include <vector>

namespace throughline::webchat {

//! One line of the past: what the browser is shown, and what we must know to take its receipts.
struct PastEntry {
    Entry entry;
    Id itemId;                                     //!< of an agent's line
    std::optional<plugin::DeliveryState> delivery; //!< of an agent's line
};

struct Past {
    std::vector<PastEntry> entries; //!< oldest first
    bool whole = true;              //!< nothing older was left out
};

//! Reads a visitor's newest lines back from the hub: what belongs into a chat, not the page visits, not what could not
//! be delivered. \a visitors must live until \a done ran.
void readPast(plugin::ChannelHost &host, const Visitors &visitors, const QString &visitorId, plugin::Answer<Past> done);

//! {id, name, type, size} as the browser gets it: the id is a ticket only this visitor can use.
[[nodiscard]] QJsonObject fileToJson(const Visitors &visitors, const QString &visitorId,
                                     const plugin::Attachment &file);

} // namespace throughline::webchat
