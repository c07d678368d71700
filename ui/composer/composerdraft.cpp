// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Composer, the part that keeps what is not sent yet: on this computer, and together with the agent's other consoles.
#include "composer/composer.h"

#include <QScopeGuard>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! What was in the draft before \a back went into it where it is stored. Of what was written on since, at another console,
//! nothing comes back but its \a files: the words are there.
std::optional<Draft> draftBefore(std::optional<Draft> draft,
                                 std::vector<std::pair<TimelineItem, client::TakenBack>> &back,
                                 std::vector<client::NewAttachment> &files)
{
    for (size_t at = back.size(); draft && at-- > 0;) {
        const client::TakenBack &taken = back[at].second;
        if (taken.draft.conversationId != draft->conversationId)
            continue; // stored without
        if (taken.draft.text != draft->text) {
            if (taken.draft.text.isEmpty() || !draft->text.contains(taken.draft.text))
                continue;
            files.insert(files.begin(), taken.files.begin(), taken.files.end());
            back.erase(back.begin() + std::ptrdiff_t(at));
            continue;
        }
        const qint64 rev = draft->rev;
        draft = taken.before;
        if (draft)
            draft->rev = rev;
    }
    return draft;
}

} // namespace

void Composer::loadDraft()
{
    m_loading = true;
    m_source.noteAside(m_conversationId).then(this, [this, generation = m_generation](const Result<QString> &note) {
        if (generation != m_generation)
            return;
        m_noteAside = note.value_or(QString());
        findDraft();
    });
}

void Composer::findDraft()
{
    m_source.draft(m_conversationId)
        .then(this, [this, generation = m_generation](const Result<std::optional<Draft>> &draft) {
            if (generation != m_generation)
                return;
            m_loading = false;
            auto back = std::exchange(m_returning, {});
            const auto restoreLast = qScopeGuard([&] {
                for (const auto &[item, taken] : back)
                    restore(item, taken);
            });
            // What was typed while it loaded wins, also if it is stored by now.
            if (!draft || m_dirty || m_stored)
                return;
            if (!*draft) {
                if (!m_noteAside.isEmpty()) { // nothing is in its way any more
                    m_note = false;           // switched to a note meanwhile: its words come back all the same
                    setNote(true);
                }
                return;
            }
            // What comes back is restored as into an open conversation: what must not mix with it stands apart again.
            m_draft.rev = (*draft)->rev;
            std::vector<client::NewAttachment> files;
            if (const auto own = draftBefore(*draft, back, files))
                adoptDraft(*own);
            for (const client::NewAttachment &file : files)
                m_attachments.addFile(file);
            // The console was killed before its place was taken, or after it was back.
            if (m_note && !m_noteAside.isEmpty() && m_text.contains(m_noteAside)) {
                m_noteAside.clear();
                m_source.setNoteAside(m_conversationId, {});
            }
        });
}

//! Shows it in place of what is here.
void Composer::adoptDraft(const Draft &draft)
{
    m_draft = draft;
    m_readable = true;
    m_text = m_draft.text;
    m_guard.newer()->follow(m_conversation, m_draft.baseSeq);
    const auto here = m_attachments.stored(); // files that are not at the hub yet stay beside them
    for (const Attachment &attachment : m_draft.attachments) {
        if (std::find(here.begin(), here.end(), attachment) == here.end())
            m_attachments.addStored(attachment);
    }
    // A draft that names no contact point was a note: it must never come back as a reply.
    m_note = m_draft.contactPointId.isNull();
    if (!m_note) {
        m_targetId = m_draft.contactPointId;
        if (!m_draft.customerId.isNull()) // it may be somebody else's by now
            m_aimId = m_draft.customerId;
        m_targetChosen = true;
        m_envelope.restore(m_draft.envelope, m_draft.replyToId);
        checkAim();
    }
    Q_EMIT textChanged();
    Q_EMIT noteChanged();
    Q_EMIT targetChanged();
}

//! Another console of the agent may write here as well. The hub keeps what one of them has not seen, so that the newer text
//! may simply be shown; what is being typed at this moment is stored first.
void Composer::followDraft()
{
    if (!m_loaded || m_dirty)
        return;
    m_source.draft(m_conversationId)
        .then(this, [this, generation = m_generation, known = m_draft](const Result<std::optional<Draft>> &draft) {
            // Typed or sent meanwhile: the next change tells. Asked for when it was opened, too: that answer is the later one.
            if (generation != m_generation || m_dirty || m_loading || !draft || m_draft != known)
                return;
            if (!*draft) {
                // Sent or emptied at the other console; what stands here is what stood there. Or stored a moment ago, and
                // not found yet.
                if (m_draft.writer.isNull() || m_draft.rev == 0 || m_text != m_draft.text || !m_readable)
                    return;
                m_draft = {.rev = m_draft.rev};
                m_text.clear();
                Q_EMIT textChanged();
                Q_EMIT canSendChanged();
                return;
            }
            m_readable = m_readable || (*draft)->text == m_draft.text;
            if ((*draft)->rev > m_draft.rev) {
                if (isOwn(**draft))
                    m_draft.rev = (*draft)->rev;
                else
                    adoptDraft(**draft);
                Q_EMIT canSendChanged();
            }
        });
}

//! Its own words came back; they may be older than what stands here. What an earlier run wrote is news, though, if the
//! disk has lost it.
bool Composer::isOwn(const Draft &draft) const
{
    const bool mine = draft.writer == m_source.consoleId() || draft.writer.isNull();
    return mine && (m_stored || (draft.text == m_text && draft.attachments == m_draft.attachments));
}

void Composer::storeDraft()
{
    m_draftTimer.stop();
    if (m_dirty && !m_conversationId.isNull())
        m_source.putDraft(writtenDraft());
}

const Draft &Composer::writtenDraft()
{
    m_draftTimer.stop();
    m_dirty = m_readable = false;
    m_stored = true;
    if (m_draft.id.isNull())
        m_draft.id = m_random.newId(m_clock.now());
    m_draft.writer = m_source.consoleId();
    m_draft.conversationId = m_conversationId;
    m_draft.contactPointId = m_note ? Id() : m_targetId;
    m_draft.customerId = m_note ? Id() : m_aimId;
    m_draft.endpointId = m_note || !target() ? Id() : target()->endpointId;
    m_draft.envelope = m_note ? QJsonObject() : m_envelope.draft();
    m_draft.replyToId = m_draft.envelope.isEmpty() ? Id() : m_envelope.answeredId();
    m_draft.text = m_text;
    m_draft.attachments = m_attachments.stored();
    return m_draft;
}

} // namespace throughline::ui
