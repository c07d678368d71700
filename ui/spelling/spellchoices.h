// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"

#include <QStringList>
#include <QtQmlIntegration>

namespace throughline::ui {

struct SpellChoiceRow {
    enum class Does { Replace, Learn, Ignore };
    QString key;
    Does does = Does::Replace;
    QString words; //!< what is shown; of Replace also what is written

    bool operator==(const SpellChoiceRow &) const = default;
};

//! What can be done about a word that no dictionary knows: other words, then to learn or to ignore it. GUI thread.
class SpellChoices : public RowModel<SpellChoiceRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SpellMarks")

public:
    enum Role {
        WordsRole = Qt::UserRole + 1, //!< QString
        GlyphRole,                    //!< an icon's name
        LineRole                      //!< bool: a line above parts it from what is before
    };
    Q_ENUM(Role)

    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const QStringList &suggestions);
};

} // namespace throughline::ui
