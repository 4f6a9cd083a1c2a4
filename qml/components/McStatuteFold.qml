// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The legal basis of an item: closed it tells how many articles there are, open it shows them.
// Model roles: citation, wording. Shows `open`; a tap asks with toggled().
McPressable {
    id: root

    property alias model: articles.model
    property bool open: false

    signal toggled

    readonly property int count: articles.count

    implicitHeight: Math.max(Theme.touch, head.height + (open ? articlesColumn.implicitHeight + 12 : 0))
    implicitWidth: 480
    text: open ? qsTr("Legal basis") : qsTr("%n legal bases", "", count)
    Accessible.description: open ? qsTr("Open") : qsTr("Closed")
    onClicked: root.toggled()

    background: Rectangle {
        border.color: Theme.line
        border.width: root.open ? Theme.hairline : 0
        color: root.open ? Theme.surfaceAlt : "transparent"
        radius: Theme.radiusControl
    }
    contentItem: Item {
        Item {
            id: head
            height: Theme.touch
            width: parent.width
            McIcon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.primary
                name: "book"
                size: Theme.iconSm
                x: root.open ? 15 : 0
            }
            McText {
                anchors { left: sign.right; leftMargin: root.open ? 8 : 4; verticalCenter: parent.verticalCenter }
                color: Theme.primary
                strong: root.open
                text: root.text
                type: root.open ? Theme.bodySmall : Theme.label
            }
            McIcon {
                anchors { right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
                color: Theme.primary
                name: root.open ? "chevron-up" : "chevron-down"
                size: 20
                strong: true
                visible: root.open
            }
        }
        Column {
            id: articlesColumn
            anchors { left: parent.left; leftMargin: 15; right: parent.right; rightMargin: 15; top: head.bottom; topMargin: -6 }
            spacing: 6
            visible: root.open
            Repeater {
                id: articles
                delegate: Column {
                    id: article
                    required property string citation
                    required property string wording
                    width: articlesColumn.width
                    McText {
                        text: article.citation
                        type: Theme.label
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                    McText {
                        color: Theme.text2
                        text: article.wording
                        type: Theme.label
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
