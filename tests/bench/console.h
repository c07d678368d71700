// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "servedhub.h"

#include "base/files.h"
#include "base/scheduler.h"
#include "keys/secret.h"
#include "sync/account.h"
#include "sync/client.h"

namespace throughline::bench {

//! A console's client, signed in at a ServedHub. Everything is in a temporary folder.
class Console
{
public:
    explicit Console(const ServedHub &hub);
    ~Console();
    //! Connects and runs the event loop until everything is synced. Milliseconds it took.
    [[nodiscard]] double syncUntilLive();
    [[nodiscard]] client::Client &client() { return *m_client; }
    [[nodiscard]] QString cacheFile() const { return m_folder.filePath(QStringLiteral("cache.db")); }
    [[nodiscard]] std::span<const unsigned char> key() const { return m_key->bytes(); }
    void close() { m_client.reset(); }

private:
    struct Parts;
    QTemporaryDir m_folder;
    std::shared_ptr<const client::Secret> m_key;
    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<client::Client> m_client;
    QUrl m_url;
};

} // namespace throughline::bench
