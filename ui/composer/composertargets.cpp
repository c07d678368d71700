// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Composer, the part that knows to whom: the ways to reach the customer, and whom the reply was meant for.
#include "composer/composer.h"

#include "domain/replywindow.h"
#include "shared/words.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! Orders and carts come through endpoints that take no reply. One that does not say so is believed to.
bool takesReplies(const std::map<Id, Endpoint> &endpoints, const Id &id)
{
    const auto endpoint = endpoints.find(id);
    return endpoint != endpoints.end() && !endpoint->second.removed
           && endpoint->second.capabilities.value("send"_L1).toBool(true);
}

//! May an agent write first through this endpoint to an address nothing came from yet? Never to one that is merely claimed.
bool reachesFirst(const Endpoint &endpoint, const Target &target)
{
    const QString may = endpoint.capabilities.value("canStart"_L1).toString();
    if ((may != "always"_L1 || target.trust < Trust::Asserted)
        && (may != "verifiedOnly"_L1 || target.trust < Trust::Verified))
        return false;
    const QJsonArray keys = endpoint.capabilities.value("identityKeys"_L1).toArray();
    return std::any_of(keys.begin(), keys.end(),
                       [&](const QJsonValue &key) { return key["kind"_L1].toString() == target.kind; });
}

//! A word of the customer's or the shop's that means this way: "chat" is somebody waiting, "phone" is speaking, any other
//! the kind of address or the channel. A number that only takes texts is no "phone".
bool isMeant(const QString &word, const Target &target, const Endpoint &endpoint)
{
    const QString media = endpoint.capabilities.value("media"_L1).toString(u"none"_s);
    if (word == "chat"_L1)
        return target.live && media == "none"_L1;
    if (word == "phone"_L1)
        return media == "audio"_L1;
    return !word.isEmpty() && (word == target.channel || word == target.kind);
}

//! How the customer likes to be answered. It counts where what came last cannot be answered the way it came: a cart left
//! behind, an order, a form. What was written is answered where it was written.
QString preferenceOf(const std::vector<client::TimelineEntry> &entries, const Customer &customer,
                     const std::map<Id, Endpoint> &endpoints)
{
    const auto last = std::find_if(entries.rbegin(), entries.rend(), [](const client::TimelineEntry &entry) {
        return entry.kind() == client::TimelineEntry::Kind::Item && entry.head().kind != "visit"_L1
               && entry.item().direction != Direction::Internal && !entry.item().endpointId.isNull();
    });
    if (last == entries.rend() || takesReplies(endpoints, last->item().endpointId))
        return {};
    if (const QString said = last->item().data.value("preferredChannel"_L1).toString(); !said.isEmpty())
        return said.toLower();
    const auto field = customer.fields.find(u"preferredChannel"_s);
    if (field == customer.fields.end() || field->second.empty())
        return {};
    const auto newest = std::max_element(field->second.begin(), field->second.end(),
                                         [](const FieldValue &a, const FieldValue &b) { return a.at < b.at; });
    return newest->value.toLower();
}

//! When the customer last said something to this endpoint.
std::optional<Instant> lastWordTo(const Id &endpoint, const std::vector<client::TimelineEntry> &entries)
{
    const auto last = std::find_if(entries.rbegin(), entries.rend(), [&](const client::TimelineEntry &entry) {
        return entry.kind() == client::TimelineEntry::Kind::Item && opensReplyWindow(entry.item(), endpoint);
    });
    return last == entries.rend() ? std::nullopt : std::optional(last->item().orderTime);
}

bool isOver(const Target &target, Instant now)
{
    const auto until = target.answerUntil();
    return until && *until <= now;
}

//! Where the customer wrote last, if that can be answered; null: nobody knows.
Id writtenFrom(const std::vector<client::TimelineEntry> &entries, const std::map<Id, Endpoint> &endpoints)
{
    const auto last = std::find_if(entries.rbegin(), entries.rend(), [](const client::TimelineEntry &entry) {
        return entry.kind() == client::TimelineEntry::Kind::Item && entry.head().kind != "visit"_L1
               && entry.item().direction == Direction::In;
    });
    const bool answerable = last != entries.rend() && takesReplies(endpoints, last->item().endpointId);
    return answerable ? last->item().contactPointId : Id();
}

} // namespace

