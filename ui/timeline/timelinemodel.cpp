// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/timelinemodel.h"

#include "shared/words.h"
#include "timeline/remotepictures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

TimelineModel::TimelineModel(Source &source, const Clock &clock, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock),
      m_files(source),
      m_filter(clock),
      m_find(source),
      m_lastTalk(source, clock),
      m_pictures(std::make_unique<RemotePictures>(source)),
      m_history(source),
      m_takeBack(source)
{
    connect(&m_takeBack, &TakeBack::returned, this, &TimelineModel::sendReturned);
    m_countdown.setInterval(std::chrono::seconds(1));
    m_countdown.callOnTimeout(this, [this] { countDown(true); });
    connect(m_pictures.get(), &RemotePictures::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PicturesRole, BlockedPicturesRole});
    });
    connect(&m_history, &HistoryLines::namesChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {BodyRole, NameRole});
    });
    connect(&source, &Source::committed, this, &TimelineModel::onCommitted);
    connect(&source, &Source::ephemeral, this, &TimelineModel::onEphemeral);
    connect(&m_filter, &TimelineFilter::chosen, this, &TimelineModel::refilter);
    connect(&m_find, &TimelineFind::placeWanted, this, &TimelineModel::goTo);
    connect(&m_find, &TimelineFind::wordsChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MarksRole});
    });
    m_recount.setSingleShot(true);
    m_recount.setInterval(std::chrono::milliseconds(400));
    m_recount.callOnTimeout(this, [this] { countHidden(); });
    m_typingEnds.setSingleShot(true);
    m_typingEnds.callOnTimeout(this, [this] { setTyping({}); });
    fetchEndpoints();
    fetchAgents();
}

TimelineModel::~TimelineModel() = default;

void TimelineModel::setPluginCards(std::map<std::pair<QString, QString>, QString> cards)
{
    m_settings.pluginCards = std::move(cards);
    recast();
}

QString TimelineModel::customerName() const
{
    //: Name of a customer who has not told it yet
    return m_customer.customer.name.isEmpty() ? tr("Visitor") : oneLine(m_customer.customer.name);
}

// --- opening ----------------------------------------------------------------------------------------------------

void TimelineModel::begin(const Id &customerId)
{
    ++m_generation;
    m_customerId = customerId;
    m_filter.enter(customerId);
    m_find.enter(customerId);
    if (m_lastTalk.customerId() != customerId)
        m_lastTalk.enter({});
    m_wanted = m_filter.filter();
    m_stoppedBefore.reset();
    m_stoppedAfter.reset();
    m_conversationId = {};
    m_customer = {};
    m_entries.clear();
    m_sought = {};
    m_expanded.clear();
    m_readSeqs.clear();
    m_points.clear();
    m_dirt = {};
    m_reading = false;
    m_moreBefore = m_moreAfter = false;
    m_settings.decisions.clear();
    m_settings.firstUnread.reset();
    setUnseen(0);
    setTyping({});
    rebuild();
    m_loading = !customerId.isNull();
    Q_EMIT loadingChanged();
    Q_EMIT edgesChanged();
    Q_EMIT contextChanged();
}

void TimelineModel::open(const Id &customerId, const Id &conversationId)
{
    begin(customerId);
    m_conversationId = conversationId;
    fetchContext();
    if (conversationId.isNull())
        fetchFirst({});
    else
        findUnread(conversationId);
}

void TimelineModel::openAt(const Id &customerId, const TimelineKey &place, const QStringList &sought)
{
    m_filter.forget(customerId); // what is gone to is to be seen
    begin(customerId);
    m_sought = {place.id, sought};
    fetchContext();
    fetchFirst(place);
}

void TimelineModel::close()
{
    begin({});
}

