// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace throughline {

//! A value or an Error. Functions that return it are [[nodiscard]]; see STYLE "Results".
template<typename T>
using Result = tl::expected<T, Error>;

//! `return fail(ErrorCode::NotFound, u"conversation"_s);` in a function that returns any Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::make_unexpected(Error{code, std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::make_unexpected(std::move(error));
}

} // namespace throughline
