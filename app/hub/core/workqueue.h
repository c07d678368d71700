// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <optional>

namespace throughline::hub {

class Hub;
class StoreReader;

//! Where database work runs. Jobs are values in, values out: a job may touch what it captured and its argument only.
//! Writes run one after another in the order given; reads run beside them. \a done runs on the caller's home thread, after
//! the job's transaction is on the disk, in the order of the writes. A commit's listener is told before its done.
class WorkQueue
{
public:
    using Write = std::function<void(Hub &)>;
    using Read = std::function<void(StoreReader &)>;
    using Done = std::function<void()>;
    //! When the disk must have what a job wrote. Later: with the next write that is not so, or a checkpoint. A power cut may
    //! take it with it, but never what was written after it and not before: for what is made again (the search index), or
    //! counts only together with a write that follows (a connector's claims).
    enum class Flush { Now, Later };

    virtual ~WorkQueue() = default;
    //! A write may be run a second time when the transaction it was grouped into failed: it must not depend on its first run.
    virtual void write(Write job, Done done, Flush flush) = 0;
    void write(Write job, Done done) { write(std::move(job), std::move(done), Flush::Now); }
    virtual void read(Read job, Done done) = 0;

    //! Runs \a job and hands its value to \a then.
    template<typename T>
    void write(std::function<T(Hub &)> job, std::function<void(T)> then, Flush flush = Flush::Now)
    {
        auto value = std::make_shared<std::optional<T>>();
        write([value, run = std::move(job)](Hub &hub) { value->emplace(run(hub)); },
              [value, tell = std::move(then)] { tell(std::move(**value)); }, flush);
    }
    template<typename T>
    void read(std::function<T(StoreReader &)> job, std::function<void(T)> then)
    {
        auto value = std::make_shared<std::optional<T>>();
        read([value, run = std::move(job)](StoreReader &reader) { value->emplace(run(reader)); },
             [value, tell = std::move(then)] { tell(std::move(**value)); });
    }
};

//! Runs everything at once on the calling thread: tests and simulation.
class InlineWorkQueue final : public WorkQueue
{
public:
    InlineWorkQueue(Hub &hub, StoreReader &reader) : m_hub(hub), m_reader(reader) {}
    using WorkQueue::read;
    using WorkQueue::write;
    void write(Write job, Done done, Flush flush) override;
    void read(Read job, Done done) override;

private:
    Hub &m_hub;
    StoreReader &m_reader;
};

} // namespace throughline::hub