void Composer::loadTargets()
{
    m_source.endpoints().then(this, [this, generation = m_generation](const Result<std::vector<Endpoint>> &endpoints) {
        if (generation != m_generation || !endpoints)
            return;
        m_endpoints.clear();
        for (const Endpoint &endpoint : *endpoints)
            m_endpoints[endpoint.id] = endpoint;
        m_source.customer(m_conversation.customerId)
            .then(this, [this, generation](const Result<client::CustomerView> &view) {
                if (generation != m_generation || !view)
                    return;
                findEndpoints(*view);
                checkAim();
            });
    });
}

//! A contact point is reached through the endpoint the customer last wrote to from it, of those that take replies, else
//! through the one it was last seen on; one not seen on any through one where an agent may write first: the chat breaks off,
//! and it goes on by mail.
void Composer::findEndpoints(const client::CustomerView &view)
{
    std::vector<Target> known;
    for (const client::CustomerContactPoint &at : view.points) {
        Target target;
        if (const int row = m_targets.find(at.point.id); row >= 0)
            target = m_targets.rows()[size_t(row)]; // what is known of its endpoint stands until the answer is there
        target.key = at.point.id;
        target.kind = at.point.kind;
        target.value = at.point.value;
        target.trust = at.point.trust;
        const auto consent = at.point.consent.find(u"service"_s);
        target.optedOut = consent != at.point.consent.end() && consent->second == ConsentState::Denied;
        known.push_back(target);
    }
    m_targets.set(known);
    m_asked = int(known.size()) + 1; // and what was said last
    const quint64 lookup = ++m_lookup;
    m_source.timeline({.customerId = m_conversation.customerId, .before = 50, .onlyConversationId = m_conversation.id})
        .then(this, [this, customer = view.customer, lookup](const Result<client::TimelinePage> &page) {
            if (lookup != m_lookup)
                return;
            m_preferred = page ? preferenceOf(page->entries, customer, m_endpoints) : QString();
            m_writtenFrom = page ? writtenFrom(page->entries, m_endpoints) : Id();
            settleTarget();
        });
    for (Target &target : known) {
        client::TimelineQuery query{.customerId = m_conversation.customerId, .before = 50};
        query.onlyContactPointId = target.key;
        m_source.timeline(query).then(this, [this, target, lookup](const Result<client::TimelinePage> &page) mutable {
            if (lookup != m_lookup)
                return;
            if (page) {
                target.endpointId = endpointFor(target, page->entries);
                target.lastWord = lastWordTo(target.endpointId, page->entries);
            }
            adoptTarget(std::move(target));
        });
    }
    Q_EMIT targetChanged();
}

Id Composer::endpointFor(const Target &target, const std::vector<client::TimelineEntry> &entries) const
{
    const auto answerable = [this](const client::TimelineEntry &entry) {
        return entry.head().kind != "visit"_L1 && takesReplies(m_endpoints, entry.item().endpointId);
    };
    // A mail may stand above our answer to an earlier one: it was written before that and came after it.
    auto seen = std::find_if(entries.rbegin(), entries.rend(), [&](const client::TimelineEntry &entry) {
        return entry.head().direction == Direction::In && answerable(entry);
    });
    if (seen == entries.rend())
        seen = std::find_if(entries.rbegin(), entries.rend(), answerable);
    if (seen != entries.rend())
        return seen->item().endpointId;
    const auto &ours = m_conversation.endpointIds;
    const auto last = std::find_if(ours.rbegin(), ours.rend(),
                                   [this](const Id &endpoint) { return takesReplies(m_endpoints, endpoint); });
    if (target.key == m_conversation.contactPointId && last != ours.rend())
        return *last;
    const auto first = std::find_if(m_endpoints.begin(), m_endpoints.end(), [&](const auto &each) {
        return takesReplies(m_endpoints, each.first) && reachesFirst(each.second, target);
    });
    return first == m_endpoints.end() ? Id() : first->first;
}

