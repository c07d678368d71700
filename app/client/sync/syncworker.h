// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/scheduler.h"
#include "sync/client.h"
#include "sync/syncengine.h"

namespace throughline::client {

class QtHubLink;
class ReaderPool;

//! What lives in the sync thread: both databases, the engine and its link. Made in the GUI thread, moved, and destroyed
//! in its own thread. Slots are called queued; signals are queued to the Client.
class SyncWorker final : public QObject, private SyncObserver
{
    Q_OBJECT

public:
    struct Files {
        QString cache;
        QString work;
    };
    //! Opens both files; a damaged one is set aside first.
    [[nodiscard]] static Result<std::unique_ptr<SyncWorker>> open(const Files &files,
                                                                  std::shared_ptr<const Secret> key);
    ~SyncWorker() override;

    [[nodiscard]] QString cacheSetAside() const { return m_cacheAside; }
    [[nodiscard]] QString workSetAside() const { return m_workAside; }
    [[nodiscard]] const Outbox &outbox() const { return *m_outbox; }
    [[nodiscard]] const Cache &cache() const { return *m_cache; }
    //! Before the thread starts. One that cannot be kept is of this run only.
    [[nodiscard]] Id consoleId()
    {
        const Id passing = m_random.newId(m_clock.now());
        return m_outbox->consoleId(passing).value_or(passing);
    }
    //! Before the thread starts; outlives the worker.
    void setReaders(ReaderPool *readers) { m_readers = readers; }

    void connectTo(const QUrl &base, const QString &owner, const QString &token);
    void disconnectFromHub();
    void retryNow();
    void setToken(const QString &token);
    void renewalFailed(const Error &error);
    //! All or none; at least one.
    void submit(const std::vector<NewCommand> &commands);
    void retry(const Id &commandId, const Id &newId);
    //! \a writer: this console, for the draft. Told before the change is: who takes it back has it before it sees the draft.
    void withdraw(const Id &commandId, const QJsonObject &envelope, const Id &writer,
                  const std::function<void(Result<TakenBack>)> &done);
    void discard(const Id &commandId);
    void setNoteAside(const Id &conversationId, const QString &text);
    [[nodiscard]] Result<QString> gatherNotesAside(const Id &into, const std::vector<Id> &from);
    [[nodiscard]] Result<std::vector<Notice>> notices() { return readNotices(m_outbox->database()); }
    void putNotices(const std::vector<Notice> &notices);
    void forgetNotices(const std::vector<Id> &itemIds);
    void openCustomer(const Id &id);
    void closeCustomer(const Id &id);
    void setTopics(const QStringList &topics);
    void sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data);
    void searchHub(const QString &text, int limit, qint64 after, SyncEngine::AnswerDone done);
    void download(const Id &blobId, const QString &name, std::function<void(Result<QByteArray>)> done);
    void lookUp(const QJsonObject &args, std::function<void(Result<QJsonObject>)> done);
    void administer(const QString &method, const QJsonObject &args, std::function<void(Result<QJsonObject>)> done);
    void authorize(const QJsonObject &args, std::function<void(Result<QJsonObject>)> done);
    //! A reader or the engine met a damaged file.
    void cacheDamaged(const Error &error);

Q_SIGNALS:
    void statusReported(const throughline::client::SyncStatus &status);
    void changed(const throughline::client::ChangeSet &changes);
    void outboxCounted(qint64 pending, qint64 rejected);
    void commandNotStored(const throughline::Id &commandId, const throughline::Error &error);
    void signalled(const QString &topic, const QString &kind, const QString &from, int ttlSeconds,
                   const QJsonObject &data);
    void settled(const throughline::wire::CommandOutcome &outcome);
    void tokenWanted();
    void cacheSetAsideNow(const QString &keptAt);

private:
    SyncWorker(Files files, std::shared_ptr<const Secret> key);
    [[nodiscard]] Result<void> openCache();
    [[nodiscard]] Result<void> openWork();
    [[nodiscard]] Result<void> replaceCache(const QString &keepAs);
    [[nodiscard]] Result<TakenBack> takeBack(const Id &commandId, const QJsonObject &envelope, const Id &writer);
    void startEngine();
    void dropEngine();
    void publish();

    // SyncObserver
    void committed(const ChangeSet &changes) override;
    void statusChanged(const SyncStatus &status) override;
    void outboxChanged() override;
    void commandSettled(const wire::CommandOutcome &outcome) override { Q_EMIT settled(outcome); }
    void ephemeral(const wire::Ephemeral &signal) override;
    void storageFailed(const Error &error) override;

    const Files m_files;
    const std::shared_ptr<const Secret> m_key;
    QString m_cacheAside, m_workAside;
    ReaderPool *m_readers = nullptr;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<CacheReader> m_cacheReader;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<QtScheduler> m_scheduler; //!< made in the sync thread
    std::unique_ptr<QtHubLink> m_link;
    std::unique_ptr<SyncEngine> m_engine;
    QUrl m_base;
    QString m_owner, m_token;
    std::map<Id, int> m_openCustomers; //!< survives an engine
    QStringList m_topics;
    std::vector<Id> m_shownConversations; //!< overlaid at the last publish: they must be re-read when it ends
    std::vector<std::pair<RecordType, Id>> m_shownSnippets; //!< the same of canned responses, macros and shared views
    std::optional<Instant> m_lastDamage;
};

} // namespace throughline::client
