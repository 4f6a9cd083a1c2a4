// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Scrolls a form, and keeps the field that is written in clear of its lower and upper edge, whatever grows or turns. What
// goes on below fades out, so that nobody takes the last thing in sight for the last.
Flickable {
    id: root

    property color ground: Theme.surface // what it lies on
    readonly property Item focused: root.Window.activeFocusItem
    readonly property int clearance: 12 // less than between two fields: no sliver of the next one shows

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    onContentHeightChanged: revealing.restart()
    onFocusedChanged: revealing.restart()
    onHeightChanged: revealing.restart()

    function isWritten(item: Item): bool {
        if (!(item instanceof TextInput) && !(item instanceof TextEdit))
            return false;
        for (let around = item.parent; around !== null; around = around.parent) {
            if (around === root.contentItem)
                return true;
        }
        return false;
    }
    function reveal(): void {
        const field = root.focused;
        if (field === null || root.moving || field.height > root.height - 2 * root.clearance || !root.isWritten(field))
            return;
        const top = field.mapToItem(root.contentItem, 0, 0).y;
        const lowest = Math.max(0, root.contentHeight - root.height);
        if (top + field.height + root.clearance > root.contentY + root.height)
            root.contentY = Math.min(lowest, top + field.height + root.clearance - root.height);
        else if (top - root.clearance < root.contentY)
            root.contentY = Math.max(0, top - root.clearance);
    }

    Timer {
        id: revealing // once all is laid out anew
        interval: 0
        onTriggered: root.reveal()
    }
    Rectangle {
        readonly property real below: root.contentHeight - root.height - root.contentY

        anchors { bottom: parent?.bottom; left: parent?.left; right: parent?.right }
        gradient: Gradient {
            GradientStop { color: Qt.alpha(root.ground, 0); position: 0 }
            GradientStop { color: root.ground; position: 1 }
        }
        height: 28
        opacity: Math.min(1, Math.max(0, below / height))
        parent: root
        visible: below > 1
    }
}
