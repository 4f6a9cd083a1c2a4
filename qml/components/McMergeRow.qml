// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One field two people changed: where both began, theirs and mine. A tap asks with picked().
FocusScope {
    id: root

    enum Choice { Unpicked, Theirs, Mine }

    property string field: ""
    property string baseText: ""
    property string theirText: ""
    property string myText: ""
    property bool agreed: false
    property int choice: McMergeRow.Unpicked
    property bool showDivider: true

    signal picked(int choice)

    readonly property real fieldWidth: Math.max(96, width * 0.137)
    readonly property real optionWidth: (width - 2 * fieldWidth - 100) / 2
    readonly property real baseWidth: fieldWidth + 52

    implicitHeight: agreed ? Math.max(44, baseLabel.implicitHeight + 16) : Math.max(79, theirs.implicitHeight + 18, baseLabel.implicitHeight + 18)
    implicitWidth: 752
    Accessible.name: field
    Accessible.role: Accessible.Grouping

    McText {
        anchors.verticalCenter: parent.verticalCenter
        color: root.agreed ? Theme.text2 : Theme.text
        strong: !root.agreed
        text: root.field
        type: Theme.bodySmall
        width: root.fieldWidth - 8
        wrapMode: Text.Wrap
        x: 16
    }
    McText {
        id: baseLabel
        anchors.verticalCenter: parent.verticalCenter
        color: root.agreed ? Theme.text : Theme.text2
        text: root.baseText
        type: Theme.bodySmall
        width: root.agreed ? root.width - x - agreedTag.width - 32 : root.baseWidth - 8
        wrapMode: Text.Wrap
        x: 16 + root.fieldWidth
    }
    McTag {
        id: agreedTag
        anchors { right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
        iconName: "check"
        text: qsTr("All agree")
        tone: Tone.Ok
        visible: root.agreed
    }
    McMergeOption {
        id: theirs
        anchors.verticalCenter: parent.verticalCenter
        accessibleName: qsTr("Theirs: %1").arg(root.theirText)
        objectName: "theirs"
        selected: root.choice === McMergeRow.Theirs
        text: root.theirText
        visible: !root.agreed
        width: root.optionWidth
        x: 16 + root.fieldWidth + root.baseWidth
        onClicked: root.picked(McMergeRow.Theirs)
    }
    McMergeOption {
        anchors.verticalCenter: parent.verticalCenter
        accessibleName: qsTr("Mine: %1").arg(root.myText)
        height: theirs.height
        objectName: "mine"
        selected: root.choice === McMergeRow.Mine
        text: root.myText
        visible: !root.agreed
        width: root.optionWidth
        x: theirs.x + theirs.width + 10
        onClicked: root.picked(McMergeRow.Mine)
    }
    McDivider {
        anchors.bottom: parent.bottom
        visible: root.showDivider
    }
}
