// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure.h"
#include "mailmaker.h"
#include "rawmails.h"
#include "rowcopy.h"
#include "servedhub.h"

#include "control/controlclient.h"
#include "control/datafolder.h"
#include "control/storekey.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QThread>

#include <array>
#include <optional>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int mailsPerPerson = 20;
constexpr unsigned long askEveryMs = 10;
constexpr qint64 lookEveryMs = 250; //!< at the memory: reading it costs the process that is looked at
constexpr double secondsGoal = 2.0; //!< of ours for each of the raw one: half of its rate

//! The tables that an import writes to. The full-text index of items is not among them: it is no table to copy rows of. The
//! hub makes it in small bites beside the import, on the same writer, so its cost is in our time only.
constexpr std::array tables{"contact_point", "identity_link", "identity_decision", "identity_move",  "record",
                            "timeline_item", "member",        "scope_log",         "commit_log",     "blob",
                            "blob_chunk",    "blob_use",      "connector_value",   "customer_search"};

//! KiB from the line of /proc that begins with \a name.
std::optional<qint64> kibIn(const QString &path, const QByteArray &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').value(0).toLongLong();
    }
    return {};
}

//! What a process takes. Who may not look into its pages (it is not dumpable) is told all it holds, shared pages whole.
qint64 memoryOf(qint64 pid)
{
    const QString proc = u"/proc/%1/"_s.arg(pid);
    if (const auto pss = kibIn(proc + u"smaps_rollup"_s, "Pss:"))
        return *pss;
    return kibIn(proc + u"status"_s, "VmRSS:").value_or(0);
}

struct Memory {
    qint64 hub = 0;
    qint64 reader = 0;
};

struct Imported {
    double ms = 0;
    std::optional<Memory> early; //!< at a fifth of the way
    Memory late;                 //!< the last look
};

//! Asks for an import and waits for its end, as the command line does.
Imported importBox(const ServedHub &hub, const QString &box, int count)
{
    const auto info = hub::readAttachInfo(hub.folder());
    hub::ControlClient control;
    require(info.has_value() && control.connectTo(info->socket).has_value(), u"the hub's socket does not answer"_s);
    Imported imported;
    QJsonObject now;
    QElapsedTimer looked;
    imported.ms = millis([&] {
        const QString endpoint = hub.mailboxId().toString();
        const auto begun = control.call(u"history.import"_s, {{u"endpoint"_s, endpoint}, {u"path"_s, box}});
        require(begun.has_value(), u"the import does not begin: %1"_s.arg(begun ? QString() : begun.error().detail));
        do {
            QThread::msleep(askEveryMs);
            const auto answer = control.call(u"history.progress"_s, {{u"endpoint"_s, endpoint}});
            require(answer.has_value(), u"the import says nothing"_s);
            now = *answer;
            const qint64 reader = now.value("processId"_L1).toInteger();
            const bool begins = now.value("bytes"_L1).toInteger() * 5 < now.value("totalBytes"_L1).toInteger();
            if (begins || reader <= 0 || (looked.isValid() && looked.elapsed() < lookEveryMs))
                continue;
            looked.start();
            const Memory memory{memoryOf(hub.pid()), memoryOf(reader)};
            if (memory.reader == 0) // it has just ended
                continue;
            if (!imported.early)
                imported.early = memory;
            imported.late = memory;
        } while (now.value("state"_L1).toString() == "running"_L1);
    });
    require(now.value("state"_L1).toString() == "done"_L1 && now.value("items"_L1).toInteger() == count,
            u"the import ended as %1 with %2 of %3 mails: %4"_s.arg(now.value("state"_L1).toString())
                .arg(now.value("items"_L1).toInteger())
                .arg(count)
                .arg(now.value("why"_L1).toString()));
    return imported;
}

//! Milliseconds to put the rows of the store in \a folder into an empty store.
double insertRows(const QString &folder)
{
    const auto key = hub::StoreKey::fromFile(folder + u"/hub.key"_s);
    require(key.has_value(), u"the hub's key cannot be read"_s);
    auto from = sqlite::Database::open({.path = folder + u"/hub.db"_s, .key = key->bytes(), .mustExist = true});
    auto to = hub::Store::open({.path = folder + u"/raw.db"_s, .key = key->bytes()});
    require(from.has_value() && to.has_value(), u"the stores do not open"_s);
    double took = 0;
    for (const char *table : tables)
        took += copyRows(*from, to->database(), table);
    return took;
}

QString grown(qint64 early, qint64 late)
{
    return u"%1 to %2 MiB"_s.arg(double(early) / 1024, 0, 'f', 1).arg(double(late) / 1024, 0, 'f', 1);
}

} // namespace

Figure mailImportFigure(const Scale &scale)
{
    ServedHub hub;
    hub.addMailbox();
    const QString box = hub.folder() + u"/old.mbox"_s;
    const qint64 bytes = MailMaker(std::max(1, scale.mails / mailsPerPerson)).writeBox(box, scale.mails);
    hub.serve();
    const Imported ours = importBox(hub, box, scale.mails);
    hub.stop();
    const double parsing = millis([&] { require(parseBox(box) == scale.mails, u"GMime counts other mails"_s); });
    const double inserting = insertRows(hub.folder());
    const double raw = parsing + inserting;
    const auto rate = [&](double ms) { return qint64(double(scale.mails) * 1000 / ms); };
    const QString memory =
        ours.early ? u"from a fifth of the way to its end the hub went from %1, the reading process from %2"_s.arg(
            grown(ours.early->hub, ours.late.hub), grown(ours.early->reader, ours.late.reader))
                   : u"too short to look at the memory"_s;
    return {
        .id = u"mail_import"_s,
        .ratio = ours.ms / raw,
        .goal = secondsGoal,
        .unit =
            u"import by the hub and its reading process / GMime alone and the same rows inserted (2 is half its rate)"_s,
        .note = u"%1 mails, %2 MiB: %3 a second against %4 (GMime %5 ms, rows %6 ms); %7"_s.arg(scale.mails)
                    .arg(bytes / (1024 * 1024))
                    .arg(rate(ours.ms))
                    .arg(rate(raw))
                    .arg(parsing, 0, 'f', 0)
                    .arg(inserting, 0, 'f', 0)
                    .arg(memory)};
}

} // namespace throughline::bench
