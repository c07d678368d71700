// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace throughline::ui {

//! A list model over a vector of values. setRows() turns one state into the next by removing, inserting, moving and
//! changing single rows, so that a view keeps its place; the model is never reset when one row comes.
//! \a Row has `key` (hashable by std::hash, unique in the list) and `==`. GUI thread.
template<typename Row>
class RowModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

protected:
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < int(m_rows.size()) ? &m_rows[size_t(index.row())] : nullptr;
    }

    void setRows(std::vector<Row> next)
    {
        removeMissing(next);
        for (size_t at = 0; at < next.size(); ++at) {
            if (at < m_rows.size() && m_rows[at].key == next[at].key) {
                if (!(m_rows[at] == next[at])) {
                    m_rows[at] = std::move(next[at]);
                    Q_EMIT dataChanged(index(int(at)), index(int(at)));
                }
                continue;
            }
            const auto found = std::find_if(m_rows.begin() + std::ptrdiff_t(std::min(at, m_rows.size())), m_rows.end(),
                                            [&](const Row &row) { return row.key == next[at].key; });
            if (found != m_rows.end())
                move(size_t(found - m_rows.begin()), at, std::move(next[at]));
            else
                at = insertRun(at, next);
        }
    }

private:
    void removeMissing(const std::vector<Row> &next)
    {
        if (m_rows.empty())
            return;
        std::unordered_set<decltype(Row::key)> kept;
        for (const Row &row : next)
            kept.insert(row.key);
        for (size_t end = m_rows.size(); end > 0;) {
            size_t begin = end;
            while (begin > 0 && !kept.contains(m_rows[begin - 1].key))
                --begin;
            if (begin == end) {
                --end;
                continue;
            }
            beginRemoveRows({}, int(begin), int(end) - 1);
            m_rows.erase(m_rows.begin() + std::ptrdiff_t(begin), m_rows.begin() + std::ptrdiff_t(end));
            endRemoveRows();
            end = begin;
        }
    }

    void move(size_t from, size_t to, Row row)
    {
        beginMoveRows({}, int(from), int(from), {}, int(to));
        std::rotate(m_rows.begin() + std::ptrdiff_t(to), m_rows.begin() + std::ptrdiff_t(from),
                    m_rows.begin() + std::ptrdiff_t(from) + 1);
        endMoveRows();
        if (!(m_rows[to] == row)) {
            m_rows[to] = std::move(row);
            Q_EMIT dataChanged(index(int(to)), index(int(to)));
        }
    }

    //! Inserts next[at] and the new rows right behind it; answers the last row it placed.
    size_t insertRun(size_t at, std::vector<Row> &next)
    {
        std::unordered_set<decltype(Row::key)> here;
        for (size_t old = at; old < m_rows.size(); ++old)
            here.insert(m_rows[old].key);
        size_t end = at + 1;
        while (end < next.size() && !here.contains(next[end].key))
            ++end;
        beginInsertRows({}, int(at), int(end) - 1);
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(at), std::make_move_iterator(next.begin() + std::ptrdiff_t(at)),
                      std::make_move_iterator(next.begin() + std::ptrdiff_t(end)));
        endInsertRows();
        return end - 1;
    }

    std::vector<Row> m_rows;
};

} // namespace throughline::ui
