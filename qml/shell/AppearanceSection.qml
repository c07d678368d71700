// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Desk.Model

//! How the console looks: colours, contrast, size of text, room, motion, direction. Ways are numbered as in Appearance.
ColumnLayout {
    id: root

    required property Appearance appearance

    spacing: Theme.unit * 1.5

    ChoiceLine {
        objectName: "colourChoice"
        Layout.fillWidth: true
        //: Setting: light or dark
        label: qsTr("Colours")
        words: [
            //: Appearance: as the system has it
            qsTr("System"),
            //: Appearance
            qsTr("Light"),
            //: Appearance
            qsTr("Dark")
        ]
        current: root.appearance.mode
        managed: root.appearance.modeManaged
        onChosen: at => root.appearance.mode = at
    }
    ChoiceLine {
        objectName: "contrastChoice"
        Layout.fillWidth: true
        //: Setting: how much text and lines stand out
        label: qsTr("Contrast")
        words: [
            //: Contrast: as the system has it
            qsTr("As the system"),
            //: Contrast
            qsTr("Normal contrast"),
            //: Contrast
            qsTr("High contrast")
        ]
        current: root.appearance.contrast
        managed: root.appearance.contrastManaged
        onChosen: at => root.appearance.contrast = at
    }
    ChoiceLine {
        objectName: "textSizeChoice"
        Layout.fillWidth: true
        //: Setting: of text, and of the controls that hold it
        label: qsTr("Size of text")
        //: A size of text; %1 is a number
        words: Array.from(root.appearance.textSizes).map(size => qsTr("%1 %").arg(size))
        current: Array.from(root.appearance.textSizes).indexOf(root.appearance.textSize)
        managed: root.appearance.textSizeManaged
        onChosen: at => root.appearance.textSize = root.appearance.textSizes[at]
    }
    ChoiceLine {
        objectName: "densityChoice"
        Layout.fillWidth: true
        //: Setting: how much room is between rows
        label: qsTr("Room")
        words: [
            //: Room between rows
            qsTr("Compact"),
            //: Room between rows
            qsTr("Comfortable")
        ]
        current: root.appearance.density
        managed: root.appearance.densityManaged
        onChosen: at => root.appearance.density = at
    }
    ChoiceLine {
        objectName: "motionChoice"
        Layout.fillWidth: true
        //: Setting: animations
        label: qsTr("Motion")
        words: [
            //: Motion: as the system has it
            qsTr("As the system asks"),
            //: Motion: animations are shown
            qsTr("Full motion"),
            //: Motion: nothing moves
            qsTr("No motion")
        ]
        current: root.appearance.motion
        managed: root.appearance.motionManaged
        onChosen: at => root.appearance.motion = at
    }
    ChoiceLine {
        objectName: "directionChoice"
        Layout.fillWidth: true
        //: Setting: on which side the window begins
        label: qsTr("Direction")
        words: [
            //: Direction of the window: as the language is written
            qsTr("As the language"),
            //: Direction of the window
            qsTr("Left to right"),
            //: Direction of the window
            qsTr("Right to left")
        ]
        current: root.appearance.direction
        managed: root.appearance.directionManaged
        onChosen: at => root.appearance.direction = at
    }
}
