// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/source.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace throughline::ui {

//! What a reply that has not left the hub says of itself, and what can be done about it: taken back, sent at once, written
//! again. Words and choices only.
struct SendState {
    Q_DECLARE_TR_FUNCTIONS(SendState)

public:
    QString word;
    QString icon;
    QString tone;
    QString reason;
    bool counting = false; //!< the word changes every second

    //! Nothing for what has left, was refused, or is no reply.
    [[nodiscard]] static std::optional<SendState> of(const client::TimelineEntry &entry, Instant now);
    //! Of "undo" (back into the composer, before or after the hub has it), "cancel", "edit", "now", "anyway", "reuse", in the
    //! order they are shown.
    [[nodiscard]] static QStringList actions(const client::TimelineEntry &entry, Instant now);

    static constexpr std::chrono::seconds countdown{120}; //!< what leaves later names its time instead
    static constexpr std::chrono::seconds patience{2};    //!< so long the hub may take before there is more to choose
};

} // namespace throughline::ui
