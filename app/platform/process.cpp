// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "platform/process.h"

#include <QFile>
#include <QSslSocket>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace throughline::platform {

using namespace Qt::StringLiterals;

Result<void> hardenProcess()
{
    const rlimit none{0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0)
        return fail(ErrorCode::Io, u"RLIMIT_CORE"_s);
#ifdef Q_OS_LINUX
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return fail(ErrorCode::Io, u"PR_SET_DUMPABLE"_s);
#endif
    return {};
}

namespace {

//! In the child, between fork and exec: only calls that are safe there.
[[noreturn]] void becomeProgram(const std::vector<char *> &argv, int input, int output, int report)
{
    setsid();
    // Once more, so that nobody's child remains and no terminal can be taken.
    if (const pid_t second = fork(); second != 0) {
        if (second > 0)
            (void)!write(report, &second, sizeof second);
        _exit(second > 0 ? 0 : 1);
    }
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    sigset_t all;
    sigemptyset(&all);
    sigprocmask(SIG_SETMASK, &all, nullptr);
    std::signal(SIGPIPE, SIG_DFL);
    execv(argv[0], argv.data());
    const pid_t failed = -errno;
    (void)!write(report, &failed, sizeof failed);
    _exit(127);
}

} // namespace

Result<qint64> startDetached(const QString &program, const QStringList &arguments, const QByteArray &input,
                             const QString &outputPath)
{
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const auto &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (auto &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    std::array<int, 2> key{-1, -1}, report{-1, -1};
    const int output = open(QFile::encodeName(outputPath).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const auto closeAll = [&] {
        for (const int fd : {key[0], key[1], report[0], report[1], output}) {
            if (fd >= 0)
                close(fd);
        }
    };
    if (output < 0 || pipe2(key.data(), O_CLOEXEC) != 0 || pipe2(report.data(), O_CLOEXEC) != 0) {
        closeAll();
        return fail(ErrorCode::Io, QString::fromLocal8Bit(std::strerror(errno)));
    }
    // A pipe holds 64 KiB: the key is in it before the program starts, nobody has to wait for anybody.
    if (input.size() > 4096 || write(key[1], input.constData(), size_t(input.size())) != input.size()) {
        closeAll();
        return fail(ErrorCode::InvalidArgument, u"input"_s);
    }
    const pid_t first = fork();
    if (first == 0)
        becomeProgram(argv, key[0], output, report[1]);
    close(std::exchange(report[1], -1));
    close(std::exchange(key[1], -1));
    pid_t started = 0;
    pid_t last = 0;
    // First the process id; then, only if exec failed, the reason. exec closes our end.
    while (first > 0 && read(report[0], &last, sizeof last) == ssize_t(sizeof last)) {
        if (last < 0)
            started = last;
        else if (started == 0)
            started = last;
    }
    if (first > 0)
        waitpid(first, nullptr, 0);
    closeAll();
    if (started <= 0)
        return fail(ErrorCode::Unavailable, QString::fromLocal8Bit(std::strerror(started < 0 ? -started : EAGAIN)));
    return qint64(started);
}

bool hasTls()
{
    return QSslSocket::supportsSsl();
}

} // namespace throughline::platform
