// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! One line of the comparison: a label, what the one has, what the other has.
Item {
    id: root

    required property string heading
    required property string label
    required property string goes
    required property string stays
    required property bool differs
    //! The two customers' names, for a screen reader.
    required property string goesName
    required property string staysName

    implicitHeight: row.y + row.implicitHeight + Theme.half
    Accessible.role: Accessible.ListItem
    Accessible.name: Spoken.joined([heading, label, goesName + ": " + (goes === "" ? none.text : goes),
        staysName + ": " + (stays === "" ? none.text : stays)], ", ")
    Accessible.description: differs ? mark.text : ""

    FocusFrame {
        anchors.margins: 2 // lines reach from edge to edge of the dialogue
        shown: root.activeFocus
    }
    PlainText {
        id: none
        visible: false
        //: In the comparison of two customers: the customer has nothing of this kind
        text: qsTr("nothing")
    }
    PlainText {
        id: above
        visible: root.heading !== ""
        x: Theme.unit * 2
        width: parent.width - Theme.unit * 4
        topPadding: Theme.unit * 1.5
        bottomPadding: Theme.half
        text: root.heading
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        color: Theme.colors.textMuted
    }
    RowLayout {
        id: row
        x: Theme.unit * 2
        width: parent.width - Theme.unit * 4
        y: (above.visible ? above.height : 0) + Theme.half
        spacing: Theme.unit

        ColumnLayout {
            Layout.preferredWidth: Theme.px(104)
            Layout.maximumWidth: Theme.px(104)
            Layout.alignment: Qt.AlignTop
            spacing: 1

            PlainText {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                text: root.label
                color: Theme.colors.textMuted
            }
            PlainText {
                id: mark
                Layout.fillWidth: true
                visible: root.differs
                //: In the comparison of two customers: they say different things
                text: qsTr("different")
                font.pixelSize: Theme.small
                color: Theme.colors.caution
            }
        }
        PlainText {
            Layout.preferredWidth: Theme.px(100)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            text: root.goes === "" ? "–" : root.goes
            color: root.goes === "" ? Theme.colors.textFaint : Theme.colors.text
        }
        Item { Layout.preferredWidth: Theme.control }
        PlainText {
            Layout.preferredWidth: Theme.px(100)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            text: root.stays === "" ? "–" : root.stays
            color: root.stays === "" ? Theme.colors.textFaint : Theme.colors.text
        }
    }
}
