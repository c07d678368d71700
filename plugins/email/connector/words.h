// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace throughline::email {

//! Why a mail was not taken, from a server's last answer ("550 5.1.1 <ann@…>: unknown"): the codes only, in words. The text
//! beside them may quote addresses and goes nowhere.
[[nodiscard]] QString refusalWords(long code, const QByteArray &answer);
//! The same from a bounce's status ("5.1.1").
[[nodiscard]] QString statusWords(const QString &status);
//! The enhanced status code in an answer (RFC 3463); empty when there is none.
[[nodiscard]] QString enhancedStatus(const QByteArray &answer);

} // namespace throughline::email
