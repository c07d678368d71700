// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/composer.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr std::chrono::milliseconds typingPause{3000};

} // namespace

Composer::Composer(Source &source, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_random(random),
      m_canned(source)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.callOnTimeout(this, &Composer::storeDraft);
    connect(&m_attachments, &AttachmentModel::countChanged, this, &Composer::canSendChanged);
    connect(this, &Composer::targetChanged, this, &Composer::canSendChanged);
    connect(this, &Composer::conversationChanged, this, &Composer::canSendChanged);
    connect(&source, &Source::outboxFailed, this,
            [this](const Id &, const Error &error) { setProblem(Words::error(error)); });
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        if (m_conversationId.isNull())
            return;
        bool conversation = changes.wide;
        bool targets = changes.wide;
        for (const client::ChangedRecord &record : changes.records) {
            conversation = conversation || record.id == m_conversationId || record.conversationId == m_conversationId;
            targets = targets || record.type == RecordType::IdentityLink || record.type == RecordType::Endpoint
                      || record.type == RecordType::ContactPoint;
        }
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
    m_loaded = m_targetChosen = m_dirty = m_note = false;
    m_targetId = m_aimId = {};
    m_bound = {};
    m_aimName.clear();
    m_moved = false;
    m_targets.set({});
    (void)m_attachments.take();
    m_text.clear();
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
            m_conversation = std::move(*conversation);
            m_loaded = true;
            if (first) {
                m_targetId = m_conversation.contactPointId;
                m_aimId = m_conversation.customerId;
                loadTargets();
                loadDraft();
            } else if (m_conversation.customerId != before) {
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
    if (m_text.isEmpty())
        m_draft.baseSeq = m_conversation.lastSeq;
    m_text = text;
    m_dirty = true;
    if (!m_draftTimer.isActive()) // not restarted: someone who never pauses is saved as well
        m_draftTimer.start(draftPause);
    if (!text.isEmpty() && !m_note)
        signalTyping();
    Q_EMIT textChanged();
    Q_EMIT canSendChanged();
}

void Composer::setNote(bool note)
{
    if (m_note == note)
        return;
    m_note = note;
    m_dirty = !m_text.isEmpty();
    m_draftTimer.start(draftPause);
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

void Composer::loadDraft()
{
    m_source.draft(m_conversationId)
        .then(this, [this, generation = m_generation](const Result<std::optional<Draft>> &draft) {
            // What was typed while it loaded wins.
            if (generation != m_generation || !draft || !*draft || m_dirty)
                return;
            m_draft = **draft;
            m_text = m_draft.text;
            // A draft that names no contact point was a note: it must never come back as a reply.
            m_note = m_draft.contactPointId.isNull();
            if (!m_note) {
                m_targetId = m_draft.contactPointId;
                if (!m_draft.customerId.isNull()) // it may be somebody else's by now
                    m_aimId = m_draft.customerId;
                m_targetChosen = true;
                checkAim();
            }
            Q_EMIT textChanged();
            Q_EMIT noteChanged();
            Q_EMIT targetChanged();
        });
}

void Composer::storeDraft()
{
    m_draftTimer.stop();
    if (!m_dirty || m_conversationId.isNull())
        return;
    m_dirty = false;
    if (m_draft.id.isNull())
        m_draft.id = m_random.newId(m_clock.now());
    m_draft.conversationId = m_conversationId;
    m_draft.contactPointId = m_note ? Id() : m_targetId;
    m_draft.customerId = m_note ? Id() : m_aimId;
    m_draft.endpointId = m_note || !target() ? Id() : target()->endpointId;
    m_draft.text = m_text;
    m_source.putDraft(m_draft);
}

bool Composer::canSend() const
{
    if (!m_loaded || (m_text.trimmed().isEmpty() && m_attachments.rowCount() == 0) || overlong() > 0)
        return false;
    return m_note ? !m_text.trimmed().isEmpty() : !m_moved && canKeepTarget() && target()->isUsable();
}

int Composer::overlong() const
{
    return !m_note && target() && target()->longestText > 0 ? int(m_text.size()) - target()->longestText : 0;
}

void Composer::send()
{
    if (!canSend())
        return;
    wire::Command command{.name = m_note ? u"conversation.note"_s : u"conversation.reply"_s};
    command.args = {{u"conversationId"_s, m_conversationId.toString()},
                    {u"itemId"_s, m_random.newId(m_clock.now()).toString()},
                    {u"text"_s, m_text}};
    std::vector<client::NewAttachment> files;
    if (!m_note) {
        command.args.insert(u"contactPointId"_s, target()->key.toString());
        command.args.insert(u"endpointId"_s, target()->endpointId.toString());
        // The hub compares: if it is somebody else's meanwhile, nothing is sent.
        command.args.insert(u"customerId"_s, m_aimId.toString());
        files = m_attachments.take();
    }
    (void)m_source.submit(command, files);
    m_text.clear();
    m_dirty = true;
    storeDraft();
    m_draft = {};
    m_typingSentAt = {};
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
    const QString response = expandVariables(m_canned.textAt(row), m_variables);
    setText(m_text.left(slash) + response + m_text.mid(cursor));
    return slash + int(response.size());
}

void Composer::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace throughline::ui
