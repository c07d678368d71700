// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace throughline::platform {

//! SIGTERM, SIGINT and SIGHUP as a call on the main thread, so that a program ends by its own way out and closes its
//! databases. A signal that was ignored before stays ignored (nohup). One object at a time; while it lives a second signal
//! does not cut the way out short.
class StopSignals
{
public:
    explicit StopSignals(std::function<void()> stop);
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace throughline::platform
