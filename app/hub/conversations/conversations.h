// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conversations/visibility.h"

#include <optional>

namespace throughline {
class Random;
} // namespace throughline

namespace throughline::hub {

//! Opens conversations, appends to them and moves them along. Works within one step.
class Conversations
{
public:
    Conversations(ChangeWriter &writer, Visibility &visibility, Random &random)
        : m_writer(writer),
          m_visibility(visibility),
          m_random(random)
    {
    }

    struct Opening {
        Id id; //!< null: made here
        Id queueId;
        Id contactPointId;
        Id customerId;
        Id endpointId;
        QString subject;
    };
    const Conversation &open(const Opening &opening);

    //! The conversation an inbound item belongs to: that of its thread, else the latest of its contact point that is not
    //! closed or was closed less than \a reopen ago. Null: none.
    [[nodiscard]] Id find(const Id &endpointId, const Id &contactPointId, const std::vector<QString> &threadKeys,
                          std::chrono::hours reopen);
    //! Gives \a item the next seq of its conversation, adds it, and keeps preview, times and status current.
    TimelineItem &append(TimelineItem item);
    //! A line of the conversation's own history (kind "assignment" or "status"): seen by agents only.
    void note(const Id &conversation, const QString &kind, const Author &author, const QJsonObject &data,
              const Id &commandId);

    //! Invalid transitions answer false and change nothing.
    [[nodiscard]] bool setStatus(const Id &conversation, ConversationStatus status,
                                 std::optional<Instant> snoozedUntil = {});
    void transfer(const Id &conversation, const Id &queue);
    //! Items that wait to be sent to \a point without its consent fail with "consentDenied".
    void stopWithoutConsent(const Id &point);
    //! Makes preview and customer again from items and links.
    void refreshDerived(const Id &conversation);
    //! The first 160 characters of \a text on one line.
    [[nodiscard]] static QString previewOf(const QString &text);

private:
    ChangeWriter &m_writer;
    Visibility &m_visibility;
    Random &m_random;
};

} // namespace throughline::hub
