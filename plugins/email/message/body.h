// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message/mime.h"

namespace throughline::email {

//! Chooses what is read of \a parts and fills text, blocks, fromHtml and oddities. Answers which parts were the text:
//! the others are files.
[[nodiscard]] std::vector<bool> readBody(const std::vector<Part> &parts, const ReadLimits &limits, Mail &mail);

//! Whether both say the same but for spacing, links and marks.
[[nodiscard]] bool sameWords(const QString &plain, const QString &html);

} // namespace throughline::email
