// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Session.Model

//! The state of the line to the hub in words; opens what there is to know and do.
T.Button {
    id: root

    required property SyncModel sync
    signal signInWanted()

    objectName: "syncButton"
    implicitWidth: Theme.px(64)
    implicitHeight: Math.max(Theme.px(48), column.height + Theme.unit)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    //: Name of the button about the connection; %1 is its state
    Accessible.name: qsTr("Connection: %1").arg(sync.word)
    Accessible.description: sync.detail
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: popup.opened ? popup.close() : popup.open()

    contentItem: Item {
        Column {
            id: column
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                icon: root.sync.iconName
                size: Theme.px(18)
                color: Theme.tone(root.sync.tone)
            }
            PlainText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: root.sync.word
                font.pixelSize: Theme.tiny
                color: Theme.colors.textMuted
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius + 2
        color: root.hovered || popup.opened ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.visualFocus }
    }
    Late {
        id: popup
        home: root
        part: Component {
            T.Popup {
                objectName: "syncPopup"
                x: Theme.turned(root.width + Theme.half, width, root.width)
                y: root.height - implicitHeight
                width: Theme.px(300)
                implicitHeight: facts.implicitHeight + Theme.unit * 4
                padding: Theme.unit * 2
                focus: true
                closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
                background: Panel {}

                contentItem: ColumnLayout {
                    id: facts
                    spacing: Theme.unit

                    PlainText {
                        text: root.sync.word
                        font.pixelSize: Theme.large
                        font.weight: Font.DemiBold
                    }
                    PlainText {
                        Layout.fillWidth: true
                        wrapMode: Text.Wrap
                        lineHeight: 1.25
                        text: root.sync.detail
                        color: Theme.colors.textMuted
                    }
                    AppButton {
                        visible: root.sync.canRetry
                        //: Button about the connection
                        text: qsTr("Try now")
                        onClicked: root.sync.retryNow()
                    }
                    AppButton {
                        visible: root.sync.signInNeeded
                        kind: AppButton.Primary
                        //: Button about the connection
                        text: qsTr("Sign in")
                        onClicked: root.signInWanted()
                    }
                }
            }
        }
    }
}
