// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/composer.h"

#include "domain/segments.h"
#include "shared/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr std::chrono::milliseconds typingPause{3000};

bool tooManyParts(const Target &target, const QString &text)
{
    return target.segments > 0 && countSegments(text).count > target.segments;
}

//! Something was said where answers are taken for a time only: it may begin anew.
bool isTimed(const TargetModel &targets, const client::ChangedRecord &record)
{
    const int row = record.type == RecordType::TimelineItem ? targets.find(record.contactPointId) : -1;
    return row >= 0 && targets.rows()[size_t(row)].window.count() > 0;
}

} // namespace

Composer::Composer(Source &source, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_random(random),
      m_canned(source),
      m_mentions(source),
      m_envelope(source),
      m_guard(source, clock),
      m_snippets(source, clock, random)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.callOnTimeout(this, &Composer::storeDraft);
    connect(&m_attachments, &AttachmentModel::countChanged, this, &Composer::canSendChanged);
    connect(&m_attachments, &AttachmentModel::countChanged, this, &Composer::keepStoredFiles);
    const auto measure = [this] { m_guard.length()->measure(m_text, m_note || !target() ? 0 : target()->segments); };
    for (const auto changed : {&Composer::textChanged, &Composer::noteChanged, &Composer::targetChanged})
        connect(this, changed, this, measure);
    const auto count = [this] { m_guard.window()->aim(m_note ? nullptr : target(), m_targets.rows()); };
    for (const auto changed : {&Composer::noteChanged, &Composer::targetChanged})
        connect(this, changed, this, count);
    connect(m_guard.window(), &ReplyWindow::passed, this, &Composer::judgeWindows);
    connect(this, &Composer::targetChanged, this, &Composer::canSendChanged);
    connect(this, &Composer::conversationChanged, this, &Composer::canSendChanged);
    connect(this, &Composer::textChanged, &m_snippets, [this] { m_snippets.look(m_text); });
    connect(&m_snippets, &Snippets::textWanted, this, &Composer::appendCanned);
    connect(&m_snippets, &Snippets::textBackWanted, this, &Composer::setText);
    watchEnvelope();
    connect(&source, &Source::outboxFailed, this,
            [this](const Id &, const Error &error) { setProblem(Words::error(error)); });
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        if (m_conversationId.isNull())
            return;
        bool conversation = changes.wide;
        bool targets = changes.wide;
        bool draft = changes.wide || changes.overlay;
        for (const client::ChangedRecord &record : changes.records) {
            conversation = conversation || record.id == m_conversationId || record.conversationId == m_conversationId;
            targets = targets || record.type == RecordType::IdentityLink || record.type == RecordType::Endpoint
                      || record.type == RecordType::ContactPoint || isTimed(m_targets, record);
            draft = draft || record.type == RecordType::Draft;
        }
        if (draft)
            followDraft();
        if (targets)
            loadTargets();
        if (conversation)
            loadConversation(false);
    });
}

Composer::~Composer()
{
    storeDraft();
}

void Composer::open(const Id &conversationId)
{
    if (conversationId == m_conversationId)
        return;
    storeDraft();
    ++m_generation;
    ++m_lookup;
    m_conversationId = conversationId;
    m_conversation = {};
    m_draft = {};
    m_loaded = m_loading = m_targetChosen = m_dirty = m_stored = m_readable = m_note = false;
    m_targetId = m_aimId = {};
    m_bound = {};
    m_aimName.clear();
    m_moved = false;
    m_targets.set({});
    (void)m_attachments.take();
    m_envelope.clear();
    m_guard.clear();
    m_snippets.clear();
    m_plan = {};
    m_text.clear();
    m_noteAside.clear();
    setProblem({});
    Q_EMIT textChanged();
    Q_EMIT noteChanged();
    Q_EMIT targetChanged();
    Q_EMIT conversationChanged();
    Q_EMIT opened();
    if (!conversationId.isNull())
        loadConversation(true);
}

