// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/http.h"
#include "base/instant.h"
#include "connector/problem.h"
#include "connector/settings.h"

#include <map>
#include <optional>

namespace throughline::events {

//! Who posts: the company's backend with its secret key, or anybody with the key that every page shows.
struct Caller {
    bool backend = false;

    [[nodiscard]] int trust() const { return backend ? 3 : 1; }
};

//! Knows callers by their key, keeps pages of other sites out, and gives strangers only so many events.
class Callers
{
public:
    explicit Callers(const Settings &settings) : m_settings(settings) {}

    //! May a page of that origin speak to this endpoint? Empty: no page.
    [[nodiscard]] bool allows(const QString &origin) const;
    //! \a written: the body's "writeKey", which counts where no Authorization says otherwise.
    [[nodiscard]] Checked<Caller> callerOf(const plugin::HttpRequest &request, const QString &written) const;
    //! Strangers share what an address may post, and all of them what the endpoint takes. False: seconds to wait.
    [[nodiscard]] Checked<void> admit(const Caller &caller, const QString &address, qsizetype events, Instant now);

private:
    //! A token bucket; time comes from the caller.
    struct Bucket {
        double burst;
        double perSecond;
        double left = burst;
        std::optional<Instant> last;

        void fill(Instant now);
        [[nodiscard]] double wait(double wanted) const;
    };

    const Settings &m_settings;
    std::map<QString, Bucket> m_addresses;
    Bucket m_all{3'000, 500};
};

} // namespace throughline::events
