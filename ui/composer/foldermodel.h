// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"

#include <QUrl>
#include <QtQmlIntegration>

namespace throughline::ui {

struct FolderRow {
    QString key; //!< the entry's name
    qint64 size = 0;
    bool folder = false;

    bool operator==(const FolderRow &) const = default;
};

//! The folders and files of one folder of this computer, for picking; empty until goHome(). Hidden ones are left out. GUI thread.
class FolderModel : public RowModel<FolderRow>
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path NOTIFY pathChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< as on disk, one line
        SizeRole,                    //!< in words; empty for a folder
        FolderRole                   //!< bool
    };
    Q_ENUM(Role)

    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString path() const { return m_path; }
    //! A folder is entered and answers nothing; a file answers its URL.
    Q_INVOKABLE QUrl enter(int row);
    //! Enters a folder; a file is left alone.
    Q_INVOKABLE void enterFolder(int row) { (void)enter(row); }
    Q_INVOKABLE void goUp();
    Q_INVOKABLE void goHome();

Q_SIGNALS:
    void pathChanged();

private:
    void show(const QString &path);
    QString m_path;
};

} // namespace throughline::ui
