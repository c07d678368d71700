// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

// Lists that all agents read and some write: what this agent did to them, until the hub has it. What was refused no longer
// counts.
#include "outbox/overlay.h"

#include "domain/jsonid.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
void playSnippets(const std::vector<OutboxEntry> &entries, const QString &type, std::vector<T> &all)
{
    for (const auto &entry : entries) {
        const auto &args = entry.command.args;
        const bool removes = entry.command.name == type + ".remove"_L1;
        if (entry.needsAgent() || (!removes && entry.command.name != type + ".put"_L1))
            continue;
        T record;
        record.id = Id::fromString(args.value(type + "Id"_L1).toString()).value_or(Id{});
        const auto found = std::find_if(all.begin(), all.end(), [&](const T &each) { return each.id == record.id; });
        if (found != all.end() && entry.modseq > 0 && entry.modseq <= found->rev)
            continue; // the record is newer than the command
        if (removes) {
            if (found != all.end())
                all.erase(found);
            continue;
        }
        record.name = args.value("name"_L1).toString().simplified();
        record.text = args.value("text"_L1).toString();
        if constexpr (requires { record.actions; })
            record.actions = args.value("actions"_L1).toArray();
        if (found == all.end()) {
            all.push_back(std::move(record));
            continue;
        }
        record.rev = found->rev;
        *found = std::move(record);
    }
}

} // namespace

void Overlay::apply(std::vector<CannedResponse> &all) const
{
    playSnippets(m_entries, u"canned"_s, all);
}

void Overlay::apply(std::vector<Macro> &all) const
{
    playSnippets(m_entries, u"macro"_s, all);
}

void Overlay::apply(std::vector<SharedView> &all, const Id &ownAgentId) const
{
    for (const auto &entry : m_entries) {
        const auto &args = entry.command.args;
        const bool removes = entry.command.name == "view.unshare"_L1;
        if (entry.needsAgent() || (!removes && entry.command.name != "view.share"_L1))
            continue;
        const Id id = idAt(args, "viewId"_L1);
        const auto found = std::find_if(all.begin(), all.end(), [&](const SharedView &each) { return each.id == id; });
        if (found != all.end() && entry.modseq > 0 && entry.modseq <= found->rev)
            continue; // the record is newer than the command
        if (removes) {
            if (found != all.end())
                all.erase(found);
            continue;
        }
        auto &view = found == all.end() ? all.emplace_back(SharedView{.id = id, .ownerId = ownAgentId}) : *found;
        view.kind = args.value("kind"_L1).toString();
        view.name = args.value("name"_L1).toString().simplified();
        view.queueId = idAt(args, "queueId"_L1);
        view.value = args.value("value"_L1).toObject();
    }
}

std::vector<std::pair<RecordType, Id>> Overlay::snippets() const
{
    std::vector<std::pair<RecordType, Id>> all;
    for (const auto &entry : m_entries) {
        if (entry.command.name.startsWith("canned."_L1))
            all.emplace_back(RecordType::CannedResponse, idAt(entry.command.args, "cannedId"_L1));
        else if (entry.command.name.startsWith("macro."_L1))
            all.emplace_back(RecordType::Macro, idAt(entry.command.args, "macroId"_L1));
        else if (entry.command.name.startsWith("view."_L1))
            all.emplace_back(RecordType::SharedView, idAt(entry.command.args, "viewId"_L1));
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace throughline::client
