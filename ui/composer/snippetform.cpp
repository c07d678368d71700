// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/snippetform.h"

#include "composer/canned.h"
#include "shared/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

using Do = MacroStep::Do;

constexpr int longestName = 80;
constexpr int longestText = 20'000;
constexpr size_t mostActions = 20;
constexpr std::array kindOrder{Do::AssignToMe, Do::Assign, Do::Tag, Do::Untag, Do::Snooze, Do::Close, Do::Prioritize};
constexpr std::array laterOrder{Later::InOneHour, Later::Afternoon, Later::Tomorrow, Later::Monday};
constexpr std::array priorityOrder{Priority::Urgent, Priority::High, Priority::Normal, Priority::Low};

template<typename T>
QString nameIn(const std::vector<T> &all, const Id &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T &each) { return each.id == id; });
    return found == all.end() || id.isNull() ? QString() : oneLine(found->name, 60);
}

} // namespace

SnippetForm::SnippetForm(Source &source, const Clock &clock, Random &random, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock),
      m_random(random)
{
}

QVariant SnippetForm::data(const QModelIndex &index, int role) const
{
    const SnippetAction *action = rowAt(index);
    if (!action)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case KindRole: return action->kind;
    case ValueRole: return action->value;
    case WantsValueRole: return action->wantsValue;
    default: return {};
    }
}

QHash<int, QByteArray> SnippetForm::roleNames() const
{
    return {{KindRole, "does"}, {ValueRole, "target"}, {WantsValueRole, "wantsValue"}};
}

QString SnippetForm::title() const
{
    if (m_isMacro)
        //: Title of the form of a macro
        return m_known ? tr("Change the macro") : tr("New macro");
    //: Title of the form of a canned response
    return m_known ? tr("Change the canned response") : tr("New canned response");
}

QString SnippetForm::preview() const
{
    return expandVariables(m_macro.text, {//: A customer's name, as an example
                                          {u"customer.name"_s, tr("Ada Lovelace")},
                                          //: An agent's name, as an example
                                          {u"agent.name"_s, tr("Mara Vogt")},
                                          //: What a conversation is about, as an example
                                          {u"conversation.subject"_s, tr("My order")},
                                          //: Name of a queue, as an example
                                          {u"queue.name"_s, tr("Support")}});
}

// --- filling it in ----------------------------------------------------------------------------------------------

void SnippetForm::begin(bool macro, const Macro &record, const QJsonObject &seen, const Id &instead)
{
    m_isMacro = macro;
    m_macro = record;
    m_known = !m_macro.id.isNull();
    if (!m_known)
        m_macro.id = m_random.newId(m_clock.now());
    m_seen = seen;
    m_instead = instead;
    m_steps.clear();
    const auto steps = macroSteps(m_macro.actions);
    m_strange = !steps;
    for (const MacroStep &step : steps.value_or(std::vector<MacroStep>()))
        m_steps.emplace_back(++m_lastKey, step);
    m_open = true;
    //: Why a macro cannot be changed
    m_problem =
        m_strange ? tr("It holds an action that this version does not know: it cannot be changed here.") : QString();
    load();
    Q_EMIT openChanged();
    Q_EMIT edited();
}

void SnippetForm::load()
{
    m_kinds.set({//: What a macro does; whom it is assigned to follows from who runs it
                 {0, tr("Assign to whoever runs it"), {}},
                 //: What a macro does; a person is chosen beside it
                 {1, tr("Assign to"), {}},
                 //: What a macro does; a tag is chosen beside it
                 {2, tr("Give the tag"), {}},
                 //: What a macro does; a tag is chosen beside it
                 {3, tr("Take the tag"), {}},
                 //: What a macro does; a time is chosen beside it
                 {4, tr("Snooze"), {}},
                 //: What a macro does
                 {5, tr("Close"), {}},
                 //: What a macro does; a priority is chosen beside it
                 {6, tr("Set the priority"), {}}});
    //: Variables of canned responses, in words
    m_variables.set({{0, tr("The customer's name"), u"{{customer.name}}"_s},
                     {1, tr("My own name"), u"{{agent.name}}"_s},
                     {2, tr("The subject"), u"{{conversation.subject}}"_s},
                     {3, tr("The queue's name"), u"{{queue.name}}"_s}});
    m_source.tags().then(this, [this](const Result<std::vector<Tag>> &tags) {
        m_tags = tags.value_or(std::vector<Tag>());
        build();
    });
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        m_agents = agents.value_or(std::vector<Agent>());
        std::erase_if(m_agents, [](const Agent &agent) { return !agent.active; });
        build();
    });
    build();
}

