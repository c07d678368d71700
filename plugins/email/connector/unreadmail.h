// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/cursor.h"
#include "connector/imapline.h"
#include "connector/mapping.h"

namespace throughline::email {

//! What is told of a mail that is not taken apart. Its place in the folder is its name; \a source (may be empty) is a file.
[[nodiscard]] FetchedMail unreadMail(const MailHead &head, FolderRole role, const QString &folder,
                                     const FolderMark &mark, qint64 since, int historyDays, QByteArray source);

} // namespace throughline::email
