// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/client.h"

#include "base/homepromise.h"
#include "keys/keyheader.h"
#include "outbox/drafts.h"
#include "sync/account.h"
#include "sync/clientcore.h"
#include "sync/reads.h"
#include "wire/limits.h"

#include <QDir>

namespace throughline::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto actionExpiry = 15min;

} // namespace

Result<std::unique_ptr<Client>> Client::open(const ClientOptions &options)
{
    if (!options.key || options.key->bytes().size() != 32)
        return fail(ErrorCode::Locked, u"no data key"_s);
    auto core = std::make_unique<ClientCore>();
    auto folder = options.folder;
    if (options.memoryOnly) {
        auto made = platform::PassingFolder::make();
        if (!made)
            return fail(made.error());
        core->temporary = std::move(*made);
        folder = core->temporary->path();
    }
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io, u"profile folder"_s);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const SyncWorker::Files files{folder + u'/' + cacheFileName, folder + u'/' + workFileName};
    auto worker = SyncWorker::open(files, options.key);
    if (!worker)
        return fail(worker.error());
    core->consoleId = (*worker)->consoleId();
    core->readers = std::make_unique<ReaderPool>(files.cache, options.key);
    core->readers->setOverlay((*worker)->outbox().overlay());
    core->readers->setAgentId((*worker)->cache().agentId());
    core->cacheAside = (*worker)->cacheSetAside();
    core->workAside = (*worker)->workSetAside();
    core->status.pending = (*worker)->outbox().pendingCount();
    core->status.rejected = (*worker)->outbox().rejectedCount();
    (*worker)->setReaders(core->readers.get());
    core->worker = worker->release();
    return std::unique_ptr<Client>(new Client(std::move(core)));
}

Client::Client(std::unique_ptr<ClientCore> core) : m_core(std::move(core))
{
    auto *worker = m_core->worker;
    connect(worker, &SyncWorker::statusReported, this, [this](const SyncStatus &status) {
        m_core->status = status;
        Q_EMIT statusChanged(status);
    });
    connect(worker, &SyncWorker::changed, this, &Client::committed);
    connect(worker, &SyncWorker::outboxCounted, this, &Client::outboxChanged);
    connect(worker, &SyncWorker::commandNotStored, this, &Client::outboxFailed);
    connect(worker, &SyncWorker::settled, this, &Client::commandSettled);
    connect(worker, &SyncWorker::signalled, this, &Client::ephemeral);
    connect(worker, &SyncWorker::cacheSetAsideNow, this, &Client::cacheReplaced);
    connect(worker, &SyncWorker::tokenWanted, this, [this] {
        if (m_core->account)
            m_core->account->renew();
    });
    m_core->readers->onDamage([worker](const Error &error) {
        QMetaObject::invokeMethod(
            worker, [worker, error] { worker->cacheDamaged(error); }, Qt::QueuedConnection);
    });
    worker->moveToThread(&m_core->thread);
    m_core->thread.setObjectName(u"sync"_s);
    m_core->thread.start();
}

Client::~Client()
{
    for (const auto &link : m_core->accountLinks)
        disconnect(link);
}

QString Client::cacheSetAside() const
{
    return m_core->cacheAside;
}
QString Client::workSetAside() const
{
    return m_core->workAside;
}
SyncStatus Client::status() const
{
    return m_core->status;
}
Id Client::agentId() const
{
    return m_core->readers->agentId();
}

Id Client::consoleId() const
{
    return m_core->consoleId;
}

void Client::connectTo(const QUrl &base, Account *account)
{
    for (const auto &link : std::exchange(m_core->accountLinks, {}))
        disconnect(link);
    m_core->account = account;
    auto *worker = m_core->worker;
    m_core->accountLinks = {
        connect(account, &Account::tokenChanged, this,
                [this, worker](const QString &token) { m_core->post([worker, token] { worker->setToken(token); }); }),
        connect(
            account, &Account::renewFailed, this,
            [this, worker](const Error &error) { m_core->post([worker, error] { worker->renewalFailed(error); }); }),
        connect(this, &Client::statusChanged, account, [account](const SyncStatus &status) {
            if (status.phase == SyncPhase::SignInNeeded)
                account->endedByHub();
        })};
    m_core->post(
        [worker, base, owner = account->owner(), token = account->token()] { worker->connectTo(base, owner, token); });
}

void Client::disconnectFromHub()
{
    m_core->post([worker = m_core->worker] { worker->disconnectFromHub(); });
}

void Client::retryNow()
{
    m_core->post([worker = m_core->worker] { worker->retryNow(); });
}

//! With all that the caller left to be filled in.
NewCommand Client::completed(const wire::Command &command, const std::vector<NewAttachment> &attachments) const
{
    NewCommand made{command, attachments, {}};
    auto &whole = made.command;
    const auto now = m_core->clock.now();
    if (whole.id.isNull())
        whole.id = m_core->random.newId(now);
    if (whole.createdAt == Instant{})
        whole.createdAt = now;
    const bool reply = whole.name == "conversation.reply"_L1;
    const bool handsOver = whole.name == "conversation.transfer"_L1 && whole.args.contains("text"_L1);
    if ((reply || handsOver || whole.name == "conversation.note"_L1) && !whole.args.contains("itemId"_L1))
        whole.args.insert(u"itemId"_s, m_core->random.newId(now).toString());
    // The customer that an unlinked contact point gets is named here, so that it is one on the screen at once.
    if (whole.name == "identity.unlink"_L1 && !whole.args.contains("newCustomerId"_L1))
        whole.args.insert(u"newCustomerId"_s, m_core->random.newId(now).toString());
    // Stock and prices move on: an order that could not leave is asked about again.
    if (whole.name == "plugin.action"_L1 && !whole.expiresAt)
        whole.expiresAt = now + actionExpiry;
    if (reply && !whole.expiresAt)
        whole.expiresAt = now + wire::replyExpiry;
    // Kept from the disk for a moment only; what is on the screen before is the composer's own text.
    if (whole.name == "draft.put"_L1)
        made.notBefore = now + draftPause;
    return made;
}

