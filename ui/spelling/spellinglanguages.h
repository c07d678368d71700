// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"

#include <QStringList>
#include <QtQmlIntegration>

namespace throughline::ui {

struct SpellingLanguageRow {
    QString key; //!< "de_DE"
    QString name;
    bool used = false;

    bool operator==(const SpellingLanguageRow &) const = default;
};

//! The languages that have a dictionary on this computer, and which of them are used. GUI thread.
class SpellingLanguages : public RowModel<SpellingLanguageRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Spelling")

public:
    enum Role {
        TagRole = Qt::UserRole + 1, //!< QString "de_DE"
        NameRole,                   //!< QString, in the language itself: "Deutsch (de_DE)"
        UsedRole                    //!< bool
    };
    Q_ENUM(Role)

    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const QStringList &installed, const QStringList &used);
    //! "Deutsch (de_DE)"; what Qt does not know stays as it is.
    [[nodiscard]] static QString nameOf(const QString &tag);
};

} // namespace throughline::ui
