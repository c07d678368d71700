// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Commands
import Throughline.Controls
import Throughline.Desk.Model
import Throughline.Session.Model

//! What only the view can do of the commands: where the focus goes and which page shows. With it come the shortcuts,
//! the palette, and what is said aloud.
Item {
    id: root

    required property Desk desk
    required property Appearance appearance
    required property SessionModel session
    signal placeWanted(string place, string section)
    signal composerWanted()
    signal timelineWanted()
    signal customerWanted()
    signal sendWanted()
    signal snoozeWanted()
    signal bellWanted()
    //! 1: the next part of the window, -1: the one before.
    signal paneWanted(int by)

    CommandKeys { commands: root.desk.commands }
    Announcer { announcements: root.desk.notifications.announcements }
    Late {
        id: palette
        home: root
        part: Component { CommandPalette { model: root.desk.palette } }
    }
    Connections {
        target: root.desk.commands as QtObject
        function onAsked(id: string) {
            switch (id) {
            case "palette.open": palette.open(); break
            case "go.inbox": root.placeWanted("inbox", ""); break
            case "go.customers":
                root.desk.customers.comparing = false
                root.placeWanted("customers", "")
                break
            case "go.search": root.placeWanted("search", ""); break
            case "go.notifications": root.bellWanted(); break
            case "go.timeline": root.timelineWanted(); break
            case "go.customer": root.customerWanted(); break
            case "go.composer": root.composerWanted(); break
            case "go.nextPane": root.paneWanted(1); break
            case "go.previousPane": root.paneWanted(-1); break
            case "talk.snooze": root.snoozeWanted(); break
            case "compose.send": root.sendWanted(); break
            case "look.system": root.appearance.mode = Appearance.System; break
            case "look.light": root.appearance.mode = Appearance.Light; break
            case "look.dark": root.appearance.mode = Appearance.Dark; break
            case "look.contrast":
                root.appearance.contrast = root.appearance.highContrast ? Appearance.NormalContrast : Appearance.HighContrast
                break
            case "look.larger": root.appearance.stepTextSize(1); break
            case "look.smaller": root.appearance.stepTextSize(-1); break
            case "look.usual": root.appearance.stepTextSize(0); break
            case "look.density":
                root.appearance.density = root.appearance.density === Appearance.Compact ? Appearance.Comfortable : Appearance.Compact
                break
            case "look.motion":
                root.appearance.motion = root.appearance.reducedMotion ? Appearance.FullMotion : Appearance.ReducedMotion
                break
            case "session.lock": root.session.lock(); break
            case "sync.signIn": root.session.chooseTeam(); break
            case "settings.open": root.placeWanted("settings", ""); break
            case "diagnostics.bundle":
                root.session.saveSupportBundle()
                root.placeWanted("settings", "diagnostics")
                break
            case "shortcuts.print":
            case "shortcuts.page":
                root.desk.commands.save(id === "shortcuts.print" ? "pdf" : "html")
                root.placeWanted("settings", "keyboard")
                break
            default:
                if (id.startsWith("settings."))
                    root.placeWanted("settings", id.slice(9))
            }
        }
    }
}
