// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// This month, kind by kind: done of all, as numbers and as a bar.
McCard {
    id: root

    required property MonthProgress model

    implicitHeight: content.height + 32

    Column {
        id: content
        spacing: 12
        width: parent.width - 32
        x: 16
        y: 16
        Flow {
            spacing: 8
            width: parent.width
            McText {
                id: name
                strong: true
                text: qsTr("Done this month")
            }
            McText {
                // At the right when both fit in a line, under it when not.
                readonly property real beside: parent.width - name.width - parent.spacing
                horizontalAlignment: implicitWidth > beside ? Text.AlignLeft : Text.AlignRight
                width: implicitWidth > beside ? parent.width : beside
                color: Theme.text2
                text: root.model.monthText
                type: Theme.label
            }
        }
        Repeater {
            model: root.model
            delegate: Column {
                id: row
                required property string kindText
                required property int done
                required property int all
                required property int tone
                spacing: 3
                width: content.width
                Item {
                    height: words.implicitHeight
                    width: parent.width
                    McText {
                        id: words
                        text: row.kindText
                        type: Theme.label
                        width: parent.width - count.implicitWidth - 8
                        wrapMode: Text.Wrap
                    }
                    McText {
                        id: count
                        anchors.right: parent.right
                        text: qsTr("%1 / %2").arg(row.done).arg(row.all)
                        type: Theme.label
                    }
                }
                McProgressBar {
                    fill: Theme.toneFill(row.tone === Tone.Ink ? Tone.Seal : row.tone)
                    value: row.done / row.all
                    width: parent.width
                }
            }
        }
    }
}
