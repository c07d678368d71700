// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/snippetlibrary.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! What the hub compares: the record as the agent saw it. What is empty is not in a record, and is null to it.
QJsonObject seenOf(const SnippetRow &row)
{
    if (!row.stored)
        return {};
    QJsonObject seen{{u"name"_s, row.name}, {u"text"_s, row.text.isEmpty() ? QJsonValue() : QJsonValue(row.text)}};
    if (row.macro)
        seen.insert(u"actions"_s, row.actions.isEmpty() ? QJsonValue() : QJsonValue(row.actions));
    return seen;
}

} // namespace

SnippetLibrary::SnippetLibrary(Source &source, const Clock &clock, Random &random, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_form(source, clock, random)
{
    load();
    loadRole();
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        bool snippets = changes.wide;
        bool agents = changes.wide;
        for (const client::ChangedRecord &record : changes.records) {
            snippets = snippets || record.type == RecordType::CannedResponse || record.type == RecordType::Macro;
            agents = agents || record.type == RecordType::Agent;
        }
        if (snippets)
            load();
        if (agents)
            loadRole();
    });
}

void SnippetLibrary::loadRole()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        const bool may = agents && std::any_of(agents->begin(), agents->end(), [this](const Agent &agent) {
                             return agent.id == m_source.agentId() && agent.role != throughline::Role::Agent;
                         });
        if (may == m_mayWrite)
            return;
        m_mayWrite = may;
        Q_EMIT mayWriteChanged();
    });
}

void SnippetLibrary::load()
{
    const quint64 generation = ++m_generation;
    m_source.cannedResponses().then(this, [this, generation](const Result<std::vector<CannedResponse>> &canned) {
        if (generation != m_generation || !canned)
            return;
        m_canned = *canned;
        m_source.macros().then(this, [this, generation](const Result<std::vector<Macro>> &macros) {
            if (generation != m_generation || !macros)
                return;
            m_macros = *macros;
            m_source.outbox().then(this, [this, generation](const Result<std::vector<client::OutboxEntry>> &entries) {
                if (generation != m_generation || !entries)
                    return;
                m_entries = *entries;
                build();
            });
        });
    });
}

void SnippetLibrary::build()
{
    std::vector<SnippetRow> rows;
    for (const CannedResponse &each : m_canned) {
        SnippetRow row{.key = each.id, .name = each.name, .text = each.text};
        row.record.id = each.id;
        row.record.name = each.name;
        row.record.text = each.text;
        rows.push_back(std::move(row));
    }
    for (const Macro &each : m_macros)
        rows.push_back({.key = each.id,
                        .macro = true,
                        .name = each.name,
                        .text = each.text,
                        .record = each,
                        .actions = each.actions});
    for (const client::OutboxEntry &entry : m_entries)
        lay(rows, entry);
    std::sort(rows.begin(), rows.end(), [](const SnippetRow &a, const SnippetRow &b) {
        const int order = a.name.localeAwareCompare(b.name);
        return order == 0 ? a.key < b.key : order < 0;
    });
    const bool before = isEmpty();
    setRows(std::move(rows));
    if (before != isEmpty())
        Q_EMIT emptyChanged();
}

SnippetRow *SnippetLibrary::rowOf(std::vector<SnippetRow> &rows, const Id &key) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const SnippetRow &row) { return row.key == key; });
    return found == rows.end() ? nullptr : &*found;
}

//! What waits is marked; what was refused stays in sight with the reason, also when the hub has nothing of it.
void SnippetLibrary::lay(std::vector<SnippetRow> &rows, const client::OutboxEntry &entry) const
{
    const QString &command = entry.command.name;
    const bool macro = command.startsWith("macro."_L1);
    if (!macro && !command.startsWith("canned."_L1))
        return;
    const QJsonObject &args = entry.command.args;
    const auto key = Id::fromString(args.value(macro ? "macroId"_L1 : "cannedId"_L1).toString());
    if (!key || key->isNull())
        return;
    SnippetRow *row = rowOf(rows, *key);
    if (entry.isPending()) {
        if (row)
            row->pending = true;
        return;
    }
    if (!entry.needsAgent())
        return;
    if (!row) {
        if (command.endsWith(".remove"_L1))
            return; // it is gone all the same
        SnippetRow wanted{.key = *key, .macro = macro, .stored = false};
        wanted.name = args.value("name"_L1).toString();
        wanted.text = args.value("text"_L1).toString();
        rows.push_back(std::move(wanted));
        row = &rows.back();
        row->record.id = *key;
    }
    if (command.endsWith(".put"_L1)) {
        row->record.name = args.value("name"_L1).toString();
        row->record.text = args.value("text"_L1).toString();
        row->record.actions = args.value("actions"_L1).toArray();
    }
    row->refused = entry.command.id;
    row->problem = refusal(entry.error);
}

QString SnippetLibrary::refusal(const wire::CommandError &error)
{
    //: Reasons why the hub refused a canned response or macro
    if (error.type == "forbidden"_L1)
        return tr("Only supervisors and administrators may change it.");
    if (error.type == "alreadyExists"_L1)
        return tr("There is another one with this name.");
    if (error.type == "notFound"_L1)
        return tr("Somebody removed it in the meantime.");
    if (error.type == "tooLarge"_L1)
        return tr("The text is too long.");
    if (error.type == "invalidProperties"_L1 && error.description.startsWith("actions["_L1))
        return tr("It uses a tag or a person that is no longer there.");
    return Words::rejected(error);
}

// --- what can be done -------------------------------------------------------------------------------------------

void SnippetLibrary::add(bool macro)
{
    QStringList taken;
    for (const SnippetRow &row : rows()) {
        if (row.macro == macro)
            taken << row.name.toLower();
    }
    m_form.setTaken(std::move(taken));
    m_form.begin(macro, {}, {});
}

void SnippetLibrary::edit(int at)
{
    if (at < 0 || at >= rowCount())
        return;
    const SnippetRow &row = rows()[size_t(at)];
    QStringList taken;
    for (const SnippetRow &each : rows()) {
        if (each.macro == row.macro && each.key != row.key)
            taken << each.name.toLower();
    }
    m_form.setTaken(std::move(taken));
    m_form.begin(row.macro, row.record, seenOf(row), row.refused);
}

void SnippetLibrary::tryAgain(int at)
{
    if (at >= 0 && at < rowCount() && !rows()[size_t(at)].refused.isNull())
        m_source.retry(rows()[size_t(at)].refused);
}

void SnippetLibrary::forget(int at)
{
    if (at >= 0 && at < rowCount() && !rows()[size_t(at)].refused.isNull())
        m_source.discard(rows()[size_t(at)].refused);
}

QVariant SnippetLibrary::data(const QModelIndex &index, int role) const
{
    const SnippetRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return oneLine(row->name, 80);
    case PreviewRole: return oneLine(row->text, 160);
    case MacroRole: return row->macro;
    case PendingRole: return row->pending;
    case ProblemRole: return row->problem;
    default: return {};
    }
}

QHash<int, QByteArray> SnippetLibrary::roleNames() const
{
    return {{NameRole, "name"},
            {PreviewRole, "preview"},
            {MacroRole, "macro"},
            {PendingRole, "waits"},
            {ProblemRole, "problem"}};
}

} // namespace throughline::ui
