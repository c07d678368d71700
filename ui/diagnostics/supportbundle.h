// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "policy/consolepolicy.h"
#include "sync/syncstatus.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <vector>

namespace throughline::ui {

//! What a support bundle is made of. Values only; what of them is shown decides supportBundle().
struct SupportFacts {
    struct Plugin {
        QString id;
        QString version;
        QString state;
    };
    QString version; //!< of the program
    QDateTime when;  //!< UTC
    std::vector<Plugin> plugins;
    std::optional<client::SyncStatus> sync; //!< nothing: no console runs on this profile
    client::ConsolePolicy policy;
    std::map<QString, QString> chosen; //!< the person's settings, by key of the policy
    QString profileFolder;             //!< only the sizes of its databases are told
    QString logFolder;
};

//! A ZIP for those who help: version, system, sync state, plugins, settings, log. In it is no name, address, text, token, path
//! or name of a file: texts and addresses of the settings are named as set, the log is cleanedLog().
[[nodiscard]] Result<QByteArray> supportBundle(const SupportFacts &facts);
[[nodiscard]] QString supportBundleName(const QDateTime &when);

} // namespace throughline::ui
