// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/adminlink.h"
#include "main/commandline.h"
#include "platform/stopsignals.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int askEveryMs = 500;
constexpr qint64 lineEveryMs = 2'000;

//! Names of files are outside text: they steer no terminal.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return text;
}

//! Watches one import to its end: progress on standard output, what was wrong on standard error or in a file.
class Watch
{
public:
    Watch(AdminLink &link, const Command &command) : m_link(link), m_command(command)
    {
        if (command.isSet(u"report"_s))
            m_report.setFileName(command.value(u"report"_s));
    }

    //! An exit code when it cannot be done.
    [[nodiscard]] std::optional<int> begin()
    {
        if (!m_report.fileName().isEmpty() && !m_report.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            complain(u"The report %1 cannot be written, or exists already."_s.arg(m_report.fileName()));
            return Failed;
        }
        const QString path = QFileInfo(m_command.argument(0)).absoluteFilePath();
        const auto started = m_link.call(u"history.import"_s, params({{u"path"_s, path}}));
        if (!started)
            return failed(started.error());
        QObject::connect(&m_timer, &QTimer::timeout, [this] { ask(); });
        m_timer.start(askEveryMs);
        return {};
    }

    void stop()
    {
        (void)m_link.call(u"history.stop"_s, params({}));
        ask();
    }

private:
    [[nodiscard]] QJsonObject params(QJsonObject more) const
    {
        more.insert(u"endpoint"_s, m_command.value(u"endpoint"_s));
        return more;
    }

    void ask()
    {
        bool more = true;
        QJsonObject now;
        while (more) {
            const auto answer = m_link.call(u"history.progress"_s, params({{u"from"_s, m_problems}}));
            if (!answer) {
                complain(answer.error().detail);
                return QCoreApplication::exit(Failed);
            }
            now = *answer;
            for (const QJsonValue &each : now.value(u"newProblems"_s).toArray())
                tell(each.toObject());
            more = now.value(u"moreProblems"_s).toBool();
        }
        const QString state = now.value(u"state"_s).toString();
        const bool running = state == "running"_L1;
        const qint64 ms = now.value(u"runMs"_s).toInteger();
        if (!running || ms - m_saidAt >= lineEveryMs) {
            m_saidAt = ms;
            sayCounts(now);
        }
        if (running)
            return;
        if (const QString why = now.value(u"why"_s).toString(); !why.isEmpty())
            complain(oneLine(why));
        if (state == "stopped"_L1)
            complain(u"The import was stopped. The same command goes on where it stopped."_s);
        m_timer.stop();
        QCoreApplication::exit(state == "done"_L1 ? Done : Failed);
    }

    void tell(const QJsonObject &problem)
    {
        ++m_problems;
        const QString line = oneLine(u"%1: %2: %3"_s.arg(problem.value(u"path"_s).toString(),
                                                         QString::number(problem.value(u"offset"_s).toInteger()),
                                                         problem.value(u"reason"_s).toString()));
        if (m_report.isOpen())
            m_report.write(line.toUtf8() + '\n');
        else
            complain(line);
    }

    void sayCounts(const QJsonObject &now) const
    {
        if (m_command.isSet(u"json"_s)) {
            QJsonObject line = now;
            line.remove(u"newProblems"_s);
            line.remove(u"moreProblems"_s);
            return say(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
        }
        const qint64 total = std::max<qint64>(1, now.value(u"totalBytes"_s).toInteger());
        const qint64 ms = std::max<qint64>(1, now.value(u"runMs"_s).toInteger());
        say(u"%1 %: %2 imported, %3 known before, %4 left out, %5 broken; %6 a second"_s
                .arg(std::min<qint64>(100, now.value(u"bytes"_s).toInteger() * 100 / total))
                .arg(now.value(u"items"_s).toInteger())
                .arg(now.value(u"duplicates"_s).toInteger())
                .arg(now.value(u"skipped"_s).toInteger())
                .arg(now.value(u"problems"_s).toInteger())
                .arg(now.value(u"runItems"_s).toInteger() * 1000 / ms));
    }

    AdminLink &m_link;
    const Command &m_command;
    QFile m_report;
    QTimer m_timer;
    qint64 m_problems = 0;
    qint64 m_saidAt = -lineEveryMs;
};

} // namespace

int importCommand(const QStringList &arguments)
{
    Command command(
        u"import"_s,
        u"Takes in earlier messages of an endpoint from files: for e-mail an mbox, a Maildir, .eml files, or a "
        "folder with any of these. They keep their time, notify nobody and wait for nobody. Stopped at any moment, "
        "the same command goes on; what is there already is not taken twice."_s);
    command.positional(u"path"_s, u"The file or folder."_s);
    command.option(u"endpoint"_s, u"Name or id of the endpoint they belong to."_s, u"endpoint"_s);
    command.option(u"report"_s, u"Writes what could not be read to this new file: file, offset, reason."_s, u"file"_s);
    command.option(u"json"_s, u"Prints the counts as JSON, one object a line."_s);
    command.storeOptions();
    if (const auto code = command.parse(arguments))
        return *code;
    if (!command.isSet(u"endpoint"_s)) {
        complain(u"throughline-hub import needs --endpoint."_s);
        return WrongUse;
    }
    auto link = AdminLink::open(command, AdminLink::Missing::Refuse);
    if (!link)
        return link.error().code == ErrorCode::AlreadyExists ? (complain(link.error().detail), FolderTaken)
                                                             : failed(link.error());
    Watch watch(*link, command);
    if (const auto code = watch.begin())
        return *code;
    const platform::StopSignals signals([&] { watch.stop(); });
    return QCoreApplication::exec();
}

} // namespace throughline::hub
