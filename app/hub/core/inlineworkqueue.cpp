// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/workqueue.h"

namespace throughline::hub {

void InlineWorkQueue::write(Write job, Done done)
{
    job(m_hub);
    done();
}

void InlineWorkQueue::read(Read job, Done done)
{
    job(m_reader);
    done();
}

} // namespace throughline::hub
