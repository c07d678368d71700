// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace throughline::email {

//! How far a folder was read. UIDs mean something only together with the folder's UIDVALIDITY (RFC 3501, 2.3.1.1).
struct FolderMark {
    quint32 uidValidity = 0;
    quint32 uid = 0;    //!< the last one that was taken
    quint64 modSeq = 0; //!< of the folder when nothing more was to be had: the same again means nothing new
    quint32 oldTo =
        0; //!< up to this UID mails were there before we were, or were taken under other UIDs: see isTaken()

    bool operator==(const FolderMark &) const = default;
};

//! Mails that are being read, kept before they are: who finds it at the start knows where the process ended the last time.
struct ReadingMark {
    QString folder;
    quint32 uidValidity = 0;
    quint32 first = 0, last = 0; //!< UIDs
    int tries = 0;

    bool operator==(const ReadingMark &) const = default;
};

//! What the hub keeps with the items: the marks by the folder's role ("inbox", "sent", "spam") and name.
class Cursor
{
public:
    //! Unreadable bytes are an empty cursor: then it is as at the first start.
    [[nodiscard]] static Cursor fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;

    [[nodiscard]] std::optional<FolderMark> mark(const QString &folder) const;
    void set(const QString &folder, const FolderMark &mark) { m_marks.insert(folder, mark); }

    std::optional<ReadingMark> reading; //!< none: what was begun came to its end
    qint64 since = 0;                   //!< when the endpoint started for the first time, in ms since 1970; 0: not yet

    bool operator==(const Cursor &) const = default;

private:
    QMap<QString, FolderMark> m_marks;
};

//! From which UID on a folder is read, and whether what is there before a mark is old news.
struct ReadPlan {
    enum class Kind {
        Continue, //!< after the mark
        FromNow,  //!< the first start: only what comes from now on
        History,  //!< the first start with historyDays: what is younger is imported
        ReadAgain, //!< UIDs changed their meaning: what came since the first start is offered again, the hub knows it by its key
    };
    Kind kind = Kind::Continue;
    quint32 firstUid = 1;
    quint32 oldTo = 0;
    bool nothingNew = false; //!< the folder did not change since the mark

    bool operator==(const ReadPlan &) const = default;
};

//! \a mark is what was kept of the folder; the rest is what the server says of it now.
[[nodiscard]] ReadPlan planReading(const std::optional<FolderMark> &mark, quint32 uidValidity, quint32 uidNext,
                                   quint64 modSeq, int historyDays);

enum class Taking { No, Imported, New };
//! What becomes of the mail with \a uid that reached the mailbox at \a arrived.
[[nodiscard]] Taking takingOf(quint32 uid, qint64 arrived, const FolderMark &mark, qint64 since, int historyDays);

} // namespace throughline::email
