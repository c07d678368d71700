// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/commitbatch.h"

#include <deque>
#include <functional>
#include <map>
#include <unordered_map>

namespace throughline::hub {

//! One live subscription of a session: the scope and the state its console was last given.
struct LiveScope {
    Scope scope;
    qint64 state = 0;
    Id via; //!< for c- and p-: the customer that opened it, so that losing the one closes the other; else null
};

//! A receiver of pushes: implemented by SyncSession.
class PushTarget
{
public:
    virtual ~PushTarget() = default;
    //! A whole Delta frame, shared with all targets in the same position. The states are already advanced.
    virtual void pushDelta(const QByteArray &frame) = 0;
    //! These scopes are no longer live for this target: it must tell its console to pull. At most once per batch.
    virtual void pushLost(const std::vector<Scope> &scopes, qint64 modseq) = 0;
    //! Rights of this agent, or its device session, changed.
    virtual void principalChanged() = 0;
    virtual void revoked() = 0;
    [[nodiscard]] virtual Id agentId() const = 0;
    [[nodiscard]] virtual Id sessionId() const = 0;
};

//! Hands each commit to every subscribed session: the log is read once, a record is serialised once, and sessions in the
//! same position share one frame. One per front thread; not thread-safe; no timers.
class Fanout
{
public:
    explicit Fanout(qint64 maxInlineBytes = 256 * 1024) : m_maxInlineBytes(maxInlineBytes) {}

    void add(PushTarget &target);
    void remove(PushTarget &target);
    //! Makes \a scopes live for \a target, each from its state. Commits after the state that this Fanout still remembers
    //! are pushed at once; scopes whose state is older than that are answered by pushLost.
    void subscribe(PushTarget &target, const std::vector<LiveScope> &scopes);
    void unsubscribe(PushTarget &target, const Scope &scope);
    void unsubscribeAll(PushTarget &target);
    //! The live scopes of \a target with the states pushed so far, for Mark.
    [[nodiscard]] std::vector<LiveScope> live(const PushTarget &target) const;

    //! Called once per commit, in order.
    void committed(const CommitPtr &batch);
    //! The last modseq seen; 0 before the first.
    [[nodiscard]] qint64 position() const { return m_position; }

private:
    struct Target {
        PushTarget *target = nullptr;
        std::map<Scope, LiveScope> scopes;
    };
    struct Touched;
    using Order = quint64; //!< of registration: what is iterated is ordered by it, never by address

    void deliver(const CommitBatch &batch, const std::vector<Order> &only);
    void dropLostGrounds(const CommitBatch &batch);

    qint64 m_maxInlineBytes;
    qint64 m_position = 0;
    qint64 m_remembered = 0; //!< oldest modseq from which m_recent is whole
    std::deque<CommitPtr> m_recent;
    qint64 m_recentBytes = 0;
    std::map<Order, Target> m_targets;
    std::unordered_map<const PushTarget *, Order> m_orders; //!< looked up, never iterated
    std::map<Scope, std::vector<Order>> m_subscribers;
    Order m_lastOrder = 0;
};

} // namespace throughline::hub
