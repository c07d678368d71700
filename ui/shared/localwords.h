// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::ui {

//! "sv" or "sv-SE" -> "Swedish", in the application's language; of a code nobody knows nothing.
[[nodiscard]] QString languageName(const QString &code);

//! An amount as it came, "1250.5", for the user's locale: "1.250,50 EUR". Every decimal stays, none is made up but the
//! two of a currency that has them; what is no amount is shown as it is.
[[nodiscard]] QString moneyText(const QString &amount, const QString &currency);

} // namespace throughline::ui
