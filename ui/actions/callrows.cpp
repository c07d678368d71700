// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "actions/callrows.h"

namespace throughline::ui {

QVariant CallListModel::data(const QModelIndex &index, int role) const
{
    const CallRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case KeyRole: return row->key;
    case Qt::DisplayRole:
    case LabelRole: return row->label;
    case ActionRole: return row->isAction;
    default: return {};
    }
}

QHash<int, QByteArray> CallListModel::roleNames() const
{
    return {{KeyRole, "callKey"}, {LabelRole, "label"}, {ActionRole, "isAction"}};
}

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    const FieldRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case KeyRole: return row->key;
    case KindRole: return row->kind;
    case Qt::DisplayRole:
    case LabelRole: return row->label;
    case HelpRole: return row->help;
    case ValueRole: return row->value;
    case ShownRole: return row->shown;
    case RemovableRole: return row->removable;
    case RequiredRole: return row->required;
    default: return {};
    }
}

QHash<int, QByteArray> FieldModel::roleNames() const
{
    return {{KeyRole, "fieldKey"}, {KindRole, "kind"},   {LabelRole, "label"},         {HelpRole, "help"},
            {ValueRole, "value"},  {ShownRole, "shown"}, {RemovableRole, "removable"}, {RequiredRole, "required"}};
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    const LineRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case KeyRole: return row->key;
    case LabelRole: return row->label;
    case Qt::DisplayRole:
    case ValueRole: return row->value;
    case FlagRole: return row->flag;
    default: return {};
    }
}

QHash<int, QByteArray> LineModel::roleNames() const
{
    return {{KeyRole, "lineKey"}, {LabelRole, "label"}, {ValueRole, "value"}, {FlagRole, "flag"}};
}

} // namespace throughline::ui
