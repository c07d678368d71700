// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "connector/mailboxworker.h"
#include "connector/outboxworker.h"
#include "connector/signin.h"

#include <QObject>
#include <QSet>

namespace throughline::email {

class HistoryReader;
class Intake;
class Poster;
class Reporter;

//! A mailbox as a lane: one thread reads it, one sends, and this, on the plugin host's thread, carries values between them and
//! the hub. Keeps nothing but the hub's cursor, so that a killed process loses no mail and sends none twice.
class EmailConnector final : public plugin::Connector
{
public:
    EmailConnector();
    ~EmailConnector() override;

    void start(const plugin::StartInfo &info, plugin::ChannelHost &host) override;
    void send(const plugin::OutboundItem &item) override;
    void lookup(const plugin::Call &call, plugin::Answer<QJsonObject> done) override;
    void importHistory(const plugin::ImportOrder &order, plugin::ChannelHost &host, plugin::Done done) override;
    void stop(std::function<void()> done) override;

private:
    struct Draft;

    void findSecret();
    void findRefreshToken();
    void later(void (EmailConnector::*step)());
    void begin();
    void startMailbox();
    void startOutbox();
    [[nodiscard]] TokenSource::Keep keeper();
    void authorize(const plugin::Call &call, plugin::Answer<QJsonObject> done);
    void signedIn();
    void collectFiles(const std::shared_ptr<Draft> &draft);
    void post(const std::shared_ptr<Draft> &draft);
    void promiseWord(const Id &itemId);
    void failed(const Id &itemId, const QString &why);
    //! The bell of a test or a step of a sign-in, on a thread of its own; null while another one is under way.
    [[nodiscard]] std::shared_ptr<Bell> newQuestion();
    void testConnection(const plugin::Call &call, plugin::Answer<QJsonObject> done);
    void picture(const plugin::Call &call, plugin::Answer<QJsonObject> done);
    void pictureSender(const plugin::Call &call, plugin::Answer<QJsonObject> done);
    void endFetches();
    void tellHealth();
    void workerEnded();

    plugin::ChannelHost *m_host = nullptr;
    QByteArray m_cursor;
    Settings m_settings;
    QString m_refusal; //!< the settings cannot be used: why
    QByteArray m_tokenSecret;
    bool m_running = false;
    std::vector<plugin::OutboundItem> m_early; //!< handed over before all was ready
    QSet<Id> m_unreported;                     //!< handed over, and nothing said of it yet
    std::shared_ptr<TokenSource> m_tokens;     //!< null: a password
    std::shared_ptr<SignIn> m_signIn;          //!< null: a password
    std::shared_ptr<MailboxWorker> m_mailbox;
    std::shared_ptr<OutboxWorker> m_outbox;
    std::unique_ptr<Intake> m_intake;
    std::unique_ptr<HistoryReader> m_historyReader;
    std::unique_ptr<Reporter> m_reporter;
    std::optional<LineHealth> m_mailboxHealth, m_outboxHealth;
    std::vector<std::weak_ptr<Bell>> m_questions, m_fetches;
    int m_workers = 0;
    std::function<void()> m_stopped;
    QObject m_here; //!< on this thread: where the workers' words arrive
    std::shared_ptr<Poster> m_poster;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::email
