// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/settings.h"

#include <QJsonObject>
#include <QString>

namespace throughline::email {

//! What stands below an answer: a line that says who wrote when, and the words with "> " before each line. \a quote is
//! the item's data.quote (PLUGIN_API.md, "The envelope"). Empty for an empty one.
[[nodiscard]] QString quotedText(const QJsonObject &quote, const QString &language);

//! What is passed on, as data.forwarded has it: the lines of its head, then its text unchanged.
[[nodiscard]] QString forwardedText(const QJsonObject &forwarded, const QString &language);

//! The agent's words with what goes below them: the signature, once, then what is quoted or forwarded. The delimiter of
//! RFC 3676 stands only where the signature is the end: programs hide all that follows it.
struct Written {
    QString text;
    qsizetype own = 0; //!< characters of it that the agent wrote
};
[[nodiscard]] Written writtenText(const QString &words, const QJsonObject &data, const Settings &settings);

} // namespace throughline::email
