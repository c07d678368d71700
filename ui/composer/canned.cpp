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
    loadMacros();
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const auto has = [&](RecordType type) {
            return changes.wide
                   || std::any_of(changes.records.begin(), changes.records.end(),
                                  [type](const auto &record) { return record.type == type; });
        };
        if (has(RecordType::CannedResponse))
            load();
        if (has(RecordType::Macro))
            loadMacros();
    });
}

void CannedModel::load()
{
    m_source.cannedResponses().then(this, [this](const Result<std::vector<CannedResponse>> &responses) {
        if (!responses)
            return;
        m_canned.clear();
        for (const CannedResponse &response : *responses)
            m_canned.push_back({response.id, response.name, response.text});
        apply();
    });
}

void CannedModel::loadMacros()
{
    m_source.macros().then(this, [this](const Result<std::vector<Macro>> &macros) {
        if (!macros)
            return;
        m_macros.clear();
        for (const Macro &macro : *macros)
            m_macros.push_back({macro.id, macro.name, macro.text, true});
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
    const auto fits = [this](const CannedRow &row) {
        return m_filter.isEmpty() || row.name.contains(m_filter, Qt::CaseInsensitive)
               || row.text.contains(m_filter, Qt::CaseInsensitive);
    };
    std::copy_if(m_canned.begin(), m_canned.end(), std::back_inserter(found), fits);
    std::copy_if(m_macros.begin(), m_macros.end(), std::back_inserter(found), fits);
    std::sort(found.begin(), found.end(),
              [](const CannedRow &a, const CannedRow &b) { return a.name.localeAwareCompare(b.name) < 0; });
    setRows(std::move(found));
}

QString CannedModel::textAt(int row) const
{
    return row >= 0 && row < rowCount() ? rows()[size_t(row)].text : QString();
}

Id CannedModel::macroAt(int row) const
{
    return row >= 0 && row < rowCount() && rows()[size_t(row)].macro ? rows()[size_t(row)].key : Id();
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
    case MacroRole: return row->macro;
    default: return {};
    }
}

QHash<int, QByteArray> CannedModel::roleNames() const
{
    return {{NameRole, "name"}, {TextRole, "preview"}, {MacroRole, "macro"}};
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

std::vector<std::pair<qsizetype, qsizetype>> findHoles(const QString &text)
{
    static const QRegularExpression hole(u"\\{\\{[^{}\\n]{0,80}\\}\\}"_s);
    std::vector<std::pair<qsizetype, qsizetype>> holes;
    for (auto matches = hole.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const qsizetype line = match.capturedStart() == 0 ? 0 : text.lastIndexOf(u'\n', match.capturedStart() - 1) + 1;
        if (text.at(line) != u'>')
            holes.emplace_back(match.capturedStart(), match.capturedEnd());
    }
    return holes;
}

} // namespace throughline::ui
