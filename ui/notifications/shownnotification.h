// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "notifications/notificationrules.h"

namespace throughline::ui {

//! What is shown of a conversation outside the window.
struct ShownNotification {
    NotificationReason reason = NotificationReason::None;
    TimelineItem last; //!< the newest that it tells of
    Id customerId;
    QString customerName;
    ConversationStatus status = ConversationStatus::New;
    int count = 0;
    bool personal = false; //!< some of it is meant for the agent alone
    bool urgent = false;
    Instant at; //!< when it was shown last
};

} // namespace throughline::ui
