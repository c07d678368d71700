// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace throughline::platform {

//! A private folder for one run of a program that keeps nothing: removed at its end, and when the run was killed, by the
//! next one that makes such a folder. A lock file beside the folder, held from before the folder is there until after it
//! is gone, tells that its run lives. One thread at a time.
class PassingFolder
{
public:
    //! Removes what killed runs of this user left below \a base (empty: the system's folder for temporary files), then
    //! makes a new one. Io: none can be made.
    [[nodiscard]] static Result<std::unique_ptr<PassingFolder>> make(const QString &base = {});
    ~PassingFolder();
    PassingFolder(const PassingFolder &) = delete;
    PassingFolder &operator=(const PassingFolder &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

    //! How many were removed. Folders of living runs stay, and those in which a process still holds a lock.
    static int removeLeftovers(const QString &base);

private:
    explicit PassingFolder(const QString &path);

    QString m_path;
    QLockFile m_lock;
};

} // namespace throughline::platform
