// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/palettemodel.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr size_t mostRecent = 30;
constexpr auto linkStart = "throughline:conversation/"_L1;

struct Linked {
    Id customerId;
    Id conversationId;
    std::optional<TimelineKey> place;
};

std::optional<Linked> readLink(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(linkStart))
        return std::nullopt;
    const QStringList parts = trimmed.mid(linkStart.size()).split(u'/');
    const auto customer = Id::fromString(parts.value(0));
    const auto conversation = Id::fromString(parts.value(1));
    if (!customer || !conversation || parts.size() > 3)
        return std::nullopt;
    Linked linked{*customer, *conversation, {}};
    if (parts.size() == 3) {
        bool isNumber = false;
        const qint64 time = parts[2].section(u'@', 1).toLongLong(&isNumber);
        const auto item = Id::fromString(parts[2].section(u'@', 0, 0));
        if (!item || !isNumber)
            return std::nullopt;
        linked.place = TimelineKey{{time}, *item};
    }
    return linked;
}

struct Ranked {
    FuzzyMatch match;
    size_t recent; //!< 0: used last
    size_t place;  //!< among the candidates
};

} // namespace

PaletteModel::PaletteModel(Commands &commands, Source &source, QObject *parent)
    : RowModel(parent),
      m_commands(commands),
      m_source(source)
{
}

QString PaletteModel::link(const Id &customerId, const Id &conversationId, const std::optional<TimelineKey> &place)
{
    const QString item = place ? u'/' + place->id.toString() + u'@' + QString::number(place->orderTime.ms) : QString();
    return linkStart + customerId.toString() + u'/' + conversationId.toString() + item;
}

void PaletteModel::begin()
{
    ++m_opening;
    ++m_generation;
    m_text.clear();
    Q_EMIT textChanged();
    setHere(false, false);
    m_commands.refresh();
    show();
    readTalks();
    readPeople();
}

void PaletteModel::end()
{
    ++m_opening;
    ++m_generation;
    m_talks.clear();
    m_people.clear();
    setRows({});
    Q_EMIT countChanged();
}

void PaletteModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text.left(FuzzyQuery::longest);
    ++m_generation;
    Q_EMIT textChanged();
    setHere(m_talksHere, false);
    show();
    readPeople();
}

// --- what there is ----------------------------------------------------------------------------------------------

void PaletteModel::setHere(bool talks, bool people)
{
    const bool before = isAnswered();
    m_talksHere = talks;
    m_peopleHere = people;
    if (before != isAnswered())
        Q_EMIT answeredChanged();
}

void PaletteModel::readTalks()
{
    client::InboxQuery query;
    query.limit = heldTalks;
    m_source.inbox(query).then(this, [this, opening = m_opening](const Result<client::InboxPage> &page) {
        if (opening != m_opening)
            return;
        if (!page)
            return setHere(true, m_peopleHere);
        m_talks.clear();
        for (const client::InboxRow &row : page->rows) {
            const Conversation &talk = row.conversation;
            //: Name of a customer who has not told it yet
            const QString name = talk.customer.name.isEmpty() ? tr("Visitor") : oneLine(talk.customer.name);
            QStringList parts{Words::channel(row.channel), oneLine(talk.subject, 80), oneLine(talk.preview, 120)};
            parts.removeAll({});
            m_talks.push_back({u"conversation/"_s + talk.id.toString(), PaletteRow::Kind::Conversation, name,
                               parts.join(u"  ·  "_s), Words::channelIcon(row.channel), talk.id.toString(),
                               talk.customerId, talk.id});
        }
        show();
        setHere(true, m_peopleHere);
    });
}

void PaletteModel::readPeople()
{
    m_source.findCustomers(m_text, heldPeople)
        .then(this, [this, opening = m_opening, generation = m_generation](const Result<client::CustomersPage> &page) {
            if (opening != m_opening || generation != m_generation)
                return;
            if (!page)
                return setHere(m_talksHere, true);
            m_people.clear();
            for (const client::CustomerRow &row : page->rows) {
                QStringList parts;
                if (!row.organization.isEmpty())
                    parts << oneLine(row.organization, 80);
                for (const ContactPoint &point : row.points)
                    parts << Words::pointValue(point);
                m_people.push_back({u"customer/"_s + row.id.toString(),
                                    PaletteRow::Kind::Customer,
                                    row.name.isEmpty() ? tr("Visitor") : oneLine(row.name),
                                    parts.join(u"  ·  "_s),
                                    u"person"_s,
                                    row.id.toString(),
                                    row.id,
                                    {}});
            }
            show();
            setHere(m_talksHere, true);
        });
}

