// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace throughline::demo {

struct Product {
    QString id;
    QString name;
    int cents = 0;
    QString shortText;
    QString text;
    QStringList facts;
    int stock = 0; //!< when the shop opens
};

struct Customer {
    QString id;
    QString name;
    QString email;       //!< checked by the shop when the account was made
    QString preferred{}; //!< channel they like to be answered on; may be empty
};

struct OrderLine {
    QString product;
    QString name;
    int quantity = 1;
    int cents = 0; //!< of one piece
};

struct Order {
    QString id; //!< whoever asks for it makes this: the same twice is one order
    QString number;
    QString status;
    QString customerId; //!< empty: a guest
    QString visitor;    //!< the browser's id in the chat; empty: unknown
    QString name, email, phone, address, note;
    std::vector<OrderLine> lines;
    Instant placedAt;
    bool byAgent = false;

    [[nodiscard]] int total() const
    {
        int cents = 0;
        for (const OrderLine &line : lines)
            cents += line.quantity * line.cents;
        return cents;
    }
};

} // namespace throughline::demo
