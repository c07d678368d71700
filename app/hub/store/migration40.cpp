// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

namespace throughline::hub {

//! Finds the replies that wait for their time (delivery 7: scheduled) without a look at the others.
Result<void> migration40(sqlite::Database &database)
{
    return database.run("CREATE INDEX timeline_item_scheduled ON timeline_item(delivery) WHERE delivery = 7");
}

} // namespace throughline::hub