void Composer::loadConversation(bool first)
{
    m_source.conversation(m_conversationId)
        .then(this, [this, first, generation = m_generation](Result<Conversation> conversation) {
            if (generation != m_generation || !conversation)
                return;
            const Id before = m_conversation.customerId;
            const qint64 lastSeq = m_conversation.lastSeq;
            m_conversation = std::move(*conversation);
            m_loaded = true;
            // The customer may just have written to another endpoint of ours: the answer leaves there, unless it is begun.
            const bool elsewhere = m_conversation.lastSeq != lastSeq && m_conversation.endpointIds.size() > 1
                                   && !m_targetChosen && !hasReply();
            m_mentions.setQueue(m_conversation.queueId);
            m_guard.newer()->moveTo(m_conversation.customerId);
            if (first) {
                m_targetId = m_conversation.contactPointId;
                m_aimId = m_conversation.customerId;
                loadTargets();
                loadDraft();
            } else if (elsewhere || m_conversation.customerId != before) {
                loadTargets();
            }
            Q_EMIT conversationChanged();
        });
}

// --- the text ---------------------------------------------------------------------------------------------------

void Composer::setText(const QString &text)
{
    if (m_text == text)
        return;
    if (m_text.isEmpty()) {
        m_draft.baseSeq = m_conversation.lastSeq;
        m_guard.newer()->follow(m_conversation);
    } else if (text.isEmpty()) {
        m_guard.newer()->stop();
    }
    m_text = text;
    m_dirty = true;
    if (!m_draftTimer.isActive()) // not restarted: someone who never pauses is saved as well
        m_draftTimer.start(draftPause);
    if (!text.isEmpty() && !m_note)
        signalTyping();
    m_guard.putAway();
    Q_EMIT textChanged();
    Q_EMIT canSendChanged();
}

void Composer::setNote(bool note)
{
    if (m_note == note)
        return;
    m_note = note;
    const bool noteIsBack = m_note && m_text.isEmpty() && bringNoteBack();
    m_dirty = m_dirty || !m_text.isEmpty();
    m_draftTimer.start(draftPause);
    if (noteIsBack) {
        storeDraft();
        m_source.setNoteAside(m_conversationId, {}); // not before: it would be nowhere
        Q_EMIT textChanged();
    }
    m_guard.putAway();
    m_plan = {};
    Q_EMIT noteChanged();
    Q_EMIT canSendChanged();
}

void Composer::signalTyping()
{
    const Instant now = m_clock.now();
    if (now - m_typingSentAt < typingPause)
        return;
    m_typingSentAt = now;
    m_source.sendEphemeral("conv/"_L1 + m_conversationId.toString(), u"typing"_s, {});
}

QString Composer::obstacle() const
{
    const bool empty = m_note || (m_attachments.rowCount() == 0 && !m_envelope.isForward());
    if (empty && m_text.trimmed().isEmpty())
        //: Why nothing can be sent: tip of the button
        return tr("Nothing is written yet");
    if (m_note)
        return {};
    if (overlong() > 0 || (target() && tooManyParts(*target(), m_text)))
        //: Why nothing can be sent: tip of the button
        return tr("It is longer than the channel takes");
    if (!m_snippets.isWhole())
        //: Why nothing can be sent, because variables of a canned response are left: tip of the button
        return tr("Something is left to fill in");
    if (!m_envelope.isReady())
        return m_envelope.problem().isEmpty()
                   //: Why nothing can be sent: tip of the button
                   ? tr("The mail it answers is still being fetched")
                   //: Why nothing can be sent, because of the fields of a mail: tip of the button
                   : tr("Something is wrong with the receivers");
    if (!target())
        //: Why nothing can be sent: tip of the button
        return tr("There is no address to send it to");
    if (m_moved || !canKeepTarget())
        //: Why nothing can be sent: tip of the button
        return tr("The address does not belong to this customer");
    return target()->isUsable() ? QString() : TargetModel::reason(*target());
}

int Composer::overlong() const
{
    return !m_note && target() && target()->longestText > 0 ? int(m_text.size()) - target()->longestText : 0;
}

void Composer::send()
{
    m_plan = {};
    submit();
}

