// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace throughline::hub {

//! No core files and no reading of our memory by other programs of the same user (SECURITY A9); as many open files as the
//! system allows. \a debuggable: leaves the memory readable.
void hardenProcess(bool debuggable);

//! SIGTERM and SIGINT as a call on the main thread. One at a time.
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

} // namespace throughline::hub