void SnippetForm::build()
{
    std::vector<SnippetAction> actions;
    for (const auto &[key, step] : m_steps)
        actions.push_back(described(key, step));
    setRows(std::move(actions));
}

SnippetAction SnippetForm::described(int key, const MacroStep &step) const
{
    const auto kind = std::find(kindOrder.begin(), kindOrder.end(), step.what) - kindOrder.begin();
    SnippetAction action{.key = key, .step = step, .kind = m_kinds.rows()[size_t(kind)].label, .value = {}};
    action.wantsValue = step.what != Do::AssignToMe && step.what != Do::Close;
    switch (step.what) {
    case Do::Tag:
    case Do::Untag: action.value = nameIn(m_tags, step.id); break;
    case Do::Assign:
        //: Beside "Assign to" in the form of a macro
        action.value = step.id.isNull() ? tr("Nobody") : nameIn(m_agents, step.id);
        break;
    case Do::Snooze:
        switch (step.until) {
        //: Until when a macro snoozes a conversation
        case Later::InOneHour: action.value = tr("For an hour"); break;
        //: Until when a macro snoozes a conversation
        case Later::Afternoon: action.value = tr("Until this afternoon"); break;
        //: Until when a macro snoozes a conversation
        case Later::Tomorrow: action.value = tr("Until tomorrow morning"); break;
        //: Until when a macro snoozes a conversation
        case Later::Monday: action.value = tr("Until Monday morning"); break;
        }
        break;
    case Do::Prioritize: action.value = Words::priority(step.priority); break;
    case Do::AssignToMe:
    case Do::Close: break;
    }
    return action;
}

void SnippetForm::setName(const QString &name)
{
    if (m_macro.name == name)
        return;
    m_macro.name = name;
    say({});
}

void SnippetForm::setText(const QString &text)
{
    if (m_macro.text == text)
        return;
    m_macro.text = text;
    say({});
}

int SnippetForm::insertVariable(int row, int cursor)
{
    if (row < 0 || row >= m_variables.rowCount())
        return cursor;
    const QString &variable = m_variables.rows()[size_t(row)].value;
    const int at = std::clamp(cursor, 0, int(m_macro.text.size()));
    setText(m_macro.text.left(at) + variable + m_macro.text.mid(at));
    return at + int(variable.size());
}

void SnippetForm::addAction(int kind)
{
    if (kind < 0 || kind >= int(kindOrder.size()) || m_steps.size() >= mostActions)
        return;
    m_steps.emplace_back(++m_lastKey, MacroStep{.what = kindOrder[size_t(kind)]});
    build();
    say({});
}

void SnippetForm::removeAction(int row)
{
    if (row < 0 || row >= int(m_steps.size()))
        return;
    m_steps.erase(m_steps.begin() + row);
    build();
    say({});
}

void SnippetForm::setKind(int row, int kind)
{
    if (row < 0 || row >= int(m_steps.size()) || kind < 0 || kind >= int(kindOrder.size()))
        return;
    m_steps[size_t(row)].second = {.what = kindOrder[size_t(kind)]};
    build();
    say({});
}