//! The divider stands before the oldest item of the customer's that this conversation's read marker has not reached.
void TimelineModel::findUnread(const Id &conversationId)
{
    m_source.lastReadSeq(conversationId)
        .then(this, [this, conversationId, generation = m_generation](const Result<qint64> &seq) {
            if (generation != m_generation)
                return;
            m_readSeqs[conversationId] = seq.value_or(0);
            client::TimelineQuery query{.customerId = m_customerId, .before = most / 2};
            query.onlyConversationId = conversationId;
            m_source.timeline(query).then(
                this, [this, generation, read = seq.value_or(0)](const Result<client::TimelinePage> &found) {
                    if (generation != m_generation)
                        return;
                    if (found && read > 0) {
                        const auto first = std::find_if(found->entries.begin(), found->entries.end(),
                                                        [&](const client::TimelineEntry &entry) {
                                                            return isNews(entry) && entry.head().seq > read;
                                                        });
                        if (first != found->entries.end())
                            m_settings.firstUnread = first->key();
                    }
                    fetchFirst(m_settings.firstUnread);
                });
        });
}

void TimelineModel::fetchFirst(std::optional<TimelineKey> anchor)
{
    client::TimelineQuery query{.customerId = m_customerId, .anchor = anchor, .before = page};
    query.after = anchor ? page * 2 : 0;
    query.filter = m_wanted;
    m_reading = true; // what comes meanwhile is about a window that goes
    m_source.timeline(query).then(this, [this, anchor, generation = m_generation](Result<client::TimelinePage> first) {
        if (generation != m_generation)
            return;
        m_reading = false;
        if (first) {
            m_entries = std::move(first->entries);
            m_moreBefore = first->moreBefore;
            m_moreAfter = first->moreAfter;
            m_stoppedBefore = first->stoppedBefore;
            m_stoppedAfter = first->stoppedAfter;
            m_points.insert(first->contactPointIds.begin(), first->contactPointIds.end());
        }
        m_loading = false;
        rebuild();
        Q_EMIT loadingChanged();
        Q_EMIT edgesChanged();
        int row = 0;
        if (anchor) {
            // Rows run from new to old: the last one not older than the place.
            const auto older =
                std::find_if(rows().begin(), rows().end(), [&](const TimelineRow &r) { return r.place() < *anchor; });
            row = std::max(0, int(older - rows().begin()) - 1);
        }
        Q_EMIT opened(row);
        countHidden();
        if (m_lastTalk.customerId() != m_customerId)
            m_lastTalk.enter(m_customerId); // after the first rows
        update();
    });
}

void TimelineModel::fetchContext()
{
    m_source.customer(m_customerId).then(this, [this, generation = m_generation](Result<client::CustomerView> view) {
        if (generation != m_generation || !view)
            return;
        m_customer = std::move(*view);
        for (const auto &point : m_customer.points)
            m_points.insert(point.point.id);
        tellDecisions();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ViaRole, AuthorRole, DescriptionRole});
        Q_EMIT contextChanged();
    });
}

void TimelineModel::tellDecisions()
{
    m_settings.decisions = DecisionLines::of(m_customer, m_history.agents());
    std::erase_if(m_settings.decisions, [this](const DecisionLine &line) {
        TimelineItem like{.kind = u"system"_s, .direction = Direction::Internal};
        like.orderTime = line.at;
        return !m_wanted.accepts(like);
    });
    rebuild();
}

void TimelineModel::fetchAgents()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        std::map<Id, QString> names;
        m_supervisors.clear();
        for (const Agent &agent : *agents) {
            names[agent.id] = oneLine(agent.name, 60);
            if (agent.role != throughline::Role::Agent)
                m_supervisors.insert(agent.id);
        }
        m_filter.setAgents(names);
        m_history.setAgents(std::move(names));
        tellDecisions();
    });
}

void TimelineModel::fetchEndpoints()
{
    m_source.endpoints().then(this, [this](const Result<std::vector<Endpoint>> &endpoints) {
        if (!endpoints)
            return;
        m_endpoints.clear();
        std::map<Id, QString> channels;
        for (const Endpoint &endpoint : *endpoints) {
            m_endpoints[endpoint.id] = endpoint;
            channels[endpoint.id] = endpoint.channel;
        }
        m_filter.setChannels(channels);
        m_lastTalk.setChannels(channels);
        if (channels != m_settings.channels) {
            m_settings.channels = std::move(channels);
            recast();
        }
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ViaRole, ChannelIconRole, DescriptionRole});
    });
}

