// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/methods.h"

namespace throughline::hub {

//! Channel/list, Channel/settings, Channel/figures, Channel/test: what an administrator's console asks to set endpoints up.
[[nodiscard]] bool isChannelMethod(const QString &name);
[[nodiscard]] QStringList channelMethodNames();

//! Answers once through \a then, now or later: `forbidden` to anybody but an administrator of this moment, whatever else is
//! asked. No answer holds a secret. Main thread.
void channelMethod(SyncContext &context, const Principal &principal, const wire::Invocation &call,
                   std::function<void(MethodAnswer)> then);

} // namespace throughline::hub
