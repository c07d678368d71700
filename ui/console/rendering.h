// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::ui {

//! Whether this machine has a processor for graphics that OpenGL can use, by the device files of \a devices (Linux).
[[nodiscard]] bool hasGraphicsProcessor(const QString &devices);

//! Before the first window. Without a graphics processor (virtual desktops, thin clients, Xvfb) Qt Quick paints by itself:
//! OpenGL is emulated there, which takes 90 MB and time, and shows nothing better. What the environment chooses holds
//! (QT_QUICK_BACKEND, QSG_RHI_BACKEND). Elsewhere than on Linux Qt's own choice holds.
void chooseRendering();

} // namespace throughline::ui
