// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Above the lines of a conflict: what it is about, and picking the same side on every line.
Column {
    id: root

    required property ConflictModel conflict

    signal allPicked(int choice)

    bottomPadding: 8
    spacing: 10
    topPadding: 16

    McText { text: root.conflict.title; type: Theme.section; width: parent.width; wrapMode: Text.Wrap }
    McText {
        color: Theme.text2
        text: qsTr("Two devices changed this record. Pick line by line; what is not picked stays in its history, with its author and time.")
        type: Theme.caption
        width: parent.width
        wrapMode: Text.Wrap
    }
    Flow {
        spacing: 12
        visible: root.conflict.total > 1
        width: parent.width
        McButton {
            objectName: "button:allTheirs"
            text: root.conflict.oneIsMine ? qsTr("All theirs") : qsTr("The latest of each")
            onClicked: root.allPicked(ConflictModel.Theirs)
        }
        McButton { objectName: "button:allMine"; text: qsTr("All mine"); visible: root.conflict.oneIsMine; onClicked: root.allPicked(ConflictModel.Mine) }
    }
}
