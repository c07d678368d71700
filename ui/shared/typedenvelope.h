// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"

#include <QJsonObject>

namespace throughline::ui {

//! What the agent had typed around \a item, which we sent or meant to, as a draft keeps it: mode (counted as Envelope::Mode
//! does), subject, to, cc, bcc, quote, files, foreign. \a address: that of its contact point. Empty: its channel has none.
[[nodiscard]] QJsonObject typedEnvelope(const TimelineItem &item, const QString &address);

} // namespace throughline::ui
