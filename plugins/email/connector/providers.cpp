// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/providers.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

// A static library's resources have to be asked for; the macro wants to stand outside of namespaces.
static void loadProviders()
{
    Q_INIT_RESOURCE(email_providers);
}

namespace throughline::email {

using namespace Qt::StringLiterals;

Provider providerNamed(const QString &name)
{
    loadProviders();
    QFile file(u":/throughline/email/providers.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object()[name].toObject();
    Provider provider{.authUrl = json["authUrl"_L1].toString(),
                      .tokenUrl = json["tokenUrl"_L1].toString(),
                      .deviceUrl = json["deviceUrl"_L1].toString(),
                      .scope = json["scope"_L1].toString(),
                      .scopeOnRefresh = json["scopeOnRefresh"_L1].toBool(),
                      .parameters = {}};
    const QJsonObject parameters = json["parameters"_L1].toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        provider.parameters.insert(it.key(), it.value().toString());
    return provider;
}

} // namespace throughline::email
