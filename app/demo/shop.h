// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/webserver.h"

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

#include <QUrl>

#include <map>

namespace throughline::demo {

struct Product {
    QString id;
    QString name;
    int cents = 0;
    QString shortText;
    QString text;
    QStringList facts;
};

struct Customer {
    QString id;
    QString name;
    QString email; //!< checked by the shop when the account was made
};

//! How the shop reaches the chat.
struct ChatDoor {
    QUrl hub;           //!< "https://hub.example"
    QString endpointId; //!< the chat's endpoint; empty: a shop without a chat
    QByteArray secret;  //!< signs user tokens; empty: customers stay unknown to the chat
};

//! The sample shop: its pages, its sample customers and their sessions, and the tokens that tell the chat who is signed
//! in. It knows the hub by its public doors only. GUI-less, one thread.
class Shop
{
public:
    //! Io when a page is missing from the program.
    [[nodiscard]] static Result<Shop> open(ChatDoor door, const Clock &clock, Random &random);

    [[nodiscard]] Response answer(const Request &request);
    //! JWT for \a customer, valid for ten minutes.
    [[nodiscard]] QByteArray userToken(const Customer &customer) const;
    [[nodiscard]] const Customer *customer(const QString &id) const;
    //! "http://127.0.0.1:8080": requests for another host are refused.
    void setOrigin(const QString &origin) { m_origin = origin; }

private:
    using Values = std::map<QString, QString>;

    Shop(ChatDoor door, const Clock &clock) : m_door(std::move(door)), m_clock(clock) {}

    //! "{{name}}" becomes the escaped value, "{{{name}}}" the value as it is: only ever what another page of ours made.
    [[nodiscard]] QString fill(const QString &page, const Values &values) const;
    [[nodiscard]] Response whole(const Request &request, int status, const QString &title,
                                 const QString &content) const;
    [[nodiscard]] Response message(const Request &request, int status, const QString &heading,
                                   const QString &text) const;
    [[nodiscard]] Response file(const QString &path) const;
    [[nodiscard]] Response home(const Request &request) const;
    [[nodiscard]] Response product(const Request &request, const QString &id) const;
    [[nodiscard]] Response signInPage(const Request &request) const;
    [[nodiscard]] Response signIn(const Request &request) const;
    [[nodiscard]] Response signOut(const Request &request) const;
    [[nodiscard]] Response chatToken(const Request &request) const;
    [[nodiscard]] const Customer *signedIn(const Request &request) const;
    [[nodiscard]] QByteArray sessionOf(const QString &customerId) const;
    [[nodiscard]] bool ownPage(const Request &request) const;
    [[nodiscard]] QByteArray contentPolicy() const;

    ChatDoor m_door;
    const Clock &m_clock;
    QString m_origin;
    QByteArray m_sessionKey;
    std::map<QString, QString> m_pages;
    std::map<QString, QByteArray> m_files; //!< by path, e.g. "/shop.css"
    std::vector<Product> m_products;
    std::vector<Customer> m_customers;
};

} // namespace throughline::demo
