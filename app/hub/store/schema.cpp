// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

namespace throughline::hub {

std::span<const sqlite::Migration> migrations()
{
    static const sqlite::Migration all[] = {
        {10, migration10}, {20, migration20}, {30, migration30}, {40, migration40}, {60, migration60}};
    return all;
}

} // namespace throughline::hub
