// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/endpointrows.h"

namespace throughline::ui {

QVariant EndpointListModel::data(const QModelIndex &index, int role) const
{
    const EndpointRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case KeyRole: return row->key.toString();
    case Qt::DisplayRole:
    case NameRole: return row->name;
    case ChannelRole: return row->channel;
    case AddressRole: return row->address;
    case IconRole: return row->icon;
    case StateRole: return row->state;
    case ToneRole: return row->tone;
    case DetailRole: return row->detail;
    case AdviceRole: return row->advice;
    case FiguresRole: return row->figures;
    case EnabledRole: return row->enabled;
    default: return {};
    }
}

QHash<int, QByteArray> EndpointListModel::roleNames() const
{
    return {{KeyRole, "endpointKey"}, {NameRole, "name"},       {ChannelRole, "channel"}, {AddressRole, "address"},
            {IconRole, "iconName"},   {StateRole, "condition"}, {ToneRole, "tone"},       {DetailRole, "detail"},
            {AdviceRole, "advice"},   {FiguresRole, "figures"}, {EnabledRole, "running"}};
}

QVariant SettingModel::data(const QModelIndex &index, int role) const
{
    const SettingRow *row = rowAt(index);
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
    case ProblemRole: return row->problem;
    case RequiredRole: return row->required;
    case StoredRole: return row->stored;
    default: return {};
    }
}

QHash<int, QByteArray> SettingModel::roleNames() const
{
    return {{KeyRole, "fieldKey"},    {KindRole, "kind"},       {LabelRole, "label"},
            {HelpRole, "help"},       {ValueRole, "value"},     {ShownRole, "shown"},
            {ProblemRole, "problem"}, {RequiredRole, "needed"}, {StoredRole, "stored"}};
}

QVariant NamedModel::data(const QModelIndex &index, int role) const
{
    const NamedRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case KeyRole: return row->key;
    case Qt::DisplayRole:
    case LabelRole: return row->label;
    case ValueRole: return row->value;
    case StateRole: return row->state;
    default: return {};
    }
}

QHash<int, QByteArray> NamedModel::roleNames() const
{
    return {{KeyRole, "lineKey"}, {LabelRole, "label"}, {ValueRole, "value"}, {StateRole, "condition"}};
}

} // namespace throughline::ui
