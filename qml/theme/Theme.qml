// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick
import Mingcha.Theme

// Every colour, size, space, stroke and duration of the app, and the five things a person may choose about them.
// Nothing else in qml/ names a colour. The values are the design tokens; contrast pairs were computed for them.
QtObject {
    id: root

    // What a person may choose.
    property bool dark: false
    property bool highContrast: false
    property bool gloves: false
    property bool leftHanded: false
    property bool reducedMotion: false
    property real textScale: 1.0
    // Physical pixels per unit, given by the window, so that 1.5-unit strokes stay sharp.
    property real pixelRatio: 1.0

    // Colours
    readonly property color bg: root.dark ? "#0A0F13" : "#EFF2F4"
    readonly property color surface: root.dark ? "#131A20" : "#FFFFFF"
    readonly property color surfaceAlt: root.dark ? "#1A232B" : "#F6F8F9"
    readonly property color line: root.dark ? "#2B3742" : "#DCE2E6"
    readonly property color lineStrong: root.dark ? "#5F7284" : "#7D8B97"
    readonly property color text: root.dark ? "#F3F6F8" : "#14202B"
    readonly property color text2: root.dark ? "#BCC7D0" : "#445260"
    readonly property color text3: root.dark ? "#98A6B2" : "#5C6A76"
    readonly property color primary: root.dark ? "#8CBDF5" : "#1A4E8A"
    readonly property color primaryFill: root.dark ? "#8CBDF5" : "#1A4E8A"
    readonly property color inkOnPrimary: root.dark ? "#08131F" : "#FFFFFF"
    readonly property color primaryTint: root.dark ? "#16283B" : "#E5EDF7"
    readonly property color danger: root.dark ? "#FF9385" : "#B3281A"
    readonly property color dangerFill: root.dark ? "#FF9385" : "#B3281A"
    readonly property color dangerTint: root.dark ? "#3A1814" : "#FBE9E6"
    readonly property color warn: root.dark ? "#F5BF57" : "#8A5200"
    readonly property color warnFill: root.dark ? "#F5BF57" : "#B87400"
    readonly property color warnTint: root.dark ? "#33260C" : "#FCF1DC"
    readonly property color ok: root.dark ? "#79D69A" : "#17693A"
    readonly property color okFill: root.dark ? "#79D69A" : "#17693A"
    readonly property color okTint: root.dark ? "#11301E" : "#E2F2E8"
    readonly property color rail: root.dark ? "#05090C" : "#101C27"
    readonly property color railActive: root.dark ? "#1A2733" : "#1F3243"
    readonly property color railText: root.dark ? "#98A6B2" : "#A7B6C3"
    readonly property color seal: "#C03A26"
    readonly property color sealGround: root.dark ? "#131A20" : "#16222E"
    readonly property color inkOnFill: root.dark ? "#131A20" : "#FFFFFF"
    readonly property color inkOnRail: "#FFFFFF"
    readonly property color inkOnSeal: "#FFF7EF"
    readonly property color naFill: root.dark ? "#BCC7D0" : "#445260"
    readonly property color annotation: "#FF2E14"
    readonly property color annotationHalo: "#FFFFFF"
    // Surfaces that stay dark in both sets: sealed card, lock screen, around photographs.
    readonly property color sealText: "#C3CFD9"
    readonly property color sealMuted: "#A9B9C7"
    readonly property color sealLine: "#4A6076"
    readonly property color sealPanel: "#1F3040"
    readonly property color photoGround: "#0E161D"
    readonly property color photoBar: "#18232D"
    readonly property color photoLine: "#3A4A58"
    readonly property color photoText: "#FFFFFF"
    readonly property color photoMuted: "#A9B9C7"
    readonly property color scrim: "#99000000"
    readonly property color padKey: "#1F3040"
    readonly property color avatar: "#2B4257"

    // Type
    readonly property TypeStyle display: TypeStyle { size: 30; bold: true }
    readonly property TypeStyle countdown: TypeStyle { size: 34; bold: true }
    readonly property TypeStyle title: TypeStyle { size: 24; bold: true }
    readonly property TypeStyle appBar: TypeStyle { size: 22; bold: true }
    readonly property TypeStyle section: TypeStyle { size: 18; bold: true }
    readonly property TypeStyle item: TypeStyle { size: 17; bold: false }
    readonly property TypeStyle itemStrong: TypeStyle { size: 17; bold: true }
    readonly property TypeStyle body: TypeStyle { size: 16; bold: false }
    readonly property TypeStyle bodyStrong: TypeStyle { size: 16; bold: true }
    readonly property TypeStyle bodySmall: TypeStyle { size: 15; bold: false }
    readonly property TypeStyle label: TypeStyle { size: 14; bold: false }
    readonly property TypeStyle caption: TypeStyle { size: 13; bold: false }
    readonly property TypeStyle badge: TypeStyle { size: 12; bold: true }
    readonly property TypeStyle mono: TypeStyle { size: 13; bold: false }
    readonly property TypeStyle thumbAction: TypeStyle { size: 28; bold: true }
    readonly property string fontSans: "Noto Sans CJK SC"
    readonly property string fontMono: "Noto Sans Mono CJK SC"

    // Space
    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 20
    readonly property int space6: 24
    readonly property int space8: 32
    readonly property int space10: 40
    readonly property int space12: 48
    readonly property int screenPadding: 24
    readonly property int cardGap: 16
    readonly property int listGap: 10

    // Radius
    readonly property int radiusTag: 4
    readonly property int radiusControl: 8
    readonly property int radiusSegmented: 10
    readonly property int radiusCard: 12
    readonly property int radiusTile: 14
    readonly property int radiusThumbAction: 16
    readonly property int radiusPill: 9999

    // Sizes
    readonly property int touch: root.gloves ? 64 : 48
    readonly property int touchField: root.gloves ? 64 : 56
    readonly property int touchThumb: 96
    readonly property int touchGap: 8
    readonly property int railWidth: 88
    readonly property int railItem: 66
    readonly property int appBarHeight: 64
    readonly property int banner: 40
    readonly property int actionBar: 88
    readonly property int chipHeight: 32
    readonly property int filterChip: 40
    readonly property int filterChipHitArea: 48
    readonly property int tagHeight: 24
    readonly property int segment: 56
    readonly property int input: 52
    readonly property int rowHeight: 56
    readonly property int rowTwoLine: 72
    readonly property int iconSm: 18
    readonly property int iconSize: 24
    readonly property int iconLg: 28
    readonly property int photoThumbWidth: 104
    readonly property int photoThumbHeight: 78
    readonly property int keypadKey: 80
    readonly property int navBar: 72

    // Strokes, rounded down to whole physical pixels
    readonly property real hairline: 1
    readonly property real strokeControl: root.highContrast ? 2 : Math.floor(1.5 * root.pixelRatio) / root.pixelRatio
    readonly property real strokeSelected: 2

    // Times in milliseconds
    readonly property int motionPress: root.reducedMotion ? 0 : 80
    readonly property int motionState: root.reducedMotion ? 0 : 120
    readonly property int motionPanel: root.reducedMotion ? 0 : 200
    readonly property int motionPage: root.reducedMotion ? 0 : 240
    readonly property int toastTime: 4000
    readonly property int gloveTapGuard: 400

    // The colour of words and icons in a tone.
    function toneText(tone: int): color {
        switch (tone) {
        case Tone.Primary: return root.primary
        case Tone.Ok: return root.ok
        case Tone.Warn: return root.warn
        case Tone.Danger: return root.danger
        case Tone.DangerFill:
        case Tone.OkFill: return root.inkOnFill
        case Tone.PrimaryFill: return root.inkOnPrimary
        case Tone.Seal: return root.inkOnSeal
        case Tone.Ink: return root.inkOnRail
        default: return root.text2
        }
    }

    // The ground those words stand on.
    function toneGround(tone: int): color {
        switch (tone) {
        case Tone.Primary: return root.primaryTint
        case Tone.Ok: return root.okTint
        case Tone.Warn: return root.warnTint
        case Tone.Danger: return root.dangerTint
        case Tone.DangerFill: return root.dangerFill
        case Tone.OkFill: return root.okFill
        case Tone.PrimaryFill: return root.primaryFill
        case Tone.Seal: return root.seal
        case Tone.Ink: return root.sealGround
        default: return root.bg
        }
    }

    // The full colour of a tone, for bars, dots and borders.
    function toneFill(tone: int): color {
        switch (tone) {
        case Tone.Primary:
        case Tone.PrimaryFill: return root.primaryFill
        case Tone.Ok:
        case Tone.OkFill: return root.okFill
        case Tone.Warn: return root.warnFill
        case Tone.Danger:
        case Tone.DangerFill: return root.dangerFill
        case Tone.Seal: return root.seal
        case Tone.Ink: return root.sealGround
        default: return root.naFill
        }
    }

    function fontSize(style: TypeStyle): int {
        return Math.round(style.size * root.textScale)
    }
}
