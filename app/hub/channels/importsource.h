// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/history.h"
#include "base/result.h"

#include <memory>
#include <vector>

namespace throughline::hub {

//! The file or folder an import reads, as it was found when the import began. Only what the listing named is ever opened,
//! read-only and through no symbolic link. Unchangeable: any thread.
class ImportSource
{
public:
    //! The error's detail is a sentence for the person.
    [[nodiscard]] static Result<std::shared_ptr<const ImportSource>> open(const QString &path);

    //! In order of the paths, after the path \a after.
    [[nodiscard]] std::vector<plugin::SourceFile> list(const QString &after, int limit) const;
    //! NotFound: not of this source, or gone since.
    [[nodiscard]] Result<plugin::SourcePart> read(const QString &path, qint64 offset) const;
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    //! Short, and the same for the same place on the disk: the name its state is kept by.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const QString &path() const { return m_root; }

private:
    [[nodiscard]] QString fullPath(const QString &path) const;

    QString m_root;
    bool m_isFile = false;
    std::vector<QString> m_paths; //!< sorted
    qint64 m_bytes = 0;
};

} // namespace throughline::hub
