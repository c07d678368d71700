// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/foldermodel.h"

#include "shared/words.h"

#include <QDir>

namespace throughline::ui {

void FolderModel::goHome()
{
    show(QDir::homePath());
}

void FolderModel::show(const QString &path)
{
    const QDir folder(path);
    if (!folder.isReadable())
        return;
    m_path = folder.absolutePath();
    std::vector<FolderRow> rows;
    const auto entries = folder.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot | QDir::Readable,
                                              QDir::DirsFirst | QDir::Name | QDir::IgnoreCase | QDir::LocaleAware);
    for (const QFileInfo &entry : entries)
        rows.push_back({entry.fileName(), entry.isDir() ? 0 : entry.size(), entry.isDir()});
    setRows({}); // another folder: nothing of the old one stays, names alike mean nothing
    setRows(std::move(rows));
    Q_EMIT pathChanged();
}

QUrl FolderModel::enter(int row)
{
    if (row < 0 || row >= rowCount())
        return {};
    const FolderRow entry = rows()[size_t(row)];
    const QString path = QDir(m_path).absoluteFilePath(entry.key);
    if (!entry.folder)
        return QUrl::fromLocalFile(path);
    show(path);
    return {};
}

void FolderModel::goUp()
{
    show(QDir(m_path).absoluteFilePath(QStringLiteral("..")));
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    const FolderRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return oneLine(row->key, 200);
    case SizeRole: return row->folder ? QString() : Words::fileSize(row->size);
    case FolderRole: return row->folder;
    default: return {};
    }
}

QHash<int, QByteArray> FolderModel::roleNames() const
{
    return {{NameRole, "name"}, {SizeRole, "size"}, {FolderRole, "folder"}};
}

} // namespace throughline::ui
