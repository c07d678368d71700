// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "keys/keychainstore.h"

#include <QLibrary>

#include <qt6keychain/keychain.h>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound: return {ErrorCode::NotFound, {}}; // also what a locked collection answers
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return {ErrorCode::Locked, job.errorString()};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break; // all of D-Bus: no service, one that died, one that has just begun anew
    }
    return {ErrorCode::Unavailable, job.errorString()};
}

//! libsecret, which QtKeychain loads, keeps its way to the Secret Service for the life of the process. After the service
//! was started anew it answers "The session does not exist" to that old way for ever. True when the way was dropped, so
//! that the next job makes a new one.
bool dropOldWay(const QKeychain::Job &job)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (job.error() != QKeychain::OtherError)
        return false;
    using Disconnect = void (*)();
    const auto disconnect =
        reinterpret_cast<Disconnect>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect"));
    if (!disconnect)
        return false;
    disconnect();
    return true;
#else
    Q_UNUSED(job)
    return false;
#endif
}

template<typename Job>
Job *makeJob(const QString &service, const QString &name, QObject *parent)
{
    auto *job = new Job(service, parent);
    job->setKey(name);
    job->setInsecureFallback(false); // no key store: say so, never write a key in clear
    job->setAutoDelete(true);
    return job;
}

} // namespace

KeychainStore::KeychainStore(QString service, QObject *parent) : QObject(parent), m_service(std::move(service)) {}

QString KeychainStore::backendName() const
{
#if defined(Q_OS_MACOS)
    return u"Keychain"_s;
#elif defined(Q_OS_WIN)
    return u"Windows Credential Manager"_s;
#else
    // QtKeychain chooses in this order and does not tell: the desktop decides.
    const auto desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    return desktop.contains("KDE"_L1, Qt::CaseInsensitive) ? u"KWallet"_s : u"Secret Service"_s;
#endif
}

void KeychainStore::read(const QString &name, std::function<void(Result<QByteArray>)> done)
{
    read(name, std::move(done), Tries::Two);
}

void KeychainStore::read(const QString &name, std::function<void(Result<QByteArray>)> done, Tries tries)
{
    auto *job = makeJob<QKeychain::ReadPasswordJob>(m_service, name, this);
    connect(job, &QKeychain::Job::finished, this, [this, name, tries, done = std::move(done), job]() mutable {
        if (tries == Tries::Two && dropOldWay(*job))
            return read(name, std::move(done), Tries::One);
        if (job->error() != QKeychain::NoError)
            return done(fail(errorOf(*job)));
        done(job->binaryData());
    });
    job->start();
}

void KeychainStore::write(const QString &name, const QByteArray &secret, std::function<void(Result<void>)> done)
{
    write(name, secret, std::move(done), Tries::Two);
}

void KeychainStore::write(const QString &name, const QByteArray &secret, std::function<void(Result<void>)> done,
                          Tries tries)
{
    auto *job = makeJob<QKeychain::WritePasswordJob>(m_service, name, this);
    job->setBinaryData(secret);
    connect(job, &QKeychain::Job::finished, this,
            [this, name, secret = secret, tries, done = std::move(done), job]() mutable {
                if (tries == Tries::Two && dropOldWay(*job))
                    return write(name, secret, std::move(done), Tries::One);
                job->setBinaryData({}); // else the bytes below were a copy of what is to be wiped
                secret.fill('\0');
                done(job->error() == QKeychain::NoError ? Result<void>{} : fail(errorOf(*job)));
            });
    job->start();
}

void KeychainStore::remove(const QString &name, std::function<void(Result<void>)> done)
{
    remove(name, std::move(done), Tries::Two);
}

void KeychainStore::remove(const QString &name, std::function<void(Result<void>)> done, Tries tries)
{
    auto *job = makeJob<QKeychain::DeletePasswordJob>(m_service, name, this);
    connect(job, &QKeychain::Job::finished, this, [this, name, tries, done = std::move(done), job]() mutable {
        if (tries == Tries::Two && dropOldWay(*job))
            return remove(name, std::move(done), Tries::One);
        const bool gone = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        done(gone ? Result<void>{} : fail(errorOf(*job)));
    });
    job->start();
}

} // namespace throughline::client
