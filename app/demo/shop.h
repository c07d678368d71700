// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/goods.h"
#include "demo/webserver.h"

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

#include <QUrl>

#include <map>
#include <memory>

namespace throughline::demo {

class Backend;
class HubEvents;

//! How the shop reaches the chat.
struct ChatDoor {
    QUrl hub;           //!< "https://hub.example"
    QString endpointId; //!< the chat's endpoint; empty: a shop without a chat
    QByteArray secret;  //!< signs user tokens; empty: customers stay unknown to the chat
    QString eventsId;   //!< the events endpoint; empty: a shop that tells nothing
    QString publicKey;  //!< its write key for pages
};

//! The sample shop: its pages, its sample customers and their sessions, and the tokens that tell the chat who is signed
//! in. It knows the hub by its public doors only. GUI-less, one thread.
class Shop
{
public:
    //! Io when a page is missing from the program.
    [[nodiscard]] static Result<Shop> open(ChatDoor door, const Clock &clock, Random &random);

    ~Shop();
    Shop(Shop &&) noexcept;
    Shop(const Shop &) = delete;

    [[nodiscard]] Response answer(const Request &request);
    [[nodiscard]] Backend &backend() { return *m_backend; }
    //! Takes what happens to the hub; outlives the shop.
    void setEvents(HubEvents *events);
    //! JWT for \a customer, valid for ten minutes.
    [[nodiscard]] QByteArray userToken(const Customer &customer) const;
    [[nodiscard]] const Customer *customer(const QString &id) const;
    //! "http://127.0.0.1:8080": requests for another host are refused.
    void setOrigin(const QString &origin) { m_origin = origin; }

private:
    using Values = std::map<QString, QString>;

    Shop(ChatDoor door, const Clock &clock);

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
    [[nodiscard]] Response signIn(const Request &request);
    [[nodiscard]] Response signOut(const Request &request);
    [[nodiscard]] Response orderPage(const Request &request) const;
    [[nodiscard]] Response submitOrder(const Request &request);
    [[nodiscard]] Response orders(const Request &request) const;
    void ask(const Order &order);
    void tellSignIn(const Customer &who, const Request &request);
    void tellSignOut(const Customer &who, const Request &request);
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
    std::unique_ptr<Backend> m_backend;
    HubEvents *m_events = nullptr;
};

[[nodiscard]] QString euros(int cents);

} // namespace throughline::demo