void Composer::submit()
{
    if (const QString why = m_note ? QString() : m_attachments.problem(); !why.isEmpty()) {
        setProblem(why); // picked for another channel
        return;
    }
    judgeWindows(); // to the moment, not to the minute
    if (!canSend() || (!m_note && !m_guard.passes(guardInput(), m_aimId)))
        return;
    wire::Command command{.name = m_note ? u"conversation.note"_s : u"conversation.reply"_s};
    command.args = {{u"conversationId"_s, m_conversationId.toString()},
                    {u"itemId"_s, m_random.newId(m_clock.now()).toString()},
                    {u"text"_s, m_text}};
    if (const QJsonArray named = m_mentions.namedIn(m_text); m_note && !named.isEmpty())
        command.args.insert(u"mentions"_s, named);
    std::vector<client::NewAttachment> files;
    if (!m_note) {
        command.args.insert(u"contactPointId"_s, target()->key.toString());
        command.args.insert(u"endpointId"_s, target()->endpointId.toString());
        // The hub compares: if it is somebody else's meanwhile, nothing is sent.
        command.args.insert(u"customerId"_s, m_aimId.toString());
        if (const auto stored = m_attachments.stored(); !stored.empty())
            command.args.insert(u"attachments"_s, json::write(stored));
        planDeparture(command);
        m_envelope.addTo(command.args, m_attachments.inlined());
        files = m_attachments.take();
        m_envelope.clear();
        m_snippets.leaveOpen();
    }
    m_text.clear();
    const bool noteIsBack = !m_note && bringNoteBack();
    if (noteIsBack) {
        m_note = true;
        Q_EMIT noteChanged();
    }
    // In one step: a console that is killed between the two would find the words of what it sent in the field again.
    (void)m_source.send(command, files, writtenDraft());
    if (noteIsBack)
        m_source.setNoteAside(m_conversationId, {}); // not before: it would be nowhere
    m_draft = {.rev = m_draft.rev};                  // what was seen of it stays seen
    m_plan = {};
    m_typingSentAt = {};
    m_guard.newer()->stop();
    m_guard.putAway();
    setProblem({});
    Q_EMIT textChanged();
    Q_EMIT canSendChanged();
    Q_EMIT sent();
}

void Composer::attach(const QList<QUrl> &files)
{
    QString problem;
    for (const QUrl &url : files) {
        if (!url.isLocalFile())
            continue;
        if (const QString why = m_attachments.add(url.toLocalFile()); !why.isEmpty())
            problem = why;
    }
    setProblem(problem);
}

// --- canned responses -------------------------------------------------------------------------------------------

//! Where the "/" of the word at \a cursor stands: at the beginning or after a blank; -1 when there is none.
int Composer::slashBefore(int cursor) const
{
    for (int at = std::min(cursor, int(m_text.size())) - 1; at >= 0; --at) {
        const QChar c = m_text.at(at);
        if (c == u'/')
            return at == 0 || m_text.at(at - 1).isSpace() ? at : -1;
        if (c.isSpace() || cursor - at > 40)
            return -1;
    }
    return -1;
}

bool Composer::seekCanned(int cursor)
{
    const int slash = slashBefore(cursor);
    if (slash < 0)
        return false;
    m_canned.setFilter(m_text.mid(slash + 1, cursor - slash - 1));
    return m_canned.rowCount() > 0;
}

int Composer::insertCanned(int row, int cursor)
{
    const int slash = slashBefore(cursor);
    if (slash < 0)
        return cursor;
    if (const Id macro = m_canned.macroAt(row); !macro.isNull()) {
        setText(m_text.left(slash) + m_text.mid(cursor));
        m_snippets.ask(macro, !m_note);
        return slash;
    }
    const QString response = m_snippets.expanded(m_canned.textAt(row));
    setText(m_text.left(slash) + response + m_text.mid(cursor));
    return slash + int(response.size());
}

void Composer::appendCanned(const QString &text)
{
    const bool apart = !m_text.isEmpty() && !m_text.back().isSpace();
    setText(m_text + (apart ? u" "_s : QString()) + m_snippets.expanded(text));
}

void Composer::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace throughline::ui
