// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/importsource.h"

#include "api/shapes.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 listBytes = plugin::limits::frame / 2;

Instant changedAt(const struct stat &about)
{
    return {qint64(about.st_mtim.tv_sec) * 1000};
}

//! One descriptor, closed at the end.
struct Descriptor {
    explicit Descriptor(int opened) : fd(opened) {}
    ~Descriptor()
    {
        if (fd >= 0)
            ::close(fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int fd;
};

//! The file \a path below the folder \a root, step by step: a folder that became a link since it was listed leads nowhere.
int openBelow(const QString &root, const QString &path)
{
    constexpr int asFile = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    constexpr int asFolder = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    int at = ::open(QFile::encodeName(root).constData(), asFolder);
    const QStringList steps = path.split(u'/');
    for (qsizetype i = 0; at >= 0 && i < steps.size(); ++i) {
        const Descriptor folder(at);
        at = ::openat(folder.fd, QFile::encodeName(steps.at(i)).constData(), i + 1 < steps.size() ? asFolder : asFile);
    }
    return at;
}

} // namespace

Result<std::shared_ptr<const ImportSource>> ImportSource::open(const QString &path)
{
    const QFileInfo about(path);
    auto source = std::make_shared<ImportSource>();
    source->m_root = about.canonicalFilePath();
    if (source->m_root.isEmpty())
        return fail(ErrorCode::NotFound, u"There is no file or folder %1."_s.arg(path));
    if (!about.isReadable() || (about.isDir() && !about.isExecutable()))
        return fail(ErrorCode::Forbidden, u"%1 cannot be read by the hub's user."_s.arg(path));
    if (about.isFile()) {
        source->m_isFile = true;
        source->m_paths = {QFileInfo(source->m_root).fileName()};
        source->m_bytes = about.size();
        return source;
    }
    if (!about.isDir())
        return fail(ErrorCode::InvalidArgument, u"%1 is neither a file nor a folder."_s.arg(path));
    QDirIterator all(source->m_root, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString relative = all.next().mid(source->m_root.size() + 1);
        if (relative.size() > plugin::limits::path)
            continue;
        source->m_paths.push_back(relative);
        source->m_bytes += all.fileInfo().size();
    }
    std::sort(source->m_paths.begin(), source->m_paths.end());
    return source;
}

QString ImportSource::name() const
{
    return QString::fromLatin1(QCryptographicHash::hash(m_root.toUtf8(), QCryptographicHash::Sha256).first(16).toHex());
}

QString ImportSource::fullPath(const QString &path) const
{
    return m_isFile ? m_root : m_root + u'/' + path;
}

std::vector<plugin::SourceFile> ImportSource::list(const QString &after, int limit) const
{
    std::vector<plugin::SourceFile> files;
    qint64 bytes = 0;
    for (auto it = std::upper_bound(m_paths.begin(), m_paths.end(), after);
         it != m_paths.end() && int(files.size()) < limit && bytes < listBytes; ++it) {
        struct stat about {
        };
        if (::lstat(QFile::encodeName(fullPath(*it)).constData(), &about) != 0)
            about = {}; // gone: reading it says so
        files.push_back({.path = *it, .size = qint64(about.st_size), .changed = changedAt(about)});
        bytes += it->size() * 3 + 64;
    }
    return files;
}

Result<plugin::SourcePart> ImportSource::read(const QString &path, qint64 offset) const
{
    if (!std::binary_search(m_paths.begin(), m_paths.end(), path))
        return fail(ErrorCode::NotFound, u"path"_s);
    // What was named is a path of its own; a link in its place is refused like any other.
    const Descriptor file(m_isFile ? openBelow(QFileInfo(m_root).path(), path) : openBelow(m_root, path));
    struct stat about {
    };
    if (file.fd < 0 || ::fstat(file.fd, &about) != 0)
        return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Forbidden, u"it cannot be opened"_s);
    if (!S_ISREG(about.st_mode))
        return fail(ErrorCode::NotFound, u"path"_s);
    plugin::SourcePart part{.bytes = {}, .size = qint64(about.st_size), .changed = changedAt(about)};
    if (offset >= part.size)
        return part;
    part.bytes.resize(qsizetype(std::min<qint64>(plugin::limits::blobPart, part.size - offset)));
    qsizetype have = 0;
    while (have < part.bytes.size()) {
        const ssize_t got = ::pread(file.fd, part.bytes.data() + have, size_t(part.bytes.size() - have), offset + have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::Io, u"it cannot be read"_s);
        if (got == 0) // it became shorter
            break;
        have += got;
    }
    part.bytes.truncate(have);
    return part;
}

} // namespace throughline::hub
