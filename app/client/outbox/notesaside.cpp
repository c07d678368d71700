// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Outbox, the part about notes that gave way to a reply: of this computer only, since the agent's other consoles show the one draft.
#include "outbox/outbox.h"
#include "outbox/overlay.h"

namespace throughline::client {

using namespace Qt::StringLiterals;

Result<void> Outbox::loadNotesAside()
{
    m_notesAside.clear();
    auto notes = m_database.prepare("SELECT conversation_id, text FROM note_aside");
    if (!notes)
        return fail(notes.error());
    Result<bool> row = false;
    while ((row = notes->step()) && *row)
        m_notesAside[notes->id(0)] = notes->text(1);
    return row ? Result<void>{} : fail(row.error());
}

Result<void> Outbox::storeNoteAside(const Id &conversationId, const QString &text)
{
    auto write =
        m_database.prepare(text.isEmpty() ? "DELETE FROM note_aside WHERE conversation_id=?1"
                                          : "INSERT OR REPLACE INTO note_aside(conversation_id, text) VALUES(?1, ?2)");
    if (!write)
        return fail(write.error());
    text.isEmpty() ? write->bind(conversationId) : write->bind(conversationId, text);
    return write->run();
}

Result<void> Outbox::setNoteAside(const Id &conversationId, const QString &text)
{
    if (const auto written = storeNoteAside(conversationId, text); !written)
        return written;
    if (text.isEmpty())
        m_notesAside.erase(conversationId);
    else
        m_notesAside[conversationId] = text;
    changed();
    return {};
}

Result<QString> Outbox::gatherNotesAside(const Id &into, std::span<const Id> from)
{
    auto transaction = sqlite::Transaction::begin(m_database);
    if (!transaction)
        return fail(transaction.error());
    auto next = m_notesAside;
    QString &text = next[into];
    for (const Id &gone : from) {
        const auto aside = next.find(gone);
        if (gone == into || aside == next.end())
            continue;
        text += text.isEmpty() ? aside->second : u"\n\n"_s + aside->second;
        next.erase(aside);
        if (const auto dropped = storeNoteAside(gone, {}); !dropped)
            return fail(dropped.error());
    }
    if (const auto written = storeNoteAside(into, text); !written)
        return fail(written.error());
    if (const auto done = transaction->commit(); !done)
        return fail(done.error());
    const QString gathered = text;
    if (gathered.isEmpty())
        next.erase(into);
    m_notesAside = std::move(next);
    changed();
    return gathered;
}

} // namespace throughline::client
