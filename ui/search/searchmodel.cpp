// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "search/searchmodel.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using Kind = throughline::client::SearchHit::Kind;

namespace throughline::ui {
namespace {

constexpr int most = 50;
constexpr std::chrono::milliseconds hereAfter{120};
constexpr std::chrono::milliseconds hubAfter{250}; // more: a hub serves many, and half a word is no question

} // namespace

SearchModel::SearchModel(Source &source, const Clock &clock, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock)
{
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
    m_hub = HubPart::Asking;
    m_hubPause.stop();
    if (m_text.trimmed().isEmpty()) {
        m_pause.stop();
        m_more = false;
        setRows({});
    } else {
        m_pause.start(hereAfter);
    }
    Q_EMIT textChanged();
    Q_EMIT answeredChanged();
}

void SearchModel::search()
{
    m_source.search(m_text.trimmed(), most)
        .then(this, [this, generation = m_generation](const Result<client::SearchResult> &result) {
            if (generation != m_generation)
                return;
            std::vector<SearchRow> rows;
            if (result) {
                for (const client::SearchHit &hit : result->hits)
                    rows.push_back({hit.id, hit});
                m_more = result->more;
            }
            setRows(std::move(rows));
            m_answered = true;
            m_hubPause.start(hubAfter);
            Q_EMIT answeredChanged();
        });
}

void SearchModel::askHub()
{
    m_source.searchHub(m_text.trimmed(), most)
        .then(this, [this, generation = m_generation](const Result<client::SearchResult> &result) {
            if (generation != m_generation)
                return;
            m_hub = result ? HubPart::Answered : HubPart::Away;
            if (result)
                append(*result);
            Q_EMIT answeredChanged();
        });
}

//! Below the local ones, which stay where they are: a row may be under the pointer.
void SearchModel::append(const client::SearchResult &found)
{
    std::vector<SearchRow> rows = this->rows();
    for (const client::SearchHit &hit : found.hits) {
        const bool here =
            std::any_of(rows.begin(), rows.end(), [&](const SearchRow &row) { return row.key == hit.id; });
        if (!here)
            rows.push_back({hit.id, hit, true});
    }
    m_more = m_more || found.more;
    setRows(std::move(rows));
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
    case TitleRole: return oneLine(row->hit.title, 120);
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
    default: return {};
    }
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{TitleRole, "title"}, {SnippetRole, "snippet"}, {IconRole, "iconName"},  {KindRole, "kind"},
            {TimeRole, "time"},   {PlaceRole, "place"},     {HeadingRole, "heading"}};
}

} // namespace throughline::ui
