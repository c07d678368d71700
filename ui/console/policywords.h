// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace throughline::client {
struct ConsolePolicy;
struct PolicyFault;
} // namespace throughline::client

namespace throughline::ui {

//! What the window says of the organisation's settings. GUI thread.
class PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)

public:
    //! One sentence with file, line and key.
    [[nodiscard]] static QString fault(const client::PolicyFault &fault);
    //! Each value of the files in a line, with its level and file.
    [[nodiscard]] static QStringList values(const client::ConsolePolicy &policy);
    [[nodiscard]] static QStringList warnings(const client::ConsolePolicy &policy);
    //! The hub that was asked for is none of the organisation's.
    [[nodiscard]] static QString otherHub();
};

} // namespace throughline::ui
