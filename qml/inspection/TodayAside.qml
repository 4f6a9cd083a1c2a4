// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Beside the tasks: how sync stands, what must be re-inspected, how far the month is.
Column {
    id: root

    required property Session session

    function reload(): void {
        due.reload();
        month.reload();
    }

    spacing: 16

    DueList {
        id: due
        session: root.session
    }
    MonthProgress {
        id: month
        session: root.session
    }
    SyncCard {
        session: root.session
        width: root.width
    }
    Column {
        spacing: 6
        width: root.width
        McSectionTitle {
            note: qsTr("%n hazard(s)", "", due.total)
            text: qsTr("Re-inspections due")
            width: parent.width
        }
        FailedPanel {
            list: due
            width: parent.width
        }
        McCard {
            height: due.count > 0 ? dueRows.height : nothing.implicitHeight + 32
            visible: due.status !== DueList.Failed
            width: parent.width
            Column {
                id: dueRows
                width: parent.width
                Repeater {
                    model: due
                    delegate: McDueRow {
                        required property int index
                        required property string hazardId
                        required property string title
                        required meta
                        required daysLeft
                        required dueText
                        objectName: "due:" + hazardId
                        showDivider: index < due.count - 1
                        text: title
                        width: dueRows.width
                        onClicked: root.session.go("life", hazardId)
                    }
                }
            }
            McText {
                id: nothing
                color: Theme.text2
                text: qsTr("None within a week")
                type: Theme.bodySmall
                visible: due.count === 0
                width: parent.width - 32
                wrapMode: Text.Wrap
                x: 16
                y: 16
            }
        }
    }
    MonthCard {
        model: month
        visible: month.count > 0
        width: root.width
    }
}