//! What began in the chat and went on by mail is answered by mail: the reply goes where the customer wrote last. A
//! conversation may begin where nothing can be answered, e.g. with an abandoned cart: the reply then goes the way the
//! customer prefers, else the way the conversation has gone since, else to the address the customer used last. Never once
//! something is written or chosen.
void Composer::preferReachable()
{
    const Target *now = target();
    // Where the time to answer is over the screen says so; another address is the agent's choice.
    if (m_targetChosen || hasReply() || !now || now->optedOut || now->windowClosed)
        return;
    const auto isPreferred = [this](const Target &each) {
        const auto endpoint = m_endpoints.find(each.endpointId);
        return each.isUsable() && endpoint != m_endpoints.end() && isMeant(m_preferred, each, endpoint->second);
    };
    if (isPreferred(*now) || now->key == m_writtenFrom)
        return;
    const auto &ours = m_conversation.endpointIds;
    const auto &rows = m_targets.rows();
    const auto ofConversation = [&](const Target &each) {
        return each.isUsable() && std::find(ours.begin(), ours.end(), each.endpointId) != ours.end();
    };
    auto best = std::find_if(rows.begin(), rows.end(),
                             [this](const Target &each) { return each.key == m_writtenFrom && each.isUsable(); });
    if (best == rows.end())
        best = std::find_if(rows.begin(), rows.end(), isPreferred);
    if (best == rows.end() && now->isUsable())
        return;
    if (best == rows.end())
        best = std::find_if(rows.begin(), rows.end(), ofConversation);
    if (best == rows.end()) // they stand the last seen first
        best = std::find_if(rows.begin(), rows.end(), [](const Target &each) { return each.isUsable(); });
    if (best == rows.end())
        return;
    m_bound = *best;
    m_targetId = best->key;
}

void Composer::adoptTarget(Target target)
{
    if (const auto endpoint = m_endpoints.find(target.endpointId); endpoint != m_endpoints.end()) {
        target.channel = endpoint->second.channel;
        target.endpointName = endpoint->second.name;
        target.health = endpoint->second.health;
        target.undoSeconds = endpoint->second.capabilities.value("undoSeconds"_L1).toInt();
        target.live = endpoint->second.capabilities.value("live"_L1).toBool(true);
        target.segments = endpoint->second.capabilities.value("segments"_L1).toInt();
        const QJsonValue limit = endpoint->second.capabilities.value("maxText"_L1);
        target.longestText =
            limit.isDouble() ? limit.toInt() : endpoint->second.capabilities.value("max_text"_L1).toInt();
        target.window = replyWindow(endpoint->second.capabilities);
    } else {
        target.channel.clear();
        target.endpointName.clear();
        target.window = {};
    }
    target.windowClosed = isOver(target, m_clock.now());
    std::vector<Target> rows = m_targets.rows();
    for (Target &row : rows) {
        if (row.key == target.key)
            row = target;
    }
    m_targets.set(std::move(rows));
    if (target.key == m_targetId)
        m_bound = target;
    settleTarget();
}

//! The time to answer at an address ends by itself.
void Composer::judgeWindows()
{
    const Instant now = m_clock.now();
    bool closed = false;
    std::vector<Target> rows = m_targets.rows();
    for (Target &row : rows) {
        closed = closed || isOver(row, now) != row.windowClosed;
        row.windowClosed = isOver(row, now);
    }
    m_bound.windowClosed = isOver(m_bound, now);
    if (!closed)
        return;
    m_targets.set(std::move(rows));
    Q_EMIT targetChanged();
}

//! One answer fewer to come; with the last one it is known which way is best.
void Composer::settleTarget()
{
    if (m_asked > 0 && --m_asked == 0)
        preferReachable();
    Q_EMIT targetChanged();
}

