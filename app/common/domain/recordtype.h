// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace throughline {

//! The types of PROTOCOL.md section 4. The numbers are stored: never renumber, only append.
//! Their order is also the order of a snapshot's pages.
enum class RecordType : int {
    Agent = 1,
    Presence = 2,
    RoutingState = 3,
    Queue = 4,
    Endpoint = 5,
    Tag = 6,
    CannedResponse = 7,
    Macro = 8,
    Organization = 9,
    Customer = 10,
    ContactPoint = 11,
    IdentityLink = 12,
    Conversation = 13,
    TimelineItem = 14,
    ItemStub = 15,
    Draft = 16,
    ReadMarker = 17,
    Notification = 18,
    Setting = 19,
    SharedView = 20,
};

inline constexpr std::array allRecordTypes{
    RecordType::Agent,        RecordType::Presence,     RecordType::RoutingState,   RecordType::Queue,
    RecordType::Endpoint,     RecordType::Tag,          RecordType::CannedResponse, RecordType::Macro,
    RecordType::Organization, RecordType::Customer,     RecordType::ContactPoint,   RecordType::IdentityLink,
    RecordType::Conversation, RecordType::TimelineItem, RecordType::ItemStub,       RecordType::Draft,
    RecordType::ReadMarker,   RecordType::Notification, RecordType::Setting,        RecordType::SharedView,
};

//! The name on the wire, e.g. "TimelineItem".
[[nodiscard]] QString recordTypeName(RecordType type);
[[nodiscard]] std::optional<RecordType> recordTypeFromName(QStringView name);

} // namespace throughline
