// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <vector>

namespace throughline::webchat {

//! When the company answers at once. Without any opening it is always open. Times are those of one zone's wall clock.
class Hours
{
public:
    //! "mon 09:00-12:30", "mon 13:30-18:00", "sat 10:00-24:00" in \a zone ("Europe/Berlin"); an unknown zone, day or time
    //! makes valid() false.
    [[nodiscard]] static Hours fromLines(const QStringList &openings, const QString &zone);

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
