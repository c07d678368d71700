// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "keys/keystore.h"

#include "base/clock.h"
#include "base/files.h"
#include "base/log.h"
#include "base/scheduler.h"
#include "keys/secretstore.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"client.keys"};

constexpr size_t shortestPassphrase = 8;

Id randomId()
{
    const auto bytes = Secret::random(16);
    Id id;
    std::copy(bytes.bytes().begin(), bytes.bytes().end(), id.bytes.begin());
    return id;
}

QString nameOf(const KeyHeader &header)
{
    return u"database-key/"_s + header.keyId.toString();
}

//! As the key store keeps it. The copies it makes are out of our hands.
QByteArray encoded(const Secret &key)
{
    return QByteArray(reinterpret_cast<const char *>(key.bytes().data()), qsizetype(key.bytes().size())).toBase64();
}

Secret decoded(const QByteArray &text)
{
    auto bytes = QByteArray::fromBase64(text);
    auto key = Secret::copyOf({reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size())});
    bytes.fill('\0');
    return key;
}

} // namespace

KeyStore::KeyStore(QString folder, SecretStore &store, Files &files, const Clock &clock, Scheduler &scheduler,
                   KeyProtection protection, QObject *parent)
    : QObject(parent),
      m_folder(std::move(folder)),
      m_store(store),
      m_files(files),
      m_clock(clock),
      m_scheduler(scheduler),
      m_protection(protection)
{
}

KeyStore::~KeyStore() = default;

template<typename... Args>
std::function<void(Args...)> KeyStore::current(std::function<void(Args...)> task)
{
    return [turn = std::weak_ptr<int>(m_turn), task = std::move(task)](Args... args) {
        if (!turn.expired())
            task(std::move(args)...);
    };
}

QString KeyStore::path(const QString &name) const
{
    return m_folder + u'/' + name;
}

void KeyStore::set(KeyState state)
{
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged(m_state);
}

void KeyStore::ready(Secret dataKey)
{
    m_failures = 0;
    m_key = std::make_shared<const Secret>(std::move(dataKey));
    set({.phase = KeyPhase::Ready});
}

void KeyStore::failed(KeyPhase phase, const Error &error)
{
    KeyState state{.phase = phase, .error = error};
    if (phase == KeyPhase::KeychainLocked && m_header) {
        state.backendNeeded = m_header->backend;
        state.backendFound = error.code == ErrorCode::Unavailable ? QString() : m_store.backendName();
    }
    log.warning(u"no key: %1 (%2)"_s.arg(errorName(error.code), error.detail));
    set(std::move(state));
}

void KeyStore::open()
{
    m_turn = std::make_shared<int>();
    m_header.reset();
    m_key.reset();
    if (m_protection == KeyProtection::MemoryOnly)
        return useMemoryOnly();
    set({.phase = KeyPhase::Opening});
    if (!m_files.exists(path(keyHeaderName))) {
        // Databases without a header are somebody's data, not a first run.
        for (const auto &name : {workFileName, cacheFileName}) {
            if (m_files.exists(path(name)))
                return failed(KeyPhase::Damaged, {ErrorCode::NotFound, keyHeaderName});
        }
        if (m_protection == KeyProtection::Passphrase)
            return set({.phase = KeyPhase::ChooseFallback});
        return probe();
    }
    const auto header = m_files.read(path(keyHeaderName)).and_then(readKeyHeader);
    if (!header)
        return failed(KeyPhase::Damaged, header.error());
    m_header = *header;
    if (header->wrap == WrapKind::Passphrase)
        return set({.phase = KeyPhase::PassphraseWanted, .waitBeforeNext = std::max(0ms, m_nextTry - m_clock.now())});
    readWrappingKey();
}

