// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/describe.h"
#include "api/messages.h"

#include <QByteArray>

namespace throughline::plugin {

//! One message at run time, made from the same shapes as the codec: for the conformance kit and the documentation.
struct MessageSchema {
    QString name;
    Direction direction = Direction::Both;
    QString permission;
    bool answered = false;
    std::vector<FieldSchema> fields;
    std::vector<FieldSchema> answer;
};

//! All messages, in the order of AllMessages. Built once; any thread.
[[nodiscard]] const std::vector<MessageSchema> &messageSchemas();
//! Null when there is none of that name.
[[nodiscard]] const MessageSchema *messageSchema(QStringView name);

} // namespace throughline::plugin
