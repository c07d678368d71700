// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Customers.Model

//! What merging would do, what speaks against it, why, and the two buttons.
ColumnLayout {
    id: root

    required property MergeModel merge
    //! There is room to say everything.
    property bool roomy: true
    signal cancelled()
    signal confirmed()

    spacing: Theme.unit

    Banner {
        Layout.fillWidth: true
        radius: Theme.radius
        visible: root.merge.refusal !== ""
        tone: "critical"
        text: root.merge.refusal
    }
    Banner {
        Layout.fillWidth: true
        radius: Theme.radius
        visible: root.merge.warnings.length > 0
        text: Array.from(root.merge.warnings).join(" ")
    }
    Repeater {
        model: root.roomy ? root.merge.outcome.length : Math.min(root.merge.outcome.length, 2)
        delegate: RowLayout {
            id: line
            required property int index
            readonly property string words: root.merge.outcome[index] ?? ""
            Layout.fillWidth: true
            spacing: Theme.unit
            Accessible.role: Accessible.StaticText
            Accessible.name: words

            Icon {
                icon: "check"
                size: Theme.px(14)
                color: Theme.colors.positive
            }
            PlainText {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                text: line.words
            }
        }
    }
    AppTextField {
        objectName: "mergeReason"
        Layout.fillWidth: true
        visible: root.merge.canMerge
        //: Field of the dialogue that merges two customers
        name: qsTr("Why they are the same")
        //: Placeholder of the field of the dialogue that merges two customers
        placeholderText: qsTr("Why they are the same (kept with the decision; may stay empty)")
        maximumLength: 200
        text: root.merge.reason
        onTextEdited: root.merge.reason = text
        onAccepted: root.confirmed()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        PlainText {
            Layout.fillWidth: true
            //: In the dialogue that merges two customers, while older parts come from the hub
            text: root.merge.complete || !root.merge.ready ? "" : qsTr("Fetching the rest …")
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
        AppButton {
            //: Button of the dialogue that merges two customers
            text: qsTr("Cancel")
            onClicked: root.cancelled()
        }
        AppButton {
            objectName: "mergeConfirm"
            kind: AppButton.Primary
            enabled: root.merge.canMerge
            //: Button of the dialogue that merges two customers
            text: qsTr("Merge")
            onClicked: root.confirmed()
        }
    }
}
