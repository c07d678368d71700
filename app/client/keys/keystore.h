// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "keys/keyheader.h"
#include "keys/secret.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace throughline {
class Clock;
class Files;
class Scheduler;
} // namespace throughline

namespace throughline::client {

class SecretStore;

//! What policy says about the key of the local databases.
enum class KeyProtection { Automatic, Keychain, Passphrase, MemoryOnly };

enum class KeyPhase {
    Closed,           //!< not asked yet
    Opening,          //!< the key store is being asked
    Ready,            //!< key() holds the data key
    ChooseFallback,   //!< first run without a usable key store: setPassphrase() or useMemoryOnly()
    PassphraseWanted, //!< header says passphrase: givePassphrase()
    KeychainLocked,   //!< the header is here, the key is not: locked, or another key store than before
    Damaged           //!< the header or what it holds is not what was written
};

//! What a person must be told and asked.
struct KeyState {
    KeyPhase phase = KeyPhase::Closed;
    QString backendNeeded;   //!< KeychainLocked: where the key was put
    QString backendFound;    //!< KeychainLocked: what answers now; empty: nothing does
    bool memoryOnly = false; //!< Ready: nothing is kept on this machine
    bool wrongPassphrase = false;
    std::chrono::milliseconds waitBeforeNext{0}; //!< PassphraseWanted: a try before that is refused
    std::optional<Error> error;

    bool operator==(const KeyState &) const = default;
};

//! The way from a profile folder to the data key of its databases (SECURITY, "Keys and the local cache").
//! The data key is wrapped; the wrapping key lives in the OS key store or comes from a passphrase. A header file beside
//! the databases says which, so that "key missing" is never taken for "first run". An existing header or key is never
//! overwritten by this class except by changePassphrase(); startOver() sets it aside.
//! Lives in one thread with an event loop; \a store and the others must outlive it.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    KeyStore(QString folder, SecretStore &store, Files &files, const Clock &clock, Scheduler &scheduler,
             KeyProtection protection = KeyProtection::Automatic, QObject *parent = nullptr);
    ~KeyStore() override;

    [[nodiscard]] const KeyState &state() const { return m_state; }
    //! Ready only; 32 bytes.
    [[nodiscard]] std::shared_ptr<const Secret> key() const { return m_key; }

    //! Begins, or tries again after KeychainLocked. Answered by stateChanged.
    void open();
    //! PassphraseWanted. Takes about half a second in a thread of its own. Refused while waitBeforeNext runs.
    void givePassphrase(Secret passphrase);
    //! ChooseFallback: makes the key and protects it by \a passphrase (at least 8 bytes).
    void setPassphrase(Secret passphrase);
    //! ChooseFallback, KeychainLocked: works without keeping anything; existing files stay as they are.
    void useMemoryOnly();
    //! Ready: wraps the same data key anew. The databases are not touched.
    void changePassphrase(Secret newPassphrase);
    //! KeychainLocked or PassphraseWanted, after the person said so: header and databases are set aside (renamed, still
    //! encrypted) and a first run begins.
    void startOver();
    //! Forgets the data key.
    void lock();

Q_SIGNALS:
    void stateChanged(const throughline::client::KeyState &state);

private:
    void set(KeyState state);
    void ready(Secret dataKey);
    void failed(KeyPhase phase, const Error &error);
    void probe();
    void createInKeychain();
    void readWrappingKey();
    void derive(Secret passphrase, const PassphraseParameters &parameters, std::function<void(Result<Secret>)> done);
    void protectByPassphrase(Secret passphrase, std::shared_ptr<const Secret> dataKey);
    [[nodiscard]] KeyHeader newHeader(WrapKind wrap) const;
    [[nodiscard]] Result<void> writeHeader(const KeyHeader &header);
    [[nodiscard]] QString path(const QString &name) const;
    //! Wraps \a task so that it runs only while no newer open() or lock() came.
    template<typename... Args>
    [[nodiscard]] std::function<void(Args...)> current(std::function<void(Args...)> task);

    QString m_folder;
    SecretStore &m_store;
    Files &m_files;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    KeyProtection m_protection;
    KeyState m_state;
    std::optional<KeyHeader> m_header;
    std::shared_ptr<const Secret> m_key;
    std::shared_ptr<int> m_turn; //!< replaced by every new attempt: answers of earlier ones are void
    int m_failures = 0;
    Instant m_nextTry;
};

} // namespace throughline::client
