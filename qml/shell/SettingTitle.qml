// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! Heading of a section of the settings.
PlainText {
    Layout.topMargin: Theme.unit * 2
    font.pixelSize: Theme.large
    font.weight: Font.DemiBold
    Accessible.ignored: false
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
