// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! Heading of a section of the customer column.
PlainText {
    Layout.fillWidth: true
    topPadding: Theme.unit * 1.5
    font.pixelSize: Theme.small
    font.weight: Font.DemiBold
    color: Theme.colors.textMuted
    Accessible.ignored: false
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
