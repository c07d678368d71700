// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "core/hub.h"
#include "store/store.h"
#include "sync/account.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace throughline::bench {

//! A hub in a temporary folder: filled in this process, then served by the real program.
class ServedHub
{
public:
    ServedHub();
    ~ServedHub();
    [[nodiscard]] Id queueId() const { return m_queue; }
    [[nodiscard]] Id agentId() const { return m_agent; }
    //! An endpoint of the sample channel: POST /c/<id>/v1/messages puts an item in.
    [[nodiscard]] Id endpointId() const { return m_endpoint; }

    //! Puts \a count items in, in batches, over \a points contact points. Before serve().
    void fill(int count, int points);
    //! An endpoint of the e-mail channel whose servers do not answer, to import into. Before serve().
    void addMailbox();
    [[nodiscard]] Id mailboxId() const { return m_mailbox; }
    //! Starts the program and signs the agent in.
    void serve();
    //! Ends the program; the store is closed then.
    void stop();
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] client::LocalSession session() const { return m_session; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    void signIn();

    QTemporaryDir m_folder;
    std::unique_ptr<hub::Store> m_store;
    std::unique_ptr<hub::Hub> m_hub;
    SystemClock m_clock;
    SystemRandom m_random;
    Id m_queue;
    Id m_agent;
    Id m_endpoint;
    Id m_mailbox;
    QProcess m_process;
    QUrl m_url;
    client::LocalSession m_session;
};

} // namespace throughline::bench