Id Client::submit(const wire::Command &command, const std::vector<NewAttachment> &attachments)
{
    const auto whole = completed(command, attachments);
    m_core->post([worker = m_core->worker, whole] { worker->submit({whole}); });
    return whole.command.id;
}

void Client::retry(const Id &commandId)
{
    const auto newId = m_core->random.newId(m_core->clock.now());
    m_core->post([worker = m_core->worker, commandId, newId] { worker->retry(commandId, newId); });
}

void Client::discard(const Id &commandId)
{
    m_core->post([worker = m_core->worker, commandId] { worker->discard(commandId); });
}

QFuture<Result<std::vector<Notice>>> Client::notices()
{
    auto promise = std::make_shared<QPromise<Result<std::vector<Notice>>>>();
    auto future = promise->future();
    promise->start();
    m_core->post([worker = m_core->worker, promise] {
        promise->addResult(worker->notices());
        promise->finish();
    });
    return future;
}

void Client::putNotices(const std::vector<Notice> &notices)
{
    m_core->post([worker = m_core->worker, notices] { worker->putNotices(notices); });
}

void Client::forgetNotices(const std::vector<Id> &itemIds)
{
    m_core->post([worker = m_core->worker, itemIds] { worker->forgetNotices(itemIds); });
}

void Client::openCustomer(const Id &customerId)
{
    m_core->post([worker = m_core->worker, customerId] { worker->openCustomer(customerId); });
}

void Client::closeCustomer(const Id &customerId)
{
    m_core->post([worker = m_core->worker, customerId] { worker->closeCustomer(customerId); });
}

void Client::subscribeTopics(const QStringList &topics)
{
    m_core->post([worker = m_core->worker, topics] { worker->setTopics(topics); });
}

void Client::sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data)
{
    m_core->post([worker = m_core->worker, topic, kind, data] { worker->sendEphemeral(topic, kind, data); });
}

QFuture<Result<QByteArray>> Client::downloadBlob(const Id &blobId, const QString &name)
{
    const HomePromise<Result<QByteArray>> promise(*this);
    m_core->post([worker = m_core->worker, blobId, name, promise] {
        worker->download(blobId, name, [promise](Result<QByteArray> bytes) { promise.tell(std::move(bytes)); });
    });
    return promise.future();
}

QFuture<Result<SearchResult>> Client::searchHub(const QString &text, int limit, qint64 after)
{
    const HomePromise<Result<SearchResult>> promise(*this);
    m_core->post([worker = m_core->worker, text, limit, after, promise] {
        worker->searchHub(text, limit, after, [promise, limit](const Result<QJsonObject> &args) {
            promise.tell(args ? Result<SearchResult>(hubSearchResult(*args, limit))
                              : Result<SearchResult>(fail(args.error())));
        });
    });
    return promise.future();
}

QFuture<Result<QJsonObject>> Client::lookUp(const QJsonObject &args)
{
    const HomePromise<Result<QJsonObject>> promise(*this);
    m_core->post([worker = m_core->worker, args, promise] {
        worker->lookUp(args, [promise](Result<QJsonObject> answer) { promise.tell(std::move(answer)); });
    });
    return promise.future();
}

QFuture<Result<QJsonObject>> Client::askChannels(const QString &method, const QJsonObject &args)
{
    const HomePromise<Result<QJsonObject>> promise(*this);
    m_core->post([worker = m_core->worker, method, args, promise] {
        worker->administer(method, args, [promise](Result<QJsonObject> answer) { promise.tell(std::move(answer)); });
    });
    return promise.future();
}

QFuture<Result<wire::CommandOutcome>> Client::administer(const wire::Command &command)
{
    using Outcome = Result<wire::CommandOutcome>;
    const HomePromise<Outcome> promise(*this);
    const QJsonObject args = wire::writeCommandSet({{}, {}, {command}});
    m_core->post([worker = m_core->worker, args, id = command.id, promise] {
        worker->administer(u"Command/set"_s, args, [promise, id](const Result<QJsonObject> &answer) {
            const auto read = answer ? wire::readCommandSetAnswer(*answer) : fail(answer.error());
            Outcome outcome = fail(read ? Error{ErrorCode::Corrupt, u"outcome"_s} : read.error());
            for (const wire::CommandOutcome &each : read ? read->outcomes : std::vector<wire::CommandOutcome>()) {
                if (each.id == id)
                    outcome = each;
            }
            promise.tell(std::move(outcome));
        });
    });
    return promise.future();
}

QFuture<Result<QJsonObject>> Client::authorize(const QJsonObject &args)
{
    const HomePromise<Result<QJsonObject>> promise(*this);
    m_core->post([worker = m_core->worker, args, promise] {
        worker->authorize(args, [promise](Result<QJsonObject> answer) { promise.tell(std::move(answer)); });
    });
    return promise.future();
}

ReaderPool &Client::readers()
{
    return *m_core->readers;
}

} // namespace throughline::client
