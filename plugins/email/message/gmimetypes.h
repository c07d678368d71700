// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// GMime's header, and owners for what its functions give away. Included by few: its macros are everywhere.
#include <gmime/gmime.h>

#include <memory>

namespace throughline::email {

struct GFree {
    void operator()(gpointer pointer) const { g_free(pointer); }
};
using GText = std::unique_ptr<char, GFree>;

struct GUnref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<typename T>
using GOwned = std::unique_ptr<T, GUnref>;

} // namespace throughline::email
