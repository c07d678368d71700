// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace throughline {

//! Whole-file operations. Injected where a crash in between matters (key headers, blobs). Any thread.
class Files
{
public:
    virtual ~Files() = default;
    [[nodiscard]] virtual bool exists(const QString &path) const = 0;
    //! NotFound when there is none; TooLarge above \a limit bytes.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &path, qint64 limit = 64 * 1024 * 1024) const = 0;
    //! All or nothing: written beside, flushed to the disk, renamed. Readable by the owner only (0600).
    [[nodiscard]] virtual Result<void> write(const QString &path, const QByteArray &bytes) = 0;
    [[nodiscard]] virtual Result<void> rename(const QString &from, const QString &to) = 0;
    //! A missing file is no error.
    [[nodiscard]] virtual Result<void> remove(const QString &path) = 0;
    //! Names (not paths) of the plain files in \a folder, sorted.
    [[nodiscard]] virtual QStringList list(const QString &folder) const = 0;
    //! With parents, 0700.
    [[nodiscard]] virtual Result<void> makeFolder(const QString &path) = 0;
};

//! The disk.
class DiskFiles final : public Files
{
public:
    [[nodiscard]] bool exists(const QString &path) const override;
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) override;
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to) override;
    [[nodiscard]] Result<void> remove(const QString &path) override;
    [[nodiscard]] QStringList list(const QString &folder) const override;
    [[nodiscard]] Result<void> makeFolder(const QString &path) override;
};

} // namespace throughline
