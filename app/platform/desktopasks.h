// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace throughline::platform {

//! What a person asked of every program on this computer.
struct DesktopAsks {
    bool highContrast = false;
    bool reducedMotion = false;

    bool operator==(const DesktopAsks &) const = default;
};

//! Qt 6.4 tells neither, so the files are read in which GTK and KDE keep it, and GTK_THEME. Settings that a desktop keeps
//! elsewhere (GNOME's dconf, Windows, macOS) are not seen: the console's own settings remain.
[[nodiscard]] DesktopAsks desktopAsks();
//! The same of the folder \a configuration (~/.config) and \a environment.
[[nodiscard]] DesktopAsks desktopAsks(const QString &configuration, const QProcessEnvironment &environment);

} // namespace throughline::platform
