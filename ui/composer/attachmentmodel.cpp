// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/attachmentmodel.h"

#include "shared/words.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace throughline::ui {

QVariant AttachmentModel::data(const QModelIndex &index, int role) const
{
    const PickedFile *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return oneLine(row->file.name, 120);
    case DetailRole: {
        const qint64 size = row->stored.blobId.isNull() ? row->file.bytes.size() : row->stored.size;
        return Words::fileType(row->file.type, row->file.name) + u" · "_s + Words::fileSize(size);
    }
    default: return {};
    }
}

QHash<int, QByteArray> AttachmentModel::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detail"}};
}

QString AttachmentModel::add(const QString &path)
{
    const QFileInfo info(path);
    const QString name = isolated(info.fileName());
    if (const QString why = tooMany(rowCount() + 1); !why.isEmpty())
        return why;
    if (!info.isFile())
        //: Why a file was not attached; %1 is its name
        return tr("%1 is not a file.").arg(name);
    if (info.size() > largest)
        //: Why a file was not attached; %1 is its name, %2 a size such as "50 MB"
        return tr("%1 is larger than %2.").arg(name, Words::fileSize(largest));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        //: Why a file was not attached; %1 is its name
        return tr("%1 could not be read.").arg(name);
    const QByteArray bytes = file.read(largest + 1);
    const QString type = QMimeDatabase().mimeTypeForFileNameAndData(info.fileName(), bytes).name();
    if (const QString why = misfit(info.fileName(), type, bytes.size()); !why.isEmpty())
        return why;
    addFile({info.fileName(), type, bytes});
    return {};
}

void AttachmentModel::addFile(const client::NewAttachment &file)
{
    std::vector<PickedFile> files = rows();
    files.push_back({++m_last, file, {}, false});
    put(std::move(files));
}

void AttachmentModel::addStored(const Attachment &attachment)
{
    std::vector<PickedFile> files = rows();
    files.push_back({++m_last, {attachment.name, attachment.type, {}}, attachment, false});
    put(std::move(files));
}

std::vector<Attachment> AttachmentModel::stored() const
{
    std::vector<Attachment> stored;
    for (const PickedFile &row : rows()) {
        if (!row.stored.blobId.isNull())
            stored.push_back(row.stored);
    }
    return stored;
}

void AttachmentModel::removeAt(int row)
{
    std::vector<PickedFile> files = rows();
    if (row < 0 || row >= int(files.size()))
        return;
    files.erase(files.begin() + row);
    put(std::move(files));
}

std::vector<client::NewAttachment> AttachmentModel::take()
{
    std::vector<client::NewAttachment> taken;
    for (const PickedFile &row : rows()) {
        if (row.stored.blobId.isNull())
            taken.push_back(row.file);
    }
    put({});
    return taken;
}

void AttachmentModel::put(std::vector<PickedFile> files)
{
    setRows(std::move(files));
    Q_EMIT countChanged();
}

} // namespace throughline::ui
