// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conversations/visibility.h"

#include <map>
#include <optional>
#include <vector>

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

    //! The conversation an inbound item belongs to: that of its thread, else the latest of its contact point and of the
    //! customer whose that is now, not closed or closed less than \a reopen ago. Null: none.
    [[nodiscard]] Id find(const Id &endpointId, const Id &contactPointId, const Id &customerId,
                          const std::vector<QString> &threadKeys, std::chrono::hours reopen);
    //! Gives \a item the next seq of its conversation, adds it, and keeps preview, times and status current.
    TimelineItem &append(TimelineItem item);
    //! A reply that waited leaves now: queued for its channel, at this place of the timeline, and an answer from here on.
    void left(const Id &item);
    //! A line of the conversation's own history (kind "assignment", "status" or "system"): seen by agents only. It asks for
    //! nothing: who had read everything has still read everything, and of tags or a priority no list is put in another
    //! order.
    void note(const Id &conversation, const QString &kind, const Author &author, const QJsonObject &data,
              const Id &commandId);
    //! Is it such a line? It is the hub's own record: later regrouping and undoing go by what it says.
    [[nodiscard]] static bool isHistory(const TimelineItem &item);

    //! Invalid transitions answer false and change nothing.
    [[nodiscard]] bool setStatus(const Id &conversation, ConversationStatus status,
                                 std::optional<Instant> snoozedUntil = {});
    void transfer(const Id &conversation, const Id &queue);
    //! The conversation that stands for \a conversation today: itself, or what it was combined into. Null: there is none.
    [[nodiscard]] Id resolve(const Id &conversation);
    //! Everything in \a from goes to \a into, in order of arrival; \a from stays as a pointer only. Neither is one already.
    void combine(const Id &from, const Id &into);
    //! How many items get another number or another conversation when \a from is combined into \a into: all are written in
    //! one commit, during which nobody else writes.
    [[nodiscard]] qint64 renumbered(const Id &from, const Id &into);
    static constexpr qint64 mostRenumbered = 5000;
    //! \a items of \a from go to \a fresh, a conversation that open() just made and that has none.
    void split(const Id &from, const Id &fresh, const std::vector<Id> &items);
    //! The modseq at which its items were last numbered anew by combining or splitting; 0: never.
    [[nodiscard]] qint64 recountedAt(const Id &conversation);
    //! The items of a conversation in order of arrival.
    [[nodiscard]] std::vector<Id> itemsOf(const Id &conversation);

    //! Items that wait to be sent to \a point without its consent fail with "consentDenied".
    void stopWithoutConsent(const Id &point);
    //! Makes preview and customer again from items and links.
    void refreshDerived(const Id &conversation);
    //! The first 160 characters of \a text on one line.
    [[nodiscard]] static QString previewOf(const QString &text);

private:
    struct Place; //!< of an item: where it was before it moved
    static void answered(Conversation &conversation);
    void reopen(const Id &conversation);
    void carryMarks(const Id &conversation, qint64 seq);
    [[nodiscard]] std::vector<Place> placesOf(const Id &conversation, const Id &other = {});
    void number(const std::vector<Place> &places, const Id &conversation);
    [[nodiscard]] static size_t keptOf(const std::vector<Place> &places, const Id &conversation);
    [[nodiscard]] qint64 seenAmong(const std::vector<Place> &places, const Place &waiting, qint64 seen);
    //! Of each agent who has read something: how far, by conversation.
    using Marks = std::map<Id, std::map<Id, qint64>>;
    [[nodiscard]] Marks marksOf(const std::vector<Id> &conversations);
    void mark(const std::vector<Place> &places, const Id &conversation, const Marks &marks);
    [[nodiscard]] bool worksIn(const Id &agent, const Id &queue);
    void derive(const Id &conversation);

    ChangeWriter &m_writer;
    Visibility &m_visibility;
    Random &m_random;
};

} // namespace throughline::hub
