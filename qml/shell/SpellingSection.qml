// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Spelling.Model

//! Whether and in which languages the spelling of replies and notes is checked, and the agent's own words.
ColumnLayout {
    id: root

    required property Spelling spelling

    spacing: Theme.unit
    Component.onCompleted: root.spelling.lookAround()

    OnOffRow {
        objectName: "spellingOn"
        Layout.fillWidth: true
        enabled: root.spelling.available
        //: In the settings
        name: qsTr("Underline words that no dictionary knows")
        value: root.spelling.on && root.spelling.available
        onChosen: wanted => root.spelling.on = wanted
    }
    PlainText {
        objectName: "spellingSays"
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        lineHeight: 1.3
        text: root.spelling.systemSays
        color: Theme.colors.textMuted
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    OnOffRow {
        objectName: "spellingFollows"
        Layout.fillWidth: true
        visible: root.spelling.available && root.spelling.on && !root.spelling.followsLanguage
        //: In the settings: spelling is checked in the language that the console speaks
        name: qsTr("The language of the console only")
        value: root.spelling.followsLanguage
        onChosen: wanted => { if (wanted) root.spelling.followLanguage() }
    }
    Repeater {
        model: root.spelling.on ? root.spelling.languages : null
        delegate: OnOffRow {
            id: language
            required property string tag
            required property bool used
            objectName: "spellingLanguage"
            Layout.fillWidth: true
            value: language.used
            onChosen: wanted => root.spelling.useLanguage(language.tag, wanted)
        }
    }
    PlainText {
        Layout.fillWidth: true
        visible: root.spelling.words.length > 0
        wrapMode: Text.Wrap
        //: In the settings, above a list of words
        text: qsTr("Your own words. They follow you and are kept encrypted.")
        color: Theme.colors.textMuted
    }
    ListView {
        id: words
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(200))
        visible: root.spelling.words.length > 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.spelling.words
        Accessible.role: Accessible.List
        //: Name of the list of the agent's own words, for screen readers
        Accessible.name: qsTr("Your own words")

        delegate: RowLayout {
            id: row
            required property string modelData
            width: words.width

            PlainText {
                Layout.fillWidth: true
                text: row.modelData
            }
            IconButton {
                iconName: "close"
                //: Button: takes one of the agent's own words away; %1 is the word
                name: qsTr("Remove %1").arg(row.modelData)
                onClicked: root.spelling.unlearn(row.modelData)
            }
        }
    }
}
