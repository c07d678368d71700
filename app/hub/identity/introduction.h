// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/enums.h"

#include <QString>

#include <map>
#include <vector>

namespace throughline::hub {

//! A contact point as a connector saw it.
struct PointClaim {
    QString kind;  //!< "email", "phone", "visitor", "user", "address", or a plugin's own; at most 32 characters
    QString value; //!< at most 512 characters; e-mail is normalised by the hub, phone must be E.164
    QString raw;   //!< as it came; empty: like value
    QString realm; //!< whose namespace; empty: the world
    Trust trust = Trust::Hint;

    bool operator==(const PointClaim &) const = default;
};

//! What one inbound item says about who sent it. The claims' values are normalised.
struct Introduction {
    PointClaim from;                   //!< where it came from: the item attaches here, whatever the trust
    std::vector<PointClaim> claims;    //!< other points said to be the same person's
    std::map<QString, QString> fields; //!< attributes, believed as far as from.trust
    QString name;                      //!< outside text, may be empty
    QString language;                  //!< BCP 47, may be empty
    bool fromCustomer = true;          //!< the customer speaks: the name is theirs
};

} // namespace throughline::hub
