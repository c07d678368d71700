// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/changewriter.h"

#include <chrono>

namespace throughline::hub {

//! Which record is in which scope (PROTOCOL.md section 3): the one place that knows the rules. Every entry and exit is
//! logged by the writer. Works within one step.
class Visibility
{
public:
    //! \a history: how long closed conversations stay in their queue's scope.
    Visibility(ChangeWriter &writer, std::chrono::hours history) : m_writer(writer), m_history(history) {}

    //! After a conversation was added or its queue or status was edited, before anything is flushed: brings it, its items
    //! and what they name into the scopes they belong to. \a wasConfidential: of the queue it was in before.
    void settle(const Id &conversation, bool wasConfidential);
    //! Adds \a item, or its stub where the queue is confidential, to the scopes of its conversation and contact point.
    TimelineItem &addItem(TimelineItem item);
    //! After the rows of \a items went over from one conversation to another: out of the scopes of the one, into those of
    //! the other, and hidden or shown as its queue wants. Both are in the store as they are.
    void itemsMoved(const std::vector<Id> &items, const Id &from, const Id &to);
    //! A conversation uses one more contact point: its queues name it from now on.
    void pointUsed(const Id &conversation, const Id &point);
    //! Adds a link to its customer's scope and to the queues that name its contact point.
    IdentityLink &addLink(IdentityLink link);
    //! The active link of \a point moved: conversations, names and scopes follow. \a before may be null.
    void customerChanged(const Id &point, const Id &before, const Id &now);
    //! Name or picture of a customer changed: conversations carry a copy.
    void customerRenamed(const Customer &customer);
    //! Is the conversation's queue confidential now?
    [[nodiscard]] bool isConfidential(const Id &queue);
    //! The id of the stub that stands for \a item.
    [[nodiscard]] static Id stubId(const Id &item);

private:
    struct RowId {
        Id id;
        qint64 row = 0;
    };
    void enterConversation(const Scope &scope, const Conversation &conversation);
    void leaveConversation(const Scope &scope, const Conversation &conversation);
    void enterPoint(const Scope &scope, const Id &point);
    void leavePoint(const Scope &scope, const Id &point);
    void enterCustomer(const Scope &scope, const Id &customer);
    void showItems(const Conversation &conversation, bool confidential);
    void addStub(const TimelineItem &item, const Id &queue);
    [[nodiscard]] bool namesPoint(const Scope &scope, const Id &point);
    [[nodiscard]] bool namesCustomer(const Scope &scope, const Id &customer);
    [[nodiscard]] std::vector<Scope> scopesOfConversation(const Id &conversation);
    [[nodiscard]] std::vector<Id> pointsOf(const Id &conversation);
    [[nodiscard]] std::vector<RowId> itemsOf(const Id &conversation);
    [[nodiscard]] std::vector<RowId> linksOf(const Id &point);

    ChangeWriter &m_writer;
    std::chrono::hours m_history;
};

} // namespace throughline::hub
