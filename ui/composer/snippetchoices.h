// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"

#include <QtQmlIntegration>

namespace throughline::ui {

struct SnippetChoice {
    int key = 0;
    QString label; //!< may be outside text
    QString value; //!< more about it; may be empty

    bool operator==(const SnippetChoice &) const = default;
};

//! What one field of the form of a snippet can be. GUI thread.
class SnippetChoices : public RowModel<SnippetChoice>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SnippetForm")

public:
    enum Role {
        LabelRole = Qt::UserRole + 1, //!< QString
        ValueRole                     //!< QString: more about it
    };
    Q_ENUM(Role)

    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<SnippetChoice> choices) { setRows(std::move(choices)); }
};

} // namespace throughline::ui
