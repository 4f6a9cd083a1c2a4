// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// One numbered step of enrolling: done, current or still to come, with what belongs to it below.
Item {
    id: root

    property int number: 1
    property bool current: false
    property bool done: false
    property string title: ""
    property string detail: ""
    default property alias content: holder.data

    implicitHeight: Math.max(46, words.implicitHeight + (holder.visible ? holder.implicitHeight + 12 : 0))

    Rectangle {
        id: disc
        border.color: Theme.lineStrong
        border.width: root.current || root.done ? 0 : Theme.strokeSelected
        color: root.done ? Theme.okFill : root.current ? Theme.primaryFill : "transparent"
        height: 32
        radius: 16
        width: 32
        McIcon {
            anchors.centerIn: parent
            color: Theme.inkOnFill
            name: "check"
            size: 20
            strong: true
            visible: root.done
        }
        McText {
            anchors.centerIn: parent
            color: root.current ? Theme.inkOnPrimary : Theme.text2
            strong: true
            text: root.number
            visible: !root.done
        }
    }
    Column {
        id: words
        anchors { left: disc.right; leftMargin: 12; right: parent.right }
        McText {
            strong: true
            text: root.title
            width: parent.width
            wrapMode: Text.Wrap
        }
        McText {
            color: Theme.text2
            text: root.detail
            type: Theme.label
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Column {
        id: holder
        anchors { left: words.left; right: parent.right; top: words.bottom; topMargin: 12 }
        spacing: 12
        visible: root.current
    }
}
