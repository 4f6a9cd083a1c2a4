// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// What this person may do next with the hazard: the likeliest act under the thumb, one beside it, all others under More.
McActionBar {
    id: root

    required property Session session
    required property HazardLife life
    readonly property bool compact: leadingRoom < more.implicitWidth + 12 + comment.implicitWidth

    signal asked(string action)
    signal moreAsked

    leading: [
        McButton {
            id: more
            iconName: "more"
            objectName: "button:more"
            size: McButton.Field
            text: qsTr("More")
            onClicked: root.moreAsked()
        },
        McButton {
            id: comment
            iconName: "pen"
            objectName: "action:comment"
            size: McButton.Field
            text: qsTr("Comment")
            visible: !root.compact
            onClicked: root.asked("comment")
        }
    ]
    note: root.compact && root.life.primaryAction !== "" ? "" : root.life.note

    McButton {
        iconName: root.life.secondAction === "" ? "" : String(root.life.actionValue(root.life.secondAction, "iconName"))
        kind: root.life.secondAction === "fail" ? McButton.OutlineDanger : McButton.Secondary
        objectName: "action:" + root.life.secondAction
        size: McButton.Field
        text: root.life.secondAction === "" ? "" : String(root.life.actionValue(root.life.secondAction, "text"))
        visible: root.life.secondAction !== "" && !root.life.draftOfMine
        onClicked: root.asked(root.life.secondAction)
    }
    McButton {
        iconName: root.life.primaryAction === "" ? "" : String(root.life.actionValue(root.life.primaryAction, "iconName"))
        kind: McButton.Primary
        objectName: "action:" + root.life.primaryAction
        size: McButton.Field
        text: root.life.primaryAction === "" ? "" : String(root.life.actionValue(root.life.primaryAction, "text"))
        visible: root.life.primaryAction !== "" && !root.life.draftOfMine
        onClicked: root.asked(root.life.primaryAction)
    }
    McButton {
        iconName: "pen"
        kind: McButton.Primary
        objectName: "action:continue"
        size: McButton.Field
        text: qsTr("Continue recording")
        visible: root.life.draftOfMine
        onClicked: root.session.go("hazard", root.life.hazard)
    }
}
