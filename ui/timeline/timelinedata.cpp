// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// TimelineModel, the part that turns a row into what its card shows.
#include "timeline/timelinemodel.h"

#include "domain/searchwords.h"
#include "shared/linkgate.h"
#include "shared/words.h"
#include "timeline/sendstate.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

struct Shown {
    QString word;
    QString icon;
    QString tone;
};

//! The hub said no, or was not reached in time.
bool refused(const client::TimelineEntry &entry)
{
    return entry.pending() && entry.pending()->state >= client::CommandState::Rejected;
}

Shown shownState(const client::TimelineEntry &entry, Instant now)
{
    if (const auto &pending = entry.pending()) {
        const bool failed = refused(entry);
        if (failed || entry.item().rev == 0) // the hub has not spoken yet
            return {Words::pending(pending->state), failed ? u"warning"_s : u"clock"_s,
                    failed ? u"critical"_s : u"muted"_s};
    }
    if (!entry.item().delivery)
        return {};
    if (auto waiting = SendState::of(entry, now))
        return {waiting->word, waiting->icon, waiting->tone};
    const DeliveryState state = entry.item().delivery->state;
    switch (state) {
    case DeliveryState::Queued: return {Words::delivery(state), u"tray-out"_s, u"muted"_s};
    case DeliveryState::HandedOver: return {Words::delivery(state), u"arrow-out"_s, u"muted"_s};
    case DeliveryState::Sent: return {Words::delivery(state), u"tick"_s, u"muted"_s};
    case DeliveryState::Delivered: return {Words::delivery(state), u"ticks"_s, u"muted"_s};
    case DeliveryState::Read: return {Words::delivery(state), u"eye"_s, u"positive"_s};
    case DeliveryState::Failed: return {Words::delivery(state), u"warning"_s, u"critical"_s};
    case DeliveryState::Unconfirmed: return {Words::delivery(state), u"question"_s, u"caution"_s};
    default: break; // they have not left
    }
    return {};
}

//! Host and path of a visited page, never more: queries hold what nobody should read over a shoulder.
QString pagePlace(const TimelineItem &item)
{
    const QUrl url(item.data.value("url"_L1).toString(), QUrl::StrictMode);
    return oneLine(url.isValid() ? url.host(QUrl::FullyEncoded) + url.path() : QString(), 120);
}

QString pageTitle(const TimelineItem &item)
{
    const QString title = oneLine(item.data.value("title"_L1).toString(), 120);
    return title.isEmpty() ? oneLine(item.text, 120) : title;
}

//! A mail is known by its subject, which its card shows above the text.
QString spokenItem(const TimelineItem &item)
{
    QStringList parts{oneLine(item.data.value("subject"_L1).toString(), 300), item.text};
    parts.removeAll({});
    return parts.join(u'\n');
}

//! The head chose the shape; a record whose rest cannot be read is shown as one of an unknown kind.
RowShape shownShape(const TimelineRow &row)
{
    const bool readable = row.parts.empty() || row.parts.front().item().kind == row.parts.front().head().kind;
    return readable ? row.shape : RowShape::Generic;
}

template<typename Make>
QStringList each(const TimelineRow &row, Make make)
{
    QStringList list;
    for (const client::TimelineEntry &part : row.parts)
        list << make(part);
    return list;
}

