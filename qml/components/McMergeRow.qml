// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One field that people changed side by side: where they began, and each value with who gave it. A tap asks with picked().
// Where there is no room beside the field, the values stand below it.
FocusScope {
    id: root

    enum Choice { Unpicked, Theirs, Mine }

    property string field: ""
    property string baseText: ""
    /// What each side says, theirs first, and who said it.
    property list<string> texts
    property list<string> authors
    property string denied: ""
    property bool agreed: false
    property int choice: McMergeRow.Unpicked
    property bool showDivider: true

    signal picked(int choice)

    readonly property bool stacked: width < 640 * Theme.textScale
    readonly property real fieldWidth: stacked ? (width - 32) * 0.4 : Math.max(96, width * 0.137)
    readonly property real baseWidth: stacked ? width - 32 - fieldWidth : fieldWidth + 52

    implicitHeight: content.height + 18
    implicitWidth: 752
    Accessible.name: field
    Accessible.role: Accessible.Grouping

    Item {
        id: content
        height: Math.max(root.agreed ? 26 : 44, root.stacked || root.agreed ? head.height + (root.agreed ? 0 : choices.height + 8) : Math.max(head.height, choices.height))
        width: parent.width - 32
        x: 16
        y: 9
        Item {
            id: head
            height: Math.max(fieldLabel.implicitHeight, baseLabel.implicitHeight, agreedTag.visible ? agreedTag.height : 0)
            width: parent.width
            y: root.stacked || root.agreed ? 0 : (content.height - height) / 2
            McText {
                id: fieldLabel
                anchors.verticalCenter: parent.verticalCenter
                color: root.agreed ? Theme.text2 : Theme.text
                strong: !root.agreed
                text: root.field
                type: Theme.bodySmall
                width: root.fieldWidth - 8
                wrapMode: Text.Wrap
            }
            McText {
                id: baseLabel
                anchors.verticalCenter: parent.verticalCenter
                color: root.agreed ? Theme.text : Theme.text2
                text: root.baseText
                type: Theme.bodySmall
                width: root.agreed ? parent.width - x - agreedTag.width - 12 : root.baseWidth - 8
                wrapMode: Text.Wrap
                x: root.fieldWidth
            }
            McTag {
                id: agreedTag
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                iconName: "check"
                text: qsTr("All agree")
                tone: Tone.Ok
                visible: root.agreed
            }
        }
        Flow {
            id: choices
            spacing: 8
            visible: !root.agreed
            width: root.stacked ? parent.width : parent.width - x
            x: root.stacked ? 0 : root.fieldWidth + root.baseWidth
            y: root.stacked ? head.height + 8 : (content.height - height) / 2
            Repeater {
                model: root.agreed ? [] : root.texts
                McMergeOption {
                    required property int index
                    required property string modelData
                    accessibleName: modelData + " " + author
                    author: root.authors[index] ?? ""
                    enabled: root.denied === ""
                    objectName: "option:" + (index + 1)
                    selected: root.choice === index + 1
                    text: modelData
                    width: (choices.width - 8) / 2
                    onClicked: root.picked(index + 1)
                }
            }
            McText {
                color: Theme.warn
                objectName: "denied"
                text: root.denied
                type: Theme.caption
                visible: root.denied !== ""
                width: choices.width
                wrapMode: Text.Wrap
            }
        }
    }
    McDivider {
        anchors.bottom: parent.bottom
        visible: root.showDivider
    }
}
