// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/canned.h"

#include "shared/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

CannedModel::CannedModel(Source &source, QObject *parent) : RowModel(parent), m_source(source)
{
    load();
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool canned = std::any_of(changes.records.begin(), changes.records.end(),
                                        [](const auto &record) { return record.type == RecordType::CannedResponse; });
        if (changes.wide || canned)
            load();
    });
}

void CannedModel::load()
{
    m_source.cannedResponses().then(this, [this](const Result<std::vector<CannedResponse>> &responses) {
        if (!responses)
            return;
        m_all.clear();
        for (const CannedResponse &response : *responses)
            m_all.push_back({response.id, response.name, response.text});
        std::sort(m_all.begin(), m_all.end(),
                  [](const CannedRow &a, const CannedRow &b) { return a.name.localeAwareCompare(b.name) < 0; });
        apply();
    });
}

void CannedModel::setFilter(const QString &filter)
{
    m_filter = filter;
    apply();
}

void CannedModel::apply()
{
    std::vector<CannedRow> found;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(found), [this](const CannedRow &row) {
        return m_filter.isEmpty() || row.name.contains(m_filter, Qt::CaseInsensitive)
               || row.text.contains(m_filter, Qt::CaseInsensitive);
    });
    setRows(std::move(found));
}

QString CannedModel::textAt(int row) const
{
    return row >= 0 && row < rowCount() ? rows()[size_t(row)].text : QString();
}

QVariant CannedModel::data(const QModelIndex &index, int role) const
{
    const CannedRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return oneLine(row->name, 80);
    case TextRole: return oneLine(row->text, 160);
    default: return {};
    }
}

QHash<int, QByteArray> CannedModel::roleNames() const
{
    return {{NameRole, "name"}, {TextRole, "preview"}};
}

QString expandVariables(const QString &text, const std::map<QString, QString> &values)
{
    static const QRegularExpression variable(u"\\{\\{\\s*([A-Za-z][A-Za-z0-9.]*)\\s*\\}\\}"_s);
    QString expanded;
    qsizetype done = 0;
    auto matches = variable.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto value = values.find(match.captured(1));
        expanded += QStringView(text).mid(done, match.capturedStart() - done);
        expanded += value == values.end() || value->second.isEmpty() ? match.captured() : value->second;
        done = match.capturedEnd();
    }
    expanded += QStringView(text).mid(done);
    return expanded;
}

} // namespace throughline::ui