QStringList fields(const TimelineItem &item, bool names)
{
    QStringList list;
    for (auto field = item.data.begin(); field != item.data.end() && list.size() < 12; ++field) {
        const QJsonValue value = *field;
        if (value.isObject() || value.isArray() || value.isNull())
            continue;
        list << (names ? oneLine(field.key(), 40) : oneLine(value.toVariant().toString(), 200));
    }
    return list;
}

} // namespace

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    const TimelineRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case ShapeRole: return rowShapeName(shownShape(*row));
    case ItemIdRole: return row->key.toString();
    case DayRole: return row->dayBreak ? Words::day(row->place().orderTime, m_clock.now()) : QString();
    case UnreadBreakRole: return row->unreadBreak;
    case GroupedRole: return row->grouped;
    case TimeRole: return Words::timeOfDay(row->place().orderTime);
    case FullTimeRole: return Words::full(row->place().orderTime);
    default: break;
    }
    if (row->shape != RowShape::Decision)
        return itemData(*row, role);
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
    case BodyRole: return row->decision.text;
    case ReasonRole: return row->decision.reason;
    case RemedyRole:
        return row->decision.remedy == DecisionLine::Remedy::Unmerge ? u"unmerge"_s
               : row->decision.remedy == DecisionLine::Remedy::Undo  ? u"undo"_s
                                                                     : QString();
    case DescriptionRole: {
        QStringList parts{Words::full(row->place().orderTime), row->decision.reason};
        parts.removeAll({});
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

const ContactPoint *TimelineModel::pointOf(const Id &id) const
{
    const auto found = std::find_if(m_customer.points.begin(), m_customer.points.end(),
                                    [&](const client::CustomerContactPoint &at) { return at.point.id == id; });
    return found == m_customer.points.end() ? nullptr : &found->point;
}

QVariant TimelineModel::itemData(const TimelineRow &row, int role) const
{
    const client::TimelineEntry &entry = row.parts.front();
    const TimelineItem &item = entry.item();
    const bool outgoing = item.direction == Direction::Out;
    const auto endpoint = m_endpoints.find(item.endpointId);
    const QString plugin = endpoint == m_endpoints.end() ? QString() : endpoint->second.channel;
    switch (role) {
    case BodyRole:
    case BodyCutRole: {
        const QString text = row.shape == RowShape::System ? m_history.text(item) : item.text;
        const auto expanded = m_expanded.find(row.key);
        const qsizetype shown = drawable(text, expanded == m_expanded.end() ? longest : expanded->second);
        return role == BodyRole ? QVariant(text.left(shown)) : QVariant(int(text.size() - shown));
    }
    case MarksRole: {
        QList<int> marks;
        const QStringList here = m_sought.first == row.key ? m_sought.second : QStringList();
        const QStringList &words = m_find.words().isEmpty() ? here : m_find.words();
        if (!words.isEmpty()) {
            for (const auto &[start, length] : search::rangesOf(words, itemData(row, BodyRole).toString()))
                marks << start << length;
        }
        return QVariant::fromValue(marks);
    }
    case Qt::DisplayRole:
    case NameRole:
        if (row.shape == RowShape::Stub)
            //: Stands in the timeline for an item the agent may not see
            return tr("Something in a confidential queue");
        if (row.shape == RowShape::Visits)
            return each(row, [](const auto &part) { return pageTitle(part.item()); }).join(u", "_s);
        if (row.shape == RowShape::Plugin || row.shape == RowShape::Generic) {
            const QString words = spokenItem(item);
            return words.isEmpty() ? itemData(row, ViaRole) : words; // a row without a name is silence
        }
        if (row.shape == RowShape::System)
            return m_history.text(item);
        return item.text.isEmpty() && outgoing ? itemData(row, SubjectRole).toString() : item.text;
    case DescriptionRole: {
        QStringList parts{itemData(row, AuthorRole).toString(), Words::full(item.orderTime)};
        parts << (row.shape == RowShape::Note ? tr("internal note") : itemData(row, ViaRole).toString());
        parts << shownState(entry, m_clock.now()).word << itemData(row, ReasonRole).toString();
        if (itemData(row, UnverifiedRole).toBool())
            parts << tr("sender not verified");
        if (outgoing && row.shape == RowShape::Message)
            parts << envelopeOf(item).spoken();
        parts.removeAll({});
        return parts.join(u", "_s);
    }
    case AuthorRole:
        if (!item.author.name.isEmpty())
            return oneLine(item.author.name, 120);
        return item.direction == Direction::In ? customerName() : QString();
    case OutgoingRole: return outgoing;
    case MineRole: return item.author.type == AuthorType::Agent && item.author.id == m_source.agentId();
    case ChannelIconRole: return Words::channelIcon(plugin);
    case ViaRole: {
        const ContactPoint *point = pointOf(item.contactPointId);
        const QString kind = point ? Words::contactKind(point->kind) : QString();
        const QString channel = plugin.isEmpty() ? QString() : Words::channel(plugin);
        if (channel.isEmpty() || channel == kind) // "E-mail" is said once
            return kind;
        return kind.isEmpty() ? channel : channel + u" · "_s + kind;
    }
    case UnverifiedRole: {
        // An anonymous visitor claims to be nobody; an address or an account that was not checked does.
        const ContactPoint *point = pointOf(item.contactPointId);
        const bool speaks = row.shape == RowShape::Message || item.kind == "email"_L1;
        return item.direction == Direction::In && speaks && item.senderTrust <= Trust::Claimed && point
               && point->kind != "visitor"_L1;
    }
    case StateRole: return shownState(entry, m_clock.now()).word;
    case StateIconRole: return shownState(entry, m_clock.now()).icon;
    case StateToneRole: return shownState(entry, m_clock.now()).tone;
    case ReasonRole:
        if (refused(entry))
            return Words::rejected(entry.pending()->error);
        if (item.delivery && item.delivery->state == DeliveryState::Failed)
            return item.delivery->error == "consentDenied"_L1 || item.delivery->error == "endpointRemoved"_L1
                           || item.delivery->error == "windowClosed"_L1
                       ? Words::rejected({.type = item.delivery->error})
                       : oneLine(item.delivery->error, 300);
        if (item.delivery && item.delivery->state == DeliveryState::Unconfirmed)
            return tr("The channel did not say whether it arrived.");
        if (const auto waiting = SendState::of(entry, m_clock.now()))
            return waiting->reason;
        return QString();
    case CommandIdRole: return entry.pending() ? entry.pending()->commandId.toString() : QString();
    case DiscardRole: return refused(entry);
    case RetryRole: {
        const auto &delivery = item.delivery;
        const bool stuck =
            delivery && (delivery->state == DeliveryState::Failed || delivery->state == DeliveryState::Unconfirmed);
        return refused(entry) || (stuck && !entry.pending());
    }
    case SendActionsRole: return maySettle(item) ? SendState::actions(entry, m_clock.now()) : QStringList();
    case AttachmentNamesRole:
    case AttachmentDetailsRole: {
        QStringList list;
        for (const Attachment &file : item.attachments)
            list << (role == AttachmentNamesRole
                         ? oneLine(file.name, 120)
                         : Words::fileType(file.type, file.name) + u" · "_s + Words::fileSize(file.size));
        return list;
    }
    case LinkUrlsRole:
    case LinkTextsRole:
    case AttachmentPicturesRole:
    case PicturesRole:
    case BlockedPicturesRole:
    case SenderKnownRole:
    case SubjectRole:
    case EnvelopeLabelsRole:
    case EnvelopeValuesRole:
    case QuoteHeadRole:
    case QuoteRole:
    case QuotePlaceRole:
    case SoughtRole: return partsData(row, role);
    case TrailTitlesRole: return each(row, [](const auto &part) { return pageTitle(part.item()); });
    case TrailPlacesRole: return each(row, [](const auto &part) { return pagePlace(part.item()); });
    case TrailTimesRole: return each(row, [](const auto &part) { return Words::timeOfDay(part.key().orderTime); });
    case FieldNamesRole: return fields(item, true);
    case FieldValuesRole: return fields(item, false);
    case CardRole: {
        const QString *card = pluginCard(item, m_settings);
        return card ? *card : QString();
    }
    case OtherConversationRole: {
        const Id other = row.shape == RowShape::System ? HistoryLines::other(item) : Id{};
        return other.isNull() ? QString() : other.toString();
    }
    case JsonRole: return row.shape == RowShape::Plugin ? QString::fromUtf8(toBody(item)) : QString();
    default: return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{ShapeRole, "shape"},
            {ItemIdRole, "itemId"},
            {BodyRole, "body"},
            {BodyCutRole, "bodyCut"},
            {NameRole, "spokenName"},
            {DescriptionRole, "spokenDescription"},
            {AuthorRole, "author"},
            {OutgoingRole, "outgoing"},
            {MineRole, "mine"},
            {TimeRole, "time"},
            {FullTimeRole, "fullTime"},
            {DayRole, "day"},
            {UnreadBreakRole, "unreadBreak"},
            {GroupedRole, "grouped"},
            {ChannelIconRole, "channelIcon"},
            {ViaRole, "via"},
            {UnverifiedRole, "unverified"},
            {StateRole, "stateWord"},
            {StateIconRole, "stateIcon"},
            {StateToneRole, "stateTone"},
            {ReasonRole, "reason"},
            {CommandIdRole, "commandId"},
            {RetryRole, "canRetry"},
            {DiscardRole, "canDiscard"},
            {AttachmentNamesRole, "attachmentNames"},
            {AttachmentDetailsRole, "attachmentDetails"},
            {LinkUrlsRole, "linkUrls"},
            {LinkTextsRole, "linkTexts"},
            {TrailTitlesRole, "trailTitles"},
            {TrailPlacesRole, "trailPlaces"},
            {TrailTimesRole, "trailTimes"},
            {FieldNamesRole, "fieldNames"},
            {FieldValuesRole, "fieldValues"},
            {CardRole, "card"},
            {JsonRole, "itemJson"},
            {SendActionsRole, "sendActions"},
            {RemedyRole, "remedy"},
            {MarksRole, "marks"},
            {AttachmentPicturesRole, "attachmentPictures"},
            {PicturesRole, "picturesJson"},
            {BlockedPicturesRole, "blockedPictures"},
            {SenderKnownRole, "senderKnown"},
            {SubjectRole, "subject"},
            {EnvelopeLabelsRole, "envelopeLabels"},
            {EnvelopeValuesRole, "envelopeValues"},
            {QuoteHeadRole, "quoteHead"},
            {QuoteRole, "quote"},
            {QuotePlaceRole, "quotePlace"},
            {SoughtRole, "sought"},
            {OtherConversationRole, "otherConversation"}};
}

} // namespace throughline::ui
