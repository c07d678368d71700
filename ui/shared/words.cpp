// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

QString Words::error(const Error &error)
{
    switch (error.code) {
    //: Reasons why something did not work, shown as one sentence
    case ErrorCode::InvalidArgument: return tr("Something in it is not as it should be.");
    case ErrorCode::NotFound: return tr("It is not there any more.");
    case ErrorCode::Forbidden: return tr("You are not allowed to do this.");
    case ErrorCode::Unauthorized: return tr("User name or password is wrong.");
    case ErrorCode::Conflict: return tr("Somebody else changed it in the meantime.");
    case ErrorCode::AlreadyExists: return tr("It exists already.");
    case ErrorCode::InvalidTransition: return tr("This is not possible in its present state.");
    case ErrorCode::TooLarge: return tr("It is too large.");
    case ErrorCode::RateLimited: return tr("Too many tries. Wait a moment.");
    case ErrorCode::Expired: return tr("It waited too long and was not sent.");
    case ErrorCode::Unavailable: return tr("The hub cannot be reached.");
    case ErrorCode::Locked: return tr("The key of the local data is not available.");
    case ErrorCode::Corrupt: return tr("Stored data is damaged.");
    case ErrorCode::NewerSchema: return tr("A newer version of Throughline wrote this data. Update this console.");
    case ErrorCode::Unsupported: return tr("This is not supported here.");
    case ErrorCode::Cancelled: return tr("It was cancelled.");
    case ErrorCode::Io: return tr("The disk could not be read or written.");
    case ErrorCode::Internal: break;
    }
    return tr("Something went wrong inside Throughline.");
}

QString Words::delivery(DeliveryState state)
{
    switch (state) {
    //: State of an outgoing message: the hub has it
    case DeliveryState::Queued: return tr("Queued");
    //: State of an outgoing message: the channel has taken it
    case DeliveryState::HandedOver: return tr("Handed over");
    case DeliveryState::Sent: return tr("Sent");
    case DeliveryState::Delivered: return tr("Delivered");
    case DeliveryState::Read: return tr("Read");
    case DeliveryState::Failed: return tr("Failed");
    //: State of an outgoing message: nobody can tell whether it arrived
    case DeliveryState::Unconfirmed: return tr("Unconfirmed");
    //: State of an outgoing message: it leaves later
    case DeliveryState::Scheduled: return tr("Scheduled");
    //: State of a reply that was to leave by itself and was kept
    case DeliveryState::Held: return tr("Held back");
    //: State of a reply that the agent took back before it left
    case DeliveryState::Cancelled: return tr("Taken back, not sent");
    }
    return {};
}

QString Words::pending(client::CommandState state)
{
    switch (state) {
    //: State of an outgoing message: its attachments are on their way to the hub
    case client::CommandState::Uploading: return tr("Uploading");
    //: State of an outgoing message: not yet at the hub
    case client::CommandState::Queued:
    case client::CommandState::Applied: return tr("Pending");
    case client::CommandState::Rejected: return tr("Not accepted");
    case client::CommandState::Expired: return tr("Not sent in time");
    }
    return {};
}

QString Words::rejected(const wire::CommandError &error)
{
    //: Reasons why the hub refused a change, shown with the message that failed
    if (error.type == "forbidden"_L1)
        return tr("You may not write here any more.");
    if (error.type == "channelUnavailable"_L1)
        return tr("This channel is switched off.");
    if (error.type == "cannotSend"_L1)
        return tr("Nothing can be sent over this channel. Choose another one.");
    if (error.type == "tooLarge"_L1 && error.description == "items"_L1)
        return tr("The conversations are too long for this. Link them instead.");
    if (error.type == "tooLarge"_L1)
        return tr("It is too large for this channel.");
    if (error.type == "overQuota"_L1)
        return tr("There is no room left for it.");
    if (error.type == "consentDenied"_L1)
        return tr("The customer refused messages here. Nothing was sent: choose another address.");
    if (error.type == "windowClosed"_L1)
        return tr(
            "Too late for this channel: it takes answers only for a time after the customer's last message. Nothing "
            "was sent: choose another address.");
    if (error.type == "endpointRemoved"_L1)
        return tr("The channel was removed before it was sent: choose another address.");
    if (error.type == "conflict"_L1 && error.description == "contactPoint"_L1)
        return tr("The address belongs to another customer now. Nothing was sent: look again, then write anew.");
    if (error.type == "conflict"_L1 && error.description == "newer"_L1)
        return tr("The customer wrote meanwhile. Nothing was sent: read that first, then decide.");
    if (error.type == "invalidTransition"_L1 && error.description == "left"_L1)
        return tr("Too late: it has left already.");
    if (error.type == "invalidTransition"_L1 && error.description == "otherCustomer"_L1)
        return tr("The conversations are of different customers. Merge the customers first.");
    if (error.type == "invalidTransition"_L1 && error.description == "receiver"_L1)
        return tr("Whom you chose cannot see that queue. Choose another colleague or queue.");
    if (error.type == "invalidTransition"_L1 && error.description == "recounted"_L1)
        return tr("They were combined or split once more since then. Split what belongs apart.");
    if (error.type == "conflict"_L1)
        return tr("Somebody else changed it in the meantime.");
    if (error.type == "notFound"_L1)
        return tr("The conversation is not there any more.");
    if (error.type == "invalidTransition"_L1)
        return tr("This is not possible in its present state.");
    if (error.type == "unconfirmed"_L1)
        return tr("No answer came. It may have been carried out.");
    if (error.type == "expired"_L1 || error.type.isEmpty())
        return tr("It waited too long and was not sent.");
    return tr("The hub refused it (%1).").arg(oneLine(error.type, 40));
}

