// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/connectorrunner.h"

#include "host/confine.h"
#include "host/link.h"
#include "host/remotehost.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QPluginLoader>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

template<typename A>
using Reply = std::function<void(Result<A>)>;

//! Metadata is read from the file, before any of its code runs.
Result<void> checkMetaData(const QPluginLoader &loader, const QString &pluginId)
{
    const QJsonObject data = loader.metaData();
    if (data.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"the connector is not a plugin library: %1"_s.arg(loader.errorString()));
    const QString iid = data.value("IID"_L1).toString();
    if (iid != QLatin1StringView(ThroughlineConnectorIid))
        return fail(ErrorCode::Unsupported,
                    u"the connector speaks %1, this hub %2"_s.arg(iid, QLatin1StringView(ThroughlineConnectorIid)));
    const QJsonObject own = data.value("MetaData"_L1).toObject();
    if (own.value("id"_L1).toString() != pluginId || own.value("api"_L1).toInt() != apiVersion)
        return fail(ErrorCode::InvalidArgument, u"the connector's metadata does not match the manifest"_s);
    return {};
}

} // namespace

ConnectorRunner::ConnectorRunner(Link &link) : m_link(link)
{
    m_link.serve<Load>([this](const Load &order, const Reply<Empty> &reply) {
        const auto loaded = load(order);
        reply(loaded ? Result<Empty>(Empty{}) : Result<Empty>(fail(loaded.error())));
    });
    m_link.serve<Ping>([](const Ping &, const Reply<Empty> &reply) { reply(Empty{}); });
}

ConnectorRunner::~ConnectorRunner() = default;

void ConnectorRunner::adopt(std::unique_ptr<Connector> connector, const QStringList &permissions)
{
    m_host = std::make_unique<RemoteHost>(m_link, permissions);
    m_connector = std::move(connector);
    takeOrders();
}

Result<void> ConnectorRunner::load(const Load &order)
{
    if (m_connector)
        return fail(ErrorCode::AlreadyExists, u"a connector is loaded"_s);
    // Qt's own plugins (TLS back ends) only: none from the environment or beside the program.
    const QString qtPlugins = QLibraryInfo::path(QLibraryInfo::PluginsPath);
    QCoreApplication::setLibraryPaths({qtPlugins});
    QPluginLoader loader(order.library);
    if (auto good = checkMetaData(loader, order.pluginId); !good)
        return good;
    const auto confined = confineRights({.memoryBytes = order.memoryBytes,
                                         .openFiles = order.openFiles,
                                         .network = order.permissions.contains("network"_L1),
                                         .readable = {QFileInfo(order.library).absolutePath(), qtPlugins}});
    if (!confined && confined.error().code != ErrorCode::Unsupported)
        return confined;
    auto *factory = qobject_cast<ConnectorFactory *>(loader.instance());
    if (!factory)
        return fail(ErrorCode::InvalidArgument, u"the connector does not load: %1"_s.arg(loader.errorString()));
    auto connector = factory->create();
    if (!connector)
        return fail(ErrorCode::InvalidArgument, u"the connector's factory made nothing"_s);
    adopt(std::move(connector), order.permissions);
    return {};
}

void ConnectorRunner::takeOrders()
{
    // A connector that has not started or has stopped gets nothing.
    const auto running = [this] { return m_started && !m_stopped; };
    const auto unavailable = fail(ErrorCode::Unavailable, u"the connector is not running"_s);

    m_link.serve<StartInfo>([this](const StartInfo &info, const Reply<Empty> &reply) {
        if (std::exchange(m_started, true))
            return reply(fail(ErrorCode::AlreadyExists, u"started"_s));
        m_connector->start(info, *m_host);
        reply(Empty{});
    });
    m_link.serve<ImportOrder>([this](const ImportOrder &order, const Reply<Empty> &reply) {
        if (std::exchange(m_started, true))
            return reply(fail(ErrorCode::AlreadyExists, u"started"_s));
        m_connector->importHistory(order, *m_host, [reply](const Result<void> &done) {
            reply(done ? Result<Empty>(Empty{}) : Result<Empty>(fail(done.error())));
        });
    });
    m_link.serve<Stop>([this](const Stop &, const Reply<Empty> &reply) {
        if (!m_started || std::exchange(m_stopped, true))
            return reply(Empty{});
        m_connector->stop([reply] { reply(Empty{}); });
    });
    m_link.serve<OutboundItem>([=, this](const OutboundItem &item, const Reply<Empty> &reply) {
        if (!running())
            return reply(unavailable);
        m_connector->send(item);
        reply(Empty{});
    });
    m_link.serve<HttpRequest>([=, this](const HttpRequest &request, const Reply<HttpResponse> &reply) {
        if (!running())
            return reply(unavailable);
        m_connector->http(request, [reply](HttpResponse response) { reply(std::move(response)); });
    });
    m_link.serve<SocketRequest>([=, this](const SocketRequest &request, const Reply<SocketDecision> &reply) {
        if (!running())
            return reply(unavailable);
        m_connector->socketOpen(request, [reply](SocketDecision decision) { reply(std::move(decision)); });
    });
    m_link.on<SocketEvent>([=, this](const SocketEvent &event) {
        if (running())
            m_connector->socketEvent(event);
    });
    m_link.on<Signal>([=, this](const Signal &signal) {
        if (running())
            m_connector->signal(signal);
    });
    const auto answering = [](const Reply<CallResult> &reply) {
        return [reply](const Result<QJsonObject> &result) {
            reply(result ? Result<CallResult>(CallResult{*result}) : Result<CallResult>(fail(result.error())));
        };
    };
    m_link.serve<LookupCall>([=, this](const LookupCall &order, const Reply<CallResult> &reply) {
        if (!running())
            return reply(unavailable);
        m_connector->lookup(order.call, answering(reply));
    });
    m_link.serve<ActionCall>([=, this](const ActionCall &order, const Reply<CallResult> &reply) {
        if (!running())
            return reply(unavailable);
        m_connector->action(order.call, answering(reply));
    });
}

} // namespace throughline::plugin
