// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/records.h"

#include <QJsonDocument>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
Result<void> check(const QJsonObject &body)
{
    return fromJson<T>(body).map([](const T &) {});
}

} // namespace

Result<void> checkRecord(RecordType type, const QJsonObject &body)
{
    switch (type) {
    case RecordType::Agent: return check<Agent>(body);
    case RecordType::Presence: return check<Presence>(body);
    case RecordType::RoutingState: return check<RoutingState>(body);
    case RecordType::Queue: return check<Queue>(body);
    case RecordType::Endpoint: return check<Endpoint>(body);
    case RecordType::Tag: return check<Tag>(body);
    case RecordType::CannedResponse: return check<CannedResponse>(body);
    case RecordType::Macro: return check<Macro>(body);
    case RecordType::Organization: return check<Organization>(body);
    case RecordType::Customer: return check<Customer>(body);
    case RecordType::ContactPoint: return check<ContactPoint>(body);
    case RecordType::IdentityLink: return check<IdentityLink>(body);
    case RecordType::Conversation: return check<Conversation>(body);
    case RecordType::TimelineItem: return check<TimelineItem>(body);
    case RecordType::ItemStub: return check<ItemStub>(body);
    case RecordType::Draft: return check<Draft>(body);
    case RecordType::ReadMarker: return check<ReadMarker>(body);
    case RecordType::Notification: return check<Notification>(body);
    case RecordType::Setting: return check<Setting>(body);
    case RecordType::SharedView: return check<SharedView>(body);
    }
    return fail(ErrorCode::InvalidArgument, u"type"_s);
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> parseObject(QByteArrayView bytes)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()));
    if (!document.isObject())
        return fail(ErrorCode::Corrupt, u"not a JSON object"_s);
    return document.object();
}

} // namespace throughline
