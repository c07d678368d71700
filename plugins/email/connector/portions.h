// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/cursor.h"
#include "connector/imapline.h"

#include <span>

namespace throughline::email {

//! Cuts a folder's new mails into portions, and keeps a mail that ends the process from ending it for ever: what is read is
//! marked in the cursor before (the caller commits it), and where a mark was left the mails are read one by one; one
//! that was begun twice and never came to its end is not taken apart any more.
class Portions
{
public:
    enum class How {
        Read,
        SourceOnly, //!< not taken apart: its source as a file
        Nothing     //!< not even fetched: only that it is there
    };
    struct Portion {
        std::size_t mails = 0;
        How how = How::Read;
    };

    Portions(Cursor &cursor, QString folder, quint32 uidValidity);

    //! The next portion of \a heads (not empty), marked in the cursor.
    [[nodiscard]] Portion next(std::span<const MailHead> heads, qint64 mostMailBytes);
    //! It was read and is about to be committed.
    void done() { m_cursor.reading.reset(); }

    static constexpr int mostTries = 2; //!< of one mail

private:
    Cursor &m_cursor;
    const QString m_folder;
    const quint32 m_uidValidity;
    std::optional<ReadingMark> m_left; //!< by the process before, or by a line that broke
};

} // namespace throughline::email
