// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Composer, the part that ties the envelope and the guard to the message being written.
#include "composer/composer.h"

#include "shared/typedenvelope.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void Composer::watchEnvelope()
{
    connect(this, &Composer::targetChanged, this, &Composer::aimEnvelope);
    connect(this, &Composer::conversationChanged, this, [this] {
        aimEnvelope();
        m_envelope.refresh(hasReply());
    });
    connect(&m_envelope, &Envelope::changed, this, &Composer::canSendChanged);
    connect(&m_envelope, &Envelope::edited, this, [this] {
        if (m_text.isEmpty() && m_draft.baseSeq == 0)
            m_draft.baseSeq = m_conversation.lastSeq;
        m_dirty = true;
        m_guard.putAway();
        if (!m_draftTimer.isActive())
            m_draftTimer.start(draftPause);
    });
    connect(&m_attachments, &AttachmentModel::countChanged, &m_guard, &SendGuard::putAway);
    connect(&m_guard, &SendGuard::resumed, this, &Composer::submit);
    connect(&m_attachments, &AttachmentModel::refused, this, &Composer::setProblem);
}

void Composer::aimEnvelope()
{
    const Target *to = target();
    const auto endpoint = to ? m_endpoints.find(to->endpointId) : m_endpoints.end();
    m_attachments.setRules(endpoint == m_endpoints.end() ? QJsonValue(QJsonValue::Undefined)
                                                         : endpoint->second.capabilities.value("attachments"_L1));
    m_attachments.setMost(endpoint == m_endpoints.end() ? 0
                                                        : endpoint->second.capabilities.value("maxFiles"_L1).toInt());
    m_envelope.aim(m_conversation, m_targetId, to ? to->value : QString(),
                   endpoint == m_endpoints.end() ? Endpoint{} : endpoint->second);
}

// typedEnvelope() counts the modes, too, and cannot know this class.
static_assert(Envelope::Reply == 0 && Envelope::ReplyAll == 1 && Envelope::Forward == 2);

void Composer::restoreEnvelope(const TimelineItem &item)
{
    aimEnvelope();
    const QJsonObject typed = typedEnvelope(item, target() ? target()->value : QString());
    if (typed.isEmpty())
        return; // this channel has none
    const auto passedOn = Id::fromString(item.data.value("forwarded"_L1).toObject().value("itemId"_L1).toString());
    m_envelope.restore(typed, item.kind == "forward"_L1 ? passedOn.value_or(Id()) : item.replyToId);
}

GuardInput Composer::guardInput() const
{
    GuardInput input{.text = m_text, .name = m_aimName, .address = target() ? target()->value : QString()};
    input.partyNames = m_envelope.partyNames();
    input.parties = m_envelope.parties();
    input.copies = m_envelope.copies();
    input.files = m_attachments.rowCount() + m_envelope.filesAlong();
    return input;
}

} // namespace throughline::ui
