// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/recordtype.h"

namespace throughline {

using namespace Qt::StringLiterals;

QString recordTypeName(RecordType type)
{
    switch (type) {
    case RecordType::Agent: return u"Agent"_s;
    case RecordType::Presence: return u"Presence"_s;
    case RecordType::RoutingState: return u"RoutingState"_s;
    case RecordType::Queue: return u"Queue"_s;
    case RecordType::Endpoint: return u"Endpoint"_s;
    case RecordType::Tag: return u"Tag"_s;
    case RecordType::CannedResponse: return u"CannedResponse"_s;
    case RecordType::Macro: return u"Macro"_s;
    case RecordType::Organization: return u"Organization"_s;
    case RecordType::Customer: return u"Customer"_s;
    case RecordType::ContactPoint: return u"ContactPoint"_s;
    case RecordType::IdentityLink: return u"IdentityLink"_s;
    case RecordType::Conversation: return u"Conversation"_s;
    case RecordType::TimelineItem: return u"TimelineItem"_s;
    case RecordType::ItemStub: return u"ItemStub"_s;
    case RecordType::Draft: return u"Draft"_s;
    case RecordType::ReadMarker: return u"ReadMarker"_s;
    case RecordType::Notification: return u"Notification"_s;
    case RecordType::Setting: return u"Setting"_s;
    case RecordType::SharedView: return u"SharedView"_s;
    }
    return {};
}

std::optional<RecordType> recordTypeFromName(QStringView name)
{
    for (const auto type : allRecordTypes) {
        if (recordTypeName(type) == name)
            return type;
    }
    return std::nullopt;
}

} // namespace throughline
