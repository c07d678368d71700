// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/scheduler.h"
#include "core/hub.h"
#include "core/lookup.h"
#include "core/syncsession.h"
#include "core/topicbus.h"
#include "core/workqueue.h"
#include "store/store.h"
#include "wire/command.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <map>

namespace throughline::hub {

//! Timers that run when a test says so.
class HandScheduler final : public Scheduler
{
public:
    TimerId after(std::chrono::milliseconds delay, std::function<void()> task) override;
    void cancel(TimerId timer) override { m_tasks.erase(timer); }
    //! Runs what is due within \a span from now.
    void pass(std::chrono::milliseconds span);

private:
    struct Task {
        std::chrono::milliseconds due{};
        std::function<void()> run;
    };
    std::chrono::milliseconds m_now{};
    std::map<TimerId, Task> m_tasks;
    TimerId m_last = 0;
};

//! A console's wire: keeps what was sent.
class Wire final : public SessionSink
{
public:
    void send(const QByteArray &frame) override;
    [[nodiscard]] qint64 queuedBytes() const override { return queued; }
    void close(int code, const QString &reason) override;
    //! The frames since the last call.
    [[nodiscard]] std::vector<QJsonObject> take();
    //! Those of one "@type".
    [[nodiscard]] std::vector<QJsonObject> take(const QString &type);

    std::vector<QByteArray> frames;
    qint64 queued = 0;
    int closedWith = 0;
};

//! A hub in a temporary folder with one queue "Support", one web endpoint, Ana in the queue and Bob in none.
class HubFixture
{
public:
    explicit HubFixture(HubOptions options = {});

    [[nodiscard]] Principal principal(const Id &agent);
    [[nodiscard]] std::unique_ptr<SyncSession> connect(const Id &agent, Wire &wire);
    //! One message from visitor \a who; must be taken.
    IngestedItem say(const QString &who, const QString &text, const QString &key = {});
    [[nodiscard]] static InboundItem message(const QString &who, const QString &text, const QString &key);
    wire::CommandOutcome command(const Id &agent, const QString &name, const QJsonObject &args,
                                 const QJsonObject &expect = {});
    [[nodiscard]] wire::Command make(const QString &name, const QJsonObject &args, const QJsonObject &expect = {});
    //! The args of the one answer to \a method.
    [[nodiscard]] QJsonObject call(const Id &agent, const QString &method, const QJsonObject &args);
    [[nodiscard]] QJsonObject delta(const Id &agent, const Scope &scope, const QJsonValue &since, int maxChanges = 0);
    //! All records of a scope by (type, id), read by Delta/get page by page.
    [[nodiscard]] std::map<QString, QJsonObject> snapshot(const Id &agent, const Scope &scope, int pageSize = 0);
    //! A whole blob in one piece.
    StoredBlob blob(const Id &uploader, const QByteArray &bytes, const QString &type);
    //! Empty when every invariant holds.
    [[nodiscard]] QString violations();
    [[nodiscard]] QString token() const;

    QTemporaryDir folder;
    QByteArray key = QByteArray(32, 'k');
    ManualClock clock;
    SeededRandom random{7};
    HandScheduler scheduler;
    sqlite::OpenOptions files;
    std::unique_ptr<Store> store;
    std::unique_ptr<StoreReader> reader;
    std::unique_ptr<Hub> hub;
    std::unique_ptr<InlineWorkQueue> work;
    Fanout fanout;
    TopicBus topics;
    std::unique_ptr<SyncContext> context;
    std::vector<CommitPtr> commits;
    Id support;
    Id sales;
    Id web;
    Id ana;
    Id bob;

private:
    int m_keys = 0;
};

//! The value or a failed test that names the error.
template<typename T>
[[nodiscard]] T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(errorName(result.error().code)), qPrintable(result.error().detail));
    return std::move(*result);
}
inline void must(Result<void> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(errorName(result.error().code)), qPrintable(result.error().detail));
}

} // namespace throughline::hub
