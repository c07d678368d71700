// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/datafolder.h"

#include "base/files.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

// sun_path holds 108 bytes with its final NUL; some systems less.
constexpr qsizetype kSocketPathMax = 100;

QString attachFile(const QString &folder)
{
    return folder + u"/hub.json"_s;
}

} // namespace

Result<DataFolder> DataFolder::claim(const QString &path)
{
    const QString absolute = QDir(path).absolutePath();
    DiskFiles disk;
    if (const auto made = disk.makeFolder(absolute); !made)
        return fail(ErrorCode::Io, u"The data folder %1 cannot be made."_s.arg(absolute));
    struct stat about {
    };
    if (::stat(QFile::encodeName(absolute).constData(), &about) != 0 || about.st_uid != ::geteuid())
        return fail(ErrorCode::Forbidden, u"The data folder %1 belongs to another user."_s.arg(absolute));
    if (about.st_mode & (S_IRWXG | S_IRWXO))
        ::chmod(QFile::encodeName(absolute).constData(), S_IRWXU);
    // flock and not a file with a pid in it: in a container a restarted hub often has the pid of the dead one.
    const int descriptor =
        ::open(QFile::encodeName(absolute + u"/hub.lock"_s).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::Io, u"The data folder %1 cannot be written."_s.arg(absolute));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return fail(ErrorCode::AlreadyExists, u"Another hub is using the data folder %1."_s.arg(absolute));
    }
    return DataFolder(absolute, descriptor);
}

DataFolder::DataFolder(DataFolder &&other) noexcept
    : m_path(std::move(other.m_path)),
      m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

DataFolder::~DataFolder()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<AttachInfo> readAttachInfo(const QString &folder)
{
    const auto bytes = DiskFiles().read(attachFile(folder), 64 * 1024);
    if (!bytes)
        return fail(bytes.error());
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    AttachInfo info{.pid = object.value(u"pid"_s).toInteger(),
                    .url = object.value(u"url"_s).toString(),
                    .socket = object.value(u"socket"_s).toString(),
                    .embedded = object.value(u"embedded"_s).toBool(),
                    .version = object.value(u"version"_s).toString()};
    if (info.socket.isEmpty())
        return fail(ErrorCode::Corrupt, u"hub.json"_s);
    return info;
}

Result<void> writeAttachInfo(const QString &folder, const AttachInfo &info)
{
    return DiskFiles().write(attachFile(folder), QJsonDocument(QJsonObject{{u"pid"_s, info.pid},
                                                                           {u"url"_s, info.url},
                                                                           {u"socket"_s, info.socket},
                                                                           {u"embedded"_s, info.embedded},
                                                                           {u"version"_s, info.version}})
                                                     .toJson(QJsonDocument::Compact));
}

void removeAttachInfo(const QString &folder)
{
    QFile::remove(attachFile(folder));
}

QString chooseSocketPath(const QString &folder, const QString &randomName)
{
    const auto fits = [](const QString &path) { return QFile::encodeName(path).size() <= kSocketPathMax; };
    if (const QString inside = folder + u"/hub.sock"_s; fits(inside))
        return inside;
    for (const auto place : {QStandardPaths::RuntimeLocation, QStandardPaths::TempLocation}) {
        const QString base = QStandardPaths::writableLocation(place);
        const QString path = u"%1/throughline-%2.sock"_s.arg(base, randomName);
        if (!base.isEmpty() && fits(path))
            return path;
    }
    return u"/tmp/throughline-%1.sock"_s.arg(randomName);
}

qint64 readNumber(const QString &path)
{
    const auto bytes = DiskFiles().read(path, 64);
    return bytes ? bytes->trimmed().toLongLong() : 0;
}

Result<void> writeNumber(const QString &path, qint64 value)
{
    return DiskFiles().write(path, QByteArray::number(value) + '\n');
}

} // namespace throughline::hub
