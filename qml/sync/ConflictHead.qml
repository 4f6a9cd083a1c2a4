// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Above the fields of a conflict: what it is about, whose values stand side by side, and picking all of one.
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
        text: qsTr("Two devices changed this record. Pick field by field; what is not picked stays in its history.")
        type: Theme.caption
        width: parent.width
        wrapMode: Text.Wrap
    }
    Flow {
        spacing: 12
        visible: root.conflict.total > 0
        width: parent.width
        McButton { objectName: "button:allTheirs"; text: qsTr("All theirs"); onClicked: root.allPicked(ConflictModel.Theirs) }
        McButton { objectName: "button:allMine"; text: qsTr("All mine"); onClicked: root.allPicked(ConflictModel.Mine) }
    }
    McText {
        color: Theme.text2
        text: qsTr("Theirs: %1").arg(root.conflict.theirName) + "　" + qsTr("Mine: %1").arg(root.conflict.myName)
        type: Theme.label
        visible: root.conflict.total > 0
        width: parent.width
        wrapMode: Text.Wrap
    }
}
