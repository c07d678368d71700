// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/targets.h"

#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

QString TargetModel::title(const Target &target)
{
    if (target.channel.isEmpty())
        return Words::contactKind(target.kind);
    const QString channel = Words::channel(target.channel);
    return target.endpointName.isEmpty() ? channel : channel + u" · "_s + oneLine(target.endpointName, 40);
}

QString TargetModel::address(const Target &target)
{
    // A visitor's id says nothing to a person; its last characters tell two of them apart.
    const QString value = target.kind == "visitor"_L1 ? target.value.right(6) : target.value;
    return Words::contactKind(target.kind) + u' ' + isolated(oneLine(value, 80));
}

QString TargetModel::reason(const Target &target)
{
    if (target.optedOut)
        //: Why a reply cannot go to this address
        return tr("The customer refused messages here: nothing can be sent to this address");
    if (target.endpointId.isNull())
        //: Why a reply cannot go to this address
        return tr("None of your channels reaches it");
    if (const auto until = target.answerUntil(); until && target.windowClosed)
        //: Why a reply cannot go to this address: the channel takes answers for %n hours after the customer's last message; %1
        //: is a date and time
        return tr("The %n-hour window closed at %1: it opens again when the customer writes", nullptr,
                  int(target.window.count()))
            .arg(Words::full(*until));
    if (target.health == EndpointHealth::Stopped)
        //: Warning at an address a reply can go to
        return tr("The channel is stopped: replies wait until it runs again");
    return {};
}

QVariant TargetModel::data(const QModelIndex &index, int role) const
{
    const Target *target = rowAt(index);
    if (!target)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return title(*target);
    case AddressRole: return address(*target);
    case IconRole: return Words::channelIcon(target->channel.isEmpty() ? target->kind : target->channel);
    case TrustRole: return Words::trust(target->trust);
    case UsableRole: return target->isUsable();
    case ReasonRole: return reason(*target);
    default: return {};
    }
}

QHash<int, QByteArray> TargetModel::roleNames() const
{
    return {{TitleRole, "title"}, {AddressRole, "address"}, {IconRole, "iconName"},
            {TrustRole, "trust"}, {UsableRole, "usable"},   {ReasonRole, "reason"}};
}

int TargetModel::find(const Id &contactPointId) const
{
    for (size_t at = 0; at < rows().size(); ++at) {
        if (rows()[at].key == contactPointId)
            return int(at);
    }
    return -1;
}

} // namespace throughline::ui
