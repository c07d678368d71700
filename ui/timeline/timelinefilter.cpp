// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/timelinefilter.h"

#include "shared/words.h"
#include "timeline/typedday.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

using KindGroup = std::pair<QString, QStringList>;

//! The kinds that people tell apart; those of plugins that we do not know are "other".
const std::vector<KindGroup> &kindGroups()
{
    static const std::vector<KindGroup> all{{u"message"_s, {u"message"_s, u"forward"_s}},
                                            {u"email"_s, {u"email"_s}},
                                            {u"note"_s, {u"note"_s}},
                                            {u"visit"_s, {u"visit"_s}},
                                            {u"order"_s, {u"order"_s}},
                                            {u"cart"_s, {u"cart"_s}},
                                            {u"system"_s, {u"system"_s, u"status"_s, u"assignment"_s}}};
    return all;
}

QString valueOf(const QString &key)
{
    return key.section(u'/', 1);
}

} // namespace

TimelineFilter::TimelineFilter(const Clock &clock, QObject *parent) : RowModel(parent), m_clock(clock)
{
    show();
}

// --- what can be chosen -----------------------------------------------------------------------------------------

void TimelineFilter::setChannels(const std::map<Id, QString> &channels)
{
    for (const auto &[endpoint, channel] : channels)
        m_channels[endpoint] = channel; // what came through a removed one is still there
    show();
}

void TimelineFilter::setAgents(const std::map<Id, QString> &agents)
{
    m_agents = agents;
    show();
}

QString TimelineFilter::word(const QString &key) const
{
    const QString value = valueOf(key);
    if (key.startsWith("channel/"_L1))
        return Words::channel(value);
    if (key.startsWith("agent/"_L1)) {
        const auto agent = m_agents.find(Id::fromString(value).value_or(Id{}));
        return agent == m_agents.end() ? QString() : agent->second;
    }
    if (key == "direction/in"_L1)
        //: Choice of what the timeline shows
        return tr("From the customer");
    if (key == "direction/out"_L1)
        //: Choice of what the timeline shows
        return tr("From us");
    if (key == "direction/internal"_L1)
        //: Choice of what the timeline shows: what customers never see
        return tr("Internal");
    if (key == "kind/message"_L1)
        //: Choice of what the timeline shows
        return tr("Messages");
    if (key == "kind/email"_L1)
        //: Choice of what the timeline shows
        return tr("E-mails");
    if (key == "kind/note"_L1)
        //: Choice of what the timeline shows
        return tr("Notes");
    if (key == "kind/visit"_L1)
        //: Choice of what the timeline shows
        return tr("Page visits");
    if (key == "kind/order"_L1)
        //: Choice of what the timeline shows
        return tr("Orders");
    if (key == "kind/cart"_L1)
        //: Choice of what the timeline shows
        return tr("Carts");
    if (key == "kind/system"_L1)
        //: Choice of what the timeline shows: assignments, changes of status, decisions
        return tr("System events");
    if (key == "kind/other"_L1)
        //: Choice of what the timeline shows: kinds without a choice of their own
        return tr("Everything else");
    if (key == "days/0"_L1)
        //: Choice of what the timeline shows
        return tr("Only today");
    //: Choice of what the timeline shows
    return tr("Last %n day(s)", nullptr, value.toInt());
}

void TimelineFilter::show()
{
    std::vector<FilterOption> all;
    const auto &keys = state().keys;
    const auto add = [&](const QString &key) { all.push_back({key, word(key), keys.contains(key)}); };
    std::set<QString> channels;
    for (const auto &[endpoint, channel] : m_channels)
        channels.insert(channel);
    for (const QString &channel : channels)
        add(u"channel/"_s + channel);
    for (const Direction direction : {Direction::In, Direction::Out, Direction::Internal})
        add(u"direction/"_s + enumText(direction).toString());
    for (const KindGroup &group : kindGroups())
        add(u"kind/"_s + group.first);
    add(u"kind/other"_s);
    for (const int days : {0, 7, 30, 365})
        add(u"days/"_s + QString::number(days));
    const auto firstAgent = std::ptrdiff_t(all.size());
    for (const auto &[id, name] : m_agents)
        add(u"agent/"_s + id.toString());
    std::sort(all.begin() + firstAgent, all.end(),
              [](const FilterOption &a, const FilterOption &b) { return a.text.localeAwareCompare(b.text) < 0; });
    setRows(std::move(all));
}

QVariant TimelineFilter::data(const QModelIndex &index, int role) const
{
    const FilterOption *option = rowAt(index);
    if (!option)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return option->text;
    case ChosenRole: return option->chosen;
    case SectionRole:
        if (option->key.startsWith("channel/"_L1))
            //: Heading over choices of what the timeline shows
            return tr("Channel");
        if (option->key.startsWith("direction/"_L1))
            //: Heading over choices of what the timeline shows
            return tr("Direction");
        if (option->key.startsWith("kind/"_L1))
            //: Heading over choices of what the timeline shows
            return tr("Kind");
        //: Heading over choices of what the timeline shows
        return option->key.startsWith("agent/"_L1) ? tr("Written by") : tr("Time");
    default: return {};
    }
}

QHash<int, QByteArray> TimelineFilter::roleNames() const
{
    return {{TextRole, "label"}, {ChosenRole, "chosen"}, {SectionRole, "section"}};
}

