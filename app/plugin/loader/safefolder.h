// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace throughline::plugin {

//! Reads plain files below one folder by names relative to it. No step may be a symbolic link or leave the folder, even if
//! someone changes it meanwhile. Not thread-safe.
class SafeFolder
{
public:
    //! NotFound, or Forbidden for a symbolic link.
    [[nodiscard]] static Result<SafeFolder> open(const QString &path);
    ~SafeFolder();
    SafeFolder(SafeFolder &&other) noexcept;
    SafeFolder(const SafeFolder &) = delete;
    SafeFolder &operator=(const SafeFolder &) = delete;

    //! NotFound; TooLarge above \a limit bytes; Forbidden for links, devices and folders.
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const;

private:
    explicit SafeFolder(int fd) : m_fd(fd) {}
    int m_fd;
};

} // namespace throughline::plugin
