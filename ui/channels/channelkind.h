// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace throughline::ui {

//! One setting of a channel, as its manifest describes it (PLUGIN_API.md), in the console's language.
struct ChannelSetting {
    QString key;
    QString type; //!< "text", "lines", "number", "boolean", "choice", "url" or "secret"
    QString label;
    QString help;
    bool required = false;
    bool advanced = false;
    QString fallback;                                 //!< as it would be typed
    std::vector<std::pair<QString, QString>> choices; //!< value -> what people call it
    QString onlyIfKey, onlyIfValue;

    [[nodiscard]] QString wordFor(const QString &value) const;
    //! What was typed, as the hub wants it; undefined: not a value of this type.
    [[nodiscard]] QJsonValue toJson(const QString &typed) const;
    //! A stored value, as it would be typed.
    [[nodiscard]] static QString typed(const QJsonValue &value);
};

//! A channel that can be connected.
struct ChannelKind {
    QString id;
    QString name;
    QString description;
    std::vector<ChannelSetting> settings;
    std::vector<std::pair<QString, QString>> hints; //!< label, text with {hub} and {endpoint}

    [[nodiscard]] const ChannelSetting *setting(const QString &key) const;
};

//! Of an answer to Channel/list; what is malformed is left out.
[[nodiscard]] std::vector<ChannelKind> readKinds(const QJsonObject &answer);

//! What follows from the setting \a key of \a channel having \a value, e.g. the servers of a mailbox from its address' domain.
//! From a data file: providers change, code does not. Empty: nothing.
[[nodiscard]] std::map<QString, QString> autofill(const QString &channel, const QString &key, const QString &value);

} // namespace throughline::ui
