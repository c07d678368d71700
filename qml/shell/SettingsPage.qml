// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Desk.Model

//! Appearance, language, shortcuts, about.
Rectangle {
    id: root

    required property Appearance appearance

    color: Theme.colors.surface

    Flickable {
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.implicitHeight + Theme.unit * 8
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column
            x: Math.max(Theme.unit * 4, (root.width - width) / 2)
            y: Theme.unit * 4
            width: Math.min(640, root.width - Theme.unit * 8)
            spacing: Theme.unit * 1.5

            PlainText {
                //: Title of the settings
                text: qsTr("Settings")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
            SettingTitle {
                //: Section of the settings
                text: qsTr("Appearance")
            }
            RowLayout {
                spacing: Theme.unit

                Choice {
                    //: Appearance: as the system has it
                    text: qsTr("System")
                    checked: root.appearance.mode === Appearance.System
                    onClicked: root.appearance.mode = Appearance.System
                }
                Choice {
                    //: Appearance
                    text: qsTr("Light")
                    checked: root.appearance.mode === Appearance.Light
                    onClicked: root.appearance.mode = Appearance.Light
                }
                Choice {
                    //: Appearance
                    text: qsTr("Dark")
                    checked: root.appearance.mode === Appearance.Dark
                    onClicked: root.appearance.mode = Appearance.Dark
                }
            }
            SettingTitle {
                //: Section of the settings
                text: qsTr("Language")
            }
            RowLayout {
                spacing: Theme.unit

                Choice {
                    //: Language: as the system has it
                    text: qsTr("System")
                    checked: root.appearance.language === ""
                    onClicked: root.appearance.language = ""
                }
                Choice {
                    text: "English"
                    checked: root.appearance.language === "en"
                    onClicked: root.appearance.language = "en"
                }
                Choice {
                    text: "Deutsch"
                    checked: root.appearance.language === "de"
                    onClicked: root.appearance.language = "de"
                }
            }
            SettingTitle {
                //: Section of the settings
                text: qsTr("Keyboard")
            }
            ShortcutList { Layout.fillWidth: true }
            SettingTitle {
                //: Section of the settings
                text: qsTr("About")
            }
            PlainText {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                lineHeight: 1.3
                //: In the settings; %1 is the version
                text: qsTr("Throughline %1, licensed under the Apache License 2.0. Built with Qt (LGPL 3), SQLCipher, libsodium, spdlog, Boost and QtKeychain.").arg(Application.version)
                color: Theme.colors.textMuted
            }
        }
    }
}
