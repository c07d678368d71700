// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "message/mail.h"

#include <vector>

namespace throughline::email {

//! A mail of a file on its way to the hub.
struct OldMail {
    plugin::InboundItem item;
    std::vector<MailFile> files;
    QString digest;
    QString path;
    qint64 offset = 0;
};

//! Mails kept together, and the place in the source behind them.
struct OldMails {
    std::vector<OldMail> mails;
    std::vector<plugin::ImportProblem> problems;
    qint64 skipped = 0;
    qint64 bytes = 0;
    QByteArray cursor;
};

} // namespace throughline::email
