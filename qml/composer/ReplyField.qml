// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Composer.Model
import Throughline.Spelling.Model

//! The text being written. Grows with it up to a third of a small window.
Rectangle {
    id: root

    required property Composer composer
    required property Spelling spelling
    signal sendAsked()

    implicitHeight: Math.min(Math.max(Theme.px(56), area.contentHeight + Theme.unit * 2), Theme.px(200), Math.max(Theme.px(56), root.Window.height * 0.3))
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

        HoleMarks {
            snippets: root.composer.snippets
            field: area
        }
        TextEdit {
            id: area
            objectName: "replyText"
            width: parent.width
            height: Math.max(implicitHeight, root.height - Theme.px(4))
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
            font.pixelSize: Theme.reading
            renderType: TextEdit.NativeRendering

            Accessible.role: Accessible.EditableText
            Accessible.name: root.composer.note
                //: Name of the text field for an internal note
                ? qsTr("Note text")
                //: Name of the text field for a reply to the customer
                : qsTr("Reply text")
            Accessible.description: spelt.says
            Accessible.multiLine: true

            onCursorRectangleChanged: scroller.reveal(cursorRectangle)
            onTextChanged: {
                if (text !== root.composer.text)
                    root.composer.text = text
                canned.seek()
                mentions.seek()
            }
            onCursorPositionChanged: {
                canned.seek()
                mentions.seek()
            }
            Keys.onPressed: event => {
                if ((canned.opened && canned.take(event)) || (mentions.opened && mentions.take(event)) || spelt.take(event))
                    return
                if (event.matches(StandardKey.Paste) && !root.composer.note && root.composer.attachments.paste()) {
                    event.accepted = true
                    return
                }
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                if (enter && area.preeditText !== "") {
                    event.accepted = true // ends the word, not the reply
                    Qt.inputMethod.commit()
                } else if (enter && !(event.modifiers & (Qt.ShiftModifier | Qt.AltModifier))) {
                    event.accepted = true
                    root.sendAsked()
                } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
                    event.accepted = true // it would be written, and the keyboard would not get out of here
                    const on = event.key === Qt.Key_Tab && !(event.modifiers & Qt.ShiftModifier)
                    area.nextItemInFocusChain(on).forceActiveFocus(on ? Qt.TabFocusReason : Qt.BacktabFocusReason)
                }
            }
            Connections {
                target: root.composer
                function onTextChanged() {
                    if (area.text === root.composer.text)
                        return
                    const behind = area.length - area.cursorPosition // what comes from elsewhere stands above
                    area.text = root.composer.text
                    area.cursorPosition = Math.max(0, area.length - behind)
                }
                function onToolWanted(tool: string) {
                    if (tool === "canned")
                        root.startCanned()
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
                ? qsTr("Write a note for your team; @ names a colleague")
                : root.composer.closed
                //: Placeholder of the reply field in a finished conversation
                ? qsTr("Write a reply; it opens the conversation again")
                //: Placeholder of the reply field
                : qsTr("Write a reply")
            color: root.composer.note ? Theme.colors.noteText : Theme.colors.textFaint
            font.pixelSize: Theme.reading
        }
    }
    SpellHelp {
        id: spelt
        objectName: "replySpelling"
        anchors.fill: scroller
        field: area
        spelling: root.spelling
        scrolled: scroller.contentY
    }
    Connections {
        target: root.composer.snippets
        function onPlaceWanted(start: int, end: int) {
            area.forceActiveFocus()
            area.select(start, end)
        }
        function onTextWanted() {
            area.forceActiveFocus()
        }
    }
    MacroDialog { snippets: root.composer.snippets }
    MentionPopup {
        id: mentions
        composer: root.composer
        field: area
        y: -implicitHeight - Theme.half
        width: Math.min(root.width, Theme.px(320))
    }
    CannedPopup {
        id: canned
        composer: root.composer
        field: area
        y: -implicitHeight - Theme.half
        width: Math.min(root.width, Theme.px(480))
    }
}
