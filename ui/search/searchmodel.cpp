// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "search/searchmodel.h"

#include "domain/searchquery.h"
#include "domain/searchwords.h"
#include "shared/words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using Kind = throughline::client::SearchHit::Kind;

namespace throughline::ui {
namespace {

constexpr int most = 50;
constexpr int mostVain = 20; // pages with nothing new that are asked for by themselves
constexpr std::chrono::milliseconds hereAfter{120};
constexpr std::chrono::milliseconds hubAfter{250}; // more: a hub serves many, and half a word is no question

} // namespace

SearchModel::SearchModel(Source &source, const Clock &clock, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock),
      m_saved(source)
{
    connect(&m_saved, &SavedSearches::changed, this, &SearchModel::keptChanged);
    m_pause.setSingleShot(true);
    m_pause.callOnTimeout(this, &SearchModel::search);
    m_hubPause.setSingleShot(true);
    m_hubPause.callOnTimeout(this, &SearchModel::askHub);
}

void SearchModel::setText(const QString &text)
{
    const QString cut = text.left(longest);
    if (m_text == cut)
        return;
    m_text = cut;
    ++m_generation;
    m_answered = false;
    m_loading = false;
    m_next = m_hubNext = 0;
    m_vain = 0;
    m_sought = search::parse(m_text).markedWords();
    m_hub = HubPart::Asking;
    m_hubPause.stop();
    if (m_text.trimmed().isEmpty()) {
        m_pause.stop();
        m_total = 0;
        m_seen.clear();
        setRows({});
    } else {
        m_pause.start(hereAfter);
    }
    Q_EMIT textChanged();
    Q_EMIT keptChanged();
    Q_EMIT answeredChanged();
}

void SearchModel::search()
{
    m_source.search(m_text.trimmed(), most, 0)
        .then(this, [this, generation = m_generation](const Result<client::SearchResult> &result) {
            if (generation != m_generation)
                return;
            m_answered = true;
            m_total = result ? result->total : 0;
            m_totalIsLeast = result && result->totalIsLeast;
            m_seen.clear();
            m_itemsHere = 0;
            append({}, result.value_or(client::SearchResult()), false);
            if (m_next == 0)
                m_hubPause.start(hubAfter); // what is here comes first, to its end
            Q_EMIT answeredChanged();
        });
}

void SearchModel::askHub()
{
    m_source.searchHub(m_text.trimmed(), most, 0)
        .then(this, [this, generation = m_generation](const Result<client::SearchResult> &result) {
            if (generation != m_generation)
                return;
            m_hub = result ? HubPart::Answered : HubPart::Away;
            if (result)
                append(rows(), *result, true);
            Q_EMIT answeredChanged();
        });
}

void SearchModel::loadMore()
{
    if (m_loading || !hasMore())
        return;
    m_loading = true;
    const bool atHub = m_next == 0;
    (atHub ? m_source.searchHub(m_text.trimmed(), most, m_hubNext) : m_source.search(m_text.trimmed(), most, m_next))
        .then(this, [this, atHub, generation = m_generation](const Result<client::SearchResult> &result) {
            if (generation != m_generation)
                return;
            m_loading = false;
            if (result)
                append(isFull() ? std::vector<SearchRow>() : rows(), *result, atHub);
            if (!atHub && result && m_next == 0)
                m_hubPause.start(hubAfter);
            Q_EMIT answeredChanged();
        });
}

//! Below what is there, which stays where it is: a row may be under the pointer.
void SearchModel::append(std::vector<SearchRow> rows, const client::SearchResult &found, bool atHub)
{
    const size_t before = rows.size();
    for (const client::SearchHit &hit : found.hits) {
        if (!m_seen.insert(hit.id).second)
            continue;
        rows.push_back({hit.id, hit, atHub});
        m_itemsHere += !atHub && hit.kind == Kind::Item ? 1 : 0;
    }
    m_vain = rows.size() == before ? m_vain + 1 : 0;
    (atHub ? m_hubNext : m_next) = found.next;
    setRows(std::move(rows));
    // So many were looked at and none was meant, or the hub named what is here: nobody should have to ask again for nothing.
    if (m_vain > 0 && m_vain % mostVain != 0)
        loadMore();
}

QString SearchModel::summary() const
{
    if (!m_answered || rowCount() == 0)
        return {};
    const QString count = QLocale().toString(std::max(m_total, m_itemsHere));
    if (m_totalIsLeast && m_next != 0)
        //: Above search results; %1 is a number: there are at least so many messages
        return tr("More than %1 messages on this computer").arg(count);
    //: Above search results: how many messages of this computer have the words
    return tr("%n message(s) on this computer", nullptr, m_totalIsLeast ? m_itemsHere : m_total);
}

QString SearchModel::hub() const
{
    return m_hub == HubPart::Asking ? u"asking"_s : m_hub == HubPart::Answered ? u"answered"_s : u"away"_s;
}

void SearchModel::open(int row)
{
    if (row >= 0 && row < rowCount())
        Q_EMIT hitChosen(rows()[size_t(row)].hit);
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    const SearchRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        //: Somebody whose name is not known
        return row->hit.title.isEmpty() ? tr("Visitor") : oneLine(row->hit.title, 120);
    case SnippetRole: return oneLine(row->hit.snippet, 200);
    case IconRole:
        return row->hit.kind == Kind::Item ? u"chat"_s : row->hit.kind == Kind::Customer ? u"person"_s : u"globe"_s;
    case KindRole:
        if (row->hit.kind == Kind::Item)
            //: Kind of a search result
            return tr("Message");
        //: Kind of a search result
        return row->hit.kind == Kind::Customer ? tr("Customer") : tr("Contact point");
    case TimeRole:
        return row->hit.kind == Kind::Item ? Words::brief(row->hit.place.orderTime, m_clock.now()) : QString();
    case PlaceRole: return row->atHub ? u"hub"_s : u"here"_s;
    case HeadingRole: {
        const bool first = row->atHub && (index.row() == 0 || !rows()[size_t(index.row()) - 1].atHub);
        //: Heading over search results that are not on this computer but at the hub
        return first ? tr("Older, from the hub") : QString();
    }
    case TitleMarksRole: return marksOf(oneLine(row->hit.title, 120));
    case SnippetMarksRole: return marksOf(oneLine(row->hit.snippet, 200));
    default: return {};
    }
}

QVariant SearchModel::marksOf(const QString &shown) const
{
    QList<int> marks;
    for (const auto &[start, length] : search::rangesOf(m_sought, shown))
        marks << start << length;
    return QVariant::fromValue(marks);
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{TitleRole, "title"},
            {SnippetRole, "snippet"},
            {IconRole, "iconName"},
            {KindRole, "kind"},
            {TimeRole, "time"},
            {PlaceRole, "place"},
            {HeadingRole, "heading"},
            {TitleMarksRole, "titleMarks"},
            {SnippetMarksRole, "snippetMarks"}};
}

} // namespace throughline::ui
