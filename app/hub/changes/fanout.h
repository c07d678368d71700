// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/commitbatch.h"

#include <deque>
#include <map>
#include <set>
#include <unordered_map>

namespace throughline::hub {

//! One live subscription of a session: the scope and the state its console was last given.
struct LiveScope {
    Scope scope;
    qint64 state = 0;
    qint64 seen = 0; //!< nothing between state and this is missing: a quiet scope keeps an old state
    Id via; //!< for c- and p-: the customer that opened it, so that losing the one closes the other; may be null
};

//! A receiver of pushes: implemented by SyncSession. Must not add or remove targets from within a call.
class PushTarget
{
public:
    virtual ~PushTarget() = default;
    //! A whole Delta frame, shared with all targets in the same position. The states are already advanced.
    virtual void pushDelta(const QByteArray &frame) = 0;
    //! These scopes are no longer live for this target: it must tell its console to pull.
    virtual void pushLost(const std::vector<Scope> &scopes, qint64 epoch, qint64 modseq) = 0;
    //! Rights of this agent changed: nothing is live any more until the console enables push again.
    virtual void principalChanged() = 0;
    //! The device session ended.
    virtual void revoked() = 0;
    [[nodiscard]] virtual Id agentId() const = 0;
    [[nodiscard]] virtual Id sessionId() const = 0;
};

//! Hands each commit to every subscribed session: the log is read once, a record is serialised once, and sessions in the
//! same position share one frame. One per front thread; not thread-safe; no timers: a commit is pushed when it is told.
class Fanout
{
public:
    void add(PushTarget &target);
    void remove(PushTarget &target);
    //! Makes \a scopes live for \a target, each from its state, and pushes at once what this Fanout still remembers after
    //! what it has seen. A scope that has seen less than that is lost at once.
    void subscribe(PushTarget &target, const std::vector<LiveScope> &scopes);
    void unsubscribe(PushTarget &target, const std::vector<Scope> &scopes);
    void unsubscribeAll(PushTarget &target);
    //! The live scopes of \a target with the states pushed so far, for Mark.
    [[nodiscard]] std::vector<LiveScope> live(const PushTarget &target) const;

    //! Called once per commit, in order.
    void committed(const CommitPtr &batch);
    //! Whose consoles are connected.
    [[nodiscard]] std::set<Id> agents() const;
    //! The last modseq seen; 0 before the first.
    [[nodiscard]] qint64 position() const { return m_position; }

private:
    using Order = quint64; //!< of registration: what is iterated is ordered by it, never by address
    struct Target {
        PushTarget *target = nullptr;
        std::map<Scope, LiveScope> scopes;
    };

    [[nodiscard]] Target *find(const PushTarget &target);
    void remember(const CommitPtr &batch);
    void deliver(const CommitBatch &batch, const std::set<Order> *only);
    void dropLostGrounds(const CommitBatch &batch);
    void lose(Order order, const std::vector<Scope> &scopes, const CommitBatch &batch);

    qint64 m_position = 0;
    qint64 m_epoch = 1;
    std::deque<CommitPtr> m_recent; //!< whole from the first one's "before" on
    qint64 m_recentBytes = 0;
    std::map<Order, Target> m_targets;
    std::unordered_map<const PushTarget *, Order> m_orders; //!< looked up, never iterated
    std::map<Scope, std::set<Order>> m_subscribers;
    Order m_lastOrder = 0;
};

} // namespace throughline::hub
