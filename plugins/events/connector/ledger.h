// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"

#include <map>
#include <optional>

namespace throughline::events {

//! Writes to the endpoint's storage, one transaction at a time and the newest value of each key: the hub may finish two
//! puts that are under way in either order.
class Ledger
{
public:
    explicit Ledger(plugin::ChannelHost &host) : m_host(host) {}
    ~Ledger();
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;

    //! No value removes the key. Nothing leaves before flush().
    void put(const QString &key, std::optional<QByteArray> value) { m_dirty[key] = std::move(value); }
    //! \a done runs when everything put before is on the disk, or could not be written (it then stays to be written).
    void flush(plugin::Done done);

private:
    void write();
    void finish(const Result<void> &result);

    plugin::ChannelHost &m_host;
    std::map<QString, std::optional<QByteArray>> m_dirty;
    std::map<QString, std::optional<QByteArray>> m_writing;
    std::vector<plugin::Done> m_waiting; //!< for what is dirty
    std::vector<plugin::Done> m_served;  //!< by what is being written
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::events
