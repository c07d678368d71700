// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! After how long without input the data is closed.
ColumnLayout {
    id: root

    required property SessionModel session

    spacing: Theme.unit

    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        lineHeight: 1.3
        text: root.session.autoLockMinutes === 0
            //: In the settings
            ? qsTr("The console does not lock by itself.")
            //: In the settings; the number is of minutes
            : qsTr("After %n minute(s) without input the data is closed and the key forgotten.", "", root.session.autoLockMinutes)
        color: Theme.colors.textMuted
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit
        enabled: !root.session.autoLockManaged

        Repeater {
            model: [0, 5, 15, 30, 60]
            delegate: Choice {
                required property int modelData
                //: Choice in the settings: the console does not lock by itself
                text: modelData === 0 ? qsTr("Never")
                    //: Choice in the settings: minutes without input
                    : qsTr("%n min", "", modelData)
                checked: root.session.autoLockMinutes === modelData
                onClicked: root.session.autoLockMinutes = modelData
            }
        }
    }
    ManagedLine { visible: root.session.autoLockManaged }
    AppButton {
        //: Button in the settings: closes the data until it is unlocked
        text: qsTr("Lock now")
        onClicked: root.session.lock()
    }
}
