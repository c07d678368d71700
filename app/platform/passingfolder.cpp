// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/passingfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace throughline::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "throughline-passing-"_L1;
constexpr auto lockEnding = ".lock"_L1;

bool isMine(const QFileInfo &entry)
{
#ifdef Q_OS_UNIX
    return !entry.isSymLink() && entry.ownerId() == ::geteuid();
#else
    return !entry.isSymLink();
#endif
}

//! Does some process hold a lock in there? The hub of a killed console lives on for a while and locks its own folder.
bool isLived(const QString &folder)
{
#ifdef Q_OS_UNIX
    for (QDirIterator it(folder, {u"*.lock"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        const int file = ::open(QFile::encodeName(it.next()).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (file < 0)
            continue;
        const bool held = ::flock(file, LOCK_EX | LOCK_NB) != 0;
        ::close(file);
        if (held)
            return true;
    }
#else
    Q_UNUSED(folder) // open files cannot be removed there: what lives stays
#endif
    return false;
}

} // namespace

PassingFolder::PassingFolder(const QString &path) : m_path(path), m_lock(path + lockEnding)
{
    m_lock.setStaleLockTime(0); // only a dead process makes it stale, however old it is
}

Result<std::unique_ptr<PassingFolder>> PassingFolder::make(const QString &base)
{
    const QString parent = base.isEmpty() ? QDir::tempPath() : base;
    removeLeftovers(parent);
    for (int tries = 0; tries < 20; ++tries) {
        const QString name = prefix + QString::number(QRandomGenerator::system()->generate64(), 36);
        std::unique_ptr<PassingFolder> folder(new PassingFolder(parent + u'/' + name));
        if (QFileInfo::exists(folder->m_path) || !folder->m_lock.tryLock(0))
            continue;
#ifdef Q_OS_UNIX
        const bool made = ::mkdir(QFile::encodeName(folder->m_path).constData(), S_IRWXU) == 0;
#else
        const bool made = QDir().mkdir(folder->m_path);
#endif
        if (made)
            return folder;
        folder->m_path.clear(); // somebody else's
    }
    return fail(ErrorCode::Io, u"no temporary folder"_s);
}

PassingFolder::~PassingFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

int PassingFolder::removeLeftovers(const QString &base)
{
    QSet<QString> paths; // also of a lock without its folder, or the other way round: killed in between
    const auto entries = QDir(base).entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (!isMine(entry))
            continue;
        const QString path = entry.absoluteFilePath();
        paths.insert(path.endsWith(lockEnding) ? path.chopped(lockEnding.size()) : path);
    }
    int removed = 0;
    for (const QString &path : std::as_const(paths)) {
        PassingFolder left(path);
        // Ours from here on: its destructor removes the folder, then the lock.
        if (left.m_lock.tryLock(0) && !isLived(path))
            ++removed;
        else
            left.m_path.clear();
    }
    return removed;
}

} // namespace throughline::platform
