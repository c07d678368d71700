// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message/mail.h"

namespace throughline::email {

//! CHANNELS "Contact points": trimmed, domain by IDNA and lower case, local part lower case. Dots and +tags stay.
//! Empty when it is no address: no or several @ outside quotes, an empty or overlong part, spaces, control
//! characters.
[[nodiscard]] QString normalAddress(QStringView text);

//! A display name fit for one line: no control and direction characters, bounded.
[[nodiscard]] QString cleanLine(QStringView text, qsizetype most = 1'000);

//! The addresses of a decoded header value, at most \a most; groups are opened. A text without any gives one with
//! only raw set.
[[nodiscard]] std::vector<Address> readAddresses(const QByteArray &header, int most = 100);

} // namespace throughline::email
