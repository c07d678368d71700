// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "loader/safefolder.h"

#include "api/manifest.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> problem(const QString &name, int code)
{
    if (code == ELOOP || code == ENOTDIR)
        return fail(ErrorCode::Forbidden, u"%1 is a symbolic link or not what it should be"_s.arg(name));
    if (code == ENOENT)
        return fail(ErrorCode::NotFound, u"%1 is missing"_s.arg(name));
    return fail(ErrorCode::Io, u"%1 cannot be read (errno %2)"_s.arg(name).arg(code));
}

struct Fd {
    int value;
    ~Fd()
    {
        if (value >= 0)
            ::close(value);
    }
};

} // namespace

Result<SafeFolder> SafeFolder::open(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return problem(u"the folder"_s, errno);
    return SafeFolder(fd);
}

SafeFolder::~SafeFolder()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

SafeFolder::SafeFolder(SafeFolder &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

Result<QByteArray> SafeFolder::read(const QString &path, qint64 limit) const
{
    if (!isPackagePath(path))
        return fail(ErrorCode::Forbidden, u"%1 is not a plain relative path"_s.arg(path.left(100)));
    const QStringList steps = path.split(u'/');
    Fd folder{::dup(m_fd)};
    for (qsizetype i = 0; i + 1 < steps.size(); ++i) {
        const int next = ::openat(folder.value, QFile::encodeName(steps.at(i)).constData(),
                                  O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (next < 0)
            return problem(path, errno);
        ::close(std::exchange(folder.value, next));
    }
    // NONBLOCK: a named pipe in the place of a file must not hold us.
    const Fd file{::openat(folder.value, QFile::encodeName(steps.last()).constData(),
                           O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    if (file.value < 0)
        return problem(path, errno);
    struct stat about = {};
    if (::fstat(file.value, &about) != 0 || !S_ISREG(about.st_mode))
        return fail(ErrorCode::Forbidden, u"%1 is not a plain file"_s.arg(path));
    if (about.st_size > limit)
        return fail(ErrorCode::TooLarge, u"%1 is larger than %2 bytes"_s.arg(path).arg(limit));
    QByteArray bytes(about.st_size + 1, Qt::Uninitialized); // one more, to notice that it grew
    qint64 have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(file.value, bytes.data() + have, size_t(bytes.size() - have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return problem(path, errno);
        if (got == 0)
            break;
        have += got;
    }
    if (have > about.st_size)
        return fail(ErrorCode::Corrupt, u"%1 changed while it was read"_s.arg(path));
    bytes.truncate(have);
    return bytes;
}

} // namespace throughline::plugin
