// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/goods.h"
#include "demo/webserver.h"

#include "base/clock.h"

#include <QJsonObject>

#include <functional>
#include <map>

namespace throughline::demo {

//! The shop's own system behind its pages: stock, orders, and the door at which the hub's events channel asks for them
//! (BACKEND_API.md of that plugin). Orders live as long as the program; one thread.
class Backend
{
public:
    //! A thing that happened in the shop, as a track call for the hub.
    using Told = std::function<void(QJsonObject event)>;

    Backend(std::vector<Product> products, std::vector<Customer> customers, const Clock &clock);

    void setTold(Told told) { m_told = std::move(told); }
    void setKey(const QByteArray &key) { m_key = key; }

    [[nodiscard]] int stockOf(const QString &product) const;
    [[nodiscard]] std::vector<const Order *> ordersOf(const QString &customerId) const; //!< newest first
    //! NotFound, InvalidArgument (detail: the field), Conflict (detail: what is out of stock). The same id again is the same
    //! order.
    [[nodiscard]] Result<const Order *> place(Order wanted);
    //! The door. 401 for a wrong signature, 400 for an old one.
    [[nodiscard]] Response answer(const Request &request);

private:
    [[nodiscard]] bool isSigned(const Request &request) const;
    [[nodiscard]] Result<QJsonObject> look(const QJsonObject &question) const;
    [[nodiscard]] Result<QJsonObject> placeFor(const QJsonObject &question);
    [[nodiscard]] const Product *product(const QString &id) const;
    [[nodiscard]] const Customer *customer(const QString &id) const;
    [[nodiscard]] const Customer *known(const QJsonObject &contact) const;
    [[nodiscard]] QJsonObject describe(const Order &order) const;
    void tell(const Order &order) const;

    std::vector<Product> m_products;
    std::vector<Customer> m_customers;
    const Clock &m_clock;
    Told m_told;
    QByteArray m_key;
    std::map<QString, int> m_stock;
    std::map<QString, Order> m_orders; //!< by id
};

} // namespace throughline::demo
