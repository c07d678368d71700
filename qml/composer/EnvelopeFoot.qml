// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model

//! What will stand below the text: the signature, and what is quoted or forwarded.
ColumnLayout {
    id: root

    required property Envelope envelope
    readonly property bool forward: envelope.mode === Envelope.Forward

    spacing: 2

    PlainText {
        objectName: "signature"
        Layout.fillWidth: true
        visible: root.envelope.signature !== ""
        text: root.envelope.signature.replace(/\n/g, " · ")
        elide: Text.ElideRight
        maximumLineCount: 1
        font.pixelSize: Theme.small
        color: Theme.colors.textFaint
        //: Name of the line that shows the signature a mail will get, for screen readers
        Accessible.description: qsTr("Signature")
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.envelope.canQuote || root.forward
        spacing: Theme.unit

        PlainText {
            objectName: "quoted"
            Layout.fillWidth: true
            visible: root.forward || root.envelope.quote
            text: "› " + root.envelope.quoted.replace(/\s+/g, " ")
            elide: Text.ElideRight
            maximumLineCount: 1
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
        Item {
            Layout.fillWidth: true
            visible: !root.forward && !root.envelope.quote
        }
        AppButton {
            objectName: "quoteSwitch"
            visible: root.envelope.canQuote
            kind: AppButton.Quiet
            implicitHeight: Theme.px(24)
            text: root.envelope.quote
                //: Button in the composer: the mail that is answered is not put below the answer
                ? qsTr("Leave the quote off")
                //: Button in the composer: the mail that is answered is put below the answer
                : qsTr("Quote the mail")
            onClicked: root.envelope.quote = !root.envelope.quote
        }
        AppButton {
            objectName: "filesSwitch"
            visible: root.forward && root.envelope.fileCount > 0
            kind: AppButton.Quiet
            implicitHeight: Theme.px(24)
            text: root.envelope.files
                //: Button in the composer when a mail with files is forwarded
                ? qsTr("Without its %n file(s)", "", root.envelope.fileCount)
                //: Button in the composer when a mail with files is forwarded
                : qsTr("With its %n file(s)", "", root.envelope.fileCount)
            onClicked: root.envelope.files = !root.envelope.files
        }
    }
}
