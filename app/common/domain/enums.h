// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace throughline {

// The closed sets of PROTOCOL.md section 4. enumText and enumFromText give the name on the wire.

enum class Role { Agent, Supervisor, Admin };
//! Declared by the agent; kept apart from RoutingPhase, which the router sees.
enum class PresenceState { Available, Busy, Break, Meal, Training, Away, Offline };
enum class RoutingPhase { Idle, Offered, Interacting, WrappingUp, NotResponding, OffQueue };
enum class ConversationStatus { New, Open, Pending, Snoozed, Closed };
//! How soon a conversation wants somebody. A number on the wire, higher first.
enum class Priority { Low = -1, Normal, High, Urgent };
//! What another conversation is to this one, without being merged.
enum class ConversationTie { Related, Parent, Child, Duplicate };
enum class Direction { In, Out, Internal };
//! The numbers are stored by the hub: never renumber. The last three are of a reply that has not left yet, see waitsToLeave().
enum class DeliveryState {
    Queued,
    HandedOver,
    Sent,
    Delivered,
    Read,
    Failed,
    Unconfirmed,
    Scheduled, //!< leaves at departure.at, until then it can be taken back
    Held,      //!< its time has come, but something happened meanwhile: waits for a person
    Cancelled  //!< taken back before it left: nobody outside has seen it
};

enum class LinkStatus { Active, Retired, Suggested, Rejected };
enum class AuthorType { Customer, Agent, System, Plugin };
enum class EndpointHealth { Unknown, Starting, Running, Degraded, Stopped };
enum class ConsentState { Unknown, Granted, Denied };

//! A number beyond the set is the nearest that is known.
[[nodiscard]] constexpr Priority priorityOf(qint64 number)
{
    return Priority(std::clamp<qint64>(number, int(Priority::Low), int(Priority::Urgent)));
}

//! How far a contact point can be believed (CHANNELS.md): 0 hint, 1 claimed, 2 provider-asserted, 3 verified.
enum class Trust { Hint = 0, Claimed = 1, Asserted = 2, Verified = 3 };

template<typename E>
struct EnumName {
    E value;
    QStringView text;
};

//! The names of each set, in the order of the enumerators; one overload per set.
[[nodiscard]] std::span<const EnumName<Role>> enumNames(Role);
[[nodiscard]] std::span<const EnumName<PresenceState>> enumNames(PresenceState);
[[nodiscard]] std::span<const EnumName<RoutingPhase>> enumNames(RoutingPhase);
[[nodiscard]] std::span<const EnumName<ConversationStatus>> enumNames(ConversationStatus);
[[nodiscard]] std::span<const EnumName<ConversationTie>> enumNames(ConversationTie);
[[nodiscard]] std::span<const EnumName<Direction>> enumNames(Direction);
[[nodiscard]] std::span<const EnumName<DeliveryState>> enumNames(DeliveryState);
[[nodiscard]] std::span<const EnumName<LinkStatus>> enumNames(LinkStatus);
[[nodiscard]] std::span<const EnumName<AuthorType>> enumNames(AuthorType);
[[nodiscard]] std::span<const EnumName<EndpointHealth>> enumNames(EndpointHealth);
[[nodiscard]] std::span<const EnumName<ConsentState>> enumNames(ConsentState);

template<typename E>
[[nodiscard]] QStringView enumText(E value)
{
    for (const auto &name : enumNames(value)) {
        if (name.value == value)
            return name.text;
    }
    return {};
}

template<typename E>
[[nodiscard]] std::optional<E> enumFromText(QStringView text)
{
    for (const auto &name : enumNames(E{})) {
        if (name.text == text)
            return name.value;
    }
    return std::nullopt;
}

} // namespace throughline
