// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

struct PickedFile {
    int key = 0;
    client::NewAttachment file;

    bool operator==(const PickedFile &other) const { return key == other.key; }
};

//! Files picked for the message being written: name, type and size. The bytes are read when a file is picked, so that
//! what is sent is what was seen. GUI thread.
class AttachmentModel : public RowModel<PickedFile>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Composer")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< the file's name
        DetailRole                   //!< type and size
    };
    Q_ENUM(Role)

    static constexpr qint64 largest = 50ll * 1024 * 1024; //!< bytes of one file: the hub's limit
    static constexpr int most = 10;

    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    //! A sentence when the file was not taken, else empty.
    [[nodiscard]] QString add(const QString &path);
    Q_INVOKABLE void removeAt(int row);
    [[nodiscard]] std::vector<client::NewAttachment> take();

Q_SIGNALS:
    void countChanged();

private:
    void put(std::vector<PickedFile> files);
    int m_last = 0;
};

} // namespace throughline::ui
