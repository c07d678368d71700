// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! Heading of a section of the settings.
PlainText {
    Layout.topMargin: Theme.unit * 2
    // The same distance to what it is the title of, however close that stands to itself.
    Layout.bottomMargin: Math.max(0, Theme.unit * 1.5 - ((parent as ColumnLayout)?.spacing ?? 0))
    font.pixelSize: Theme.large
    font.weight: Font.DemiBold
    Accessible.ignored: false
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
