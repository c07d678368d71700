// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QCommandLineParser>
#include <QStringList>

#include <cstdio>
#include <optional>

namespace throughline::hub {

//! How the program ends (CONTROL.md).
enum ExitCode { Done = 0, Failed = 1, WrongUse = 2, FolderTaken = 3, ViolationsFound = 4 };

//! One line to standard output or standard error, as UTF-8.
void say(const QString &line);
void complain(const QString &line);
//! Prints the error's sentence and answers the exit code for it.
[[nodiscard]] int failed(const Error &error);

//! A QCommandLineParser whose errors are one sentence on standard error. \a arguments: those after the command's words.
class Command
{
public:
    //! \a words: "user add"; \a what: one sentence for --help.
    Command(const QString &words, const QString &what);
    [[nodiscard]] QCommandLineParser &parser() { return m_parser; }
    void option(const QString &name, const QString &what, const QString &value = {}, const QString &standard = {});
    void positional(const QString &name, const QString &what);
    //! --data, --key-file, --key-fd, --plugins, --developer.
    void storeOptions();
    //! An exit code when the program should end now: --help, or a mistake.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);

    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser.values(name); }
    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString argument(int index) const { return m_parser.positionalArguments().value(index); }
    [[nodiscard]] QString dataFolder() const;

private:
    QString m_words;
    QStringList m_positional;
    QCommandLineParser m_parser;
};

//! From standard input (one line) or from the terminal without echo, twice.
[[nodiscard]] Result<QString> askPassword(bool fromStandardInput);
//! An object from JSON text, or from a file for "@path".
[[nodiscard]] Result<QJsonObject> jsonArgument(const QString &text, const QString &option);

// The commands; \a arguments without program name and command.
[[nodiscard]] int serve(const QStringList &arguments);
[[nodiscard]] int userCommand(const QStringList &arguments);
[[nodiscard]] int queueCommand(const QStringList &arguments);
[[nodiscard]] int endpointCommand(const QStringList &arguments);
[[nodiscard]] int identityCommand(const QStringList &arguments);
[[nodiscard]] int importCommand(const QStringList &arguments);
[[nodiscard]] int exportCommand(const QStringList &arguments);
[[nodiscard]] int backupCommand(const QStringList &arguments);
[[nodiscard]] int restoreCommand(const QStringList &arguments);
[[nodiscard]] int rebuildCommand(const QStringList &arguments);
[[nodiscard]] int verifyCommand(const QStringList &arguments);

} // namespace throughline::hub
