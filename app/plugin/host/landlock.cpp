// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/landlock.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace throughline::plugin {

using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX

namespace {

// What libraries need to run: themselves, names and certificates, time zones, entropy. /proc/self holds no secret here,
// since the process is not dumpable and its environment is empty.
const QStringList systemPaths{
    u"/lib"_s,
    u"/lib64"_s,
    u"/usr/lib"_s,
    u"/usr/local/lib"_s,
    u"/usr/lib64"_s,
    u"/etc/ssl"_s,
    u"/etc/gnutls"_s, // which encryption the administrator allows
    u"/etc/resolv.conf"_s,
    u"/etc/hosts"_s,
    u"/etc/nsswitch.conf"_s,
    u"/etc/host.conf"_s,
    u"/etc/gai.conf"_s,
    u"/etc/ld.so.cache"_s,
    u"/etc/ld.so.preload"_s,
    u"/etc/localtime"_s,
    u"/etc/services"_s,
    u"/usr/share/zoneinfo"_s,
    u"/usr/share/ca-certificates"_s,
    u"/usr/local/share/ca-certificates"_s,
    u"/dev/urandom"_s,
    u"/dev/random"_s,
    u"/dev/null"_s,
    u"/proc/self"_s,
    u"/run/systemd/resolve"_s,
};

constexpr quint64 fileRights = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr quint64 handled = fileRights | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_WRITE_FILE
                            | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE
                            | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG
                            | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
                            | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

void allow(int rules, const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC);
    if (fd < 0)
        return; // not on this system
    struct stat about = {};
    ::fstat(fd, &about);
    landlock_path_beneath_attr rule{};
    rule.allowed_access = S_ISDIR(about.st_mode) ? fileRights | LANDLOCK_ACCESS_FS_READ_DIR : fileRights;
    if (path == "/dev/null"_L1)
        rule.allowed_access |= LANDLOCK_ACCESS_FS_WRITE_FILE;
    rule.parent_fd = fd;
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(fd);
}

} // namespace

int landlockVersion()
{
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? int(version) : 0;
}

Result<void> allowReading(const QStringList &folders)
{
    const landlock_ruleset_attr attributes{.handled_access_fs = handled};
    const int rules = int(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    if (rules < 0)
        return fail(ErrorCode::Internal, u"landlock: errno %1"_s.arg(errno));
    for (const QString &path : systemPaths + folders)
        allow(rules, path);
    const long done = syscall(SYS_landlock_restrict_self, rules, 0);
    const int problem = errno;
    ::close(rules);
    if (done != 0)
        return fail(ErrorCode::Internal, u"landlock: errno %1"_s.arg(problem));
    return {};
}

#else

int landlockVersion()
{
    return 0;
}

Result<void> allowReading(const QStringList &)
{
    return fail(ErrorCode::Unsupported, u"Landlock on this system"_s);
}

#endif

} // namespace throughline::plugin
