// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/manifest.h"
#include "api/messages.h"
#include "channels/delivery.h"
#include "channels/importsource.h"
#include "core/imports.h"
#include "core/lookup.h"
#include "host/hostprocess.h"

#include <QElapsedTimer>
#include <QObject>

namespace throughline {
class Random;
class Scheduler;
} // namespace throughline

namespace throughline::plugin {
class Catalogue;
class Link;
} // namespace throughline::plugin

namespace throughline::hub {

class EndpointServices;
class WorkQueue;

//! What imports stand on. References outlive them.
struct ImportParts {
    WorkQueue &work;
    Scheduler &scheduler;
    Random &random;
    plugin::Catalogue &catalogue;
    QString program;     //!< throughline-plugin-host
    QString privateArea; //!< where verified copies of plugins go
    bool developer = false;
    plugin::HostTimings timings;
};

//! One import under way: a plugin host of its own, without network and secrets, reads the source; the hub keeps what it makes
//! of it. A process that ends is started again at the last place kept; a message that ends it twice is left out by name.
//! Main thread.
class ImportJob final : public QObject
{
    Q_OBJECT

public:
    enum class State { Running, Done, Failed, Stopped };

    ImportJob(const ImportParts &parts, EndpointSetup setup, std::shared_ptr<const ImportSource> source,
              const ImportState &state);
    ~ImportJob() override;

    void start();
    //! Ends it where it is; another import of the same source goes on from there.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    [[nodiscard]] const QString &path() const { return m_source->path(); }
    //! State and counts; up to 200 problems of this run, from the one with number \a from on.
    [[nodiscard]] QJsonObject progress(qint64 from);
    //! Nobody has asked for the progress for a while: whoever started it is gone.
    [[nodiscard]] bool isForgotten() const;
    [[nodiscard]] qint64 processId() const { return m_host.processId(); }

private:
    template<typename T>
    using Reply = std::function<void(Result<T>)>;

    [[nodiscard]] Result<plugin::HostSpec> prepare();
    void ready(plugin::Link &link);
    void order(plugin::Link &link);
    void gone();
    void readEverything(const Result<plugin::Empty> &answer);
    void keep(const plugin::ImportBatch &batch, const Reply<plugin::IngestOutcome> &reply);
    void kept(const Result<ImportedBatch> &done, const plugin::ImportBatch &batch,
              const Reply<plugin::IngestOutcome> &reply);
    void end(State state, const QString &why);

    ImportParts m_parts;
    EndpointSetup m_setup;
    std::shared_ptr<const ImportSource> m_source;
    ImportState m_kept;          //!< as it is on the disk
    QByteArray m_orderedAt;      //!< the cursor of the last order
    qint64 m_bytesOfThisRun = 0; //!< for the rate
    qint64 m_itemsOfThisRun = 0;
    plugin::Manifest m_manifest;
    DeliveryWorker m_delivery; //!< never up: an import sends nothing
    std::unique_ptr<EndpointServices> m_services;
    plugin::HostProcess m_host;
    State m_state = State::Running;
    QString m_why;
    std::vector<plugin::ImportProblem> m_problems; //!< of this run
    QElapsedTimer m_asked, m_began;
    quint64 m_run = 0;
};

} // namespace throughline::hub
