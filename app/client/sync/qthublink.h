// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hublink.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>

#include <memory>

class QNetworkReply;
class QWebSocket;

namespace throughline::client {

//! HubLink over QWebSocket and QNetworkAccessManager. TLS is always verified; plain connections go to loopback only, and
//! only those pass by the system's proxy. URLs the hub names must be on the hub: the token goes nowhere else.
//! Lives in the sync thread.
class QtHubLink final : public QObject, public HubLink
{
    Q_OBJECT

public:
    explicit QtHubLink(QUrl base, QObject *parent = nullptr);
    ~QtHubLink() override;

    void setToken(const QString &token) { m_token = token; }
    //! The answers to tokenWanted(); the token is set before the first.
    void finishRenewal();
    //! Unauthorized: the person must sign in; else the hub was not there and is tried again later.
    void failRenewal(const Error &error);

    void setEvents(Events *events) override { m_events = events; }
    void fetchSession() override;
    void openSocket(const QUrl &url) override;
    void send(const QByteArray &text) override;
    void ping() override;
    void post(quint64 tag, const QUrl &url, const QByteArray &body) override;
    void upload(quint64 tag, const QUrl &url, const QString &type, const QByteArray &bytes) override;
    void renewToken() override;
    void close() override;

    //! GET of a blob; \a done comes later, also after close(). Not part of HubLink: the engine does not need it.
    void download(const QUrl &url, std::function<void(Result<QByteArray>)> done);

Q_SIGNALS:
    void tokenWanted();

private:
    [[nodiscard]] QNetworkRequest request(const QUrl &url) const;
    void later(std::function<void(Events &)> event);
    void watch(QNetworkReply *reply, std::function<void(Events &, Result<QByteArray>)> done);
    void dropSocket();

    QUrl m_base;
    QString m_token;
    Events *m_events = nullptr;
    QNetworkAccessManager m_network;
    QWebSocket *m_socket = nullptr;
    quint64 m_turn = 0; //!< raised by close(): answers to older questions are void
    bool m_renewing = false;
};

} // namespace throughline::client
