// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "commands/step.h"
#include "core/hub.h"
#include "core/workqueue.h"
#include "store/store.h"
#include "wire/command.h"

#include <map>
#include <tuple>

namespace throughline::hub {

//! Transactions of the hub: steps, their merged changes, and telling the listener.
struct Hub::Private {
    Private(Store &s, Clock &c, Random &r, HubOptions o);

    //! Runs \a work as a transaction of its own, or as a part of the open group. \a work answers Result<T>; a failure leaves
    //! no trace of it.
    template<typename Work>
    auto write(Work work) -> decltype(work(std::declval<Step &>()))
    {
        using Answer = decltype(work(std::declval<Step &>()));
        if (const auto begun = begin(); !begun)
            return Answer(fail(begun.error()));
        auto answer = step(work);
        if (inGroup)
            return answer;
        if (!answer) {
            rollback();
            return answer;
        }
        if (const auto done = commit(); !done)
            return Answer(fail(done.error()));
        return answer;
    }

    //! One modseq within the open transaction.
    template<typename Work>
    auto step(Work work) -> decltype(work(std::declval<Step &>()))
    {
        using Answer = decltype(work(std::declval<Step &>()));
        // A full disk may end the whole transaction under us; a savepoint would then silently begin one of its own.
        if (!store.database().inTransaction()) {
            broken = true;
            return Answer(fail(ErrorCode::Io));
        }
        store.run("SAVEPOINT step");
        Step one(store, random, options.history, options.reopen, modseq + 1, clock.now());
        Answer answer = work(one);
        StepChanges changed;
        if (answer)
            changed = one.writer.finish(options.maxInlineBytes);
        if (auto error = store.takeError())
            answer = Answer(fail(std::move(*error)));
        if (!answer)
            store.run("ROLLBACK TO step");
        store.run("RELEASE step");
        if (answer)
            merge(one, std::move(changed));
        return answer;
    }

    //! Nothing when one is open already.
    [[nodiscard]] Result<void> begin(WorkQueue::Flush flush = WorkQueue::Flush::Now);
    [[nodiscard]] Result<void> commit();
    void rollback();
    void merge(const Step &step, StepChanges changes);
    [[nodiscard]] CommitPtr takeBatch();
    //! A record of the common table that belongs to "org".
    template<typename T>
    void addToOrg(Step &step, T value)
    {
        step.writer.add(std::move(value), {Scope::org()});
    }
    [[nodiscard]] wire::CommandOutcome executeOne(const Id &agentId, const wire::Command &command,
                                                  const OutsideAnswer *outside, const ChannelInfos *channels);
    void sessionChanged(Step &step, std::vector<Id> agents);
    [[nodiscard]] Result<IssuedSession> issue(Step &step, const Id &sessionId, const Id &agentId,
                                              const QString &device);

    Store &store;
    Clock &clock;
    Random &random;
    HubOptions options;
    CommitListener listener;
    qint64 epoch = 1;
    qint64 modseq = 0;                                //!< as this transaction sees it
    qint64 committed = 0;                             //!< on the disk
    WorkQueue::Flush flushed = WorkQueue::Flush::Now; //!< how the store's connection is set
    bool open = false;
    bool inGroup = false;
    bool broken = false; //!< the open transaction must not be committed

    // What the open transaction will tell.
    std::vector<Change> changes;
    std::map<std::tuple<Scope, RecordType, Id>, size_t> places;
    CommitBatch pending;
};

} // namespace throughline::hub
