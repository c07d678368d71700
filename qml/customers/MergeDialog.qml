// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Customers.Model

//! Two customers side by side: what each has, what stays, what speaks against it, and the way to merge them.
T.Popup {
    id: root

    required property MergeModel merge

    objectName: "mergeDialog"
    readonly property real widest: parent ? parent.width - Theme.unit * 4 : Theme.px(760)
    readonly property real tallest: parent ? parent.height - Theme.unit * 4 : Theme.px(640)

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: Math.min(Theme.px(760), widest)
    height: Math.min(Theme.px(680), tallest)
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onOpened: list.forceActiveFocus()
    onClosed: root.merge.cancel()

    // Confirmed or given up elsewhere: an empty dialogue says nothing.
    readonly property bool active: merge.active
    onActiveChanged: if (!active) root.close()
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: Panel {}
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fast } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.fast } }

    contentItem: ColumnLayout {
        spacing: 0
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text

        PlainText {
            id: title
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 2
            Layout.bottomMargin: Theme.unit
            //: Title of the dialogue that compares two customers
            text: qsTr("Merge two customers")
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            Accessible.ignored: false
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        // Layouts fill unless they are told: the room is the list's.
        MergeHead {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.preferredHeight: Theme.px(64)
            Layout.leftMargin: Theme.unit * 2
            Layout.rightMargin: Theme.unit * 2
            Layout.bottomMargin: Theme.unit
            merge: root.merge
        }
        Hairline { Layout.fillWidth: true }
        ListView {
            id: list
            objectName: "mergeList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.px(80)
            clip: true
            model: root.merge
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            //: Name of the list that compares two customers, for screen readers
            Accessible.name: qsTr("Comparison")
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: MergeLine {
                width: ListView.view.width
                goesName: root.merge.goesName
                staysName: root.merge.staysName
            }

            Spinner {
                anchors.centerIn: parent
                visible: !root.merge.ready
            }
        }
        Hairline { Layout.fillWidth: true }
        MergeFoot {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.margins: Theme.unit * 2
            merge: root.merge
            roomy: root.height > Theme.px(560)
            onCancelled: root.close()
            onConfirmed: root.merge.confirm()
        }
    }
}
