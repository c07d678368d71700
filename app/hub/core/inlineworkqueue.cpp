// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/workqueue.h"

#include "store/store.h"

namespace throughline::hub {

void InlineWorkQueue::write(Write job, Done done, Flush)
{
    job(m_hub);
    done();
}

void InlineWorkQueue::read(Read job, Done done)
{
    job(m_reader);
    (void)m_reader.takeError(); // of this job; the next begins clean
    done();
}

} // namespace throughline::hub
