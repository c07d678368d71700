// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/screenlock.h"

namespace throughline::ui {

//! A screen that a test locks.
class FakeLock final : public platform::ScreenLock
{
public:
    [[nodiscard]] bool isLocked() const override { return m_locked; }
    void set(bool locked)
    {
        m_locked = locked;
        Q_EMIT changed();
    }

private:
    bool m_locked = false;
};

} // namespace throughline::ui
