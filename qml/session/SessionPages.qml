// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Session.Model

//! What stands before the desk: choosing, signing in, unlocking. One page at a time.
Rectangle {
    id: root

    required property SessionModel session
    readonly property string page: {
        switch (session.page) {
        case SessionModel.Choose: return "ChoosePage.qml"
        case SessionModel.SignIn: return "SignInPage.qml"
        case SessionModel.Passphrase: return "PassphrasePage.qml"
        case SessionModel.SetPassphrase: return "SetPassphrasePage.qml"
        case SessionModel.KeychainLocked: return "KeychainPage.qml"
        case SessionModel.Damaged: return "DamagedPage.qml"
        case SessionModel.Locked: return "LockedPage.qml"
        case SessionModel.Policy: return "PolicyPage.qml"
        }
        return "WorkingPage.qml"
    }

    color: Theme.colors.window
    onPageChanged: loader.setSource(page, { "session": session })
    Component.onCompleted: loader.setSource(page, { "session": session })

    //! With large letters or in a small window a page is taller than its room: what has the focus, and what went wrong, is in
    //! sight.
    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: root.reveal()
    function reveal() {
        if (root.focused === null)
            return
        const top = root.focused.mapToItem(scroller.contentItem, 0, 0).y - Theme.unit * 2
        const bottom = top + root.focused.height + Theme.unit * 4
        const most = scroller.contentHeight - scroller.height
        if (top < scroller.contentY)
            scroller.contentY = Math.max(0, Math.min(most, top))
        else if (bottom > scroller.contentY + scroller.height)
            scroller.contentY = Math.max(0, Math.min(most, bottom - scroller.height))
    }
    //! What went wrong stands at the end of a page.
    function showPlace() {
        if (root.session.problem !== "")
            scroller.contentY = scroller.contentHeight - scroller.height
        else
            root.reveal()
    }
    Connections {
        target: root.session
        function onChanged() { root.showPlace() }
    }
    Flickable {
        id: scroller
        objectName: "pageFlick"
        anchors.fill: parent
        contentWidth: width
        contentHeight: Math.max(height, loader.height + Theme.unit * 4)
        boundsBehavior: Flickable.StopAtBounds
        onContentHeightChanged: root.showPlace()
        onHeightChanged: root.showPlace()
        T.ScrollBar.vertical: AppScrollBar {}

        Loader {
            id: loader
            anchors.centerIn: parent
            width: Math.min(Theme.px(440), root.width - Theme.unit * 4)
            focus: true
        }
    }
}
