// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/sessionmodel.h"
#include "ui/fakesource.h"

namespace throughline::ui {

//! Fills \a source with what the named state shows; of a name that is none, with an ordinary afternoon.
void fillState(FakeSource &source, const QString &state);
//! The page the state stands on; most stand on the desk.
[[nodiscard]] SessionModel::State pageOf(const QString &state);
//! Nothing has come in yet, so no customer can be opened.
[[nodiscard]] bool isBare(const QString &state);
//! Text for which the packages of fonts have no letters is replaced, so that the picture is the same everywhere.
void leaveOutRareLetters(FakeSource &source);

} // namespace throughline::ui
