// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/enums.h"

namespace throughline {

#define NAMES(Set, ...) \
    std::span<const EnumName<Set>> enumNames(Set) \
    { \
        using enum Set; \
        static constexpr EnumName<Set> names[] = {__VA_ARGS__}; \
        return names; \
    }

NAMES(Role, {Agent, u"agent"}, {Supervisor, u"supervisor"}, {Admin, u"admin"})
NAMES(PresenceState, {Available, u"available"}, {Busy, u"busy"}, {Break, u"break"}, {Meal, u"meal"},
      {Training, u"training"}, {Away, u"away"}, {Offline, u"offline"})
NAMES(RoutingPhase, {Idle, u"idle"}, {Offered, u"offered"}, {Interacting, u"interacting"}, {WrappingUp, u"wrappingUp"},
      {NotResponding, u"notResponding"}, {OffQueue, u"offQueue"})
NAMES(ConversationStatus, {New, u"new"}, {Open, u"open"}, {Pending, u"pending"}, {Snoozed, u"snoozed"},
      {Closed, u"closed"})
NAMES(ConversationTie, {Related, u"related"}, {Parent, u"parent"}, {Child, u"child"}, {Duplicate, u"duplicate"})
NAMES(Direction, {In, u"in"}, {Out, u"out"}, {Internal, u"internal"})
NAMES(DeliveryState, {Queued, u"queued"}, {HandedOver, u"handedOver"}, {Sent, u"sent"}, {Delivered, u"delivered"},
      {Read, u"read"}, {Failed, u"failed"}, {Unconfirmed, u"unconfirmed"}, {Scheduled, u"scheduled"}, {Held, u"held"},
      {Cancelled, u"cancelled"})
NAMES(LinkStatus, {Active, u"active"}, {Retired, u"retired"}, {Suggested, u"suggested"}, {Rejected, u"rejected"})
NAMES(AuthorType, {Customer, u"customer"}, {Agent, u"agent"}, {System, u"system"}, {Plugin, u"plugin"})
NAMES(EndpointHealth, {Unknown, u"unknown"}, {Starting, u"starting"}, {Running, u"running"}, {Degraded, u"degraded"},
      {Stopped, u"stopped"})
NAMES(ConsentState, {Unknown, u"unknown"}, {Granted, u"granted"}, {Denied, u"denied"})

#undef NAMES

} // namespace throughline
