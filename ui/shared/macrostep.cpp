// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/macrostep.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

std::optional<Later> laterOf(const QString &name)
{
    if (name == "hour"_L1)
        return Later::InOneHour;
    if (name == "afternoon"_L1)
        return Later::Afternoon;
    if (name == "tomorrow"_L1)
        return Later::Tomorrow;
    if (name == "monday"_L1)
        return Later::Monday;
    return std::nullopt;
}

QString nameOf(Later until)
{
    switch (until) {
    case Later::InOneHour: return u"hour"_s;
    case Later::Afternoon: return u"afternoon"_s;
    case Later::Tomorrow: return u"tomorrow"_s;
    case Later::Monday: break;
    }
    return u"monday"_s;
}

std::optional<MacroStep> stepOf(const QJsonObject &action)
{
    using Do = MacroStep::Do;
    const QString what = action.value("do"_L1).toString();
    if (what == "close"_L1)
        return MacroStep{.what = Do::Close};
    if (what == "snooze"_L1) {
        const auto until = laterOf(action.value("until"_L1).toString());
        return until ? std::optional(MacroStep{.what = Do::Snooze, .until = *until}) : std::nullopt;
    }
    if (what == "tag"_L1 || what == "untag"_L1) {
        const auto tag = Id::fromString(action.value("tagId"_L1).toString());
        return tag ? std::optional(MacroStep{.what = what == "tag"_L1 ? Do::Tag : Do::Untag, .id = *tag})
                   : std::nullopt;
    }
    if (what == "priority"_L1) {
        constexpr qint64 none = int(Priority::Low) - 1;
        const qint64 number = action.value("priority"_L1).toInteger(none);
        const Priority priority = priorityOf(number);
        return number == int(priority) ? std::optional(MacroStep{.what = Do::Prioritize, .priority = priority})
                                       : std::nullopt;
    }
    if (what != "assign"_L1)
        return std::nullopt;
    const QJsonValue agent = action.value("agentId"_L1);
    if (agent.isNull())
        return MacroStep{.what = Do::Assign};
    if (agent.toString() == "me"_L1)
        return MacroStep{.what = Do::AssignToMe};
    const auto id = Id::fromString(agent.toString());
    return id && !id->isNull() ? std::optional(MacroStep{.what = Do::Assign, .id = *id}) : std::nullopt;
}

} // namespace

std::optional<std::vector<MacroStep>> macroSteps(const QJsonArray &actions)
{
    std::vector<MacroStep> steps;
    for (const QJsonValue each : actions) {
        const auto step = stepOf(each.toObject());
        if (!step)
            return std::nullopt;
        steps.push_back(*step);
    }
    // What changes its state comes last: the rest is done to a conversation that is still open.
    std::stable_partition(steps.begin(), steps.end(), [](const MacroStep &step) {
        return step.what != MacroStep::Do::Snooze && step.what != MacroStep::Do::Close;
    });
    return steps;
}

QJsonArray macroActions(const std::vector<MacroStep> &steps)
{
    using Do = MacroStep::Do;
    const auto action = [](const MacroStep &step) -> QJsonObject {
        switch (step.what) {
        case Do::Tag: return {{u"do"_s, u"tag"_s}, {u"tagId"_s, step.id.toString()}};
        case Do::Untag: return {{u"do"_s, u"untag"_s}, {u"tagId"_s, step.id.toString()}};
        case Do::AssignToMe: return {{u"do"_s, u"assign"_s}, {u"agentId"_s, u"me"_s}};
        case Do::Assign:
            return {{u"do"_s, u"assign"_s},
                    {u"agentId"_s, step.id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(step.id.toString())}};
        case Do::Snooze: return {{u"do"_s, u"snooze"_s}, {u"until"_s, nameOf(step.until)}};
        case Do::Prioritize: return {{u"do"_s, u"priority"_s}, {u"priority"_s, int(step.priority)}};
        case Do::Close: break;
        }
        return {{u"do"_s, u"close"_s}};
    };
    QJsonArray actions;
    for (const MacroStep &step : steps)
        actions.append(action(step));
    return actions;
}

} // namespace throughline::ui
