// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/restore.h"

#include "base/clock.h"
#include "base/random.h"
#include "control/admin.h"
#include "control/datafolder.h"
#include "core/hub.h"
#include "store/store.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

//! The epoch of a store; 0 when it cannot be opened. Closing it folds its write-ahead log back in.
qint64 epochOf(const QString &path, const StoreKey &key)
{
    SystemClock clock;
    SystemRandom random;
    auto store = Store::open({.path = path, .key = key.bytes(), .mustExist = true});
    return store ? Hub(*store, clock, random).epoch() : 0;
}

Result<Restored> raise(const QString &path, const StoreKey &key, qint64 above)
{
    SystemClock clock;
    SystemRandom random;
    auto store = Store::open({.path = path, .key = key.bytes(), .mustExist = true});
    if (!store) {
        if (store.error().code == ErrorCode::Locked)
            return fail(ErrorCode::Locked,
                        u"The backup does not open: it is damaged, or was made under another key."_s);
        return fail(inWords(store.error(), u"open the backup"_s));
    }
    Hub hub(*store, clock, random);
    do {
        if (auto raised = hub.raiseEpoch(); !raised)
            return fail(inWords(raised.error(), u"raise the epoch"_s));
    } while (hub.epoch() <= above);
    return Restored{.epoch = hub.epoch(), .base = hub.modseq(), .kept = {}};
}

Result<void> copy(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (!QFile::copy(from, to))
        return fail(ErrorCode::Io, u"%1 cannot be copied into the data folder."_s.arg(from));
    QFile file(to);
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !file.open(QIODevice::ReadWrite)
        || ::fsync(file.handle()) != 0)
        return fail(ErrorCode::Io, u"The copy of %1 cannot be written."_s.arg(from));
    return {};
}

} // namespace

Result<Restored> restoreStore(const DataFolder &folder, const StoreKey &key, const QString &backup)
{
    if (!QFileInfo(backup).isFile())
        return fail(ErrorCode::NotFound, u"There is no backup %1."_s.arg(backup));
    const QString store = folder.store();
    const QString fresh = store + u".restoring"_s;
    for (const QString &tail : {u"-wal"_s, u"-shm"_s})
        QFile::remove(fresh + tail);
    if (auto copied = copy(backup, fresh); !copied)
        return fail(copied.error());
    // The epoch file knows about stores that are gone.
    const bool hadStore = QFileInfo::exists(store);
    const qint64 above = std::max(readNumber(folder.file(u"epoch")), hadStore ? epochOf(store, key) : 0);
    auto restored = raise(fresh, key, above);
    if (!restored) {
        QFile::remove(fresh);
        return restored;
    }
    if (hadStore) {
        restored->kept = u"%1.before-%2"_s.arg(store, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss-zzz"));
        // A second name first, so that at no moment there is no store.
        if (::link(QFile::encodeName(store).constData(), QFile::encodeName(restored->kept).constData()) != 0)
            return fail(ErrorCode::Io, u"The store that is there cannot be kept as %1."_s.arg(restored->kept));
        // Left only when the old store did not open: they would be read as the new store's.
        for (const QString &tail : {u"-wal"_s, u"-shm"_s}) {
            if (QFileInfo::exists(store + tail))
                QFile::rename(store + tail, restored->kept + tail);
        }
    }
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(store).constData()) != 0)
        return fail(ErrorCode::Io, u"The restored store cannot be put in place."_s);
    if (auto noted = writeNumber(folder.file(u"epoch"), restored->epoch); !noted)
        return fail(noted.error());
    return restored;
}

} // namespace throughline::hub
