// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "exports/outfolder.h"

#include <QDir>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

QString systemWords(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

bool isThere(const QString &path)
{
    const QFileInfo about(path);
    return about.exists() || about.isSymLink(); // also a link that leads nowhere
}

} // namespace

Result<OutFolder> OutFolder::begin(const QString &to)
{
    const QString clean = QDir::cleanPath(to);
    if (!QDir::isAbsolutePath(to) || !QFileInfo(QFileInfo(clean).path()).isDir())
        return fail(ErrorCode::InvalidArgument, u"The export needs the name of a new folder in an existing one."_s);
    if (isThere(clean))
        return fail(ErrorCode::AlreadyExists, u"%1 exists already; an export never overwrites anything."_s.arg(clean));
    const QString partial = clean + u".partial"_s;
    if (::mkdir(QFile::encodeName(partial).constData(), S_IRWXU) == 0)
        return OutFolder(clean, partial);
    if (errno == EEXIST)
        return fail(
            ErrorCode::AlreadyExists,
            u"%1 exists already: another export is under way, or one was broken off; then remove it."_s.arg(partial));
    return fail(ErrorCode::Io, u"The folder %1 cannot be made: %2."_s.arg(partial, systemWords(errno)));
}

OutFolder::OutFolder(OutFolder &&other) noexcept
    : m_to(std::move(other.m_to)),
      m_partial(std::exchange(other.m_partial, {}))
{
}

OutFolder::~OutFolder()
{
    if (!m_partial.isEmpty())
        QDir(m_partial).removeRecursively();
}

Result<void> OutFolder::makeFolder(const QString &relative)
{
    const QString full = path(relative);
    if (::mkdir(QFile::encodeName(full).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return fail(ErrorCode::Io, u"The folder %1 cannot be made: %2."_s.arg(full, systemWords(errno)));
    return {};
}

Result<void> OutFolder::finish()
{
    const QByteArray from = QFile::encodeName(m_partial);
    const QByteArray to = QFile::encodeName(m_to);
    // One flush for all of it: one for each of some hundred thousand files would take hours.
    const int folder = ::open(from.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool onDisk = folder >= 0 && ::syncfs(folder) == 0;
    const int why = errno;
    if (folder >= 0)
        ::close(folder);
    if (!onDisk)
        return fail(ErrorCode::Io, u"%1 cannot be written: %2."_s.arg(m_partial, systemWords(why)));
    // rename() alone would replace an empty folder that somebody made meanwhile.
    int renamed = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (renamed != 0 && (errno == EINVAL || errno == ENOSYS) && !isThere(m_to)) // a file system without that flag
        renamed = std::rename(from.constData(), to.constData());
    if (renamed != 0)
        return fail(errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::Io,
                    u"%1 cannot be renamed to %2: %3."_s.arg(m_partial, m_to, systemWords(errno)));
    m_partial.clear();
    return {};
}

OutFile::OutFile(const QString &path) : m_file(path)
{
    m_failed = !m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    if (m_failed)
        m_why = m_file.errorString();
}

void OutFile::write(QByteArrayView bytes)
{
    if (m_failed || m_file.write(bytes.data(), bytes.size()) == bytes.size())
        return;
    m_failed = true;
    m_why = m_file.errorString();
}

Result<void> OutFile::close()
{
    if (!m_failed && !m_file.flush()) {
        m_failed = true;
        m_why = m_file.errorString();
    }
    m_file.close();
    if (m_failed)
        return fail(ErrorCode::Io, u"%1 cannot be written: %2."_s.arg(m_file.fileName(), m_why));
    return {};
}

} // namespace throughline::hub