QString Words::refusedDecision(const wire::CommandError &error)
{
    //: Reasons why the hub refused a decision about who is who
    if (error.type == "conflict"_L1)
        return tr("Somebody else changed these customers in the meantime: look again, then decide.");
    if (error.type == "forbidden"_L1)
        return tr("You may not decide about this customer.");
    if (error.type == "notFound"_L1 || error.description == "undone"_L1 || error.description == "notMerged"_L1)
        return tr("It was taken back already.");
    if (error.description == "secondAccount"_L1)
        return tr("They have different customer accounts, so they stay two customers.");
    if (error.description == "onlyContactPoint"_L1)
        return tr("It is the customer's only address.");
    if (error.description == "linked"_L1 || error.description == "same"_L1)
        return tr("They are one customer already.");
    if (error.type == "expired"_L1 || error.type.isEmpty())
        return tr("It waited too long for the hub.");
    return tr("The hub refused it (%1).").arg(oneLine(error.type, 40));
}

QString Words::trust(Trust trust)
{
    switch (trust) {
    //: How sure we are that an address belongs to who it says
    case Trust::Hint: return tr("Hint only");
    case Trust::Claimed: return tr("Claimed, not checked");
    case Trust::Asserted: return tr("Confirmed by the provider");
    case Trust::Verified: return tr("Verified");
    }
    return {};
}

QString Words::consent(ConsentState state)
{
    switch (state) {
    //: Whether the customer agreed to be written to for a purpose
    case ConsentState::Unknown: return tr("not asked");
    case ConsentState::Granted: return tr("agreed");
    case ConsentState::Denied: return tr("refused");
    }
    return {};
}

QString Words::presence(PresenceState state)
{
    switch (state) {
    //: What an agent declares about their own availability
    case PresenceState::Available: return tr("Available");
    case PresenceState::Busy: return tr("Busy");
    case PresenceState::Break: return tr("Break");
    case PresenceState::Meal: return tr("Meal");
    case PresenceState::Training: return tr("Training");
    case PresenceState::Away: return tr("Away");
    case PresenceState::Offline: return tr("Offline");
    }
    return {};
}

QString Words::status(ConversationStatus status)
{
    switch (status) {
    //: State of a conversation
    case ConversationStatus::New: return tr("New");
    case ConversationStatus::Open: return tr("Open");
    case ConversationStatus::Pending: return tr("Waiting for the customer");
    case ConversationStatus::Snoozed: return tr("Snoozed");
    case ConversationStatus::Closed: return tr("Closed");
    }
    return {};
}

QString Words::priority(Priority priority)
{
    switch (priority) {
    //: Priority of a conversation
    case Priority::Low: return tr("Low");
    //: Priority of a conversation: the usual one
    case Priority::Normal: return tr("Normal");
    //: Priority of a conversation
    case Priority::High: return tr("High");
    //: Priority of a conversation
    case Priority::Urgent: return tr("Urgent");
    }
    return {};
}

QString Words::tie(ConversationTie tie)
{
    switch (tie) {
    //: What another conversation is to the open one
    case ConversationTie::Related: return tr("Related");
    case ConversationTie::Parent: return tr("Main matter");
    case ConversationTie::Child: return tr("Part of this");
    case ConversationTie::Duplicate: return tr("Duplicate");
    }
    return {};
}

QString Words::contactKind(const QString &kind)
{
    //: Kinds of contact points: addresses and ids that reach a customer
    if (kind == "email"_L1)
        return tr("E-mail");
    if (kind == "phone"_L1)
        return tr("Phone");
    if (kind == "visitor"_L1)
        return tr("Web visitor");
    if (kind == "user"_L1)
        return tr("Customer account");
    if (kind == "address"_L1)
        return tr("Postal address");
    return oneLine(kind, 40);
}

