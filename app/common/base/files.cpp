// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace throughline {

using namespace Qt::StringLiterals;

bool DiskFiles::exists(const QString &path) const
{
    return QFile::exists(path);
}

Result<QByteArray> DiskFiles::read(const QString &path, qint64 limit) const
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(path, file.errorString()));
    if (file.size() > limit)
        return fail(ErrorCode::TooLarge, path);
    return file.read(limit);
}

Result<void> DiskFiles::write(const QString &path, const QByteArray &bytes)
{
    // QSaveFile flushes to the disk before it renames, so that a crash leaves the old or the new file, never half of one.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<void> DiskFiles::rename(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.rename(to))
        return fail(ErrorCode::Io, u"%1 -> %2: %3"_s.arg(from, to, file.errorString()));
    return {};
}

Result<void> DiskFiles::remove(const QString &path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

QStringList DiskFiles::list(const QString &folder) const
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

Result<void> DiskFiles::makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return fail(ErrorCode::Io, path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace throughline
