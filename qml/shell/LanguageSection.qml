// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Desk.Model

//! The language of the console.
ColumnLayout {
    id: root

    required property Appearance appearance

    spacing: Theme.unit * 1.5

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit
        enabled: !root.appearance.languageManaged

        Choice {
            //: Language: as the system has it
            text: qsTr("System")
            checked: root.appearance.language === ""
            onClicked: root.appearance.language = ""
        }
        Choice {
            text: "English"
            checked: root.appearance.language === "en"
            onClicked: root.appearance.language = "en"
        }
        Choice {
            text: "Deutsch"
            checked: root.appearance.language === "de"
            onClicked: root.appearance.language = "de"
        }
    }
    ManagedLine { visible: root.appearance.languageManaged }
}
