// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery/samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QJsonObject manifest(const QString &plugin)
{
    QFile file(QStringLiteral(THROUGHLINE_PLUGIN_SOURCES) + u'/' + plugin + u"/manifest.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject step(const QString &name, const QString &result, const QString &words = {})
{
    return {{u"step"_s, name}, {u"result"_s, result}, {u"words"_s, words}};
}

QJsonObject figures(int endpoint, qint64 in, qint64 out, int waiting)
{
    return {{u"endpointId"_s, id(endpoint).toString()},
            {u"lastInAt"_s, Instant{sampleNow.ms - in * 60'000}.toString()},
            {u"lastOutAt"_s, Instant{sampleNow.ms - out * 60'000}.toString()},
            {u"waiting"_s, waiting}};
}

} // namespace

void makeAdministrator(FakeSource &source)
{
    source.me = id(1);
    source.agentList = {{.id = id(1), .name = u"Mara Vogt"_s, .role = Role::Admin}};
    source.queueList = {{.id = id(5), .name = u"Shop"_s}, {.id = id(6), .name = u"Repairs"_s}};
    // What the hub answers is what stands in the manifests.
    source.channelAnswers[u"Channel/list"_s] =
        QJsonObject{{u"hub"_s, u"https://hub.nordlicht.example"_s},
                    {u"list"_s, QJsonArray{manifest(u"email"_s), manifest(u"events"_s), manifest(u"webchat"_s)}}};
}

void fillChannels(FakeSource &source)
{
    makeAdministrator(source);
    const Instant down{sampleNow.ms - 4 * 3'600'000};
    source.endpointList = {{.id = id(4),
                            .channel = u"webchat"_s,
                            .name = u"Nordlicht shop"_s,
                            .queueId = id(5),
                            .health = EndpointHealth::Running,
                            .healthSince = Instant{sampleNow.ms - 30 * 3'600'000}},
                           {.id = id(90),
                            .channel = u"email"_s,
                            .name = u"Support mail"_s,
                            .address = u"support@nordlicht.example"_s,
                            .queueId = id(6),
                            .health = EndpointHealth::Degraded,
                            .healthDetail = u"The mail server refuses the password."_s,
                            .healthSince = down},
                           {.id = id(91),
                            .channel = u"events"_s,
                            .name = u"Shop events"_s,
                            .queueId = id(5),
                            .health = EndpointHealth::Stopped,
                            .healthSince = down,
                            .enabled = false}};
    source.channelAnswers[u"Channel/figures"_s] =
        QJsonObject{{u"list"_s, QJsonArray{figures(4, 1, 3, 0), figures(90, 251, 260, 2)}}};
    const QString refused = u"The server says: authentication failed."_s;
    source.channelAnswers[u"Channel/test"_s] = QJsonObject{
        {u"ok"_s, false},
        {u"steps"_s, QJsonArray{step(u"imapName"_s, u"ok"_s), step(u"imapConnection"_s, u"ok"_s),
                                step(u"imapEncryption"_s, u"ok"_s), step(u"imapLogin"_s, u"failed"_s, refused),
                                step(u"folders"_s, u"skipped"_s), step(u"smtpLogin"_s, u"skipped"_s),
                                step(u"sending"_s, u"skipped"_s)}}};
}

void fillSignIn(FakeSource &source)
{
    fillChannels(source);
    source.endpointList[1].healthDetail = u"The provider wants this mailbox to sign in again."_s;
    source.channelAnswers[u"Channel/settings"_s] =
        QJsonObject{{u"config"_s, QJsonObject{{u"address"_s, u"support@nordlicht.example"_s},
                                              {u"imapHost"_s, u"imap.nordlicht.example"_s},
                                              {u"smtpHost"_s, u"smtp.nordlicht.example"_s},
                                              {u"auth"_s, u"oauth2"_s},
                                              {u"provider"_s, u"google"_s},
                                              {u"clientId"_s, u"nordlicht-desk"_s}}}};
    source.authorizeAnswers = {QJsonObject{{u"state"_s, u"begun"_s},
                                           {u"url"_s, u"https://login.example/authorize"_s},
                                           {u"userCode"_s, u"WDJB-MJHT"_s},
                                           {u"verificationUrl"_s, u"https://login.example/device"_s},
                                           {u"interval"_s, 120}}, // the picture is made long before
                               QJsonObject{{u"state"_s, u"failed"_s}, {u"reason"_s, u"noRefresh"_s}}};
}

} // namespace throughline::ui
