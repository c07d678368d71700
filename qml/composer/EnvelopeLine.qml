// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Spelling.Model

//! One field above the text, with its word before it.
RowLayout {
    id: root

    required property string label
    required property string value
    //! Judges what is typed; null: it is no prose.
    property Spelling spelling: null
    signal typed(string text)

    spacing: Theme.unit

    PlainText {
        Layout.preferredWidth: Theme.px(56)
        text: root.label
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
    AppTextField {
        id: input
        Layout.fillWidth: true
        implicitHeight: Theme.tool
        name: root.label
        maximumLength: 8000
        Accessible.description: Spoken.description(enabled, spelt.says)
        onTextEdited: root.typed(text)
        Keys.onPressed: event => spelt.take(event)
        Component.onCompleted: text = root.value

        SpellHelp {
            id: spelt
            anchors.fill: parent
            field: input
            spelling: root.spelling
            onReplaced: root.typed(input.text)
        }
    }
    onValueChanged: {
        if (input.text !== root.value)
            input.text = root.value
    }
}
