// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/oldmails.h"
#include "connector/patience.h"

#include <functional>
#include <vector>

namespace throughline::email {

//! Has batches of prepared mails kept by the hub together with the place behind them, one at a time. Repeats what the hub
//! could not do now; a mail the hub does not take at all is named and does not hold up others. The connector's thread.
class HistoryKeeper
{
public:
    //! \a kept runs after each batch, with what the hub refused of it.
    using Kept = std::function<void(std::vector<plugin::ImportProblem> refused)>;
    HistoryKeeper(plugin::ChannelHost &host, Kept kept);
    HistoryKeeper(const HistoryKeeper &) = delete;
    HistoryKeeper &operator=(const HistoryKeeper &) = delete;

    [[nodiscard]] bool isBusy() const { return m_busy; }
    //! Not while it is busy.
    void keep(OldMails mails);

private:
    void import();
    void importSingly(std::size_t index);
    void importOne(std::size_t index, bool bare);
    void done();
    void refuse(std::size_t index, const QString &why);
    [[nodiscard]] plugin::ImportBatch place() const;

    plugin::ChannelHost &m_host;
    const Kept m_kept;
    bool m_busy = false;
    OldMails m_batch;
    std::vector<plugin::ImportProblem> m_refused;
    Patience m_patience;
};

} // namespace throughline::email
