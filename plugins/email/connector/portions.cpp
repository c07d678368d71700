// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/portions.h"

#include <algorithm>

namespace throughline::email {

namespace {

constexpr std::size_t mailsAtOnce = 50;
constexpr qint64 bytesAtOnce = 4 * 1024 * 1024;

} // namespace

Portions::Portions(Cursor &cursor, QString folder, quint32 uidValidity)
    : m_cursor(cursor),
      m_folder(std::move(folder)),
      m_uidValidity(uidValidity)
{
    if (cursor.reading && cursor.reading->folder == m_folder && cursor.reading->uidValidity == uidValidity)
        m_left = cursor.reading;
}

Portions::Portion Portions::next(std::span<const MailHead> heads, qint64 mostMailBytes)
{
    const quint32 first = heads.front().uid;
    Portion portion{.mails = 1, .how = How::Read};
    int tries = 0;
    if (m_left && first >= m_left->first && first <= m_left->last) {
        // Of several only one is to blame: each gets a mark of its own.
        if (m_left->first == m_left->last)
            tries = m_left->tries;
        if (tries >= mostTries)
            portion.how = tries == mostTries ? How::SourceOnly : How::Nothing;
    } else {
        const auto room = [&](std::size_t at) { return std::min<qint64>(heads[at].size, mostMailBytes); };
        qint64 bytes = room(0);
        while (portion.mails < std::min(heads.size(), mailsAtOnce) && bytes + room(portion.mails) <= bytesAtOnce)
            bytes += room(portion.mails++);
    }
    m_cursor.reading = ReadingMark{.folder = m_folder,
                                   .uidValidity = m_uidValidity,
                                   .first = first,
                                   .last = heads[portion.mails - 1].uid,
                                   .tries = tries + 1};
    return portion;
}

} // namespace throughline::email