std::vector<PaletteRow> PaletteModel::candidates() const
{
    std::vector<PaletteRow> rows;
    for (const CommandRow &row : m_commands.rows()) {
        if (row.possible && row.key != "palette.open"_L1)
            rows.push_back({u"command/"_s + row.key,
                            PaletteRow::Kind::Command,
                            row.name,
                            Commands::groupName(row.group),
                            row.icon,
                            row.key,
                            {},
                            {}});
    }
    rows.insert(rows.end(), m_people.begin(), m_people.end());
    rows.insert(rows.end(), m_talks.begin(), m_talks.end());
    return rows;
}

void PaletteModel::show()
{
    if (const auto linked = readLink(m_text)) {
        //: Row of the palette after a link to a conversation was pasted
        setRows({{u"link"_s,
                  PaletteRow::Kind::Conversation,
                  //: Row of the palette after a link to an item of a timeline was pasted
                  linked->place ? tr("Go to the linked item") : tr("Open the linked conversation"),
                  {},
                  u"link"_s,
                  {},
                  linked->customerId,
                  linked->conversationId,
                  linked->place}});
        return Q_EMIT countChanged();
    }
    const FuzzyQuery query(m_text);
    std::vector<PaletteRow> rows = candidates();
    std::vector<Ranked> ranked;
    for (size_t place = 0; place < rows.size(); ++place) {
        const PaletteRow &row = rows[place];
        FuzzyMatch match;
        if (!query.isEmpty()) {
            auto found = query.match(row.title);
            // What stands in the second line answers too, after all that say it in their name.
            if (const auto second = query.match(row.title + u' ' + row.detail);
                !found || found->tier > FuzzyMatch::Tier::Inside) {
                if (second && second->tier < FuzzyMatch::Tier::Letters)
                    found = FuzzyMatch{FuzzyMatch::Tier::Inside, 1000 + second->distance};
            }
            if (!found)
                continue;
            match = *found;
        }
        const auto used = std::find(m_recent.begin(), m_recent.end(), row.key);
        ranked.push_back({match, size_t(used - m_recent.begin()), place});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
        return std::tuple(a.match.tier, a.recent, a.match.distance, a.place)
               < std::tuple(b.match.tier, b.recent, b.match.distance, b.place);
    });
    if (ranked.size() > size_t(most))
        ranked.resize(size_t(most));
    std::vector<PaletteRow> shown;
    shown.reserve(ranked.size());
    for (const Ranked &one : ranked)
        shown.push_back(std::move(rows[one.place]));
    setRows(std::move(shown));
    Q_EMIT countChanged();
}

void PaletteModel::run(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const PaletteRow chosen = rows()[size_t(row)];
    std::erase(m_recent, chosen.key);
    m_recent.push_front(chosen.key);
    if (m_recent.size() > mostRecent)
        m_recent.pop_back();
    switch (chosen.kind) {
    case PaletteRow::Kind::Command: (void)m_commands.run(chosen.id); break;
    case PaletteRow::Kind::Customer: Q_EMIT customerChosen(chosen.customerId); break;
    case PaletteRow::Kind::Conversation:
        if (chosen.place)
            return Q_EMIT placeChosen(chosen.customerId, chosen.conversationId, *chosen.place);
        Q_EMIT talkChosen(chosen.customerId, chosen.conversationId);
        break;
    }
}

// --- as a list --------------------------------------------------------------------------------------------------

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteRow *row = rowAt(index);
    if (!row)
        return {};
    const auto keys = [&] { return row->kind == PaletteRow::Kind::Command ? m_commands.keysOf(row->id) : QString(); };
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return row->title;
    case DetailRole: return row->detail;
    case IconRole: return row->icon;
    case KeysRole: return keys();
    case SpokenRole: {
        QStringList parts{row->title, row->detail, keys()};
        parts.removeAll({});
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {
        {TitleRole, "title"}, {DetailRole, "detail"}, {IconRole, "glyph"}, {KeysRole, "keys"}, {SpokenRole, "spoken"}};
}

} // namespace throughline::ui
