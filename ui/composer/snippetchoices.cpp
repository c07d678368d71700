// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/snippetchoices.h"

namespace throughline::ui {

QVariant SnippetChoices::data(const QModelIndex &index, int role) const
{
    const SnippetChoice *choice = rowAt(index);
    if (!choice)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole: return choice->label;
    case ValueRole: return choice->value;
    default: return {};
    }
}

QHash<int, QByteArray> SnippetChoices::roleNames() const
{
    return {{LabelRole, "label"}, {ValueRole, "value"}};
}

} // namespace throughline::ui
