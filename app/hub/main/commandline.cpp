// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/commandline.h"

#include "base/files.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <sodium.h>
#include <termios.h>
#include <unistd.h>

#include <string>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

void print(FILE *to, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), to);
    std::fflush(to);
}

//! One line of standard input, without its end; at most a little more than the longest password.
QByteArray readLine()
{
    QByteArray line;
    char c = 0;
    while (line.size() < 2048 && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n')
        line.append(c);
    return line;
}

QByteArray readHidden(const char *prompt)
{
    std::fputs(prompt, stderr);
    termios old{};
    ::tcgetattr(STDIN_FILENO, &old);
    termios hidden = old;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    QByteArray line = readLine();
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &old);
    std::fputc('\n', stderr);
    return line;
}

} // namespace

void say(const QString &line)
{
    print(stdout, line);
}

void complain(const QString &line)
{
    print(stderr, line);
}

int failed(const Error &error)
{
    complain(error.detail.isEmpty() ? errorName(error.code) : error.detail);
    return error.code == ErrorCode::InvalidArgument ? WrongUse : Failed;
}

Command::Command(const QString &words, const QString &what) : m_words(words)
{
    m_parser.setApplicationDescription(what);
    m_parser.addOption(QCommandLineOption(u"help"_s, u"Shows this text."_s));
}

void Command::option(const QString &name, const QString &what, const QString &value, const QString &standard)
{
    m_parser.addOption(QCommandLineOption(name, what, value, standard));
}

void Command::positional(const QString &name, const QString &what)
{
    m_positional.append(name);
    m_parser.addPositionalArgument(name, what);
}

void Command::storeOptions()
{
    option(u"data"_s, u"The hub's data folder."_s, u"folder"_s);
    option(u"key-file"_s, u"File with the store's key instead of hub.key in the data folder."_s, u"file"_s);
    option(u"key-fd"_s, u"Open file descriptor to read the store's key from."_s, u"number"_s);
    option(u"plugins"_s, u"Folder with channel plugins; may be given more than once."_s, u"folder"_s);
    option(u"developer"_s, u"Accepts unsigned plugins, if the machine's policy allows it."_s);
}

QString Command::dataFolder() const
{
    if (isSet(u"data"_s))
        return value(u"data"_s);
    // systemd's StateDirectory= for a service; a person's own folder else.
    if (const QString state = qEnvironmentVariable("STATE_DIRECTORY"); !state.isEmpty())
        return state.section(u':', 0, 0);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/throughline-hub"_s;
}

std::optional<int> Command::parse(const QStringList &arguments)
{
    const bool understood = m_parser.parse(QStringList{u"throughline-hub "_s + m_words} + arguments);
    if (m_parser.isSet(u"help"_s)) {
        // Qt would name the program by the path it was started with, and without the command's words.
        QString usage = u"Usage: throughline-hub %1 [options]"_s.arg(m_words);
        for (const QString &name : m_positional)
            usage += u" <%1>"_s.arg(name);
        say(usage + u'\n' + m_parser.helpText().section(u'\n', 1).trimmed());
        return Done;
    }
    if (!understood) {
        complain(m_parser.errorText());
        return WrongUse;
    }
    const qsizetype have = m_parser.positionalArguments().size();
    if (have != m_positional.size()) {
        complain(have < m_positional.size()
                     ? u"throughline-hub %1 needs <%2>; see --help."_s.arg(m_words, m_positional.at(have))
                     : u"throughline-hub %1 does not take \"%2\"; see --help."_s.arg(
                         m_words, m_parser.positionalArguments().at(m_positional.size())));
        return WrongUse;
    }
    return std::nullopt;
}

Result<QString> askPassword(bool fromStandardInput)
{
    QByteArray first;
    if (fromStandardInput) {
        first = readLine();
    } else {
        if (!::isatty(STDIN_FILENO))
            return fail(ErrorCode::InvalidArgument,
                        u"There is no terminal to ask for the password; use --password-stdin."_s);
        first = readHidden("Password: ");
        QByteArray second = readHidden("Again: ");
        const bool same = first == second;
        sodium_memzero(second.data(), static_cast<size_t>(second.size()));
        if (!same)
            return fail(ErrorCode::InvalidArgument, u"The two passwords differ."_s);
    }
    QString password = QString::fromUtf8(first);
    sodium_memzero(first.data(), static_cast<size_t>(first.size()));
    if (password.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"The password is empty."_s);
    return password;
}

Result<QJsonObject> jsonArgument(const QString &text, const QString &option)
{
    if (text.isEmpty())
        return QJsonObject();
    QByteArray bytes = text.toUtf8();
    if (text.startsWith(u'@')) {
        const auto read = DiskFiles().read(text.mid(1), 1024 * 1024);
        if (!read)
            return fail(ErrorCode::InvalidArgument, u"The file %1 of --%2 cannot be read."_s.arg(text.mid(1), option));
        bytes = *read;
    }
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(ErrorCode::InvalidArgument, u"--%1 needs a JSON object, or @file with one."_s.arg(option));
    return document.object();
}

} // namespace throughline::hub
