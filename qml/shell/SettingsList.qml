// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Desk.Model

//! The sections of the settings, and the field that finds them. The arrows show one after the other; Return goes in.
ColumnLayout {
    id: root

    required property SettingsSections sections
    readonly property Item rows: list
    //! One was clicked.
    signal picked()
    //! One was chosen by Return: the keyboard goes along.
    signal entered()

    spacing: Theme.unit * 1.5

    PlainText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit * 2
        Layout.leftMargin: Theme.unit * 1.5
        Layout.rightMargin: Theme.unit * 1.5
        //: Title of the settings
        text: qsTr("Settings")
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
    }
    AppTextField {
        objectName: "settingsField"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 1.5
        Layout.rightMargin: Theme.unit * 1.5
        iconName: "search"
        //: Field above the list of the sections of the settings: name for screen readers, and placeholder
        name: qsTr("Find a setting")
        placeholderText: name
        text: root.sections.query
        maximumLength: 100
        onTextEdited: root.sections.query = text
        onAccepted: if (root.sections.takeFirst()) root.entered()
        Keys.onDownPressed: {
            root.sections.step(0)
            list.forceActiveFocus(Qt.TabFocusReason)
        }
        Keys.onEscapePressed: event => {
            event.accepted = root.sections.query !== ""
            root.sections.query = ""
        }
    }
    ListView {
        id: list
        objectName: "settingsList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.unit
        Layout.rightMargin: Theme.unit
        Layout.bottomMargin: Theme.half
        clip: true
        spacing: 2
        model: root.sections
        currentIndex: root.sections.currentRow
        keyNavigationEnabled: false
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        //: Name of the list of the sections of the settings, for screen readers
        Accessible.name: qsTr("Sections of the settings")
        T.ScrollBar.vertical: AppScrollBar {}
        Keys.onUpPressed: root.sections.step(-1)
        Keys.onDownPressed: root.sections.step(1)
        Keys.onReturnPressed: root.entered()
        Keys.onEnterPressed: root.entered()
        delegate: SettingsRow {
            id: row
            required property int index
            shown: row.section === root.sections.current
            onClicked: {
                root.sections.choose(row.index)
                list.forceActiveFocus()
                root.picked()
            }
        }

        // Nothing of what was found is shown yet: no row has the keyboard.
        FocusFrame {
            parent: list
            anchors.margins: 1
            shown: list.activeFocus && list.currentIndex < 0
        }
        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.unit * 2
            width: parent.width - Theme.unit * 2
            visible: list.count === 0
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            //: Instead of the list of sections, when no setting fits what was typed
            text: qsTr("No setting is called that.")
            color: Theme.colors.textMuted
            Accessible.ignored: !visible
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