void KeyStore::readWrappingKey()
{
    m_store.read(nameOf(*m_header), current(std::function([this](Result<QByteArray> stored) {
                     if (!stored) // locked, another key store, or none: these cannot be told apart safely
                         return failed(KeyPhase::KeychainLocked, stored.error());
                     auto dataKey = unsealKey(*m_header, decoded(*stored));
                     stored->fill('\0');
                     if (!dataKey) {
                         return failed(dataKey.error().code == ErrorCode::Corrupt ? KeyPhase::Damaged
                                                                                  : KeyPhase::KeychainLocked,
                                       dataKey.error());
                     }
                     ready(std::move(*dataKey));
                 })));
}

void KeyStore::probe()
{
    // There is no way to ask whether a key store works but to use it (SECURITY "KEK store").
    const auto canary = u"canary/"_s + randomId().toString();
    const auto value = encoded(Secret::random(16));
    const auto give = [this](const Error &error) {
        log.info(u"no usable key store: %1"_s.arg(errorName(error.code)));
        set({.phase = KeyPhase::ChooseFallback, .error = error});
    };
    m_store.write(canary, value, current(std::function([this, canary, value, give](Result<void> written) {
                      if (!written)
                          return give(written.error());
                      m_store.read(canary, current(std::function([this, canary, value, give](Result<QByteArray> read) {
                                       m_store.remove(canary, [](const Result<void> &) {});
                                       if (!read || *read != value)
                                           return give(read ? Error{ErrorCode::Corrupt, u"canary"_s} : read.error());
                                       createInKeychain();
                                   })));
                  })));
}

KeyHeader KeyStore::newHeader(WrapKind wrap) const
{
    KeyHeader header;
    header.keyId = randomId();
    header.wrap = wrap;
    header.createdAt = m_clock.now();
    header.backend = wrap == WrapKind::Keychain ? m_store.backendName() : QString();
    return header;
}

void KeyStore::createInKeychain()
{
    auto header = newHeader(WrapKind::Keychain);
    const auto wrapping = std::make_shared<Secret>(Secret::random(32));
    const auto data = std::make_shared<Secret>(Secret::random(32));
    sealKey(header, *data, *wrapping);
    // Key store first, header second: dying in between leaves an unused secret, never a header without its key.
    m_store.write(nameOf(header), encoded(*wrapping), current(std::function([this, header, data](Result<void> written) {
                      if (!written)
                          return set({.phase = KeyPhase::ChooseFallback, .error = written.error()});
                      if (const auto done = writeHeader(header); !done)
                          return failed(KeyPhase::Damaged, done.error());
                      ready(data->clone());
                  })));
}

Result<void> KeyStore::writeHeader(const KeyHeader &header)
{
    return m_files.makeFolder(m_folder)
        .and_then([&] { return m_files.write(path(keyHeaderName), writeKeyHeader(header)); })
        .map([&] { m_header = header; });
}

void KeyStore::derive(Secret passphrase, const PassphraseParameters &parameters,
                      std::function<void(Result<Secret>)> done)
{
    // Half a second and 256 MiB: never in the thread of the windows.
    using Derived = std::shared_ptr<Result<Secret>>;
    auto promise = std::make_shared<QPromise<Derived>>();
    auto future = promise->future();
    promise->start();
    // Attached before anybody can answer: see HomePromise, which would need us to outlive the thread.
    future.then(this, [task = current(std::function([done = std::move(done)](Derived derived) {
                           done(std::move(*derived));
                       }))](const Derived &derived) { task(derived); });
    QThreadPool::globalInstance()->start(
        [promise, parameters, secret = std::make_shared<Secret>(std::move(passphrase))] {
            promise->addResult(std::make_shared<Result<Secret>>(deriveKey(*secret, parameters)));
            promise->finish();
        });
}

