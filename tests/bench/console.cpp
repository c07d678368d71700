// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console.h"

#include "figure.h"
#include "keys/secretstore.h"

#include <QEventLoop>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

//! Nothing is kept: a benchmark signs in anew.
class NoSecrets final : public client::SecretStore
{
public:
    QString backendName() const override { return u"none"_s; }
    void read(const QString &, std::function<void(Result<QByteArray>)> done) override
    {
        done(fail(ErrorCode::NotFound));
    }
    void write(const QString &, const QByteArray &, std::function<void(Result<void>)> done) override { done({}); }
    void remove(const QString &, std::function<void(Result<void>)> done) override { done({}); }
};

} // namespace

struct Console::Parts {
    explicit Parts(const QString &folder) : account(folder, secrets, files, clock, scheduler) {}
    NoSecrets secrets;
    DiskFiles files;
    SystemClock clock;
    QtScheduler scheduler;
    client::Account account;
};

Console::Console(const ServedHub &hub)
    : m_key(std::make_shared<const client::Secret>(client::Secret::random(32))),
      m_parts(std::make_unique<Parts>(m_folder.path())),
      m_url(hub.url())
{
    m_parts->account.adopt(hub.session());
    auto client = client::Client::open({.folder = m_folder.path(), .key = m_key});
    require(client.has_value(), u"the client does not open"_s);
    m_client = std::move(*client);
}

Console::~Console() = default;

double Console::syncUntilLive()
{
    return millis([&] {
        QEventLoop loop;
        QObject::connect(m_client.get(), &client::Client::statusChanged, &loop, [&](const client::SyncStatus &status) {
            require(status.phase != client::SyncPhase::SignInNeeded && status.phase != client::SyncPhase::Refused,
                    u"the hub refuses the console"_s);
            if (status.phase == client::SyncPhase::Live)
                loop.quit();
        });
        m_client->connectTo(m_url, &m_parts->account);
        loop.exec();
    });
}

} // namespace throughline::bench
