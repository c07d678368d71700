// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <QJsonObject>

namespace throughline {

//! The id that stands in \a object under \a name; null when there is none, or something else.
[[nodiscard]] inline Id idAt(const QJsonObject &object, QLatin1StringView name)
{
    return Id::fromString(object.value(name).toString()).value_or(Id{});
}

} // namespace throughline
