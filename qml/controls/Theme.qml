// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

//! Every colour, size and duration of the console. The window sets what the person chose (the first block); nothing else
//! is written from outside. tests/lint/tokens.py finds sizes, durations and colours that stand elsewhere.
QtObject {
    id: root

    property bool dark: false
    //! 7:1 for text, 3:1 for every line.
    property bool highContrast: false
    //! No motion when the person asked for none.
    property bool reducedMotion: false
    //! More room between rows and in controls.
    property bool comfortable: false
    //! From right to left. What anchors and layouts cannot turn asks here.
    property bool mirrored: false
    //! 1 to 2: letters, and all that holds them, grow with it.
    property real textScale: 1

    readonly property ThemeColors colors: highContrast ? (dark ? darkContrast : lightContrast) : dark ? darkColors : lightColors

    //! A size of this many pixels at 100 %.
    function px(size: real): int {
        return Math.round(size * root.textScale)
    }
    //! The height of a row of a list: grows with letters and density.
    function row(size: real): int {
        return Math.round(size * root.textScale) + (root.comfortable ? root.unit : 0)
    }
    //! Where an item of that width begins in its room: popups, which have no anchors.
    function turned(x: real, width: real, room: real): real {
        return root.mirrored ? room - x - width : x
    }

    // Room between things grows half as fast as letters, or large letters would have little room left.
    readonly property int unit: Math.round(4 + 4 * textScale)
    readonly property int half: Math.round(2 + 2 * textScale)
    readonly property int tiny: px(11)
    readonly property int small: px(12)
    readonly property int base: px(13)
    readonly property int reading: px(14) //!< what customers and agents wrote
    readonly property int large: px(15)
    readonly property int title: px(20)
    readonly property FontMetrics letters: FontMetrics { font.pixelSize: root.base }
    //! From the top of a line of base text to the foot of its letters: names in other letters stand at the same height.
    readonly property real baseline: letters.ascent
    readonly property int radius: 6
    readonly property int bubbleRadius: 12
    readonly property int control: px(comfortable ? 36 : 32)
    readonly property int tool: px(comfortable ? 32 : 28) //!< a small button in a row of others
    readonly property int icon: px(20)
    readonly property int glyph: px(16) //!< an icon beside a word
    //! How much is left of a button that cannot be pressed.
    readonly property real off: highContrast ? 0.7 : 0.5
    readonly property int fast: reducedMotion ? 0 : 90
    readonly property int normal: reducedMotion ? 0 : 140
    readonly property int breath: reducedMotion ? 0 : 280

    // Of the window itself: the screen does not grow with the letters.
    readonly property int windowWidth: 1280
    readonly property int windowHeight: 800
    readonly property int smallestWidth: 480
    readonly property int smallestHeight: 420

    readonly property ThemeColors lightColors: ThemeLight {}
    readonly property ThemeColors darkColors: ThemeDark {}

    readonly property ThemeColors lightContrast: ThemeLightContrast {}
    readonly property ThemeColors darkContrast: ThemeDarkContrast {}

    //! "positive", "caution", "critical"; anything else is muted.
    function tone(name: string): color {
        switch (name) {
        case "positive": return colors.positive
        case "caution": return colors.caution
        case "critical": return colors.critical
        }
        return colors.textFaint
    }

    readonly property list<string> hues: [
        "#4c6cc6", "#2f766b", "#8d57a6", "#a3553c", "#37749a", "#687231", "#aa4a70", "#6264bb"
    ]
    readonly property list<string> contrastHues: [
        "#2b4799", "#1c564e", "#6a3a82", "#7a3923", "#205673", "#4a5220", "#822f52", "#44469a"
    ]
    //! A calm colour of its own for a name: the same name, the same colour.
    function hue(name: string): color {
        let sum = 0
        for (let at = 0; at < name.length && at < 40; ++at)
            sum = (sum * 31 + name.charCodeAt(at)) % 9973
        return (highContrast ? contrastHues : hues)[sum % hues.length]
    }
}