// --- what is chosen ---------------------------------------------------------------------------------------------

const TimelineFilter::State &TimelineFilter::state() const
{
    static const State nothing;
    const auto found = m_states.find(m_customerId);
    return found == m_states.end() ? nothing : found->second;
}

void TimelineFilter::enter(const Id &customerId)
{
    m_customerId = customerId;
    m_hidden.reset();
    show();
    Q_EMIT changed();
    Q_EMIT hiddenChanged();
}

void TimelineFilter::forget(const Id &customerId)
{
    if (m_states.erase(customerId) > 0)
        enter(m_customerId);
}

void TimelineFilter::choose(State state)
{
    if (state.isEmpty())
        m_states.erase(m_customerId);
    else
        m_states[m_customerId] = std::move(state);
    enter(m_customerId);
    Q_EMIT chosen();
}

void TimelineFilter::toggle(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    State next = state();
    const QString key = rows()[size_t(row)].key;
    const bool was = next.keys.erase(key) > 0;
    if (key.startsWith("days/"_L1)) { // one time at a time
        std::erase_if(next.keys, [](const QString &other) { return other.startsWith("days/"_L1); });
        next.from.reset();
        next.until.reset();
    }
    if (!was)
        next.keys.insert(key);
    choose(std::move(next));
}

void TimelineFilter::clear()
{
    if (isActive())
        choose({});
}

bool TimelineFilter::setDays(const QString &from, const QString &until)
{
    const QDate today = dayOf(m_clock.now());
    const auto first = typedDay(from, today);
    const auto last = typedDay(until, today);
    if ((!first && !from.trimmed().isEmpty()) || (!last && !until.trimmed().isEmpty())
        || (first && last && *last < *first))
        return false;
    State next = state();
    std::erase_if(next.keys, [](const QString &key) { return key.startsWith("days/"_L1); });
    next.from = first;
    next.until = last;
    choose(std::move(next));
    return true;
}

std::vector<QString> TimelineFilter::chosenKeys() const
{
    std::vector<QString> keys;
    for (const FilterOption &option : rows()) {
        if (option.chosen)
            keys.push_back(option.key);
    }
    return keys;
}

void TimelineFilter::removeChip(int chip)
{
    const auto keys = chosenKeys();
    State next = state();
    auto days = chip - int(keys.size());
    if (chip < 0)
        return;
    if (days < 0)
        next.keys.erase(keys[size_t(chip)]);
    else if (days == 0 && next.from)
        next.from.reset();
    else
        next.until.reset();
    choose(std::move(next));
}

bool TimelineFilter::isActive() const
{
    return !state().isEmpty();
}

QStringList TimelineFilter::chips() const
{
    QStringList chips;
    for (const QString &key : chosenKeys())
        chips << word(key);
    if (state().from)
        //: What the timeline shows; %1 is a date
        chips << tr("From %1").arg(QLocale().toString(*state().from, QLocale::ShortFormat));
    if (state().until)
        //: What the timeline shows; %1 is a date
        chips << tr("Until %1").arg(QLocale().toString(*state().until, QLocale::ShortFormat));
    return chips;
}

client::ItemFilter TimelineFilter::filter() const
{
    client::ItemFilter filter;
    const auto &keys = state().keys;
    filter.otherKinds = keys.contains(u"kind/other"_s);
    for (const KindGroup &group : kindGroups()) {
        // "Everything else" and some more is the same as not the rest.
        if (keys.contains(u"kind/"_s + group.first) != filter.otherKinds)
            filter.kinds += group.second;
    }
    for (const QString &key : keys) {
        const QString value = valueOf(key);
        if (key.startsWith("channel/"_L1)) {
            for (const auto &[endpoint, channel] : m_channels) {
                if (channel == value)
                    filter.endpoints.push_back(endpoint);
            }
        } else if (key.startsWith("direction/"_L1)) {
            filter.directions.push_back(enumFromText<Direction>(value).value_or(Direction::In));
        } else if (key.startsWith("agent/"_L1)) {
            filter.agents.push_back(Id::fromString(value).value_or(Id{}));
        } else if (key.startsWith("days/"_L1)) {
            filter.from = startOf(dayOf(m_clock.now()).addDays(-value.toInt()));
        }
    }
    if (state().from)
        filter.from = startOf(*state().from);
    if (state().until)
        filter.until = startOf(state().until->addDays(1));
    return filter;
}

void TimelineFilter::setHidden(std::optional<client::HiddenCount> hidden)
{
    m_hidden = hidden;
    Q_EMIT hiddenChanged();
}

QString TimelineFilter::hiddenWords() const
{
    if (!isActive())
        return {};
    if (!m_hidden)
        //: Beside what the timeline shows, while it is being counted how much is not
        return tr("Some are hidden");
    if (m_hidden->hidden == 0 && !m_hidden->isLeast)
        return {};
    //: Beside what the timeline shows: how many items it does not show, and maybe more
    return m_hidden->isLeast ? tr("%n or more hidden", nullptr, m_hidden->hidden)
                             //: Beside what the timeline shows: how many items it does not show
                             : tr("%n hidden", nullptr, m_hidden->hidden);
}

} // namespace throughline::ui
