// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/timelinefiles.h"

#include "shared/pictureurl.h"
#include "shared/savename.h"
#include "shared/words.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace throughline::ui {

TimelineFiles::TimelineFiles(Source &source, QObject *parent) : QObject(parent), m_source(source) {}

void TimelineFiles::show(const Attachment &file)
{
    ++m_turn;
    m_file = file;
    tell(false, false, {});
    Q_EMIT shown();
}

void TimelineFiles::close()
{
    show({});
}

QString TimelineFiles::name() const
{
    return m_file.name.isEmpty() && m_file.blobId.isNull() ? QString() : saveName(m_file.name);
}

QString TimelineFiles::detail() const
{
    return Words::fileType(m_file.type, m_file.name) + u" · "_s + Words::fileSize(m_file.size);
}

QString TimelineFiles::picture() const
{
    return !m_file.blobId.isNull() && isShownPicture(m_file.type, m_file.size) ? pictureUrl({m_file.blobId, {}})
                                                                               : QString();
}

bool TimelineFiles::isRisky() const
{
    return canRun(m_file.name, m_file.type);
}

void TimelineFiles::save(const QString &folder, const QString &name, bool sure)
{
    const QString wanted = saveName(name);
    if (m_busy || m_file.blobId.isNull())
        return;
    if ((isRisky() || canRun(wanted, m_file.type)) && !sure)
        return tell(false, true, tr("Files of this kind can run programs. Save it only if you know what it is."));
    tell(true, false, tr("Saving …"));
    m_source.downloadBlob(m_file.blobId, wanted)
        .then(this, [this, folder, wanted, turn = m_turn](const Result<QByteArray> &bytes) {
            // Written even where something else is looked at by now: it was asked for.
            const auto path = bytes ? saveNewFile(folder, wanted, *bytes) : Result<QString>(fail(bytes.error()));
            if (turn != m_turn)
                return;
            if (!bytes)
                return tell(false, true, Words::error(bytes.error()));
            if (!path)
                return tell(false, true, tr("The file could not be written into this folder."));
            //: %1: the path of a file that was saved
            tell(false, false, tr("Saved as %1").arg(isolated(QDir::toNativeSeparators(*path))));
        });
}

void TimelineFiles::tell(bool busy, bool failed, const QString &notice)
{
    m_busy = busy;
    m_failed = failed;
    m_notice = notice;
    Q_EMIT told();
}

} // namespace throughline::ui
