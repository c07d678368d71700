// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Channels.Model
import Throughline.Controls

//! Our side of the channels: how each is, what an administrator can do about it, and what else can be connected.
ColumnLayout {
    id: root

    required property ChannelsModel channels
    //! What signs in at a provider stands here; the shell brings it.
    property alias signInPlace: form.signInPlace
    readonly property Item formPlace: form

    spacing: Theme.unit
    Component.onCompleted: if (channels.administrator) channels.refresh()

    PlainText {
        Layout.fillWidth: true
        visible: repeater.count === 0
        wrapMode: Text.Wrap
        //: In the settings, while no channel is connected
        text: qsTr("Nothing is connected yet: no message can come in.")
        color: Theme.colors.textMuted
    }
    Repeater {
        id: repeater
        model: root.channels.endpoints
        delegate: EndpointLine {
            Layout.fillWidth: true
            onChangeWanted: root.channels.change(endpointKey)
            onSwitched: on => root.channels.setEnabled(endpointKey, on)
            onRemoveWanted: root.channels.remove(endpointKey)
        }
    }
    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.Wrap
        text: root.channels.problem
        color: Theme.colors.critical
        Accessible.ignored: !visible
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    ConnectButtons {
        Layout.fillWidth: true
        visible: !root.channels.form.isOpen
        kinds: root.channels.kinds
        onChosen: kind => root.channels.connectKind(kind)
    }
    EndpointFormView {
        id: form
        Layout.fillWidth: true
        form: root.channels.form
    }
}
