// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/supportbundle.h"

#include "diagnostics/logcleaner.h"
#include "diagnostics/ziparchive.h"
#include "policy/policykeys.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr qint64 longestLog = 6'000'000; // one of them is rotated at 5 MB

QString phaseOf(client::SyncPhase phase)
{
    using enum client::SyncPhase;
    switch (phase) {
    case Idle: return u"idle"_s;
    case Waiting: return u"waiting"_s;
    case Connecting: return u"connecting"_s;
    case Syncing: return u"syncing"_s;
    case Live: return u"live"_s;
    case SignInNeeded: return u"sign-in needed"_s;
    case Refused: return u"refused"_s;
    }
    return {};
}

QJsonObject syncOf(const std::optional<client::SyncStatus> &sync)
{
    if (!sync)
        return {{u"phase"_s, u"not running"_s}};
    QJsonObject object{{u"phase"_s, phaseOf(sync->phase)},  {u"pending"_s, sync->pending},
                       {u"rejected"_s, sync->rejected},     {u"fetched"_s, sync->fetched},
                       {u"scopesOpen"_s, sync->scopesOpen}, {u"scopesLive"_s, sync->scopesLive}};
    if (sync->lastLiveAt)
        object[u"lastLiveAt"_s] = sync->lastLiveAt->toString();
    if (sync->problem)
        object[u"problem"_s] = errorName(sync->problem->code); // never the detail
    return object;
}

QJsonArray pluginsOf(const std::vector<SupportFacts::Plugin> &plugins)
{
    QJsonArray array;
    for (const SupportFacts::Plugin &plugin : plugins)
        array.append(QJsonObject{{u"id"_s, plugin.id}, {u"version"_s, plugin.version}, {u"state"_s, plugin.state}});
    return array;
}

//! Values that are one of a few words, a number, true or false; of others only that they are set.
QJsonArray settingsOf(const SupportFacts &facts)
{
    using Kind = client::PolicyKey::Kind;
    QJsonArray lines;
    const QJsonObject report = client::policyReport(facts.policy, facts.chosen);
    for (const QJsonValue &each : report.value("policies"_L1).toArray()) {
        const QString name = each["key"_L1].toString();
        const auto *key = client::findPolicyKey(name);
        const bool plain = key->kind == Kind::Boolean || key->kind == Kind::Number || key->kind == Kind::Choice;
        QJsonObject line{{u"key"_s, name}, {u"source"_s, each["source"_L1]}};
        if (plain && (each["value"_L1].isNull() || client::fits(*key, each["value"_L1])))
            line[u"value"_s] = each["value"_L1];
        else
            line[u"value"_s] = each["source"_L1].toString() == "built-in"_L1 ? u"(not set)"_s : u"(set)"_s;
        lines.append(line);
    }
    return lines;
}

QJsonArray faultsOf(const client::ConsolePolicy &policy)
{
    QJsonArray faults;
    for (const client::PolicyFault &fault : policy.faults) {
        const bool known = client::findPolicyKey(fault.key) != nullptr;
        faults.append(QJsonObject{{u"kind"_s, int(fault.kind)},
                                  {u"mandatory"_s, fault.mandatory},
                                  {u"line"_s, fault.line},
                                  {u"key"_s, known ? fault.key : QString()}});
    }
    return faults;
}

QJsonObject systemOf(const SupportFacts &facts)
{
    QJsonObject sizes;
    for (const QString &name : {u"work.db"_s, u"cache.db"_s, u"key.json"_s})
        sizes[name] = QFileInfo(facts.profileFolder + u'/' + name).size();
    return {{u"version"_s, facts.version},
            {u"when"_s, facts.when.toString(Qt::ISODate)},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"system"_s, QSysInfo::productType() + u' ' + QSysInfo::productVersion()},
            {u"kernel"_s, QSysInfo::kernelType()},
            {u"processor"_s, QSysInfo::currentCpuArchitecture()},
            {u"bytes"_s, sizes}};
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

Result<QByteArray> supportBundle(const SupportFacts &facts)
{
    ZipArchive archive(facts.when);
    const std::vector<std::pair<QString, QByteArray>> files{
        {u"system.json"_s, textOf(systemOf(facts))},
        {u"sync.json"_s, textOf(syncOf(facts.sync))},
        {u"plugins.json"_s, textOf({{u"plugins"_s, pluginsOf(facts.plugins)}})},
        {u"settings.json"_s, textOf({{u"settings"_s, settingsOf(facts)}, {u"faults"_s, faultsOf(facts.policy)}})},
    };
    for (const auto &[name, content] : files) {
        if (const auto added = archive.add(name, content); !added)
            return fail(added.error());
    }
    // As Logger rotates them; the newest first.
    for (const QString &name : {u"console.log"_s, u"console.1.log"_s, u"console.2.log"_s, u"console.3.log"_s}) {
        QFile file(facts.logFolder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto added = archive.add(name, cleanedLog(file.read(longestLog))); !added)
            return fail(added.error());
    }
    return archive.finish();
}

QString supportBundleName(const QDateTime &when)
{
    return u"throughline-support-%1.zip"_s.arg(when.toString(u"yyyyMMdd-HHmm"_s));
}

} // namespace throughline::ui
