// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "domain/enums.h"
#include "shared/later.h"

#include <QJsonArray>

#include <optional>
#include <vector>

namespace throughline::ui {

//! One thing a macro does with a conversation, as PROTOCOL.md section 4 has it.
struct MacroStep {
    enum class Do { Tag, Untag, AssignToMe, Assign, Snooze, Close, Prioritize };
    Do what = Do::Close;
    Id id;                                //!< the tag, or who gets it (null: nobody)
    Later until = Later::Monday;          //!< of Snooze
    Priority priority = Priority::Urgent; //!< of Prioritize

    bool operator==(const MacroStep &) const = default;
};

//! Nothing when one of them is not known here: a macro is run whole or not at all.
[[nodiscard]] std::optional<std::vector<MacroStep>> macroSteps(const QJsonArray &actions);
//! The other way round, in the order of \a steps.
[[nodiscard]] QJsonArray macroActions(const std::vector<MacroStep> &steps);

} // namespace throughline::ui
