// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! Stands under the composer's text while it writes to an echo endpoint. \a settings: those of the endpoint.
Item {
    id: root

    required property var settings

    implicitHeight: hint.implicitHeight
    implicitWidth: hint.implicitWidth

    PlainText {
        id: hint
        anchors.fill: parent
        text: root.settings.echo ? qsTr("Whatever you send comes back.") : qsTr("Nothing comes back.")
        wrapMode: Text.Wrap
        color: palette.placeholderText
    }
}
