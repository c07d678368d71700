// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "control/lease.h"
#include "control/storekey.h"
#include "core/hubtypes.h"
#include "front/consolesockets.h"
#include "front/httpfront.h"
#include "front/loginguard.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace throughline::hub {

class DataFolder;

struct ServeOptions {
    FrontOptions front;
    HubOptions hub;
    SocketLimits sockets;
    LoginLimits logins;
    QString publicUrl;
    QStringList origins;
    QStringList plugins;
    bool developer = false;
    bool embedded = false;
    QString socketPath; //!< of the local socket; empty: chosen
    Lease::Options lease;
    int readers = 3;
};

//! A running hub: store, threads, front, channels and local socket, wired together. Lives on the main thread.
class HubService final : public QObject
{
    Q_OBJECT
public:
    //! Answers when the front listens and hub.json is written.
    [[nodiscard]] static Result<std::unique_ptr<HubService>> start(DataFolder folder, StoreKey key,
                                                                   ServeOptions options);
    ~HubService() override;

    [[nodiscard]] QString url() const;
    //! Takes no more work, says goodbye, lets deliveries finish; stopped() follows within some seconds.
    void stop();

Q_SIGNALS:
    void stopped();

private:
    struct Parts;
    explicit HubService(std::unique_ptr<Parts> parts);
    [[nodiscard]] Result<void> openStore();
    [[nodiscard]] Result<void> openDoors();
    void addLiveMethods();
    void onCommitted(const std::shared_ptr<const struct CommitBatch> &batch);
    void scheduleIndexing();
    void indexSome();
    void finishStop();

    std::unique_ptr<Parts> m;
};

} // namespace throughline::hub
