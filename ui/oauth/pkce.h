// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::ui {

//! The S256 challenge of a code verifier (RFC 7636, 4.2).
[[nodiscard]] QString pkceChallenge(const QString &verifier);

//! Compares in a time that does not tell how much of a secret somebody guessed.
[[nodiscard]] bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace throughline::ui
