// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/ledger.h"

namespace throughline::events {

namespace {
constexpr std::size_t writesAtOnce = 100;
}

Ledger::~Ledger()
{
    *m_alive = false;
}

void Ledger::flush(plugin::Done done)
{
    if (m_dirty.empty() && m_writing.empty())
        return done({});
    if (m_dirty.empty())
        return m_served.push_back(std::move(done)); // all of it is on its way
    m_waiting.push_back(std::move(done));
    if (m_writing.empty())
        write();
}

void Ledger::write()
{
    std::vector<plugin::StorageWrite> writes;
    while (!m_dirty.empty() && writes.size() < writesAtOnce) {
        auto first = m_dirty.extract(m_dirty.begin());
        writes.push_back({first.key(), first.mapped()});
        m_writing.insert(std::move(first));
    }
    // Who waits is served by the write that takes the last of what was there.
    if (m_dirty.empty())
        m_served.insert(m_served.end(), std::make_move_iterator(m_waiting.begin()),
                        std::make_move_iterator(m_waiting.end()));
    if (m_dirty.empty())
        m_waiting.clear();
    m_host.storagePut(std::move(writes), [this, alive = m_alive](const Result<void> &result) {
        if (*alive)
            finish(result);
    });
}

void Ledger::finish(const Result<void> &result)
{
    std::vector<plugin::Done> told = std::exchange(m_served, {});
    if (!result) {
        // A value put meanwhile is newer than the one that was refused.
        m_dirty.merge(m_writing);
        told.insert(told.end(), std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(m_waiting.end()));
        m_waiting.clear();
    }
    m_writing.clear();
    if (!m_dirty.empty() && result && !m_waiting.empty())
        write();
    const auto alive = m_alive;
    for (const plugin::Done &done : told) {
        if (*alive)
            done(result);
    }
}

} // namespace throughline::events
