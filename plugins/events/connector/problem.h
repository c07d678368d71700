// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace throughline::events {

//! Why a request, or one event of it, was not taken: for the person who writes the sender.
struct Problem {
    int status = 400;
    QString field;         //!< "batch[3].properties.order_id"; empty: the request as a whole
    QString reason;        //!< one sentence; no value of the event, so that it can be logged
    double retryAfter = 0; //!< seconds, with 429 and 503

    bool operator==(const Problem &) const = default;
};

template<typename T>
using Checked = tl::expected<T, Problem>;

[[nodiscard]] inline tl::unexpected<Problem> refuse(int status, QString field, QString reason, double retryAfter = 0)
{
    return tl::make_unexpected(Problem{status, std::move(field), std::move(reason), retryAfter});
}

} // namespace throughline::events
