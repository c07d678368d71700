// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace throughline::events {

//! The backend's answer to \a name, read by BACKEND_API.md: only the fields it describes, in bounds. Its error becomes
//! ours; what fits no shape is Unavailable.
[[nodiscard]] Result<QJsonObject> readAnswer(const QString &name, const QByteArray &body);

//! The arguments of a look-up or an action, checked before anything leaves. InvalidArgument names the field.
[[nodiscard]] Result<QJsonObject> readArgs(const QString &name, const QJsonObject &args);

} // namespace throughline::events
