// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace throughline::email {

//! A folder's name as IMAP sends it: UTF-7 with "&" and "," (RFC 3501, 5.1.3).
[[nodiscard]] QByteArray folderToWire(const QString &name);

} // namespace throughline::email
