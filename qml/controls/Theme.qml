// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

//! Every colour, size and duration of the console. The window sets dark; nothing else is written from outside.
QtObject {
    id: root

    property bool dark: false
    //! No motion when the person asked for none.
    property bool reducedMotion: false

    readonly property ThemeColors colors: dark ? darkColors : lightColors

    readonly property int unit: 8
    readonly property int half: 4
    readonly property int small: 12
    readonly property int base: 13
    readonly property int large: 15
    readonly property int title: 20
    readonly property int radius: 6
    readonly property int bubbleRadius: 12
    readonly property int control: 32
    readonly property int icon: 20
    readonly property int fast: reducedMotion ? 0 : 90
    readonly property int normal: reducedMotion ? 0 : 140

    readonly property ThemeColors lightColors: ThemeColors {
        window: "#f3f4f7"
        surface: "#ffffff"
        raised: "#ffffff"
        hover: "#e9ebf0"
        selected: "#dfe7fb"
        text: "#1b1e26"
        textMuted: "#545b69"
        textFaint: "#666d7b"
        line: "#e2e4ea"
        lineStrong: "#c6cad4"
        accent: "#2f5bd8"
        accentHover: "#254cba"
        accentText: "#ffffff"
        accentSoft: "#e9effd"
        bubbleIn: "#f0f1f5"
        bubbleOut: "#2f5bd8"
        bubbleOutText: "#ffffff"
        bubbleOutMuted: "#dbe4ff"
        note: "#fdf5dc"
        noteLine: "#e8d391"
        noteText: "#6b5310"
        positive: "#1a7f4b"
        caution: "#93600a"
        critical: "#bf2a33"
        criticalSoft: "#fdecec"
        cautionSoft: "#fdf3df"
        scrim: "#66101420"
        shadow: "#14101828"
        tip: "#2a2f3a"
        tipText: "#ffffff"
        hueText: "#ffffff"
    }
    readonly property ThemeColors darkColors: ThemeColors {
        window: "#14161b"
        surface: "#1a1d23"
        raised: "#22262e"
        hover: "#262b34"
        selected: "#253457"
        text: "#e9ebf0"
        textMuted: "#a9b0be"
        textFaint: "#949cab"
        line: "#2a2e37"
        lineStrong: "#434956"
        accent: "#6f95ff"
        accentHover: "#8aa9ff"
        accentText: "#0d1530"
        accentSoft: "#212c4a"
        bubbleIn: "#262a33"
        bubbleOut: "#2c4a9e"
        bubbleOutText: "#f5f7ff"
        bubbleOutMuted: "#c3d0f7"
        note: "#312a17"
        noteLine: "#5d4e22"
        noteText: "#e6d294"
        positive: "#57c98b"
        caution: "#e3ae52"
        critical: "#ff8085"
        criticalSoft: "#3a2024"
        cautionSoft: "#352b18"
        scrim: "#99000000"
        shadow: "#40000000"
        tip: "#333945"
        tipText: "#e9ebf0"
        hueText: "#ffffff"
    }

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
        "#5b7bd5", "#3f8f83", "#a06bb8", "#bd6a4f", "#4f8fb5", "#7f8a3f", "#b8577f", "#6d6fc4"
    ]
    //! A calm colour of its own for a name: the same name, the same colour.
    function hue(name: string): color {
        let sum = 0
        for (let at = 0; at < name.length && at < 40; ++at)
            sum = (sum * 31 + name.charCodeAt(at)) % 9973
        return hues[sum % hues.length]
    }
}
