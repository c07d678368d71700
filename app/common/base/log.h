// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline {

//! A named log of one module: `const Logger log{"hub.front"};`. Any thread.
//! Ids and counts are logged; message text, names, addresses, tokens and keys never are (SECURITY D9).
class Logger
{
public:
    explicit constexpr Logger(const char *name) : m_name(name) {}
    void debug(const QString &line) const;
    void info(const QString &line) const;
    void warning(const QString &line) const;
    void error(const QString &line) const;

private:
    const char *m_name;
};

struct LogOptions {
    QString file;       //!< path of a log file, rotated at 5 MB with three kept; empty: standard error only
    bool debug = false; //!< also debug lines
    bool standardError = true;
};

//! Call once at the start of a program. Routes Qt's messages here as well. Without it, warnings go to standard error.
void startLogging(const LogOptions &options);

} // namespace throughline
