// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/emailconnector.h"

#include "base/clock.h"
#include "base/random.h"
#include "base/scheduler.h"
#include "connector/historyreader.h"
#include "connector/intake.h"
#include "connector/outgoing.h"
#include "connector/poster.h"
#include "connector/probe.h"
#include "connector/reporter.h"

#include <csignal>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr auto secretKey = "secret"_L1;
constexpr int secretBytes = 32;
constexpr std::chrono::milliseconds storageAgain{2'000};
constexpr std::chrono::milliseconds probeTakes{17'000}; // the hub waits for 20 s
// The hub wants a first word on an item within a minute; until then it holds back what follows.
constexpr std::chrono::milliseconds firstWord{40'000};
constexpr std::chrono::milliseconds workersEnd{3'500}; // of the 5 s stop() has

} // namespace

//! A reply whose files are being collected.
struct EmailConnector::Draft {
    plugin::OutboundItem item;
    Outgoing mail;
};

EmailConnector::EmailConnector() : m_poster(std::make_shared<Poster>(m_here)) {}

EmailConnector::~EmailConnector()
{
    *m_alive = false;
    m_poster->close();
    if (m_mailbox)
        m_mailbox->stop();
    if (m_outbox)
        m_outbox->stop();
    endFetches();
}

void EmailConnector::start(const plugin::StartInfo &info, plugin::ChannelHost &host)
{
    std::signal(SIGPIPE, SIG_IGN); // a broken line is an answer, not the end
    m_host = &host;
    m_reporter = std::make_unique<Reporter>(host);
    m_cursor = info.cursor;
    auto settings = readSettings(info);
    if (!settings) {
        m_refusal = u"The setting \"%1\" cannot be used as it is."_s.arg(settings.error().detail);
        return host.health({plugin::Health::State::Misconfigured, m_refusal});
    }
    m_settings = std::move(*settings);
    host.health({plugin::Health::State::Starting, {}});
    findSecret();
}

void EmailConnector::later(void (EmailConnector::*step)())
{
    m_host->health({plugin::Health::State::Degraded, u"The hub's storage does not answer."_s});
    m_host->scheduler().after(storageAgain, [this, alive = m_alive, step] {
        if (*alive)
            (this->*step)();
    });
}

void EmailConnector::findSecret()
{
    // It seals reply tokens. It is made once and must outlive us, or answers to what we sent would find no thread.
    m_host->storageGet(secretKey, [this, alive = m_alive](const Result<std::optional<QByteArray>> &kept) {
        if (!*alive)
            return;
        if (!kept)
            return later(&EmailConnector::findSecret);
        if (*kept && (*kept)->size() == secretBytes) {
            m_tokenSecret = **kept;
            return findRefreshToken();
        }
        const QByteArray made = m_host->random().bytes(secretBytes);
        m_host->storagePut({{secretKey, made}}, [this, alive, made](const Result<void> &done) {
            if (!*alive)
                return;
            if (!done)
                return later(&EmailConnector::findSecret);
            m_tokenSecret = made;
            findRefreshToken();
        });
    });
}

void EmailConnector::begin()
{
    const auto report = [this](std::vector<plugin::DeliveryReport> reports) {
        for (plugin::DeliveryReport &each : reports)
            m_reporter->add(std::move(each));
    };
    startMailbox();
    startOutbox();
    m_intake = std::make_unique<Intake>(*m_host, m_settings, m_tokenSecret, report, [this] { m_mailbox->committed(); });
    m_running = true;
    m_mailbox->start();
    m_outbox->start();
    m_workers = 2;
    for (const plugin::OutboundItem &item : std::exchange(m_early, {}))
        send(item);
}

void EmailConnector::startMailbox()
{
    const auto poster = m_poster;
    m_mailbox = std::make_shared<MailboxWorker>(
        m_settings, m_tokens, Cursor::fromBytes(m_cursor), m_host->clock().now(), m_host->random().next64(),
        MailboxWorker::Events{
            .batch =
                [this, poster](MailBatch batch) {
                    // std::function copies: the batch is shared until the one call.
                    const auto carried = std::make_shared<MailBatch>(std::move(batch));
                    poster->post([this, carried] { m_intake->take(std::move(*carried)); });
                },
            .health =
                [this, poster](LineHealth health) {
                    poster->post([this, health] {
                        m_mailboxHealth = health;
                        tellHealth();
                    });
                },
            .log = [this, poster](const QString &line) { poster->post([this, line] { m_host->log(line); }); },
            .ended = [this, poster] { poster->post([this] { workerEnded(); }); }});
}

void EmailConnector::startOutbox()
{
    const auto poster = m_poster;
    m_outbox = std::make_shared<OutboxWorker>(
        m_settings, m_tokens, m_host->random().next64(),
        OutboxWorker::Events{.report =
                                 [this, poster](plugin::DeliveryReport report) {
                                     poster->post([this, report]() mutable {
                                         m_unreported.remove(report.itemId);
                                         report.at = m_host->clock().now();
                                         m_reporter->add(std::move(report));
                                     });
                                 },
                             .taken =
                                 [this, poster, keep = m_settings.saveSent](OutboxWorker::Job job) {
                                     if (!keep)
                                         return;
                                     poster->post(
                                         [this, job] { m_mailbox->keepCopy(job.submission.mail, job.messageId); });
                                 },
                             .health =
                                 [this, poster](LineHealth health) {
                                     poster->post([this, health] {
                                         m_outboxHealth = health;
                                         tellHealth();
                                     });
                                 },
                             .ended = [this, poster] { poster->post([this] { workerEnded(); }); }});
}

void EmailConnector::tellHealth()
{
    using State = plugin::Health::State;
    if (!m_mailboxHealth || m_stopped)
        return;
    if (!m_mailboxHealth->up) {
        const Trouble &why = *m_mailboxHealth->trouble;
        return m_host->health({needsPerson(why) ? State::Misconfigured : State::Offline, why.words});
    }
    if (m_outboxHealth && !m_outboxHealth->up && m_outboxHealth->trouble) {
        return m_host->health(
            {State::Degraded, u"Mails are received but cannot be sent: "_s + m_outboxHealth->trouble->words});
    }
    if (m_mailboxHealth->trouble)
        return m_host->health({State::Degraded, m_mailboxHealth->trouble->words});
    m_host->health({State::Connected, {}});
}

void EmailConnector::promiseWord(const Id &itemId)
{
    // Servers that do not answer take longer; handed over is all that can be said of what waits for them.
    m_unreported.insert(itemId);
    m_host->scheduler().after(firstWord, [this, alive = m_alive, itemId] {
        if (!*alive || !m_unreported.remove(itemId))
            return;
        m_reporter->add({.itemId = itemId,
                         .state = plugin::DeliveryState::HandedOver,
                         .at = m_host->clock().now(),
                         .error = {},
                         .externalKey = {}});
    });
}

void EmailConnector::failed(const Id &itemId, const QString &why)
{
    m_unreported.remove(itemId);
    m_reporter->add({.itemId = itemId,
                     .state = plugin::DeliveryState::Failed,
                     .at = m_host->clock().now(),
                     .error = why,
                     .externalKey = {}});
}

void EmailConnector::send(const plugin::OutboundItem &item)
{
    // What the hub hands over must be reported on, or it waits a minute for each and then knows nothing.
    if (!m_refusal.isEmpty())
        return failed(item.itemId, u"The mailbox is not set up: "_s + m_refusal);
    if (!m_running)
        return m_early.push_back(item);
    promiseWord(item.itemId);
    auto mail = outgoingOf(item, m_settings, m_tokenSecret);
    if (!mail)
        return failed(item.itemId, mail.error().detail);
    collectFiles(std::make_shared<Draft>(Draft{item, std::move(*mail)}));
}

void EmailConnector::collectFiles(const std::shared_ptr<Draft> &draft)
{
    const std::size_t index = draft->mail.files.size();
    if (index >= draft->item.attachments.size())
        return post(draft);
    m_host->getBlob(draft->item.attachments[index].blobId, [this, alive = m_alive, draft](Result<QByteArray> bytes) {
        if (!*alive)
            return;
        if (!bytes)
            return failed(draft->item.itemId, u"Not sent: a file could not be read."_s);
        const plugin::Attachment &file = draft->item.attachments[draft->mail.files.size()];
        draft->mail.files.push_back(
            {.name = file.name,
             .type = file.type,
             .contentId = contentIdOf(draft->item, draft->mail.files.size(), m_settings.domain()),
             .bytes = std::move(*bytes)});
        collectFiles(draft);
    });
}

void EmailConnector::post(const std::shared_ptr<Draft> &draft)
{
    const auto bytes = composeMail(draft->mail);
    if (!bytes)
        return failed(draft->item.itemId,
                      u"Not sent: the mail cannot be written (%1)."_s.arg(bytes.error().detail.left(100)));
    m_outbox->add({.itemId = draft->item.itemId,
                   .conversationId = draft->item.conversationId,
                   .submission = {.mail = *bytes, .from = m_settings.address, .to = envelopeOf(draft->mail)},
                   .messageId = draft->mail.messageId});
}

void EmailConnector::lookup(const plugin::Call &call, plugin::Answer<QJsonObject> done)
{
    if (call.name.startsWith("authorize."_L1))
        return authorize(call, std::move(done));
    if (!m_running)
        return done(fail(ErrorCode::Unavailable, u"the mailbox is not set up"_s));
    if (call.name == "picture"_L1)
        return picture(call, std::move(done));
    if (call.name == "pictureSender"_L1)
        return pictureSender(call, std::move(done));
    if (call.name != "testConnection"_L1)
        return done(fail(ErrorCode::NotFound, u"lookup"_s));
    testConnection(call, std::move(done));
}

void EmailConnector::testConnection(const plugin::Call &call, plugin::Answer<QJsonObject> done)
{
    const auto bell = newQuestion();
    if (!bell)
        return done(fail(ErrorCode::RateLimited, u"a test is running"_s));
    const Instant now = m_host->clock().now();
    const QString messageId = u"probe-%1@%2"_s.arg(m_host->random().newId(now).toString(), m_settings.domain());
    Probe::start(m_settings, m_tokens, call.args["send"_L1].toBool(true), messageId, now, bell,
                 [poster = m_poster, done = std::move(done)](const QJsonObject &result) {
                     poster->post([done, result] { done(result); });
                 });
    m_host->scheduler().after(probeTakes, [probe = std::weak_ptr(bell)] {
        if (const auto held = probe.lock())
            held->ring();
    });
}

std::shared_ptr<Bell> EmailConnector::newQuestion()
{
    std::erase_if(m_questions, [](const auto &question) { return question.expired(); });
    if (!m_questions.empty())
        return {};
    auto bell = std::make_shared<Bell>();
    m_questions.push_back(bell);
    return bell;
}

void EmailConnector::workerEnded()
{
    if (--m_workers > 0 || !m_stopped)
        return;
    m_reporter->finish([this] {
        if (auto done = std::exchange(m_stopped, nullptr))
            done();
    });
}

void EmailConnector::importHistory(const plugin::ImportOrder &order, plugin::ChannelHost &host, plugin::Done done)
{
    auto settings = readImportSettings(order.info);
    if (!settings)
        return done(fail(settings.error()));
    m_historyReader = std::make_unique<HistoryReader>(host, std::move(*settings), order, std::move(done));
    m_historyReader->start();
}

void EmailConnector::stop(std::function<void()> done)
{
    if (!m_running)
        return done();
    m_stopped = std::move(done);
    m_mailbox->stop();
    m_outbox->stop();
    endFetches();
    // One may sit in a look-up of a name, which nothing ends; it holds nothing that matters.
    m_host->scheduler().after(workersEnd, [this, alive = m_alive] {
        if (!*alive)
            return;
        if (auto stopped = std::exchange(m_stopped, nullptr))
            stopped();
    });
}

} // namespace throughline::email
