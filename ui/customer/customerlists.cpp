// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customer/customerlists.h"

#include "shared/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QString pointIcon(const QString &kind)
{
    if (kind == "email"_L1)
        return u"mail"_s;
    if (kind == "phone"_L1)
        return u"call"_s;
    if (kind == "visitor"_L1)
        return u"globe"_s;
    if (kind == "user"_L1)
        return u"person"_s;
    return u"channel"_s;
}

QString pointValue(const ContactPoint &point)
{
    return point.kind == "visitor"_L1 ? u"…"_s + oneLine(point.value.right(6)) : oneLine(point.value, 120);
}

QString trustTone(Trust trust)
{
    switch (trust) {
    case Trust::Verified:
    case Trust::Asserted: return u"positive"_s;
    case Trust::Claimed: return u"caution"_s;
    case Trust::Hint: break;
    }
    return u"muted"_s;
}

} // namespace

QVariant PointModel::data(const QModelIndex &index, int role) const
{
    const PointRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case KindRole: return row->kind;
    case Qt::DisplayRole:
    case ValueRole: return row->value;
    case IconRole: return row->icon;
    case TrustRole: return row->trust;
    case TrustToneRole: return row->trustTone;
    case ConsentRole: return row->consent;
    case SharedRole: return row->shared;
    case OnlineRole: return row->online;
    case LastSeenRole: return row->lastSeen;
    default: return {};
    }
}

QHash<int, QByteArray> PointModel::roleNames() const
{
    return {{KindRole, "kind"},     {ValueRole, "value"},         {IconRole, "iconName"},
            {TrustRole, "trust"},   {TrustToneRole, "trustTone"}, {ConsentRole, "consent"},
            {SharedRole, "shared"}, {OnlineRole, "online"},       {LastSeenRole, "lastSeen"}};
}

QVariant AttributeModel::data(const QModelIndex &index, int role) const
{
    const AttributeRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case NameRole: return row->name;
    case Qt::DisplayRole:
    case ValueRole: return row->value;
    case SourceRole: return row->source;
    case VerifiedRole: return row->verified;
    case ConflictingRole: return row->conflicting;
    default: return {};
    }
}

QHash<int, QByteArray> AttributeModel::roleNames() const
{
    return {{NameRole, "name"},
            {ValueRole, "value"},
            {SourceRole, "source"},
            {VerifiedRole, "verified"},
            {ConflictingRole, "conflicting"}};
}

QVariant SuggestionModel::data(const QModelIndex &index, int role) const
{
    const SuggestionRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case KindRole: return row->kind;
    case Qt::DisplayRole:
    case ValueRole: return row->value;
    case ReasonsRole: return row->reasons;
    default: return {};
    }
}

QHash<int, QByteArray> SuggestionModel::roleNames() const
{
    return {{KindRole, "kind"}, {ValueRole, "value"}, {ReasonsRole, "reasons"}};
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    const ConversationRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case IdRole: return row->key.toString();
    case Qt::DisplayRole:
    case SubjectRole: return row->subject.isEmpty() ? row->preview : row->subject;
    case StatusRole: return row->status;
    case TimeRole: return row->time;
    case CurrentRole: return row->current;
    default: return {};
    }
}

QHash<int, QByteArray> ConversationModel::roleNames() const
{
    return {{IdRole, "conversationId"},
            {SubjectRole, "subject"},
            {StatusRole, "status"},
            {TimeRole, "time"},
            {CurrentRole, "current"}};
}

std::vector<PointRow> pointRows(const client::CustomerView &view, const std::vector<Id> &online)
{
    std::vector<PointRow> rows;
    for (const client::CustomerContactPoint &at : view.points) {
        const ContactPoint &point = at.point;
        PointRow row{.key = point.id, .kind = Words::contactKind(point.kind), .value = pointValue(point)};
        row.trust = Words::trust(point.trust);
        row.trustTone = trustTone(point.trust);
        row.icon = pointIcon(point.kind);
        row.shared = point.shared;
        row.online = std::find(online.begin(), online.end(), point.id) != online.end();
        row.lastSeen = point.lastSeenAt.ms > 0 ? Words::full(point.lastSeenAt) : QString();
        for (const auto &[purpose, state] : point.consent)
            row.consent << Words::purpose(purpose) + u": "_s + Words::consent(state);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AttributeRow> attributeRows(const client::CustomerView &view)
{
    std::vector<AttributeRow> rows;
    for (const auto &[name, values] : view.customer.fields) {
        const bool conflicting = std::any_of(
            values.begin(), values.end(), [&](const FieldValue &value) { return value.value != values.front().value; });
        int number = 0;
        for (const FieldValue &value : values) {
            AttributeRow row{.key = name + u'\n' + value.source + u'\n' + QString::number(number++)};
            row.name = Words::attribute(name);
            row.value = oneLine(value.value, 300);
            row.source = Words::source(value.source);
            row.verified = value.verified;
            row.conflicting = conflicting;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::vector<SuggestionRow> suggestionRows(const client::CustomerView &view)
{
    std::vector<SuggestionRow> rows;
    for (const client::CustomerContactPoint &at : view.suggested) {
        SuggestionRow row{at.link.id, Words::contactKind(at.point.kind), pointValue(at.point), {}};
        for (const QString &reason : at.link.reasons)
            row.reasons << Words::reason(reason);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ConversationRow> conversationRows(const client::CustomerView &view, const Id &current, Instant now)
{
    std::vector<Conversation> sorted = view.conversations;
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const Conversation &c) { return c.status != ConversationStatus::Closed; });
    std::vector<ConversationRow> rows;
    for (const Conversation &conversation : sorted) {
        if (rows.size() == 20)
            break;
        rows.push_back({conversation.id, oneLine(conversation.subject, 120), oneLine(conversation.preview, 120),
                        Words::status(conversation.status), Words::brief(conversation.lastEventAt, now),
                        conversation.id == current});
    }
    return rows;
}

} // namespace throughline::ui
