// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Composer, the part that knows when: at once, later, with the conversation closed, and back again.
#include "composer/composer.h"

#include "shared/later.h"
#include "wire/limits.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {

bool Composer::canSchedule() const
{
    return !m_note && target() && !target()->live;
}

void Composer::sendAndClose()
{
    if (m_note)
        return;
    m_plan = {.close = true};
    submit();
}

void Composer::sendAnyway()
{
    submit();
}

void Composer::sendLater(int choice)
{
    sendAtTime(laterTime(Later(choice), m_clock.now()));
}

bool Composer::sendAt(const QString &day, const QString &time)
{
    const auto at = typedTime(day, time, m_clock.now());
    return at && sendAtTime(*at);
}

bool Composer::sendAtTime(Instant at)
{
    if (!canSchedule() || !canSend())
        return false;
    if (const auto until = target()->answerUntil(); until && at >= *until) {
        //: Above the reply, when it was to leave later than its channel takes answers; %1 is when that ends
        setProblem(tr("The channel takes answers until %1 only. Choose an earlier time.").arg(Words::full(*until)));
        return false;
    }
    m_plan = {.at = at};
    submit();
    return true;
}

QString Composer::laterWords(int choice) const
{
    return ui::laterWords(Later(choice), m_clock.now());
}

bool Composer::mondayIsTomorrow() const
{
    const Instant now = m_clock.now();
    return laterTime(Later::Monday, now) == laterTime(Later::Tomorrow, now);
}

QString Composer::typedWords(const QString &day, const QString &time) const
{
    return ui::typedWords(day, time, m_clock.now());
}

QString Composer::proposedDay() const
{
    return ui::proposedDay(m_clock.now());
}

QStringList Composer::pickableDays() const
{
    return {isoDay(m_clock.now()), lastIsoDay(m_clock.now())};
}

//! The hub decides when it leaves; what it compares then is what the agent had seen when Send was pressed.
void Composer::planDeparture(wire::Command &command) const
{
    const int undo = target()->undoSeconds;
    // Written offline, it fails here and with its words when the channel takes no answer any more; the hub looks as well.
    if (const auto until = target()->answerUntil())
        command.expiresAt = std::min(m_clock.now() + wire::replyExpiry, *until);
    if (m_plan.close || m_snippets.isClosing())
        command.args.insert(u"close"_s, true);
    if (m_plan.at) {
        command.args.insert(u"sendAt"_s, m_plan.at->toString());
        // Written offline, it may reach the hub until its time has come, and a day after.
        command.expiresAt = *m_plan.at + wire::replyExpiry;
    } else if (undo > 0) {
        command.args.insert(u"undoSec"_s, undo);
    } else {
        return;
    }
    command.args.insert(u"seenSeq"_s, m_conversation.lastSeq);
    command.args.insert(u"seenRev"_s, m_conversation.rev); // by which the hub knows how these were counted
}

//! A file that was taken out of a reply must not come back with its draft.
void Composer::keepStoredFiles()
{
    if (!m_loaded || m_draft.attachments == m_attachments.stored())
        return;
    m_dirty = true;
    m_draftTimer.start(draftPause);
}

//! The note that gave way is the text again; false: there was none. Whoever calls stores it as the draft and forgets it aside.
bool Composer::bringNoteBack()
{
    if (m_noteAside.isEmpty())
        return false;
    m_text = std::exchange(m_noteAside, {});
    return true;
}

void Composer::restore(const TimelineItem &item, const client::TakenBack &back)
{
    if (!m_loaded || m_loading || item.conversationId != m_conversationId) {
        m_returning.emplace_back(item, back); // until that conversation's own draft is here
        return;
    }
    // Nothing that was written since is lost: it stays below.
    const QString below = m_note || m_text.trimmed().isEmpty() ? QString() : u"\n\n"_s + m_text;
    if (m_note) {
        // A conversation has one draft, and what is internal must not stand in a reply. On the disk before the reply takes its
        // place there: a console that is killed in between loses neither.
        if (!m_text.trimmed().isEmpty()) {
            m_noteAside = m_text + (m_noteAside.isEmpty() ? QString() : u"\n\n"_s + m_noteAside);
            m_source.setNoteAside(m_conversationId, m_noteAside);
        }
        m_note = false;
        Q_EMIT noteChanged();
    }
    m_text = item.text + below;
    m_targetId = item.contactPointId;
    m_targetChosen = true;
    for (const Target &each : m_targets.rows()) {
        if (each.key == m_targetId)
            m_bound = each;
    }
    const int firstFile = m_attachments.rowCount();
    for (const Attachment &attachment : item.attachments) {
        if (!attachment.blobId.isNull())
            m_attachments.addStored(attachment);
    }
    for (const client::NewAttachment &file : back.files)
        m_attachments.addFile(file);
    m_attachments.setInlined(item.data["inline"_L1].toArray(), firstFile);
    restoreEnvelope(item);
    m_draft.baseSeq = m_conversation.lastSeq;
    m_guard.newer()->follow(m_conversation);
    m_dirty = true;
    storeDraft(); // at once: it is nowhere else now
    Q_EMIT textChanged();
    Q_EMIT targetChanged();
    Q_EMIT canSendChanged();
    Q_EMIT restored();
    checkAim();
}

} // namespace throughline::ui
