// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Composer.Model

//! The text being written. Grows with it up to a third of a small window.
Rectangle {
    id: root

    required property Composer composer
    signal sendAsked()

    implicitHeight: Math.min(Math.max(56, area.contentHeight + Theme.unit * 2), 200)
    radius: Theme.radius
    color: composer.note ? "transparent" : Theme.colors.raised
    border.width: area.activeFocus ? 2 : 1
    border.color: area.activeFocus ? (composer.note ? Theme.colors.noteText : Theme.colors.accent)
        : composer.note ? Theme.colors.noteLine : Theme.colors.lineStrong

    function focusText() {
        area.forceActiveFocus()
    }
    function startCanned() {
        area.forceActiveFocus()
        area.insert(area.cursorPosition, area.cursorPosition === 0 || /\s/.test(area.getText(area.cursorPosition - 1, area.cursorPosition)) ? "/" : " /")
    }

    Flickable {
        id: scroller
        anchors.fill: parent
        anchors.margins: 2
        contentWidth: width
        contentHeight: area.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        function reveal(spot: rect) {
            if (spot.y < contentY)
                contentY = spot.y
            else if (spot.y + spot.height > contentY + height)
                contentY = spot.y + spot.height - height
        }

        TextEdit {
            id: area
            objectName: "replyText"
            width: parent.width
            height: Math.max(implicitHeight, root.height - 4)
            leftPadding: Theme.unit * 1.25
            rightPadding: Theme.unit * 1.25
            topPadding: Theme.unit
            bottomPadding: Theme.unit
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            selectByMouse: true
            activeFocusOnTab: true
            color: Theme.colors.text
            selectionColor: Theme.colors.accent
            selectedTextColor: Theme.colors.accentText
            font.pixelSize: Theme.base + 1
            renderType: TextEdit.NativeRendering

            Accessible.role: Accessible.EditableText
            Accessible.name: root.composer.note
                //: Name of the text field for an internal note
                ? qsTr("Note text")
                //: Name of the text field for a reply to the customer
                : qsTr("Reply text")
            Accessible.multiLine: true

            onCursorRectangleChanged: scroller.reveal(cursorRectangle)
            onTextChanged: {
                if (text !== root.composer.text)
                    root.composer.text = text
                canned.seek()
            }
            onCursorPositionChanged: canned.seek()
            Keys.onPressed: event => {
                if (canned.opened && canned.take(event))
                    return
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                if (enter && !(event.modifiers & (Qt.ShiftModifier | Qt.AltModifier))) {
                    event.accepted = true
                    root.sendAsked()
                }
            }
            Connections {
                target: root.composer
                function onTextChanged() {
                    if (area.text !== root.composer.text)
                        area.text = root.composer.text
                }
            }
            Component.onCompleted: text = root.composer.text
        }
        PlainText {
            x: Theme.unit * 1.25
            y: Theme.unit
            width: parent.width - x * 2
            visible: area.length === 0 && area.preeditText === ""
            text: root.composer.note
                //: Placeholder of the note field
                ? qsTr("Write a note for your team")
                : root.composer.closed
                //: Placeholder of the reply field in a finished conversation
                ? qsTr("Write a reply; it opens the conversation again")
                //: Placeholder of the reply field
                : qsTr("Write a reply")
            color: root.composer.note ? Theme.colors.noteText : Theme.colors.textFaint
            font.pixelSize: Theme.base + 1
        }
    }
    CannedPopup {
        id: canned
        composer: root.composer
        field: area
        y: -implicitHeight - Theme.half
        width: Math.min(root.width, 480)
    }
}
