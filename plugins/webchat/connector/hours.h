// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <vector>

namespace throughline::webchat {

//! When the company answers at once. Without any opening it is always open. Times are those of one zone's wall clock.
class Hours
{
public:
    //! {"zone": "Europe/Berlin", "mon": ["09:00-12:30", "13:30-18:00"], "sat": ["10:00-14:00"]}; an unknown zone, day or
    //! time makes valid() false. An opening ends before midnight or at "24:00".
    [[nodiscard]] static Hours fromJson(const QJsonObject &json);

    [[nodiscard]] bool valid() const { return m_valid; }
    [[nodiscard]] bool openAt(Instant now) const;

private:
    struct Opening {
        int from = 0; //!< minutes since midnight
        int to = 0;
    };

    bool m_valid = true;
    bool m_always = true;
    QByteArray m_zone = "UTC";
    std::array<std::vector<Opening>, 7> m_days; //!< Monday first
};

} // namespace throughline::webchat
