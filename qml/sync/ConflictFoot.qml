// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Below the fields of a conflict: that evidence is never merged, and where two moves of a life line are settled.
Column {
    id: root

    required property ConflictModel conflict

    signal movesAsked

    spacing: 12
    topPadding: 12

    Rectangle {
        color: Theme.warnTint
        height: words.implicitHeight + 24
        radius: Theme.radiusControl
        width: parent.width
        McText {
            id: words
            anchors { left: parent.left; margins: 14; right: parent.right; verticalCenter: parent.verticalCenter }
            color: Theme.warn
            text: qsTr("Evidence takes no part in merging: photographs and positions of both are kept, by their hashes.")
            type: Theme.bodySmall
            wrapMode: Text.Wrap
        }
    }
    McButton {
        iconName: "conflict"
        objectName: "button:moves"
        text: qsTr("Two moves at once: settle in the life line")
        visible: root.conflict.moves
        onClicked: root.movesAsked()
    }
}
