// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import Throughline.Controls
import Throughline.Desk.Model
import Throughline.Session.Model

//! The console's window. Before the desk is ready it shows the pages that lead there.
ApplicationWindow {
    id: root

    required property SessionModel session
    required property Appearance appearance
    //! Null until the local data is open.
    property Desk desk: null

    width: appearance.number("width", Theme.windowWidth)
    height: appearance.number("height", Theme.windowHeight)
    minimumWidth: Theme.smallestWidth
    minimumHeight: Theme.smallestHeight
    visible: true
    // It names no customer: whoever looks on, and every other program, reads titles (SECURITY D9).
    //: Title of the window; %1 is how many conversations have something unread, %2 the program's name
    title: root.desk && root.desk.notifications.unread > 0 ? qsTr("(%1) %2").arg(root.desk.notifications.unread).arg(Application.displayName)
        : Application.displayName
    color: Theme.colors.window
    font.pixelSize: Theme.base
    onClosing: close => {
        root.appearance.setNumber("width", root.width)
        root.appearance.setNumber("height", root.height)
        if (!root.appearance.hidesOnClose)
            return
        close.accepted = false
        root.hide()
    }

    palette {
        window: Theme.colors.window
        windowText: Theme.colors.text
        base: Theme.colors.raised
        alternateBase: Theme.colors.surface
        text: Theme.colors.text
        button: Theme.colors.raised
        buttonText: Theme.colors.text
        brightText: Theme.colors.accentText
        highlight: Theme.colors.accent
        highlightedText: Theme.colors.accentText
        placeholderText: Theme.colors.textFaint
        mid: Theme.colors.line
        dark: Theme.colors.lineStrong
        light: Theme.colors.hover
        link: Theme.colors.accent
        toolTipBase: Theme.colors.raised
        toolTipText: Theme.colors.text
    }
    // All of it from right to left, popups too.
    LayoutMirroring.enabled: root.appearance.mirrored
    LayoutMirroring.childrenInherit: true

    ThemeSource { appearance: root.appearance }
    FollowFocus {}
    // One of the two stands: the pages are gone when the desk is there. Bound components do not load in 6.4's Loader, so
    // each view is named and given what it needs.
    readonly property bool deskReady: desk !== null && session.page === SessionModel.Desk

    function showPlace() {
        if (deskReady)
            place.setSource("DeskView.qml", { "desk": desk, "appearance": appearance, "session": session })
        else
            place.setSource("qrc:/qt/qml/Throughline/Session/SessionPages.qml", { "session": session })
    }
    onDeskReadyChanged: showPlace()
    Component.onCompleted: showPlace()

    Loader {
        id: place
        anchors.fill: parent
        focus: true
    }
    Binding {
        target: root.desk ? root.desk.notifications : null
        property: "windowActive"
        value: root.active
        when: root.desk !== null
        restoreMode: Binding.RestoreNone
    }
    Connections {
        target: root.desk ? root.desk.notifications : null
        function onAlerted() { root.alert(0) }
        function onRaiseWanted() {
            if (root.visibility === Window.Minimized)
                root.showNormal()
            else if (root.visibility === Window.Hidden)
                root.show()
            root.raise()
            root.requestActivate()
        }
    }
    Binding {
        target: place.item as DeskView
        property: "attended"
        value: root.desk !== null && root.desk.notifications.attended
        when: root.deskReady && place.status === Loader.Ready
    }
}