QString Words::pointValue(const ContactPoint &point)
{
    // A visitor's id says nothing to a person; its last characters tell two of them apart.
    return point.kind == "visitor"_L1 ? u"…"_s + oneLine(point.value.right(6)) : oneLine(point.value, 120);
}

QString Words::point(const ContactPoint &point)
{
    return contactKind(point.kind) + u' ' + isolated(pointValue(point));
}

QString Words::orderStatus(const QString &status)
{
    //: State of an order
    if (status == "placed"_L1)
        return tr("Placed");
    if (status == "paid"_L1)
        return tr("Paid");
    if (status == "packed"_L1)
        return tr("Packed");
    if (status == "shipped"_L1)
        return tr("Shipped");
    if (status == "delivered"_L1)
        return tr("Arrived");
    if (status == "cancelled"_L1)
        return tr("Cancelled");
    if (status == "refunded"_L1)
        return tr("Refunded");
    return oneLine(status, 40);
}

QString Words::purpose(const QString &purpose)
{
    //: Purposes a customer can agree to
    if (purpose == "service"_L1)
        return tr("Service");
    if (purpose == "marketing"_L1)
        return tr("Marketing");
    return oneLine(purpose, 40);
}

QString Words::reason(const QString &code)
{
    //: Reasons why two records may be the same person
    if (code == "samePhone"_L1)
        return tr("Same phone number");
    if (code == "sameEmail"_L1)
        return tr("Same e-mail address");
    if (code == "sameName"_L1)
        return tr("Same name");
    if (code.startsWith("claimed:"_L1))
        //: Reason why two records may be the same person; %1 is a kind of address
        return tr("They gave this address themselves: %1").arg(contactKind(code.mid(8)));
    if (code == "secondAccount"_L1)
        return tr("They have different customer accounts");
    if (code == "limit"_L1)
        return tr("The customer has many addresses of this kind already");
    if (code == "sharedPoint"_L1 || code == "shared"_L1)
        return tr("Several people use this address");
    if (code == "unverified"_L1)
        return tr("The address was not checked");
    if (code == "otherBackendId"_L1 || code == "differentBackendId"_L1 || code == "secondBackendId"_L1)
        return tr("They have different customer accounts");
    return oneLine(code, 80);
}

QString Words::attribute(const QString &name)
{
    //: Names of customer attributes
    if (name == "name"_L1)
        return tr("Name");
    if (name == "language"_L1)
        return tr("Language");
    if (name == "timezone"_L1)
        return tr("Time zone");
    if (name == "email"_L1)
        return tr("E-mail");
    if (name == "phone"_L1)
        return tr("Phone");
    if (name == "company"_L1)
        return tr("Company");
    const QString other = oneLine(name, 60); // a key of the shop's
    return other.left(1).toUpper() + other.mid(1);
}

QString Words::source(const QString &source)
{
    //: Where an attribute's value comes from
    if (source == "agent"_L1)
        return tr("an agent");
    if (source == "form"_L1 || source == "prechat"_L1 || source == "preChat"_L1)
        return tr("the chat form");
    if (source == "userToken"_L1)
        return tr("the shop's sign-in");
    return channel(source);
}

QString Words::origin(const FieldValue &value)
{
    //: Below a customer attribute; %1 is where the value comes from
    return value.verified ? tr("verified, from %1").arg(source(value.source))
                          //: Below a customer attribute; %1 is where the value comes from
                          : tr("from %1").arg(source(value.source));
}

QString Words::channel(const QString &plugin)
{
    //: Names of channels
    if (plugin == "webchat"_L1)
        return tr("Web chat");
    if (plugin == "email"_L1)
        return tr("E-mail");
    if (plugin == "events"_L1)
        return tr("Shop");
    if (plugin == "sms"_L1)
        return tr("SMS");
    if (plugin == "voice"_L1)
        return tr("Phone call");
    if (plugin == "sample"_L1)
        return tr("Sample channel");
    if (plugin.isEmpty())
        return tr("Unknown channel");
    return oneLine(plugin, 40);
}

QString Words::channelIcon(const QString &plugin)
{
    if (plugin == "webchat"_L1)
        return u"chat"_s;
    if (plugin == "email"_L1)
        return u"mail"_s;
    if (plugin == "sms"_L1)
        return u"phone"_s;
    if (plugin == "voice"_L1)
        return u"call"_s;
    return u"channel"_s;
}

} // namespace throughline::ui
