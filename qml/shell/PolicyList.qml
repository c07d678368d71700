// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Desk.Model

//! What the organisation has settled on this computer, and what is wrong with its files.
ColumnLayout {
    id: root

    required property Appearance appearance

    spacing: Theme.unit

    Repeater {
        model: root.appearance.policyWarnings
        delegate: Banner {
            required property string modelData
            Layout.fillWidth: true
            radius: Theme.radius
            text: modelData
        }
    }
    Repeater {
        model: root.appearance.policyValues
        delegate: PlainText {
            required property string modelData
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            color: Theme.colors.textMuted
            text: modelData
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
