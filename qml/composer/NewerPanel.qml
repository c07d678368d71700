// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model

//! Above the reply, after Send was pressed: what was said since it was begun, one under another, and what to do.
Rectangle {
    id: root

    required property NewerModel newer
    property bool shown: false
    //! How it was to be sent.
    property int way: 0
    signal sendWanted()
    signal backWanted()

    visible: root.shown
    implicitHeight: visible ? column.implicitHeight + Theme.unit * 2 : 0
    radius: Theme.radius
    color: Theme.colors.cautionSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.ignored: !visible
    Accessible.name: heading.text

    ColumnLayout {
        id: column
        x: Theme.unit * 2
        y: Theme.unit
        width: parent.width - Theme.unit * 3
        spacing: Theme.half

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit

            Icon {
                icon: "info"
                size: Theme.glyph
                color: Theme.tone("caution")
            }
            PlainText {
                id: heading
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                text: root.newer.onlyOurs
                    //: Above the composer, after Send was pressed while a colleague answered
                    ? qsTr("A colleague answered while you were writing. Look first, then send again.")
                    //: Above the composer, after Send was pressed while messages came in
                    : qsTr("The customer wrote while you were writing. Look first, then send again.")
            }
        }
        ListView {
            id: list
            objectName: "newerList"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.glyph + Theme.unit
            implicitHeight: Math.min(contentHeight, Theme.px(160))
            visible: count > 0
            clip: true
            spacing: Theme.half
            boundsBehavior: Flickable.StopAtBounds
            model: root.newer
            Accessible.role: Accessible.List
            Accessible.ignored: !visible
            //: Spoken name of a list above the composer
            Accessible.name: qsTr("Said since you began to write")
            onCountChanged: positionViewAtEnd()

            delegate: ColumnLayout {
                id: row
                required property string who
                required property string at
                required property string said
                required property bool ours
                width: list.width
                spacing: 0
                Accessible.role: Accessible.ListItem
                Accessible.name: by.text + ": " + row.said

                PlainText {
                    id: by
                    Layout.fillWidth: true
                    text: row.ours
                        //: Above what a colleague answered meanwhile; %1 is the colleague, %2 a time
                        ? qsTr("%1 answered, %2").arg(row.who).arg(row.at)
                        //: Above what a customer wrote meanwhile; %1 is the customer, %2 a time
                        : qsTr("%1, %2").arg(row.who).arg(row.at)
                    font.pixelSize: Theme.small
                    color: Theme.colors.textMuted
                }
                PlainText {
                    Layout.fillWidth: true
                    wrapMode: Text.Wrap
                    maximumLineCount: 6
                    text: row.said
                }
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.unit

            AppButton {
                objectName: "newerBack"
                kind: AppButton.Quiet
                implicitHeight: Theme.tool
                //: Button of a notice above the composer: goes on writing
                text: qsTr("Back to the reply")
                onClicked: root.backWanted()
            }
            AppButton {
                objectName: "newerSend"
                implicitHeight: Theme.tool
                //: Button of a notice above the composer: sends in spite of what is new
                text: qsTr("Send anyway")
                onClicked: root.sendWanted()
            }
        }
    }
}
