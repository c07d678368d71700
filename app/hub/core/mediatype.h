// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace throughline::hub {

//! The media type told by the first bytes. \a claimed is believed only where bytes tell nothing and it cannot harm:
//! never for markup or scripts, which become application/octet-stream or text/plain.
[[nodiscard]] QString sniffMediaType(QByteArrayView bytes, const QString &claimed);

} // namespace throughline::hub
