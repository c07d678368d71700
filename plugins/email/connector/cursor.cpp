// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/cursor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {
constexpr int version = 1;
constexpr int mostFolders = 16;
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 clocksDiffer = 600'000;
} // namespace

Cursor Cursor::fromBytes(const QByteArray &bytes)
{
    Cursor cursor;
    QCborParserError problem;
    const QCborValue value = QCborValue::fromCbor(bytes, &problem);
    if (problem.error != QCborError::NoError || !value.isMap() || value.toMap().value("v"_L1).toInteger() != version)
        return cursor;
    cursor.since = value.toMap().value("since"_L1).toInteger();
    const QCborMap folders = value.toMap().value("folders"_L1).toMap();
    for (auto it = folders.constBegin(); it != folders.constEnd(); ++it) {
        const QCborArray numbers = it.value().toArray();
        if (!it.key().isString() || numbers.size() != 4 || cursor.m_marks.size() >= mostFolders)
            continue;
        cursor.set(it.key().toString(), {.uidValidity = quint32(numbers.at(0).toInteger()),
                                         .uid = quint32(numbers.at(1).toInteger()),
                                         .modSeq = quint64(numbers.at(2).toInteger()),
                                         .oldTo = quint32(numbers.at(3).toInteger())});
    }
    const QCborArray reading = value.toMap().value("reading"_L1).toArray();
    if (reading.size() == 5)
        cursor.reading = {.folder = reading.at(0).toString(),
                          .uidValidity = quint32(reading.at(1).toInteger()),
                          .first = quint32(reading.at(2).toInteger()),
                          .last = quint32(reading.at(3).toInteger()),
                          .tries = int(reading.at(4).toInteger())};
    return cursor;
}

QByteArray Cursor::toBytes() const
{
    QCborMap folders;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it)
        folders.insert(it.key(),
                       QCborArray{qint64(it->uidValidity), qint64(it->uid), qint64(it->modSeq), qint64(it->oldTo)});
    QCborMap all{{u"v"_s, version}, {u"since"_s, since}, {u"folders"_s, folders}};
    if (reading)
        all.insert(u"reading"_s, QCborArray{reading->folder, qint64(reading->uidValidity), qint64(reading->first),
                                            qint64(reading->last), reading->tries});
    return QCborValue(all).toCbor();
}

std::optional<FolderMark> Cursor::mark(const QString &folder) const
{
    const auto found = m_marks.constFind(folder);
    return found == m_marks.cend() ? std::nullopt : std::optional(*found);
}

ReadPlan planReading(const std::optional<FolderMark> &mark, quint32 uidValidity, quint32 uidNext, quint64 modSeq,
                     int historyDays)
{
    using enum ReadPlan::Kind;
    const quint32 last = uidNext > 0 ? uidNext - 1 : 0;
    if (!mark) {
        if (historyDays > 0)
            return {.kind = History, .firstUid = 1, .oldTo = last};
        return {.kind = FromNow, .firstUid = uidNext};
    }
    if (mark->uidValidity != uidValidity)
        return {.kind = ReadAgain, .firstUid = 1, .oldTo = last};
    const bool sameModSeq = modSeq != 0 && mark->modSeq == modSeq;
    const bool noNewUid = uidNext != 0 && uidNext <= mark->uid + 1;
    return {.kind = Continue, .firstUid = mark->uid + 1, .oldTo = mark->oldTo, .nothingNew = sameModSeq || noNewUid};
}

Taking takingOf(quint32 uid, qint64 arrived, const FolderMark &mark, qint64 since, int historyDays)
{
    if (uid > mark.oldTo)
        return Taking::New; // by UID alone: the server's clock may be wrong
    if (arrived >= since - clocksDiffer)
        return Taking::New;
    return historyDays > 0 && arrived >= since - historyDays * dayMs ? Taking::Imported : Taking::No;
}

} // namespace throughline::email
