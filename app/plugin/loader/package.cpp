// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "loader/package.h"

#include "loader/safefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fileBytes = 64 * 1024 * 1024;
constexpr qint64 packageBytes = 128 * 1024 * 1024;

Result<QString> checkSignature(const QByteArray &manifest, const SafeFolder &folder, const TrustPolicy &policy)
{
    const auto signature = folder.read(u"manifest.sig"_s, 16 * 1024);
    if (!signature) {
        if (signature.error().code != ErrorCode::NotFound)
            return fail(signature.error());
        if (policy.unsignedAllowed)
            return QString();
        return fail(ErrorCode::Forbidden, u"it is not signed, and unsigned plugins run in developer mode only"_s);
    }
    const auto signer = verifyManifest(manifest, *signature, policy.keys);
    if (!signer)
        return fail(signer.error());
    if (policy.revokedKeys.contains(keyId(signer->key)))
        return fail(ErrorCode::Forbidden, u"the key of %1 was revoked"_s.arg(signer->owner));
    return signer->owner;
}

Result<void> checkPolicy(const Manifest &manifest, const TrustPolicy &policy)
{
    const QString &id = manifest.id;
    if (policy.deny.contains(id) || (!policy.allow.isEmpty() && !policy.allow.contains(id)))
        return fail(ErrorCode::Forbidden, u"the policy of this organisation does not allow %1"_s.arg(id));
    if (policy.revokedPlugins.contains(id) || policy.revokedPlugins.contains(id + u'@' + manifest.version))
        return fail(ErrorCode::Forbidden, u"%1 %2 was revoked"_s.arg(id, manifest.version));
    const auto least = policy.leastVersion.constFind(id);
    if (least != policy.leastVersion.constEnd() && isOlder(manifest.version, *least))
        return fail(ErrorCode::Forbidden,
                    u"%1 %2 is too old: at least %3 is asked for"_s.arg(id, manifest.version, *least));
    return {};
}

bool isOurs(const QString &area)
{
    struct stat about = {};
    return ::lstat(QFile::encodeName(area).constData(), &about) == 0 && S_ISDIR(about.st_mode)
           && about.st_uid == ::geteuid() && (about.st_mode & 077) == 0;
}

bool writeNew(const QString &path, const QByteArray &bytes)
{
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0500);
    if (fd < 0)
        return false;
    qint64 done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(fd, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            break;
        done += written;
    }
    return ::close(fd) == 0 && done == bytes.size();
}

} // namespace

Result<VerifiedPackage> verifyPackage(const QString &path, const TrustPolicy &policy, Contents contents)
{
    const auto folder = SafeFolder::open(path);
    if (!folder)
        return fail(folder.error());
    const auto bytes = folder->read(u"manifest.json"_s, manifestBytes);
    if (!bytes)
        return fail(bytes.error());
    // Nothing in a manifest is believed, or even parsed, before its signature.
    const auto signedBy = checkSignature(*bytes, *folder, policy);
    if (!signedBy)
        return fail(signedBy.error());
    auto manifest = parseManifest(*bytes);
    if (!manifest)
        return fail(manifest.error());
    if (const auto good = checkPolicy(*manifest, policy); !good)
        return fail(good.error());

    VerifiedPackage package{.folder = path, .signedBy = *signedBy};
    qint64 total = 0;
    for (auto it = manifest->files.cbegin(); it != manifest->files.cend(); ++it) {
        auto file = folder->read(it.key(), fileBytes);
        if (!file)
            return fail(file.error());
        total += file->size();
        if (total > packageBytes)
            return fail(ErrorCode::TooLarge, u"the package is larger than %1 MiB"_s.arg(packageBytes / 1024 / 1024));
        const QByteArray hash = QCryptographicHash::hash(*file, QCryptographicHash::Sha256).toHex();
        if (QString::fromLatin1(hash) != it.value())
            return fail(ErrorCode::Corrupt, u"%1 is not the file that was signed"_s.arg(it.key()));
        if (contents == Contents::Keep)
            package.files.insert(it.key(), std::move(*file));
    }
    package.manifest = std::move(*manifest);
    return package;
}

Result<std::shared_ptr<PrivateCopy>> PrivateCopy::make(const VerifiedPackage &package, const QString &area)
{
    if (!QFile::exists(area)) {
        QDir().mkpath(QFileInfo(area).absolutePath());
        ::mkdir(QFile::encodeName(area).constData(), 0700);
    }
    if (!isOurs(area))
        return fail(ErrorCode::Forbidden, u"%1 must be a folder of this user that nobody else may enter"_s.arg(area));
    QTemporaryDir made(area + u'/' + package.manifest.id + u"-XXXXXX"_s); // 0700
    made.setAutoRemove(false);
    if (!made.isValid())
        return fail(ErrorCode::Io, made.errorString());
    std::shared_ptr<PrivateCopy> copy(new PrivateCopy(QFileInfo(made.path()).absoluteFilePath()));
    for (auto it = package.files.cbegin(); it != package.files.cend(); ++it) {
        const QString to = copy->path(it.key());
        if (!QDir().mkpath(QFileInfo(to).absolutePath()) || !writeNew(to, *it))
            return fail(ErrorCode::Io, u"%1 cannot be copied"_s.arg(it.key()));
    }
    return copy;
}

PrivateCopy::~PrivateCopy()
{
    QDir(m_folder).removeRecursively();
}

void PrivateCopy::clear(const QString &area)
{
    if (!isOurs(area))
        return;
    const QStringList names = QDir(area).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : names)
        QDir(area + u'/' + name).removeRecursively();
}

QString PrivateCopy::path(const QString &file) const
{
    return m_folder + u'/' + file;
}

} // namespace throughline::plugin
