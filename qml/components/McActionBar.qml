// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The bar at the bottom of a working screen: lesser actions (leading) at one side, a note and the main actions (children)
// at the other, under the thumb; mirrored for left-handed people.
Rectangle {
    id: root

    property string note: ""
    property alias leading: leadingRow.data
    default property alias actions: actionRow.data
    // What is left for the leading ones beside the main actions.
    readonly property real leadingRoom: width - 2 * Theme.screenPadding - actionRow.width - 12

    color: Theme.surface
    implicitHeight: Math.max(Theme.actionBar - 3, Theme.touchField + 28)
    implicitWidth: 1192
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.leftHanded

    McDivider {}
    Row {
        id: leadingRow
        anchors { left: parent.left; leftMargin: Theme.screenPadding; verticalCenter: parent.verticalCenter }
        spacing: 12
    }
    McText {
        anchors { left: leadingRow.right; leftMargin: 16; right: actionRow.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        color: Theme.text2
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignRight
        maximumLineCount: 2
        text: root.note
        type: Theme.label
        wrapMode: Text.Wrap
    }
    Row {
        id: actionRow
        anchors { right: parent.right; rightMargin: Theme.screenPadding; verticalCenter: parent.verticalCenter }
        spacing: 12
    }
}
