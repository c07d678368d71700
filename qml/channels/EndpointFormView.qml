// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Channels.Model
import Throughline.Controls

//! The form that connects or changes an endpoint. Escape closes it.
Rectangle {
    id: root

    required property EndpointForm form
    //! Where a sign-in at a provider is shown, while the channel wants one: the shell puts it there.
    property alias signInPlace: place

    objectName: "endpointForm"
    visible: form.isOpen
    implicitHeight: visible ? column.implicitHeight + Theme.unit * 4 : 0
    radius: Theme.radius
    color: Theme.colors.window
    border.width: 1
    border.color: Theme.colors.line
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: form.title
    Keys.onEscapePressed: root.form.close()

    ColumnLayout {
        id: column
        x: Theme.unit * 2
        y: Theme.unit * 2
        width: parent.width - Theme.unit * 4
        spacing: Theme.unit * 1.5

        PlainText {
            Layout.fillWidth: true
            text: root.form.title
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            wrapMode: Text.Wrap
            text: root.form.help
            color: Theme.colors.textMuted
        }
        Repeater {
            model: root.form.settings
            delegate: SettingInput {
                Layout.fillWidth: true
                form: root.form
            }
        }
        Item {
            id: place
            objectName: "signInPlace"
            Layout.fillWidth: true
            visible: root.form.wantsSignIn
            implicitHeight: childrenRect.height
        }
        AppButton {
            visible: root.form.hasMore
            Layout.leftMargin: -leftPadding // its word stands under the others
            kind: AppButton.Quiet
            implicitHeight: Theme.tool
            text: root.form.showsAll ? lessText : moreText
            //: Button of a form: shows the settings few need
            readonly property string moreText: qsTr("More settings")
            //: Button of a form: hides the settings few need
            readonly property string lessText: qsTr("Fewer settings")
            onClicked: root.form.showsAll = !root.form.showsAll
        }
        Hairline { Layout.fillWidth: true }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            PlainText {
                //: Label of a field: what a channel is called here
                text: qsTr("Name in Throughline (needed)")
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
            AppTextField {
                Layout.fillWidth: true
                objectName: "channelName"
                enabled: !root.form.busy
                //: Spoken name of a field: what a channel is called here
                name: qsTr("Name in Throughline")
                text: root.form.name
                onTextEdited: root.form.setName(text)
            }
            PlainText {
                visible: text !== ""
                text: root.form.nameProblem
                font.pixelSize: Theme.small
                color: Theme.colors.critical
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            PlainText {
                text: queue.label
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
            ChoiceField {
                id: queue
                Layout.fillWidth: true
                enabled: !root.form.busy
                //: Label of a field: where new conversations of a channel go
                label: qsTr("Queue of new conversations")
                shown: root.form.queueName
                options: root.form.queues as QtObject
                onChosen: row => root.form.setQueue(row)
            }
        }
        FormEnd {
            Layout.fillWidth: true
            form: root.form
        }
    }
}
