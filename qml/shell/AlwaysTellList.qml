// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Notifications.Model

//! The customers of whom one is told whatever else was chosen; the one on the desk can be added.
ColumnLayout {
    id: root

    required property AlwaysTold always

    spacing: Theme.half
    visible: people.count > 0 || root.always.addable

    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        lineHeight: 1.3
        //: In the settings, above a list of customers
        text: qsTr("Customers you are always notified of: whatever is chosen here, in quiet hours, too.")
        color: Theme.colors.textMuted
    }
    Repeater {
        id: people
        model: root.always
        delegate: RowLayout {
            id: row
            required property int index
            required property string name
            Layout.fillWidth: true
            spacing: Theme.unit

            Icon {
                icon: "bell"
                size: Theme.glyph
                color: Theme.colors.textMuted
            }
            PlainText {
                objectName: "alwaysToldName"
                Layout.fillWidth: true
                text: row.name
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            IconButton {
                objectName: "removeAlwaysTold"
                iconName: "close"
                //: Button in the settings: of this customer notifications come as of others; %1 is the customer
                name: qsTr("Remove %1").arg(row.name)
                onClicked: {
                    // The keyboard does not stay with a row that goes.
                    if (activeFocus)
                        nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    root.always.remove(row.index)
                }
            }
        }
    }
    AppButton {
        objectName: "addAlwaysTold"
        visible: root.always.addable
        iconName: "plus"
        //: Button in the settings: of the customer who is open one is always notified
        text: qsTr("Add the open customer")
        onClicked: {
            if (activeFocus)
                nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            root.always.addOpen()
        }
    }
}
