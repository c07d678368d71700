// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QUrl>

#include <functional>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QNetworkAccessManager)

namespace throughline::events {

//! One signed question to the company's backend and its answer's body. NetworkShopLine speaks HTTP; tests have their own.
class ShopLine
{
public:
    struct Question {
        QByteArray body;
        QByteArray idempotencyKey;
        qint64 timestamp = 0; //!< seconds
        QByteArray signature;
    };
    using Answered = std::function<void(Result<QByteArray>)>;

    virtual ~ShopLine() = default;
    //! Unavailable: no answer within the time, or none that may be read; its detail says why.
    virtual void ask(const Question &question, Answered done) = 0;
};

//! POST to one address. Follows no redirect, sends no cookie, waits 12 seconds, reads 128 KiB.
class NetworkShopLine final : public ShopLine
{
public:
    explicit NetworkShopLine(QUrl url);
    ~NetworkShopLine() override;

    void ask(const Question &question, Answered done) override;

private:
    QUrl m_url;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace throughline::events
