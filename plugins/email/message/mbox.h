// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

#include <QByteArray>

#include <deque>
#include <optional>

namespace throughline::email {

//! A mail as it lay in a file, with the line ends it had on its way (CRLF), so that its digest is the one of the same mail
//! fetched from a mailbox.
struct RawMail {
    QByteArray bytes;
    qint64 offset = 0;              //!< where it begins in the file
    qint64 next = 0;                //!< where the one behind it begins
    qint64 size = 0;                //!< of the whole mail
    bool cut = false;               //!< only its beginning is in bytes
    std::optional<Instant> arrived; //!< by its From line
};

//! Splits an mbox into mails, fed in pieces of any size and bounded in memory whatever the file holds. Undoes the quoting of
//! mboxrd and mboxo (">From "), and leaves out the fields in which mail programs keep their own notes. A line begins a mail
//! when it looks like "From sender date": writers of mailboxes differ in all the rest.
class MboxReader
{
public:
    //! \a offset: of the first piece in the file, the beginning of a mail. Mails longer than \a mostBytes are cut.
    explicit MboxReader(qint64 mostBytes, qint64 offset = 0);

    void add(const QByteArray &piece);
    //! The file ends here.
    void end();
    [[nodiscard]] std::optional<RawMail> take();

private:
    void takeLine(QByteArrayView line, bool whole);
    void append(QByteArrayView line, bool first, bool whole);
    void put(QByteArrayView bytes);
    void finish();

    const qint64 m_most;
    QByteArray m_rest; //!< the beginning of a line
    qint64 m_at;       //!< where m_rest begins in the file
    bool m_inLine = false;
    bool m_inHeader = false;
    bool m_dropping = false; //!< a field that is not the mail's own
    bool m_started = false;
    bool m_blankBefore = false; //!< an empty line waits: the last one belongs to the file, not to the mail
    RawMail m_mail;
    std::deque<RawMail> m_ready;
};

//! The time of a line "From sender Tue Mar  3 10:15:00 2015"; nothing where it says none.
[[nodiscard]] std::optional<Instant> fromLineTime(QByteArrayView line);

//! With CRLF at each line's end.
[[nodiscard]] QByteArray networkLines(const QByteArray &bytes);

} // namespace throughline::email
