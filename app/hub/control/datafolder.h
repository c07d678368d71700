// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace throughline::hub {

//! The hub's folder on the disk (CONTROL.md), held by one process at a time. Released on destruction, and by the kernel
//! when the process dies in any way.
class DataFolder
{
public:
    //! Makes the folder (0700) when it is missing. AlreadyExists: another process holds it.
    [[nodiscard]] static Result<DataFolder> claim(const QString &path);
    DataFolder(DataFolder &&other) noexcept;
    DataFolder &operator=(DataFolder &&) = delete;
    ~DataFolder();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString file(QStringView name) const { return m_path + u'/' + name.toString(); }
    [[nodiscard]] QString store() const { return file(u"hub.db"); }

private:
    DataFolder(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    QString m_path;
    int m_descriptor;
};

//! What a running hub tells about itself in hub.json.
struct AttachInfo {
    qint64 pid = 0;
    QString url;
    QString socket; //!< full path of the local socket
    bool embedded = false;
    QString version;
};

//! NotFound: no hub ran here, or it ended cleanly. A file may be left by a hub that was killed: try its socket.
[[nodiscard]] Result<AttachInfo> readAttachInfo(const QString &folder);
[[nodiscard]] Result<void> writeAttachInfo(const QString &folder, const AttachInfo &info);
void removeAttachInfo(const QString &folder);

//! A path for the local socket that nobody else can have taken, short enough for the system (108 bytes): in the folder
//! itself, else under a random name in the user's runtime folder or the temporary folder.
[[nodiscard]] QString chooseSocketPath(const QString &folder, const QString &randomName);

//! A small number kept in a file of the folder ("port", "epoch"); 0 when there is none.
[[nodiscard]] qint64 readNumber(const QString &path);
[[nodiscard]] Result<void> writeNumber(const QString &path, qint64 value);

} // namespace throughline::hub