void KeyStore::givePassphrase(Secret passphrase)
{
    if (m_state.phase != KeyPhase::PassphraseWanted || !m_header)
        return;
    if (const auto wait = m_nextTry - m_clock.now(); wait > 0ms) {
        auto state = m_state;
        state.waitBeforeNext = wait;
        return set(state);
    }
    m_turn = std::make_shared<int>();
    set({.phase = KeyPhase::Opening});
    derive(std::move(passphrase), m_header->passphrase, [this](Result<Secret> derived) {
        auto dataKey = derived.and_then([this](const Secret &key) { return unsealKey(*m_header, key); });
        if (dataKey)
            return ready(std::move(*dataKey));
        if (dataKey.error().code == ErrorCode::Corrupt)
            return failed(KeyPhase::Damaged, dataKey.error());
        // Only the wait grows; what was wrong about the passphrase is not said.
        const auto wait = std::min<std::chrono::milliseconds>(60s, 1000ms * (1 << std::min(m_failures, 6)));
        ++m_failures;
        m_nextTry = m_clock.now() + wait;
        set({.phase = KeyPhase::PassphraseWanted,
             .wrongPassphrase = dataKey.error().code == ErrorCode::Locked,
             .waitBeforeNext = wait});
        m_scheduler.after(wait, current(std::function([this] {
                              auto state = m_state;
                              state.waitBeforeNext = 0ms;
                              if (state.phase == KeyPhase::PassphraseWanted)
                                  set(state);
                          })));
    });
}

void KeyStore::protectByPassphrase(Secret passphrase, std::shared_ptr<const Secret> dataKey)
{
    if (passphrase.bytes().size() < shortestPassphrase) {
        auto state = m_state;
        state.error = Error{ErrorCode::InvalidArgument, u"passphrase"_s};
        return set(state);
    }
    auto header = newHeader(WrapKind::Passphrase);
    if (m_header)
        header.keyId = m_header->keyId; // the same data key
    header.passphrase = newPassphraseParameters();
    m_turn = std::make_shared<int>();
    auto before = m_state;
    derive(std::move(passphrase), header.passphrase, [this, header, dataKey, before](Result<Secret> derived) mutable {
        auto done = derived.map([&](const Secret &key) { sealKey(header, *dataKey, key); });
        // One write replaces the header: before it the old passphrase opens, after it the new one.
        done = done.and_then([&] { return writeHeader(header); });
        if (done)
            return ready(dataKey->clone());
        before.error = done.error();
        set(before);
    });
}

void KeyStore::setPassphrase(Secret passphrase)
{
    if (m_state.phase == KeyPhase::ChooseFallback && !m_header)
        protectByPassphrase(std::move(passphrase), std::make_shared<const Secret>(Secret::random(32)));
}

void KeyStore::changePassphrase(Secret newPassphrase)
{
    if (m_state.phase == KeyPhase::Ready && m_header && !m_state.memoryOnly)
        protectByPassphrase(std::move(newPassphrase), m_key);
}

void KeyStore::useMemoryOnly()
{
    m_turn = std::make_shared<int>();
    m_key = std::make_shared<const Secret>(Secret::random(32));
    set({.phase = KeyPhase::Ready, .memoryOnly = true});
}

void KeyStore::startOver()
{
    if (m_state.phase != KeyPhase::KeychainLocked && m_state.phase != KeyPhase::PassphraseWanted
        && m_state.phase != KeyPhase::Damaged)
        return;
    // Renamed, not removed: whoever finds the key again finds the data again.
    const auto suffix = u".aside-%1"_s.arg(m_clock.now().ms);
    for (const auto &name : m_files.list(m_folder)) {
        const bool ours = name == keyHeaderName || name.startsWith(workFileName) || name.startsWith(cacheFileName);
        if (!ours || name.contains(u".aside-"_s))
            continue;
        if (const auto moved = m_files.rename(path(name), path(name + suffix)); !moved)
            return failed(KeyPhase::Damaged, moved.error());
    }
    m_failures = 0;
    m_nextTry = {};
    open();
}

void KeyStore::lock()
{
    m_turn = std::make_shared<int>();
    m_key.reset();
    set({.phase = KeyPhase::Closed});
}

} // namespace throughline::client
