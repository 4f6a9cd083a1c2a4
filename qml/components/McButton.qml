// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The button of the app. Kind says how much it weighs, size how big it is; iconName goes before the text, or after it.
// A disabled button may name its reason, which is then read out and shown under the text.
McPressable {
    id: root

    enum Kind { Secondary, Primary, Danger, OutlineDanger, Ghost }
    enum Size { Normal, Field, Large }

    property int kind: McButton.Secondary
    property int size: McButton.Normal
    property string iconName: ""
    property bool iconAfter: false
    property string disabledReason: ""
    // A longer reason goes on in the next line.
    property int reasonWidth: Math.round(200 * Theme.textScale)

    readonly property bool filled: kind === McButton.Primary || kind === McButton.Danger
    readonly property bool explained: !enabled && disabledReason !== ""
    readonly property int iconSpace: iconName === "" ? 0 : 30
    // At some sizes a line is laid out up to a pixel wider than it measures.
    readonly property real lineWidth: Math.ceil(measure.advanceWidth) + 2
    readonly property int sizeHeight: [48, 56, 64][size]
    readonly property color ink: {
        if (!enabled)
            return Theme.text3
        switch (kind) {
        case McButton.Primary: return Theme.inkOnPrimary
        case McButton.Danger: return Theme.inkOnFill
        case McButton.OutlineDanger: return Theme.danger
        case McButton.Ghost: return Theme.primary
        default: return Theme.text
        }
    }
    readonly property color ground: {
        if (!enabled)
            return kind === McButton.Ghost ? "transparent" : Theme.bg
        switch (kind) {
        case McButton.Primary: return Theme.primaryFill
        case McButton.Danger: return Theme.dangerFill
        case McButton.Ghost: return "transparent"
        default: return Theme.surface
        }
    }
    readonly property color rim: {
        if (kind === McButton.Ghost)
            return "transparent"
        if (!enabled)
            return Theme.line
        if (filled)
            return ground
        return kind === McButton.OutlineDanger ? Theme.danger : Theme.lineStrong
    }

    implicitHeight: Math.max(Theme.touch, sizeHeight, implicitContentHeight + 8)
    leftPadding: size === McButton.Normal ? 18 : 22
    rightPadding: leftPadding
    accessibleDescription: explained ? disabledReason : ""

    background: Rectangle {
        border.color: root.rim
        border.width: Theme.strokeControl
        color: root.ground
        opacity: root.down ? 0.85 : 1
        radius: Theme.radiusControl
        Behavior on opacity { NumberAnimation { duration: Theme.motionPress } }
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight
        implicitWidth: Math.max(root.lineWidth + root.iconSpace, root.explained ? Math.min(reason.implicitWidth, root.reasonWidth) : 0)

        Column {
            id: words
            anchors.centerIn: parent

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                layoutDirection: root.iconAfter ? Qt.RightToLeft : Qt.LeftToRight
                spacing: 8

                McIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.ink
                    name: root.iconName
                    size: root.size === McButton.Normal ? 20 : 22
                    strong: true
                    visible: root.iconName !== ""
                }
                // A wrapped text's own implicitWidth follows its width: measured apart, so that the two do not chase each other.
                TextMetrics {
                    id: measure
                    font: label.font
                    text: label.text
                }
                McText {
                    id: label
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.ink
                    strong: true
                    text: root.text
                    type: root.size === McButton.Normal ? Theme.body : Theme.item
                    visible: root.text !== ""
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: 2
                    width: Math.min(root.lineWidth, Math.max(0, root.availableWidth - root.iconSpace))
                    wrapMode: Text.WordWrap // between words only, and between Chinese characters
                }
            }
            McText {
                id: reason
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.text3
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: 6 // a reason is there to be read to its end
                text: root.disabledReason
                type: Theme.caption
                visible: root.explained
                width: Math.min(implicitWidth, root.availableWidth)
                wrapMode: Text.Wrap
            }
        }
    }
}
