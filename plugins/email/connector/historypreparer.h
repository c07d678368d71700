// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/oldmails.h"
#include "connector/patience.h"

#include <functional>
#include <optional>
#include <vector>

namespace throughline::email {

//! Makes batches of imported mails fit to be kept, one at a time: tells whose is whose, and stores their files. Repeats what
//! the hub could not do now. The connector's thread.
class HistoryPreparer
{
public:
    using Prepared = std::function<void(OldMails)>;
    HistoryPreparer(plugin::ChannelHost &host, Prepared prepared);
    HistoryPreparer(const HistoryPreparer &) = delete;
    HistoryPreparer &operator=(const HistoryPreparer &) = delete;

    [[nodiscard]] bool isBusy() const { return m_busy; }
    //! Not while it is busy.
    void prepare(OldMails mails);

private:
    struct File {
        std::size_t mail = 0;
        std::size_t file = 0;
        std::optional<plugin::Attachment> stored;
    };

    void claim(std::size_t from);
    void claimed(std::size_t from, const Result<std::vector<plugin::StorageEntry>> &held);
    void storeFiles();
    void storeFile(std::size_t index);
    void attach();
    void done();

    plugin::ChannelHost &m_host;
    const Prepared m_prepared;
    bool m_busy = false;
    OldMails m_batch;
    std::vector<File> m_files;
    std::size_t m_nextFile = 0;
    int m_storing = 0;
    Patience m_patience;
};

} // namespace throughline::email