// --- what the agent does ----------------------------------------------------------------------------------------

void TimelineModel::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    if (following)
        setUnseen(0);
    Q_EMIT followingChanged();
}

void TimelineModel::setUnseen(int count)
{
    if (m_unseen == count)
        return;
    m_unseen = count;
    Q_EMIT unseenChanged();
}

void TimelineModel::markRead()
{
    if (!m_wanted.isEmpty())
        return;                               // what is hidden between the rows was not seen
    std::map<Id, std::pair<qint64, Id>> seen; // the item too: its number may be another one when the hub gets this
    for (const client::TimelineEntry &entry : m_entries) {
        const client::ItemHead &head = entry.head();
        if (!head.conversationId.isNull())
            seen[head.conversationId] = std::max(seen[head.conversationId], std::pair(head.seq, entry.key().id));
    }
    for (const auto &[conversation, last] : seen) {
        const qint64 seq = last.first;
        // Only the conversation that was opened, and others once their marker is known: never a guess.
        const auto known = m_readSeqs.find(conversation);
        if (known == m_readSeqs.end() || known->second >= seq)
            continue;
        known->second = seq;
        m_source.submit({.name = u"readMarker.set"_s,
                         .args = {{u"conversationId"_s, conversation.toString()},
                                  {u"lastReadSeq"_s, seq},
                                  {u"itemId"_s, last.second.toString()}}});
    }
}

void TimelineModel::retry(int row)
{
    if (row < 0 || row >= rowCount() || rows()[size_t(row)].parts.empty())
        return;
    const client::TimelineEntry &entry = rows()[size_t(row)].parts.front();
    if (entry.pending())
        return m_source.retry(entry.pending()->commandId);
    // The guard is the state that was seen: two agents who press at once send it once.
    (void)m_source.submit({.name = u"item.retrySend"_s,
                           .args = {{u"itemId"_s, entry.item().id.toString()},
                                    {u"conversationId"_s, entry.item().conversationId.toString()}},
                           .expect = {{u"rev"_s, entry.item().rev}}});
}

void TimelineModel::takeBack(int row)
{
    if (row >= 0 && row < rowCount() && rows()[size_t(row)].shape == RowShape::Decision) {
        const DecisionLine &line = rows()[size_t(row)].decision;
        if (line.remedy != DecisionLine::Remedy::None)
            Q_EMIT takeBackWanted(line.decisionId, line.goneId);
    }
}

void TimelineModel::discard(int row)
{
    if (row >= 0 && row < rowCount() && !rows()[size_t(row)].parts.empty()
        && rows()[size_t(row)].parts.front().pending())
        m_source.discard(rows()[size_t(row)].parts.front().pending()->commandId);
}

void TimelineModel::expand(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    int &shown = m_expanded.try_emplace(rows()[size_t(row)].key, longest).first->second;
    shown += longest;
    Q_EMIT dataChanged(index(row), index(row), {BodyRole, BodyCutRole});
}

void TimelineModel::onEphemeral(const QString &topic, const QString &kind, const QString &from, int ttlSeconds)
{
    if (kind != "typing"_L1 || from.startsWith("agent/"_L1) || m_customerId.isNull())
        return;
    const auto id = Id::fromString(topic.section(u'/', 1));
    const bool ours = id
                      && ((topic.startsWith("conv/"_L1) && *id == m_conversationId)
                          || (topic.startsWith("point/"_L1) && m_points.contains(*id)));
    if (!ours)
        return;
    //: Below the timeline; %1 is the customer's name
    setTyping(tr("%1 is typing").arg(isolated(customerName())));
    m_typingEnds.start(std::chrono::seconds(std::clamp(ttlSeconds, 1, 30)));
}

void TimelineModel::setTyping(const QString &text)
{
    if (m_typing == text)
        return;
    m_typing = text;
    Q_EMIT typingChanged();
}

} // namespace throughline::ui
