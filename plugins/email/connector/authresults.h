// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace throughline::email {

//! Whether our own receiving server \a authServId says that the sender's domain vouches for a mail (dmarc=pass) and that the
//! domain it means is the one of \a from. Only its outermost result counts: further ones may come from the sender.
[[nodiscard]] bool senderVouchedFor(const QStringList &results, const QString &authServId, const QString &from);

} // namespace throughline::email