//! The customer the reply was meant for, as what it stands for today: merging keeps the meaning, anything that takes the
//! address away from that customer changes it.
void Composer::checkAim()
{
    if (m_aimId.isNull() || m_aimId == m_conversation.customerId)
        m_aimId = m_conversation.customerId;
    m_source.customer(m_aimId).then(
        this, [this, asked = m_aimId, generation = m_generation](const Result<client::CustomerView> &aim) {
            if (generation == m_generation && asked == m_aimId && aim)
                judgeAim(*aim);
        });
}

void Composer::judgeAim(const client::CustomerView &aim)
{
    const bool belongs =
        std::any_of(aim.points.begin(), aim.points.end(), [this](const auto &at) { return at.point.id == m_targetId; });
    const bool onScreen = aim.customer.id == m_conversation.customerId;
    m_aimName = aim.customer.name;
    if (belongs && onScreen) {
        m_aimId = aim.customer.id;
        m_moved = false;
    } else if (hasReply()) {
        m_moved = true;
    } else {
        // Nothing is written: the next reply is for whom the screen shows, at an address of theirs.
        m_moved = false;
        m_aimId = m_conversation.customerId;
        if (!canKeepTarget()) {
            m_targetId = m_conversation.contactPointId;
            m_targetChosen = false;
        }
    }
    Q_EMIT targetChanged();
}

bool Composer::hasReply() const
{
    return !m_note && (!m_text.trimmed().isEmpty() || m_attachments.rowCount() > 0 || m_envelope.isForward());
}

QString Composer::changedMeaning() const
{
    if (!m_moved || m_note)
        return {};
    const QString address = TargetModel::address(m_bound);
    //: A customer whose name is not known
    const QString before = m_aimName.isEmpty() ? tr("the visitor") : isolated(m_aimName);
    if (canKeepTarget())
        //: Above the composer, when a decision changed whom an address belongs to; %1 is an address, %2 a customer
        return tr("%1 does not belong to %2 any more, and this reply was written for %2. Read the timeline again, then "
                  "keep the address or change the text.")
            .arg(address, before);
    //: Above the composer, when a decision changed whom an address belongs to; %1 is an address, %2 a customer
    return tr("%1 does not belong to %2 any more. Nothing is sent there: choose another address, or write to them in "
              "their own conversation.")
        .arg(address, before);
}

void Composer::keepTarget()
{
    if (!canKeepTarget())
        return;
    m_aimId = m_conversation.customerId;
    m_moved = false;
    m_dirty = m_dirty || hasReply(); // the draft is for them, too
    m_draftTimer.start(draftPause);
    Q_EMIT targetChanged();
}

const Target *Composer::target() const
{
    const int row = targetRow();
    return row >= 0                                             ? &m_targets.rows()[size_t(row)]
           : m_bound.key == m_targetId && !m_bound.key.isNull() ? &m_bound
                                                                : nullptr;
}

void Composer::setTargetRow(int row)
{
    if (row < 0 || row >= m_targets.rowCount() || row == targetRow() || !m_targets.rows()[size_t(row)].isUsable())
        return;
    m_bound = m_targets.rows()[size_t(row)];
    m_targetId = m_bound.key;
    m_aimId = m_conversation.customerId; // a visible act: the agent chose among this customer's addresses
    m_moved = false;
    m_targetChosen = true;
    m_guard.putAway();
    m_plan = {}; // somebody may wait at the other end there
    m_dirty = m_dirty || hasReply();
    m_draftTimer.start(draftPause);
    Q_EMIT targetChanged();
}

QString Composer::targetTitle() const
{
    return target() ? TargetModel::title(*target()) : QString();
}
QString Composer::targetAddress() const
{
    return target() ? TargetModel::address(*target()) : QString();
}
QString Composer::targetReason() const
{
    if (m_moved)
        //: Below the composer, when a decision changed whom an address belongs to
        return tr("The address belongs to another customer now");
    return target() ? TargetModel::reason(*target()) : QString();
}
QString Composer::targetIcon() const
{
    return Words::channelIcon(target() ? target()->channel : QString());
}

} // namespace throughline::ui
