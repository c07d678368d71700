// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/snippets.h"

#include "composer/canned.h"
#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

template<typename T>
QString namedIn(const std::vector<T> &all, const Id &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T &each) { return each.id == id; });
    return found == all.end() ? QString() : isolated(oneLine(found->name, 60));
}

} // namespace

Snippets::Snippets(Source &source, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_library(source, clock, random)
{
}

QString Snippets::name() const
{
    return oneLine(m_macro.name, 80);
}

QString Snippets::text() const
{
    constexpr qint64 most = 2000;
    return m_expanded.left(drawable(m_expanded, most));
}

QString Snippets::expanded(const QString &text) const
{
    return expandVariables(text, m_variables);
}

// --- what is left to fill in ------------------------------------------------------------------------------------

void Snippets::look(const QString &written)
{
    m_written = written;
    QList<int> starts;
    QList<int> ends;
    for (const auto &[start, end] : findHoles(written)) {
        starts << int(start);
        ends << int(end);
    }
    if (starts == m_starts && ends == m_ends && starts.isEmpty())
        return;
    m_starts = starts;
    m_ends = ends;
    Q_EMIT holesChanged();
}

QString Snippets::missing() const
{
    constexpr qsizetype most = 3;
    QStringList names;
    for (qsizetype at = 0; at < m_starts.size() && names.size() < most; ++at) {
        // Without its braces: {{order.number}}
        const QString inside = m_written.mid(m_starts[at] + 2, m_ends[at] - m_starts[at] - 4);
        const QString name = isolated(oneLine(inside.trimmed(), 40));
        if (!names.contains(name))
            names << name;
    }
    return names.join(u", "_s);
}

void Snippets::showHole()
{
    if (!m_starts.isEmpty())
        Q_EMIT placeWanted(m_starts.front(), m_ends.front());
}

// --- macros -----------------------------------------------------------------------------------------------------

void Snippets::ask(const Id &macro, bool closeWaits)
{
    m_closeWaits = closeWaits;
    const quint64 generation = ++m_generation;
    m_source.macros().then(this, [this, macro, generation](const Result<std::vector<Macro>> &macros) {
        if (generation != m_generation || !macros)
            return;
        const auto found =
            std::find_if(macros->begin(), macros->end(), [&](const Macro &each) { return each.id == macro; });
        if (found == macros->end())
            return;
        m_macro = *found;
        m_source.tags().then(this, [this, generation](const Result<std::vector<Tag>> &tags) {
            if (generation != m_generation)
                return;
            m_source.agents().then(this, [this, generation, tags = tags ? *tags : std::vector<Tag>()](
                                             const Result<std::vector<Agent>> &agents) {
                if (generation == m_generation)
                    describe(tags, agents ? *agents : std::vector<Agent>());
            });
        });
    });
}

void Snippets::describe(const std::vector<Tag> &tags, const std::vector<Agent> &agents)
{
    m_expanded = expanded(m_macro.text);
    m_words.clear();
    m_problem.clear();
    const auto steps = macroSteps(m_macro.actions);
    m_steps = steps ? *steps : std::vector<MacroStep>();
    if (!steps) {
        //: Why a macro cannot be run
        m_problem = tr("It holds an action that this version does not know. Nothing of it is done.");
    }
    for (const MacroStep &step : m_steps)
        m_words << stepWords(step, tags, agents);
    Q_EMIT macroChanged();
    Q_EMIT macroAsked();
}

QString Snippets::stepWords(const MacroStep &step, const std::vector<Tag> &tags, const std::vector<Agent> &agents)
{
    using Do = MacroStep::Do;
    switch (step.what) {
    case Do::Tag:
    case Do::Untag: {
        const QString tag = namedIn(tags, step.id);
        if (tag.isEmpty()) {
            //: Why a macro cannot be run
            m_problem = tr("It uses a tag that is no longer there. Nothing of it is done.");
            return m_problem;
        }
        return step.what == Do::Tag
                   //: What a macro will do with the conversation; %1 is a tag
                   ? tr("Tags it with %1").arg(tag)
                   //: What a macro will do with the conversation; %1 is a tag
                   : tr("Takes the tag %1 away").arg(tag);
    }
    case Do::AssignToMe:
        //: What a macro will do with the conversation
        return tr("Assigns it to you");
    case Do::Assign: {
        if (step.id.isNull())
            //: What a macro will do with the conversation
            return tr("Takes it from its owner");
        const QString agent = namedIn(agents, step.id);
        if (agent.isEmpty()) {
            //: Why a macro cannot be run
            m_problem = tr("It assigns to somebody who is no longer there. Nothing of it is done.");
            return m_problem;
        }
        //: What a macro will do with the conversation; %1 is somebody of the team
        return tr("Assigns it to %1").arg(agent);
    }
    case Do::Snooze: {
        const Instant until = laterTime(step.until, m_clock.now());
        if (until <= m_clock.now()) {
            //: Why a macro cannot be run
            m_problem = tr("The time it snoozes until has passed today. Nothing of it is done.");
            return m_problem;
        }
        //: What a macro will do with the conversation; %1 is a date and time
        return tr("Snoozes it until %1").arg(Words::full(until));
    }
    case Do::Prioritize:
        //: What a macro will do with the conversation; %1 is a priority, e.g. "Urgent"
        return tr("Gives it the priority %1").arg(Words::priority(step.priority));
    case Do::Close: break;
    }
    return m_closeWaits && !m_expanded.isEmpty()
               //: What a macro will do with the conversation
               ? tr("Closes it when the reply is sent")
               //: What a macro will do with the conversation
               : tr("Closes it");
}

void Snippets::run()
{
    if (!m_problem.isEmpty() || m_macro.id.isNull())
        return;
    const Macro macro = std::exchange(m_macro, {});
    auto steps = std::exchange(m_steps, {});
    if (m_closeWaits && !m_expanded.isEmpty()) {
        const auto closes =
            std::erase_if(steps, [](const MacroStep &step) { return step.what == MacroStep::Do::Close; });
        setClosing(closes > 0);
    }
    m_before = m_written;
    if (!macro.text.isEmpty())
        Q_EMIT textWanted(macro.text);
    m_after = m_written;
    if (!steps.empty())
        Q_EMIT stepsWanted(macro.name, steps);
}

void Snippets::takeBack()
{
    setClosing(false);
    if (m_written == m_after && m_before != m_after)
        Q_EMIT textBackWanted(m_before);
}

void Snippets::setClosing(bool closing)
{
    if (m_closing == closing)
        return;
    m_closing = closing;
    Q_EMIT closingChanged();
}

void Snippets::clear()
{
    ++m_generation;
    m_macro = {};
    m_steps.clear();
    m_before.clear();
    m_after.clear();
    setClosing(false);
    Q_EMIT macroChanged();
}

} // namespace throughline::ui
