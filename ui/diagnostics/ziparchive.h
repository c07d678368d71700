// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace throughline::ui {

//! A ZIP file in memory, deflated: some small texts that any system can open. No encryption, no ZIP64.
class ZipArchive
{
public:
    explicit ZipArchive(const QDateTime &time) : m_time(time) {}
    //! \a name: of letters that need no escaping, with '/' between folders. TooLarge above 1 GB.
    [[nodiscard]] Result<void> add(const QString &name, const QByteArray &content);
    [[nodiscard]] QByteArray finish() const;

private:
    QDateTime m_time;
    QByteArray m_bytes;
    QByteArray m_directory;
    quint16 m_count = 0;
};

} // namespace throughline::ui
