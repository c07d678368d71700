// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QFile>

namespace throughline::hub {

//! A new folder (0700) that appears under its name when it is whole. Until finish() it is called NAME.partial, and it goes
//! again with this object. Errors are one sentence for a person.
class OutFolder
{
public:
    //! AlreadyExists: there is something of that name, or of NAME.partial; neither is ever touched.
    [[nodiscard]] static Result<OutFolder> begin(const QString &to);
    OutFolder(OutFolder &&other) noexcept;
    OutFolder &operator=(OutFolder &&) = delete;
    ~OutFolder();

    [[nodiscard]] QString path(const QString &relative) const { return m_partial + u'/' + relative; }
    //! One level (0700); there already is no error.
    [[nodiscard]] Result<void> makeFolder(const QString &relative);
    //! On the disk, then under its name.
    [[nodiscard]] Result<void> finish();

private:
    OutFolder(QString to, QString partial) : m_to(std::move(to)), m_partial(std::move(partial)) {}
    QString m_to;
    QString m_partial; //!< empty: finished, or moved from
};

//! A new file (0600). The first error sticks and close() tells it.
class OutFile
{
public:
    explicit OutFile(const QString &path);
    void write(QByteArrayView bytes);
    [[nodiscard]] Result<void> close();

private:
    QFile m_file;
    bool m_failed = false;
    QString m_why;
};

} // namespace throughline::hub
