// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/scheduler.h"
#include "host/hostprocess.h"
#include "host/link.h"
#include "loader/package.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <map>

namespace throughline::plugin {

//! A real plugin host with a real plugin, and a hub that keeps what it is told in memory. What tests of plugins stand on.
class PluginBench
{
public:
    //! \a folder: a packed plugin. Verified against the key of this build.
    explicit PluginBench(QString folder, HostTimings timings = {});

    //! Starts the host and the connector; false when it does not run within ten seconds.
    [[nodiscard]] bool start(QJsonObject settings = {}, QMap<QString, QByteArray> secrets = {});
    [[nodiscard]] bool startHostOnly();
    //! Runs the event loop until \a done or the time is over.
    template<typename F>
    [[nodiscard]] bool until(F done, int ms = 10'000)
    {
        return QTest::qWaitFor(done, ms);
    }
    //! Sends a request and waits for its answer.
    template<typename M>
    [[nodiscard]] Result<typename Message<M>::Answered> ask(const M &message, int ms = 10'000)
    {
        std::optional<Result<typename Message<M>::Answered>> answer;
        host.link()->request(message, std::chrono::milliseconds(ms),
                             std::function([&](Result<typename Message<M>::Answered> a) { answer = std::move(a); }));
        (void)until([&] { return answer.has_value(); }, ms + 2000);
        return answer ? std::move(*answer) : Result<typename Message<M>::Answered>(fail(ErrorCode::Unavailable));
    }
    void serve(Link &link);

    Manifest manifest;
    QString refusal; //!< of the package, if it was refused
    QTemporaryDir area;
    QtScheduler scheduler;
    SeededRandom random{7};
    HostProcess host;

    // What the hub was told
    std::vector<InboundItem> items;
    QByteArray cursor;
    std::vector<DeliveryReport> reports;
    std::vector<Signal> signals_;
    std::vector<SocketEvent> frames;
    std::map<QString, QByteArray> storage;
    std::map<Id, QByteArray> blobs;
    QStringList lines;
    Health health;
    int starts = 0;
    QJsonObject settings;
    QMap<QString, QByteArray> secrets;
    //! Called before an ingest is answered; an error refuses the batch.
    std::function<Result<void>(const IngestBatch &)> onIngest;

private:
    [[nodiscard]] Result<HostSpec> prepare(const QString &folder);
    std::map<quint64, QByteArray> m_uploads;
    bool m_startConnector = true;
};

[[nodiscard]] inline Id testId(int number)
{
    return Id::named(u"test", QString::number(number));
}

[[nodiscard]] OutboundItem replyTo(const ContactPoint &point, int number, const QString &text);

} // namespace throughline::plugin
