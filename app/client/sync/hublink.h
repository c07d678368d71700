// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace throughline::client {

//! The road to one hub. The engine speaks; answers come through Events, in order, never from within a call, and never
//! after close() for what was asked before it. Production: QWebSocket and QNetworkAccessManager (QtHubLink);
//! simulation: a virtual network. Same thread as the engine.
class HubLink
{
public:
    class Events
    {
    public:
        virtual ~Events() = default;
        //! Answer of fetchSession(): the body of the Session object. Unauthorized: the token is refused.
        virtual void sessionFetched(Result<QByteArray> body) = 0;
        virtual void socketOpened() = 0;
        //! One text message.
        virtual void received(const QByteArray &text) = 0;
        //! Anything at all came in (also pongs): the peer lives.
        virtual void alive() = 0;
        //! The socket ended, or could not be opened. \a code: a WebSocket close code; 0 for transport faults.
        virtual void socketClosed(int code, const QString &reason) = 0;
        //! Answer of post(): a JMAP response body.
        virtual void posted(quint64 tag, Result<QByteArray> body) = 0;
        //! Answer of upload(): {"blobId":..,"type":..,"size":..}.
        virtual void uploaded(quint64 tag, Result<QByteArray> body) = 0;
        //! Answer of renewToken(): false when the person must sign in again. A hub that is not there answers it by
        //! sessionFetched() with Unavailable.
        virtual void tokenRenewed(bool ok) = 0;
    };

    virtual ~HubLink() = default;
    virtual void setEvents(Events *events) = 0;
    //! GET /.well-known/jmap with the present token.
    virtual void fetchSession() = 0;
    virtual void openSocket(const QUrl &url) = 0;
    virtual void send(const QByteArray &text) = 0;
    virtual void ping() = 0;
    //! POST to \a url; for large pages. \a tag comes back with the answer.
    virtual void post(quint64 tag, const QUrl &url, const QByteArray &body) = 0;
    virtual void upload(quint64 tag, const QUrl &url, const QString &type, const QByteArray &bytes) = 0;
    virtual void renewToken() = 0;
    //! Ends everything at once. No event follows for it.
    virtual void close() = 0;
};

} // namespace throughline::client
