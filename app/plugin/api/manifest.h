// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/calls.h"
#include "api/capabilities.h"

#include <QMap>

namespace throughline::plugin {

//! Text for people by language ("en", "de", "pt-BR"); "en" is always there.
using Labels = QMap<QString, QString>;
//! The label for the first language of \a languages that is there, else English.
[[nodiscard]] QString labelFor(const Labels &labels, const QStringList &languages);

//! One setting of an endpoint of this channel: from it the settings page and the CLI are made.
struct Setting {
    QString key;
    QString type; //!< "text", "lines", "number", "boolean", "choice", "url" or "secret"
    bool required = false;
    QJsonValue fallback; //!< undefined: none
    qint64 min = 0;      //!< characters, or the number itself
    qint64 max = 2000;
    QStringList choices;
    Labels label;
    Labels help;
    QMap<QString, Labels> words; //!< what people call the choices
    bool advanced = false;       //!< a form shows it only to who asks for more
    QString onlyIfKey;           //!< shown only while that other setting is ..
    QString onlyIfValue;         //!< .. this; empty key: always
};

//! Something to copy once an endpoint is there: a line for a web page, an address for a shop.
struct Hint {
    Labels label;
    QString text; //!< "{hub}" stands for the hub's address, "{endpoint}" for the endpoint's id
};

//! Where the QML of a view lies in its .rcc, all relative to the prefix.
struct ViewInfo {
    QString file;                 //!< of the package; empty: no view
    QString prefix;               //!< "/throughline/plugins/<id>/<view version>": every resource of the .rcc lies below
    QMap<QString, QString> cards; //!< item kind -> QML file
    QString composer;             //!< QML file or empty
    QString settings;             //!< QML file or empty
    QString glyph;                //!< SVG file or empty
};

//! manifest.json: everything that must be known about a plugin before any of its code is loaded.
struct Manifest {
    QString id;      //!< lower-case letters, digits, '-'; also the channel's name in Endpoint.channel
    QString version; //!< "1.2.3"
    int api = 0;
    QString publisher; //!< for people; who vouches is the signature's key
    Labels name;
    Labels description;
    QMap<QString, QString> files; //!< path in the package -> sha256 in hex, of every file but the manifest
    QString connector;            //!< path of the library; empty: a view only
    ViewInfo view;
    QStringList permissions;
    Calls lookups;
    Calls actions;
    qint64 memoryBytes = 0;
    int openFiles = 0;
    std::vector<Setting> settings;
    std::vector<Hint> hints;
    Capabilities capabilities;
    QJsonObject capabilitiesJson; //!< as it stands
};

inline constexpr qint64 manifestBytes = 256 * 1024;

//! Every permission of this API version. "network": sockets to the outside. The others let messages through (PLUGIN_API.md).
[[nodiscard]] const QStringList &knownPermissions();

//! Strict; the error's detail is one sentence for the person who installs the plugin. Unsupported: another API version.
[[nodiscard]] Result<Manifest> parseManifest(const QByteArray &json);

//! What consoles are told of the channel, as Endpoint.capabilities: the descriptor, whether it may `send`, and the
//! declared lookups and actions.
[[nodiscard]] QJsonObject endpointCapabilities(const Manifest &manifest, const QJsonObject &settings = {});

//! Labels by language; complains when there is none for "en".
[[nodiscard]] Labels readLabels(StrictObject &object, QLatin1StringView key, int maxLength);

//! A path inside a package: relative, '/' between plain names of [A-Za-z0-9._-] that do not begin with '.'.
[[nodiscard]] bool isPackagePath(QStringView path);

//! Endpoint settings as the connector gets them: checked, defaults filled in, no secrets. The error names the setting.
[[nodiscard]] Result<QJsonObject> checkSettings(const Manifest &manifest, const QJsonObject &settings,
                                                const QJsonObject &secrets);

//! Less than, by the three numbers; both are versions as manifests have them.
[[nodiscard]] bool isOlder(const QString &version, const QString &than);

} // namespace throughline::plugin
