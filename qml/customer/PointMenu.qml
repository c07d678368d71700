// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! What can be decided about one contact point: whose it is, and how many people use it.
IconButton {
    id: root

    required property string point
    required property bool shared
    //! It is not the customer's only one.
    required property bool separable
    signal unlinkAsked()
    signal sharedAsked(bool shared)

    size: Theme.tool
    iconName: "menu"
    //: Name of a button at a contact point; %1 is the contact point
    name: qsTr("Decide about %1").arg(point)
    onClicked: menu.opened ? menu.close() : menu.open()
    Accessible.role: Accessible.ButtonMenu

    Late {
        id: menu
        home: root
        part: Component {
            AppMenu {
                y: root.height
                x: Theme.turned(root.width - width, width, root.width)
                implicitWidth: Theme.px(260)
                onOpened: contentItem.forceActiveFocus()

                AppMenuItem {
                    enabled: root.separable
                    implicitWidth: Theme.px(252)
                    iconName: "link"
                    text: root.separable
                        //: Menu of a contact point: gives it a customer of its own
                        ? qsTr("Unlink: it is somebody else's")
                        //: Menu of a contact point that cannot be unlinked
                        : qsTr("The customer's only address")
                    onTriggered: root.unlinkAsked()
                }
                AppMenuItem {
                    implicitWidth: Theme.px(252)
                    iconName: "team"
                    //: Menu of a contact point: several people use it, so that it proves nothing
                    text: qsTr("Used by several people")
                    chosen: root.shared
                    onTriggered: root.sharedAsked(!root.shared)
                }
            }
        }
    }
}
