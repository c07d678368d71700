// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace throughline::hub {

//! What a channel plugin says of itself before it runs. A value that any thread may read.
struct ChannelInfo {
    QString id;
    QString name;
    QJsonObject capabilities;
    QStringList lookups; //!< also those that agents are not offered
    //! Are these settings whole and of the right types? The error names the setting, never its value.
    std::function<Result<void>(const QJsonObject &config, const QJsonObject &secrets)> check;
    QJsonObject about = {}; //!< for an administrator's console: names by language, and the settings' schema
};
//! By the plugin's id.
using ChannelInfos = std::map<QString, ChannelInfo>;

//! Keys given replace, null removes, the rest stays: a secret need not be typed again to change a port.
[[nodiscard]] QJsonObject mergedSettings(QJsonObject stored, const QJsonObject &changes);

//! Settings to be tried before they are kept.
struct TrialSettings {
    Id endpointId; //!< an endpoint that is there, or one that may come to be
    QString channel;
    QString name;
    QString address;
    QJsonObject config;
    QJsonObject secrets;
};

//! The road to the channels of those who set them up. Main thread.
class ChannelSetups
{
public:
    virtual ~ChannelSetups() = default;
    //! Every plugin that may run, looked for anew.
    [[nodiscard]] virtual std::shared_ptr<const ChannelInfos> installed() = 0;
    //! Runs a connector with these settings, aside from the endpoints: what it takes in is not kept. Answers
    //! {"ok", "steps": [{"step", "result", "words"}]} within a minute. RateLimited: too many are being tried.
    virtual void tryOut(const TrialSettings &settings, std::function<void(Result<QJsonObject>)> done) = 0;
};

} // namespace throughline::hub
