// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The life line of a hazard, newest first, each event with its hash and log position. Model roles: title, detail, mark
// (hash and position), iconName, tone, broken. brokenCount > 0 turns the head red.
Item {
    id: root

    property alias model: list.model
    property string title: qsTr("Timeline")
    property int linkedCount: 0
    property int brokenCount: 0

    signal eventOpened(int index)

    // It asks for no more than this: a list as high as its content would make all of its rows at once.
    readonly property int mostAsked: 640

    implicitHeight: head.height + Math.min(list.contentHeight, mostAsked) + 16
    implicitWidth: 356

    Item {
        id: head
        readonly property int row: 40
        // Side by side where there is room between them, else below each other.
        readonly property bool stacked: name.implicitWidth + chain.width + 16 > width
        height: stacked ? name.implicitHeight + chain.height + 8 : row
        width: parent.width
        McText {
            id: name
            height: head.stacked ? implicitHeight : head.row
            text: root.title
            type: Theme.section
        }
        McTag {
            id: chain
            x: head.stacked ? 0 : head.width - width
            y: head.stacked ? name.implicitHeight + 4 : (head.row - height) / 2
            iconName: root.brokenCount > 0 ? "alert-circle" : "chain"
            text: root.brokenCount > 0 ? qsTr("Chain broken") : qsTr("Chain intact %1/%1").arg(root.linkedCount)
            tone: root.brokenCount > 0 ? Tone.DangerFill : Tone.Ok
            visible: root.linkedCount + root.brokenCount > 0
        }
    }
    ListView {
        id: list
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: head.bottom; topMargin: 4 }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        reuseItems: true
        delegate: McPressable {
            id: event
            required property int index
            required property string title
            required property string detail
            required property string mark
            required property string iconName
            required property int tone
            required property bool broken
            readonly property int shownTone: broken ? Tone.Danger : tone
            implicitHeight: Math.max(Theme.touch, words.implicitHeight + 14)
            width: list.width
            accessibleName: title + ", " + detail
            accessibleDescription: mark
            objectName: "event" + index
            onClicked: root.eventOpened(index)
            contentItem: Item {
                Rectangle {
                    color: Theme.line
                    height: parent.height
                    visible: event.index < list.count - 1
                    width: 2
                    x: 15
                    y: 20
                }
                Rectangle {
                    color: Theme.toneGround(event.shownTone)
                    height: 32
                    radius: 16
                    width: 32
                    McIcon {
                        anchors.centerIn: parent
                        color: Theme.toneText(event.shownTone)
                        name: event.broken ? "alert-circle" : event.iconName
                        size: Theme.iconSm
                    }
                }
                Column {
                    id: words
                    anchors { left: parent.left; leftMargin: 44; right: parent.right }
                    spacing: -2
                    McText {
                        color: event.broken ? Theme.danger : Theme.text
                        strong: true
                        text: event.title
                        type: Theme.body
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                    McText {
                        color: Theme.text2
                        text: event.detail
                        type: Theme.label
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                    McText {
                        color: event.broken ? Theme.danger : Theme.text3
                        mono: true
                        text: event.mark
                        type: Theme.mono
                        width: parent.width
                    }
                }
            }
        }
    }
}
