// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! Something is under way before the desk opens.
ColumnLayout {
    id: root

    required property SessionModel session

    spacing: Theme.unit * 2
    Accessible.role: Accessible.StaticText
    Accessible.name: session.doing

    Image {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: Theme.px(56)
        Layout.preferredHeight: Theme.px(56)
        source: "qrc:/qt/qml/Throughline/Controls/icons/throughline.svg"
        sourceSize.width: 112
        sourceSize.height: 112
        Accessible.ignored: true
    }
    Spinner { Layout.alignment: Qt.AlignHCenter }
    PlainText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: root.session.doing
        color: Theme.colors.textMuted
    }
}
