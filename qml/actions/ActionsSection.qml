// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Actions.Model
import Throughline.Controls

//! What the channels can be asked, or told to do, for this customer; the form and its answer; orders without an answer.
ColumnLayout {
    id: root

    required property ActionsModel actions

    visible: actions.present
    spacing: Theme.half

    PlainText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit * 1.5
        //: Section of the customer column: look-ups and orders by way of the company's own systems
        text: qsTr("Look up and order")
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        color: Theme.colors.textMuted
        Accessible.ignored: false
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.half

        Repeater {
            model: root.actions.calls
            delegate: AppButton {
                required property string callKey
                required property string label
                required property bool isAction

                text: label
                width: Math.min(implicitWidth, root.width)
                iconName: isAction ? "plus" : "search"
                implicitHeight: Theme.tool
                onClicked: root.actions.open(callKey)
            }
        }
    }
    CallFormView {
        Layout.fillWidth: true
        form: root.actions.form
    }
    Repeater {
        model: root.actions.waiting
        delegate: WaitingRow {
            Layout.fillWidth: true
            onRetryWanted: id => root.actions.retry(id)
            onDiscardWanted: id => root.actions.discard(id)
        }
    }
}
