// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

//! All record types, and the table from RecordType to struct.

#include "domain/contactpoint.h"
#include "domain/conversation.h"
#include "domain/customer.h"
#include "domain/people.h"
#include "domain/personal.h"
#include "domain/queue.h"
#include "domain/recordtype.h"
#include "domain/sharedview.h"
#include "domain/timelineitem.h"
#include "domain/timelineorder.h"

namespace throughline {

// clang-format off
template<typename T> inline constexpr RecordType recordTypeOf = [] { static_assert(sizeof(T) == 0, "not a record"); }();
template<> inline constexpr RecordType recordTypeOf<Agent> = RecordType::Agent;
template<> inline constexpr RecordType recordTypeOf<Presence> = RecordType::Presence;
template<> inline constexpr RecordType recordTypeOf<RoutingState> = RecordType::RoutingState;
template<> inline constexpr RecordType recordTypeOf<Queue> = RecordType::Queue;
template<> inline constexpr RecordType recordTypeOf<Endpoint> = RecordType::Endpoint;
template<> inline constexpr RecordType recordTypeOf<Tag> = RecordType::Tag;
template<> inline constexpr RecordType recordTypeOf<CannedResponse> = RecordType::CannedResponse;
template<> inline constexpr RecordType recordTypeOf<Macro> = RecordType::Macro;
template<> inline constexpr RecordType recordTypeOf<Organization> = RecordType::Organization;
template<> inline constexpr RecordType recordTypeOf<Customer> = RecordType::Customer;
template<> inline constexpr RecordType recordTypeOf<ContactPoint> = RecordType::ContactPoint;
template<> inline constexpr RecordType recordTypeOf<IdentityLink> = RecordType::IdentityLink;
template<> inline constexpr RecordType recordTypeOf<Conversation> = RecordType::Conversation;
template<> inline constexpr RecordType recordTypeOf<TimelineItem> = RecordType::TimelineItem;
template<> inline constexpr RecordType recordTypeOf<ItemStub> = RecordType::ItemStub;
template<> inline constexpr RecordType recordTypeOf<Draft> = RecordType::Draft;
template<> inline constexpr RecordType recordTypeOf<ReadMarker> = RecordType::ReadMarker;
template<> inline constexpr RecordType recordTypeOf<Notification> = RecordType::Notification;
template<> inline constexpr RecordType recordTypeOf<Setting> = RecordType::Setting;
template<> inline constexpr RecordType recordTypeOf<SharedView> = RecordType::SharedView;
// clang-format on

//! Checks \a body against the description of \a type, without keeping the struct.
[[nodiscard]] Result<void> checkRecord(RecordType type, const QJsonObject &body);

//! Compact UTF-8 of a record, as it is stored and sent.
template<json::Described T>
[[nodiscard]] QByteArray toBody(const T &value);
//! Corrupt when the bytes are not an object of \a T.
template<json::Described T>
[[nodiscard]] Result<T> fromBody(QByteArrayView body);

[[nodiscard]] QByteArray compactJson(const QJsonObject &object);
//! Corrupt when \a bytes are not one JSON object.
[[nodiscard]] Result<QJsonObject> parseObject(QByteArrayView bytes);

template<json::Described T>
QByteArray toBody(const T &value)
{
    return compactJson(toJson(value));
}

template<json::Described T>
Result<T> fromBody(QByteArrayView body)
{
    return parseObject(body).and_then([](const QJsonObject &object) { return fromJson<T>(object); });
}

} // namespace throughline
