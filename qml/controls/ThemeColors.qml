// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! The colours of one appearance, by what they mean. Each set must name every one.
QtObject {
    required property color window      //!< behind everything: rail, list
    required property color surface     //!< where one reads: timeline, panels
    required property color raised      //!< cards, fields, popups
    required property color hover       //!< under the pointer
    required property color selected    //!< the open row
    required property color text
    required property color textMuted
    required property color textFaint   //!< time stamps and hints: 4.5:1 on surface
    required property color line        //!< hairlines
    required property color lineStrong  //!< borders of fields
    required property color accent
    required property color accentHover
    required property color accentText  //!< on accent
    required property color accentSoft  //!< a wash of the accent
    required property color bubbleIn
    required property color bubbleOut
    required property color bubbleOutText
    required property color bubbleOutMuted
    required property color note        //!< internal notes: never mistaken for a message
    required property color noteLine
    required property color noteText
    required property color mark        //!< behind the words one searched for, under text
    required property color markOnBubble //!< the same, under bubbleOutText
    required property color positive
    required property color caution
    required property color critical
    required property color criticalSoft
    required property color cautionSoft
    required property color scrim       //!< over what a drawer or dialog covers
    required property color shadow      //!< the soft edge of what is raised
    required property color tip
    required property color tipText
    required property color hueText     //!< on a colour of Theme.hue()
}
