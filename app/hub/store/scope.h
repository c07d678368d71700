// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wire/scope.h"

#include <QByteArray>
#include <QByteArrayView>

namespace throughline::hub {

using wire::Scope;
using wire::ScopeKind;

//! How a scope is stored: one letter for its kind, then the 16 bytes of its id if it has one.
[[nodiscard]] QByteArray scopeKey(const Scope &scope);
[[nodiscard]] std::optional<Scope> scopeFromKey(QByteArrayView key);

} // namespace throughline::hub