void SnippetForm::prepareValues(int row)
{
    std::vector<SnippetChoice> values;
    const auto add = [&](const QString &label) { values.push_back({int(values.size()), label, {}}); };
    if (row < 0 || row >= int(m_steps.size()))
        return m_values.set({});
    switch (m_steps[size_t(row)].second.what) {
    case Do::Tag:
    case Do::Untag:
        for (const Tag &tag : m_tags)
            add(oneLine(tag.name, 60));
        break;
    case Do::Assign:
        add(described(0, {.what = Do::Assign}).value);
        for (const Agent &agent : m_agents)
            add(oneLine(agent.name, 60));
        break;
    case Do::Snooze:
        for (const Later until : laterOrder)
            add(described(0, {.what = Do::Snooze, .until = until}).value);
        break;
    case Do::Prioritize:
        for (const Priority priority : priorityOrder)
            add(Words::priority(priority));
        break;
    case Do::AssignToMe:
    case Do::Close: break;
    }
    m_values.set(std::move(values));
}

void SnippetForm::setValue(int row, int value)
{
    if (row < 0 || row >= int(m_steps.size()) || value < 0)
        return;
    MacroStep &step = m_steps[size_t(row)].second;
    const auto at = size_t(value);
    if ((step.what == Do::Tag || step.what == Do::Untag) && at < m_tags.size())
        step.id = m_tags[at].id;
    else if (step.what == Do::Assign && at <= m_agents.size())
        step.id = at == 0 ? Id() : m_agents[at - 1].id;
    else if (step.what == Do::Snooze && at < laterOrder.size())
        step.until = laterOrder[at];
    else if (step.what == Do::Prioritize && at < priorityOrder.size())
        step.priority = priorityOrder[at];
    build();
    say({});
}

// --- saving -----------------------------------------------------------------------------------------------------

QString SnippetForm::wrong() const
{
    const QString name = m_macro.name.simplified();
    if (m_strange)
        return m_problem;
    if (name.isEmpty())
        //: In the form of a canned response or macro
        return tr("Give it a name: it is found by it after /.");
    if (name.size() > longestName)
        //: In the form of a canned response or macro
        return tr("The name is too long.");
    if (m_taken.contains(name.toLower()))
        //: In the form of a canned response or macro
        return tr("There is one with this name already.");
    if (m_macro.text.size() > longestText)
        //: In the form of a canned response or macro
        return tr("The text is too long.");
    if (m_macro.text.trimmed().isEmpty() && m_steps.empty())
        return m_isMacro
                   //: In the form of a macro
                   ? tr("Write a text, or say what it does.")
                   //: In the form of a canned response
                   : tr("Write a text.");
    const bool chosen = std::all_of(rows().begin(), rows().end(), [](const SnippetAction &action) {
        return !action.wantsValue || !action.value.isEmpty();
    });
    //: In the form of a macro: an action lacks its tag or person
    return chosen ? QString() : tr("Choose for each action what it is done with.");
}

void SnippetForm::say(const QString &problem)
{
    if (!m_strange)
        m_problem = problem;
    Q_EMIT edited();
}

bool SnippetForm::save()
{
    if (!m_open)
        return false;
    if (const QString why = wrong(); !why.isEmpty()) {
        say(why);
        return false;
    }
    QJsonObject args{{u"name"_s, m_macro.name.simplified()}, {u"text"_s, m_macro.text}};
    if (m_isMacro) {
        std::vector<MacroStep> steps;
        for (const auto &[key, step] : m_steps)
            steps.push_back(step);
        args.insert(u"actions"_s, macroActions(steps));
    }
    submit(u".put"_s, std::move(args));
    return true;
}

void SnippetForm::remove()
{
    if (m_open && m_known)
        submit(u".remove"_s, {});
}

void SnippetForm::submit(const QString &verb, QJsonObject args)
{
    args.insert(idName(), m_macro.id.toString());
    // What the hub refused before is said anew, not beside it.
    if (!m_instead.isNull())
        m_source.discard(m_instead);
    (void)m_source.submit({.name = (m_isMacro ? u"macro"_s : u"canned"_s) + verb, .args = args, .expect = m_seen});
    close();
}

void SnippetForm::close()
{
    if (!m_open)
        return;
    m_open = false;
    Q_EMIT openChanged();
}

} // namespace throughline::ui
