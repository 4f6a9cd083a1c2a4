// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The colours of Theme by day and by night, and the choices that decide them.
QtObject {
    id: root

    // What a person may choose.
    property bool dark: false
    property bool gloves: false
    property bool leftHanded: false
    property bool reducedMotion: false
    property real textScale: 1.0
    // Physical pixels per unit, given by the window, so that 1.5-unit strokes stay sharp.
    property real pixelRatio: 1.0

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
    readonly property color photoFaint: "#7D8E9C"
    readonly property color scrim: "#99000000"
    readonly property color padKey: "#1F3040"
    readonly property color avatar: "#2B4257"
}
