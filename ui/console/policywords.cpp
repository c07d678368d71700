// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console/policywords.h"

#include "policy/consolepolicy.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts << part.toString();
        return parts.join(u", "_s);
    }
    return value.toVariant().toString();
}

} // namespace

QString PolicyWords::fault(const client::PolicyFault &fault)
{
    using Kind = client::PolicyFault::Kind;
    //: Place in a policy file; %1 is the file, %2 the line
    const QString place = fault.line > 0 ? tr("%1, line %2").arg(fault.file).arg(fault.line) : fault.file;
    switch (fault.kind) {
    case Kind::Unreadable:
        //: About a policy file of the organisation; %1 is the place, %2 what is wrong (English, for administrators)
        return tr("%1: this is not a policy file (%2).").arg(place, fault.detail);
    case Kind::WrongValue:
        //: About a policy file; %1 is the place, %2 a key, %3 what it takes (English, for administrators)
        return tr("%1: the value of %2 does not fit. It takes %3.").arg(place, fault.key, fault.detail);
    case Kind::Foreign:
        //: About a policy file or folder; %1 is the place
        return tr("%1: ignored, because others than the system may write it.").arg(place);
    case Kind::Unknown:
        //: About a policy file; %1 is the place, %2 a key
        return tr("%1: %2 is not known and is ignored.").arg(place, fault.key);
    case Kind::Unused:
        //: About a policy file; %1 is the place, %2 a key
        return tr("%1: this version does not act on %2.").arg(place, fault.key);
    }
    return {};
}

QStringList PolicyWords::values(const client::ConsolePolicy &policy)
{
    QStringList lines;
    for (const auto &[key, entry] : policy.entries) {
        //: A value in the list of the organisation's settings: it cannot be changed here
        const QString level = entry.managed
                                  ? tr("fixed")
                                  //: A value in the list of the organisation's settings: it can be changed here
                                  : tr("suggested");
        //: In the list of the organisation's settings: key, value, whether it is fixed, file
        lines << tr("%1: %2 (%3, %4)").arg(key, textOf(entry.value), level, entry.file);
    }
    return lines;
}

QStringList PolicyWords::warnings(const client::ConsolePolicy &policy)
{
    QStringList lines;
    for (const client::PolicyFault &one : policy.faults)
        lines << fault(one);
    return lines;
}

QString PolicyWords::otherHub()
{
    //: On the sign-in page, below the fields: a policy names the hubs that may be used
    return tr("Your organisation does not allow this hub. Ask your administrator for its address.");
}

} // namespace throughline::ui
