// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <deque>

namespace throughline::demo {

//! Tells the hub's events channel what happened in the shop, with the backend's secret key: in order, and again after a
//! fault with the same message ids, so that nothing is lost and nothing is there twice.
class HubEvents final : public QObject
{
    Q_OBJECT

public:
    //! \a door: ".../c/<endpoint>/v1/batch".
    HubEvents(QUrl door, const QByteArray &secretKey, QObject *parent = nullptr);
    //! \a event has a messageId.
    void tell(const QJsonObject &event);

private:
    void send();

    QNetworkAccessManager m_network;
    QUrl m_door;
    QByteArray m_credentials;
    std::deque<QJsonObject> m_waiting;
    QTimer m_again;
    int m_faults = 0;
    bool m_sending = false;
};

} // namespace throughline::demo
