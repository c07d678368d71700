// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "connector/mailboxworker.h"

namespace throughline::email {

//! Brings one batch of mails to the hub: tells whose is whose when two carry the same Message-ID, stores the files, commits
//! items and cursor, and says so. The connector's thread. Repeats what the hub could not do now; never drops a batch.
class Intake
{
public:
    using Report = std::function<void(std::vector<plugin::DeliveryReport>)>;

    //! \a committed runs after each batch.
    Intake(plugin::ChannelHost &host, const Settings &settings, QByteArray tokenSecret, Report report,
           std::function<void()> committed);
    ~Intake();
    Intake(const Intake &) = delete;
    Intake &operator=(const Intake &) = delete;

    void take(MailBatch batch);

private:
    //! A mail on its way through the steps below.
    struct Passing {
        plugin::InboundItem item;
        std::vector<MailFile> files;
        QString digest;
    };

    void nextMail();
    void claimId();
    void tellApart(const std::optional<QByteArray> &known);
    void storeFile();
    void mailDone();
    void flush(bool last);
    void ingest(std::vector<plugin::InboundItem> items, QByteArray cursor, bool last);
    void ingestSingly(std::vector<plugin::InboundItem> items, QByteArray cursor, bool last);
    //! Runs \a task after a while, when the hub cannot keep up.
    void again(std::function<void()> task);

    plugin::ChannelHost &m_host;
    const Settings &m_settings;
    const QByteArray m_tokenSecret;
    const Report m_report;
    const std::function<void()> m_committed;
    MailBatch m_batch;
    std::size_t m_at = 0;
    Passing m_passing;
    std::vector<plugin::InboundItem> m_ready;
    qint64 m_readyBytes = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::email
