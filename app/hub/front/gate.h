// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/principal.h"
#include "front/router.h"

#include <QStringList>

namespace throughline {
class Clock;
}

namespace throughline::hub {

class WorkQueue;

//! Who is behind a token.
struct Caller {
    Principal principal;
};

//! What a request must show before anything of it is read or upgraded. Main thread.
class Gate
{
public:
    //! \a origins: web pages that may call the hub's own addresses ("https://desk.example"). Native consoles send no
    //! Origin; a page in a browser always does, and none is expected unless listed.
    Gate(WorkQueue &work, Clock &clock, QStringList origins);

    using Admit = std::function<void(const Exchange &, Admitted)>;
    //! A good Origin, or none.
    [[nodiscard]] Admit anyone() const;
    //! The same, and a living token in the Authorization field: else 401. Nowhere else is a token looked for.
    [[nodiscard]] Admit signedIn() const;

private:
    [[nodiscard]] std::optional<HttpResponse> checkOrigin(const HttpRequest &request) const;

    WorkQueue &m_work;
    Clock &m_clock;
    QStringList m_origins;
};

} // namespace throughline::hub
