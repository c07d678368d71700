// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customer/customerlists.h"

#include "shared/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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

//! What every contact point is asked about, whether or not the customer said something.
constexpr std::array standardPurposes{"service"_L1, "marketing"_L1};

void putConsent(PointRow &row, const QString &purpose, ConsentState state)
{
    row.purposes << purpose;
    row.purposeWords << Words::purpose(purpose);
    row.consents << enumText(state).toString();
    row.consent << Words::purpose(purpose) + u": "_s + Words::consent(state);
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
    case PurposesRole: return row->purposes;
    case PurposeWordsRole: return row->purposeWords;
    case ConsentsRole: return row->consents;
    case SharedRole: return row->shared;
    case OnlineRole: return row->online;
    case LastSeenRole: return row->lastSeen;
    default: return {};
    }
}

QHash<int, QByteArray> PointModel::roleNames() const
{
    return {{KindRole, "kind"},
            {ValueRole, "value"},
            {IconRole, "iconName"},
            {TrustRole, "trust"},
            {TrustToneRole, "trustTone"},
            {ConsentRole, "consent"},
            {SharedRole, "shared"},
            {OnlineRole, "online"},
            {LastSeenRole, "lastSeen"},
            {PurposesRole, "purposes"},
            {PurposeWordsRole, "purposeWords"},
            {ConsentsRole, "consents"}};
}

QVariant AttributeModel::data(const QModelIndex &index, int role) const
{
    const AttributeRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row->name;
    case ValuesRole: return row->values;
    case OriginsRole: return row->origins;
    case VerifiedRole: return QVariant::fromValue(row->verified);
    case ConflictingRole: return row->conflicting;
    default: return {};
    }
}

QHash<int, QByteArray> AttributeModel::roleNames() const
{
    return {{NameRole, "name"},
            {ValuesRole, "values"},
            {OriginsRole, "origins"},
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
    case OtherRole: return row->other;
    case KnownRole: return row->known;
    case LinkableRole: return row->linkable;
    case ReasonsRole: return row->reasons;
    default: return {};
    }
}

QHash<int, QByteArray> SuggestionModel::roleNames() const
{
    return {{KindRole, "kind"},   {ValueRole, "value"},       {OtherRole, "other"},
            {KnownRole, "known"}, {LinkableRole, "linkable"}, {ReasonsRole, "reasons"}};
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
    case OwnerRole: return row->owner;
    default: return {};
    }
}

QHash<int, QByteArray> ConversationModel::roleNames() const
{
    return {{IdRole, "conversationId"}, {SubjectRole, "subject"}, {StatusRole, "status"},
            {TimeRole, "time"},         {CurrentRole, "current"}, {OwnerRole, "owner"}};
}

std::vector<PointRow> pointRows(const client::CustomerView &view, const std::vector<Id> &online)
{
    std::vector<PointRow> rows;
    for (const client::CustomerContactPoint &at : view.points) {
        const ContactPoint &point = at.point;
        PointRow row{.key = point.id, .kind = Words::contactKind(point.kind), .value = Words::pointValue(point)};
        row.trust = Words::trust(point.trust);
        row.trustTone = trustTone(point.trust);
        row.icon = pointIcon(point.kind);
        row.shared = point.shared;
        row.online = std::find(online.begin(), online.end(), point.id) != online.end();
        row.lastSeen = point.lastSeenAt.ms > 0 ? Words::full(point.lastSeenAt) : QString();
        for (const auto purpose : standardPurposes) {
            const auto said = point.consent.find(purpose);
            putConsent(row, purpose, said == point.consent.end() ? ConsentState::Unknown : said->second);
        }
        for (const auto &[purpose, state] : point.consent) {
            if (std::find(standardPurposes.begin(), standardPurposes.end(), purpose) == standardPurposes.end())
                putConsent(row, purpose, state);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AttributeRow> attributeRows(const client::CustomerView &view)
{
    std::vector<AttributeRow> rows;
    for (const auto &[name, values] : view.customer.fields) {
        AttributeRow row{.key = name, .name = Words::attribute(name)};
        for (const FieldValue &value : values) {
            row.values << oneLine(value.value, 300);
            row.origins << Words::origin(value);
            row.verified << value.verified;
        }
        row.conflicting = std::any_of(values.begin(), values.end(), [&all = values](const FieldValue &value) {
            return value.value != all.front().value;
        });
        if (!values.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<SuggestionRow> suggestionRows(const client::CustomerView &view)
{
    std::vector<SuggestionRow> rows;
    const auto put = [&](const client::CustomerContactPoint &at, bool linkable) {
        SuggestionRow row{at.link.id, Words::contactKind(at.point.kind), Words::pointValue(at.point), {}, {}};
        const auto owner = view.owners.find(at.link.id);
        row.known = owner != view.owners.end() && !owner->second.isNull();
        if (const auto name = row.known ? view.names.find(owner->second) : view.names.end(); name != view.names.end())
            row.other = oneLine(name->second, 120);
        for (const QString &reason : at.link.reasons)
            row.reasons << Words::reason(reason);
        row.linkable = linkable;
        rows.push_back(std::move(row));
    };
    for (const client::CustomerContactPoint &at : view.suggested)
        put(at, true);
    for (const client::CustomerContactPoint &at : view.alike)
        put(at, false);
    return rows;
}

QString ownerWords(const Id &assignee, const std::map<Id, QString> &agents, const Id &me)
{
    if (assignee.isNull())
        //: Beside a conversation of the customer: nobody has taken it
        return ConversationModel::tr("Unassigned");
    if (assignee == me)
        //: Beside a conversation of the customer: it is the agent's own
        return ConversationModel::tr("You");
    const auto name = agents.find(assignee);
    return name == agents.end() ? QString() : name->second;
}

std::vector<ConversationRow> conversationRows(const client::CustomerView &view, const Id &current, Instant now,
                                              const std::map<Id, QString> &agents, const Id &me)
{
    const auto open = std::find_if(view.conversations.begin(), view.conversations.end(),
                                   [&](const Conversation &each) { return each.id == current; });
    const auto standing = [&](const Conversation &each) {
        const QString status = Words::status(each.status);
        if (open == view.conversations.end())
            return status;
        const auto tie = open->linked.find(each.id.toString());
        return tie == open->linked.end() ? status : status + u"  ·  "_s + Words::tie(tie->second);
    };
    std::vector<Conversation> sorted = view.conversations;
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const Conversation &c) { return c.status != ConversationStatus::Closed; });
    std::vector<ConversationRow> rows;
    for (const Conversation &conversation : sorted) {
        if (rows.size() == 20)
            break;
        rows.push_back({conversation.id, oneLine(conversation.subject, 120), oneLine(conversation.preview, 120),
                        standing(conversation), Words::brief(conversation.lastEventAt, now), conversation.id == current,
                        ownerWords(conversation.assigneeId, agents, me)});
    }
    return rows;
}

} // namespace throughline::ui
