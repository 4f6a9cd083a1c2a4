// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// What was begun and left: the first few, or all of it at a touch; a row goes on where it stopped.
Column {
    id: root

    required property Session session
    property bool whole: false
    readonly property int few: 3

    spacing: 6
    visible: drafts.count > 0

    DraftList {
        id: drafts
        session: root.session
    }
    McSectionTitle {
        linkText: drafts.count > root.few && !root.whole ? qsTr("Show all") : ""
        objectName: "action:allDrafts"
        text: qsTr("%n draft(s) not finished", "", drafts.count)
        width: root.width
        onLinkClicked: root.whole = true
    }
    McCard {
        height: rows.height
        width: root.width
        Column {
            id: rows
            width: parent.width
            Repeater {
                model: drafts
                delegate: McListRow {
                    required property int index
                    required property string key
                    required property string title
                    required property string page
                    required property string subject
                    objectName: "draft:" + key
                    showArrow: true
                    showDivider: index < Math.min(drafts.count, root.whole ? drafts.count : root.few) - 1
                    text: title
                    visible: root.whole || index < root.few
                    width: rows.width
                    required meta
                    required iconName
                    onClicked: root.session.go(page, subject)
                }
            }
        }
    }
}
