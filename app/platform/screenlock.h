// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

namespace throughline::platform {

//! Whether the system hides the screen, locked or blanked: a window may keep the keyboard behind it, and nobody sees it. GUI
//! thread.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual bool isLocked() const = 0;

Q_SIGNALS:
    void changed();
};

//! That of this system; null where there is no adapter (macOS, Windows).
[[nodiscard]] std::unique_ptr<ScreenLock> systemScreenLock();

} // namespace throughline::platform
