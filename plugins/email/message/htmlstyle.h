// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message/blockwriter.h"

#include <gumbo.h>

namespace throughline::email {

//! What an element inherits.
struct Look {
    RunStyle run;
    bool white = false;    //!< letters in white
    bool coloured = false; //!< on a ground that is not white
};

//! An attribute's value; null when there is none.
[[nodiscard]] const char *attributeOf(const GumboElement &element, const char *name);
[[nodiscard]] bool hasClass(const GumboElement &element, const char *name);

//! Whether the element and what is in it was not to be seen: display, visibility, size, opacity, place.
[[nodiscard]] bool isHidden(const GumboElement &element);

//! The look within \a element.
[[nodiscard]] Look lookWithin(const GumboElement &element, const Look &around);

} // namespace throughline::email
