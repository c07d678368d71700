// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Composer, the part that ties the envelope and the guard to the message being written.
#include "composer/composer.h"

#include <algorithm>

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

void Composer::restoreEnvelope(const TimelineItem &item)
{
    aimEnvelope();
    const bool forward = item.kind == "forward"_L1;
    const auto &data = item.data;
    // The hub names who is answered first of all; the field is for those beside.
    const QString answered = data.contains("answerTo"_L1) ? data.value("answerTo"_L1).toString()
                             : target()                   ? target()->value
                                                          : QString();
    const auto line = [&](QLatin1StringView key) {
        QStringList all;
        for (const QJsonValue &each : data.value(key).toArray()) {
            if (forward || each.toString().compare(answered, Qt::CaseInsensitive) != 0)
                all += each.toString();
        }
        return all.join(u", "_s);
    };
    const auto written = {"subject"_L1, "to"_L1, "cc"_L1, "bcc"_L1, "quote"_L1, "answerTo"_L1};
    if (!forward && std::none_of(written.begin(), written.end(), [&](const auto &key) { return data.contains(key); }))
        return; // this channel has none
    const auto forwarded = Id::fromString(data.value("forwarded"_L1).toObject().value("itemId"_L1).toString());
    const QString to = line("to"_L1);
    const Envelope::Mode mode = forward ? Envelope::Forward : to.isEmpty() ? Envelope::Reply : Envelope::ReplyAll;
    m_envelope.restore({{u"mode"_s, int(mode)},
                        {u"subject"_s, data.value("subject"_L1).toString()},
                        {u"to"_s, to},
                        {u"cc"_s, line("cc"_L1)},
                        {u"bcc"_s, line("bcc"_L1)},
                        {u"quote"_s, data.contains("quote"_L1)},
                        // A forwarded item's files are among its own once the hub has it.
                        {u"files"_s, !forward || data.value("forwarded"_L1)["files"_L1].toBool()},
                        {u"foreign"_s, data.contains("answerTo"_L1)}},
                       forward ? forwarded.value_or(Id()) : item.replyToId);
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
