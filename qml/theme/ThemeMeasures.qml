// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The type, spaces, sizes, strokes and times of Theme.
ThemeColours {
    id: root

    // Type
    readonly property TypeStyle display: TypeStyle { size: 30; bold: true }
    readonly property TypeStyle countdown: TypeStyle { size: 34; bold: true }
    readonly property TypeStyle title: TypeStyle { size: 24; bold: true }
    readonly property TypeStyle appBar: TypeStyle { size: 22; bold: true }
    readonly property TypeStyle section: TypeStyle { size: 18; bold: true }
    readonly property TypeStyle item: TypeStyle { size: 17; bold: false }
    readonly property TypeStyle itemStrong: TypeStyle { size: 17; bold: true }
    readonly property TypeStyle body: TypeStyle { size: 16; bold: false }
    readonly property TypeStyle bodySmall: TypeStyle { size: 15; bold: false }
    readonly property TypeStyle label: TypeStyle { size: 14; bold: false }
    readonly property TypeStyle caption: TypeStyle { size: 13; bold: false }
    readonly property TypeStyle badge: TypeStyle { size: 12; bold: true }
    readonly property TypeStyle mono: TypeStyle { size: 13; bold: false }
    readonly property TypeStyle thumbAction: TypeStyle { size: 28; bold: true }
    readonly property string fontSans: "Noto Sans CJK SC"
    readonly property string fontMono: "Noto Sans Mono CJK SC"

    // Space
    readonly property int screenPadding: 24
    readonly property int listGap: 10

    // Radius
    readonly property int radiusTag: 4
    readonly property int radiusControl: 8
    readonly property int radiusSegmented: 10
    readonly property int radiusCard: 12
    readonly property int radiusTile: 14
    readonly property int radiusThumbAction: 16

    // Sizes
    readonly property int touch: root.gloves ? 64 : 48
    readonly property int touchField: root.gloves ? 64 : 56
    readonly property int touchThumb: 96
    readonly property int touchGap: 8
    readonly property int railWidth: 88
    readonly property int railItem: 66
    readonly property int appBarHeight: 64
    readonly property int actionBar: 88
    readonly property int chipHeight: 32
    readonly property int filterChip: 40
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
    readonly property real strokeControl: Math.floor(1.5 * root.pixelRatio) / root.pixelRatio
    readonly property real strokeSelected: 2

    // Times in milliseconds
    readonly property int motionPress: root.reducedMotion ? 0 : 80
    readonly property int motionState: root.reducedMotion ? 0 : 120
    readonly property int motionPanel: root.reducedMotion ? 0 : 200
    readonly property int motionPage: root.reducedMotion ? 0 : 240
    readonly property int toastTime: 4000
    readonly property int gloveTapGuard: 400
    readonly property int searchPause: 250
}
