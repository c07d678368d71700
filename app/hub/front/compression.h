// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace throughline::hub {

//! \a bytes as a gzip stream (RFC 1952), fast rather than small. Any thread.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

} // namespace throughline::hub
