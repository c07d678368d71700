// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <vector>

namespace throughline {

namespace {

std::shared_ptr<spdlog::logger> makeDefault()
{
    auto logger = std::make_shared<spdlog::logger>("throughline", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_level(spdlog::level::warn);
    return logger;
}

std::shared_ptr<spdlog::logger> &sink()
{
    static std::shared_ptr<spdlog::logger> logger = makeDefault();
    return logger;
}

void write(const char *name, spdlog::level::level_enum level, const QString &line)
{
    if (sink()->should_log(level))
        sink()->log(level, "[{}] {}", name, line.toStdString());
}

void routeQt(QtMsgType type, const QMessageLogContext &context, const QString &line)
{
    const char *name = context.category ? context.category : "qt";
    switch (type) {
    case QtDebugMsg: return write(name, spdlog::level::debug, line);
    case QtInfoMsg: return write(name, spdlog::level::info, line);
    case QtWarningMsg: return write(name, spdlog::level::warn, line);
    case QtCriticalMsg:
    case QtFatalMsg: write(name, spdlog::level::err, line);
    }
    sink()->flush();
}

} // namespace

void Logger::debug(const QString &line) const
{
    write(m_name, spdlog::level::debug, line);
}
void Logger::info(const QString &line) const
{
    write(m_name, spdlog::level::info, line);
}
void Logger::warning(const QString &line) const
{
    write(m_name, spdlog::level::warn, line);
}
void Logger::error(const QString &line) const
{
    write(m_name, spdlog::level::err, line);
}

void startLogging(const LogOptions &options)
{
    std::vector<spdlog::sink_ptr> sinks;
    if (options.standardError)
        sinks.push_back(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    if (!options.file.isEmpty()) {
        constexpr size_t limit = 5 * 1024 * 1024;
        sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(options.file.toStdString(), limit, 3));
    }
    auto logger = std::make_shared<spdlog::logger>("throughline", sinks.begin(), sinks.end());
    logger->set_level(options.debug ? spdlog::level::debug : spdlog::level::info);
    logger->flush_on(spdlog::level::warn);
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %L %v", spdlog::pattern_time_type::utc);
    sink() = std::move(logger);
    qInstallMessageHandler(routeQt);
}

} // namespace throughline
