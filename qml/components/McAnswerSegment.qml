// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Pass, fail or not applicable. Shows `answer`, never changes it: a tap asks with chosen(), a tap on the answer that
// stands asks with cleared(). Locked after signing.
FocusScope {
    id: root

    enum Answer { None, Pass, Fail, NotApplicable }

    property int answer: McAnswerSegment.None
    property bool locked: false
    property string itemName: ""
    // Before the names "pass", "fail" and "notApplicable" of the parts.
    property string namePrefix: ""

    signal chosen(int answer)
    signal cleared

    readonly property real partWidth: width / 3

    implicitHeight: Math.max(Theme.segment, Theme.touch)
    implicitWidth: 3 * Math.max(Theme.textScale * 94, pass.implicitWidth, fail.implicitWidth, notApplicable.implicitWidth)
    Accessible.name: itemName === "" ? qsTr("Answer") : itemName
    Accessible.role: Accessible.Grouping

    function choose(wanted: int): void {
        if (root.answer === wanted)
            root.cleared()
        else
            root.chosen(wanted)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        radius: Theme.radiusSegmented
    }
    McSegmentPart {
        id: pass
        enabled: !root.locked
        fill: Theme.okFill
        fillInk: Theme.inkOnFill
        first: true
        focus: true
        height: parent.height
        iconName: "check"
        objectName: root.namePrefix + "pass"
        selected: root.answer === McAnswerSegment.Pass
        text: qsTr("Pass", "answer to a checklist item")
        width: root.partWidth
        onClicked: root.choose(McAnswerSegment.Pass)
        Keys.onRightPressed: fail.forceActiveFocus(Qt.TabFocusReason)
    }
    McSegmentPart {
        id: fail
        enabled: !root.locked
        fill: Theme.dangerFill
        fillInk: Theme.inkOnFill
        height: parent.height
        iconName: "x"
        objectName: root.namePrefix + "fail"
        selected: root.answer === McAnswerSegment.Fail
        text: qsTr("Fail", "answer to a checklist item")
        width: root.partWidth
        x: root.partWidth
        onClicked: root.choose(McAnswerSegment.Fail)
        Keys.onLeftPressed: pass.forceActiveFocus(Qt.TabFocusReason)
        Keys.onRightPressed: notApplicable.forceActiveFocus(Qt.TabFocusReason)
    }
    McSegmentPart {
        id: notApplicable
        enabled: !root.locked
        fill: Theme.naFill
        fillInk: Theme.inkOnFill
        height: parent.height
        iconName: "na"
        last: true
        objectName: root.namePrefix + "notApplicable"
        selected: root.answer === McAnswerSegment.NotApplicable
        text: qsTr("N/A", "answer to a checklist item")
        width: root.partWidth
        x: 2 * root.partWidth
        onClicked: root.choose(McAnswerSegment.NotApplicable)
        Keys.onLeftPressed: fail.forceActiveFocus(Qt.TabFocusReason)
    }
    McSegmentFrame {
        anchors.fill: parent
        parts: 3
        selectedPart: root.answer - 1
    }
    Rectangle {
        anchors { right: parent.right; rightMargin: -8; top: parent.top; topMargin: -8 }
        border.color: Theme.lineStrong
        border.width: Theme.hairline
        color: Theme.surface
        height: 24
        radius: 12
        visible: root.locked
        width: 24
        McIcon {
            anchors.centerIn: parent
            color: Theme.text2
            name: "lock"
            size: 15
        }
    }
}
