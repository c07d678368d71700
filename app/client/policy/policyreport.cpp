// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/consolepolicy.h"
#include "policy/policykeys.h"

#include <QJsonArray>
#include <QJsonObject>

namespace throughline::client {

using namespace Qt::StringLiterals;
using Fault = PolicyFault::Kind;

namespace {

QString wordOf(Fault kind)
{
    switch (kind) {
    case Fault::Unreadable: return u"unreadable"_s;
    case Fault::WrongValue: return u"wrong value"_s;
    case Fault::Foreign: return u"not the system's"_s;
    case Fault::Unknown: return u"unknown key"_s;
    case Fault::Unused: return u"not used by this version"_s;
    }
    return {};
}

QJsonObject effective(const ConsolePolicy &policy, const PolicyKey &key, const std::map<QString, QString> &chosen)
{
    QJsonObject line{{u"key"_s, key.name}, {u"applied"_s, key.applied}};
    const auto entry = policy.entries.find(key.name);
    const auto own = chosen.find(key.name);
    const bool written = entry != policy.entries.end();
    if (own != chosen.end() && !(written && entry->second.managed)) {
        const bool number = key.kind == PolicyKey::Kind::Number; // as the settings read it
        line[u"value"_s] = number ? QJsonValue(own->second.toInt()) : QJsonValue(own->second);
        line[u"source"_s] = u"user"_s;
    } else if (written) {
        line[u"value"_s] = entry->second.value;
        line[u"source"_s] = entry->second.managed ? u"managed"_s : u"recommended"_s;
        line[u"file"_s] = entry->second.file;
    } else {
        line[u"value"_s] = key.builtIn;
        line[u"source"_s] = u"built-in"_s;
    }
    return line;
}

} // namespace

QString sentenceOf(const PolicyFault &fault)
{
    const QString place = fault.line > 0 ? u"%1, line %2"_s.arg(fault.file).arg(fault.line) : fault.file;
    switch (fault.kind) {
    case Fault::Unreadable:
        return u"%1: not a policy file (%2). Write one JSON object, for example {\"Theme\": \"dark\"}."_s.arg(
            place, fault.detail);
    case Fault::WrongValue:
        return u"%1: the value of %2 does not fit. It takes %3."_s.arg(place, fault.key, fault.detail);
    case Fault::Foreign:
        return u"%1: ignored, because others than the system may write it. Make it root's and take the write "
               u"permission of "
               "group and others away."_s.arg(place);
    case Fault::Unknown:
        return u"%1: %2 is no key of a policy and is ignored. See throughline(1) for the keys."_s.arg(place, fault.key);
    case Fault::Unused: return u"%1: %2 is known, but this version does not act on it."_s.arg(place, fault.key);
    }
    return {};
}

QJsonObject policyReport(const ConsolePolicy &policy, const std::map<QString, QString> &chosen)
{
    QJsonArray values;
    for (const PolicyKey &key : policyKeys())
        values.append(effective(policy, key, chosen));
    QJsonArray faults;
    for (const PolicyFault &fault : policy.faults) {
        QJsonObject line{{u"kind"_s, wordOf(fault.kind)}, {u"file"_s, fault.file}, {u"says"_s, sentenceOf(fault)}};
        if (fault.line > 0)
            line[u"line"_s] = fault.line;
        if (!fault.key.isEmpty())
            line[u"key"_s] = fault.key;
        faults.append(line);
    }
    return {{u"policies"_s, values}, {u"faults"_s, faults}, {u"blocksSignIn"_s, policy.blocking() != nullptr}};
}

} // namespace throughline::client
