// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The canned responses and macros, as commands of the palette.
#include "desk/desk.h"
#include "desk/deskcommands.h"
#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

void DeskCommands::loadCanned()
{
    constexpr size_t most = 500;
    m_source.cannedResponses().then(&m_commands, [this](const Result<std::vector<CannedResponse>> &responses) {
        if (!responses)
            return;
        std::vector<Command> canned;
        for (const CannedResponse &response : *responses) {
            if (canned.size() >= most)
                break;
            canned.push_back({u"canned."_s + response.id.toString(),
                              CommandGroup::Canned,
                              oneLine(response.name, 80),
                              u"queue"_s,
                              {},
                              false,
                              [this] { return m_desk.composer()->isActive(); },
                              [this, text = response.text] {
                                  m_desk.composer()->appendCanned(text);
                                  (void)m_commands.run(u"go.composer"_s);
                              }});
        }
        loadMacros(std::move(canned));
    });
}

//! They stand among the canned responses.
void DeskCommands::loadMacros(std::vector<Command> canned)
{
    m_source.macros().then(&m_commands, [this, canned](const Result<std::vector<Macro>> &macros) {
        constexpr size_t most = 1000;
        std::vector<Command> all = canned;
        for (const Macro &macro : macros ? *macros : std::vector<Macro>()) {
            if (all.size() >= most)
                break;
            all.push_back(
                {u"macro."_s + macro.id.toString(),
                 CommandGroup::Canned,
                 //: Name of a command; %1 is the name of a macro, which says what it does before it runs
                 tr("Macro: %1").arg(oneLine(macro.name, 80)),
                 u"tag"_s,
                 {},
                 false,
                 [this] { return m_desk.composer()->isActive(); },
                 [this, id = macro.id] { m_desk.composer()->snippets()->ask(id, !m_desk.composer()->isNote()); }});
        }
        std::sort(all.begin(), all.end(),
                  [](const Command &a, const Command &b) { return a.name.localeAwareCompare(b.name) < 0; });
        m_commands.setPassing(CommandGroup::Canned, std::move(all));
    });
}

} // namespace throughline::ui
