// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// One hazard on the desk: photographs, facts, evidence, the reviewer's words and the three verdicts.
Item {
    id: root

    required property Session session
    required property string hazard
    readonly property bool wide: width >= 760

    signal reviewed(string hazard)

    ReviewDetail {
        id: desk
        hazard: root.hazard
        session: root.session
        onReviewed: id => {
            opinionBar.text = "";
            refer.close();
            root.reviewed(id);
        }
    }
    Flickable {
        anchors { bottom: opinionBar.top; left: parent.left; right: parent.right; top: parent.top }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 32
        visible: desk.found

        Column {
            id: column
            spacing: 14
            width: parent.width - 2 * x
            x: root.wide ? 24 : 16
            y: 16
            Item {
                height: Math.max(tags.height, by.implicitHeight)
                width: parent.width
                Row {
                    id: tags
                    spacing: 8
                    McTag { text: desk.gradeText; tone: desk.major ? Tone.DangerFill : Tone.Warn }
                    McTag { text: desk.numberText; tone: Tone.Primary }
                }
                McText {
                    id: by
                    anchors { left: tags.right; leftMargin: 16; right: parent.right }
                    color: Theme.text2
                    horizontalAlignment: Text.AlignRight
                    text: desk.byText
                    type: Theme.label
                    wrapMode: Text.Wrap
                }
            }
            McText {
                objectName: "reviewTitle"
                text: desk.title
                type: Theme.title
                width: parent.width
                wrapMode: Text.Wrap
            }
            ReviewPhotos {
                hazard: root.hazard
                session: root.session
                width: parent.width
            }
            Grid {
                columns: root.wide ? 2 : 1
                columnSpacing: 16
                rowSpacing: 14
                width: parent.width
                ReviewFacts {
                    facts: desk.facts
                    mayEdit: desk.sendBackReason === ""
                    onEdited: root.session.go("hazard", root.hazard)
                    height: root.wide ? Math.max(implicitHeight, evidence.implicitHeight) : implicitHeight
                    width: root.wide ? (parent.width - 16) * 0.57 : parent.width
                }
                ReviewEvidence {
                    id: evidence
                    evidence: desk.evidence
                    height: root.wide ? parent.children[0].height : implicitHeight
                    sound: desk.evidenceSound
                    width: root.wide ? (parent.width - 16) * 0.43 : parent.width
                }
            }
        }
    }
    McStatePanel {
        anchors.centerIn: parent
        effect: qsTr("Photographs, evidence and your verdict stand here.")
        fact: qsTr("Choose a hazard to review")
        iconName: "review"
        visible: !desk.found
        width: Math.min(420, parent.width - 48)
    }
    ReviewOpinion {
        id: opinionBar
        anchors { bottom: actions.top; left: parent.left; right: parent.right }
        visible: desk.found
    }
    McActionBar {
        id: actions
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        leading: [
            McButton { disabledReason: desk.sendBackReason; enabled: desk.sendBackReason === "" && opinionBar.text.trim() !== ""; iconName: "return"; objectName: "button:return"; size: McButton.Field; text: qsTr("Send back"); onClicked: desk.sendBack(opinionBar.text) },
            McButton { enabled: desk.sendBackReason === ""; iconName: "refer"; accessibleName: qsTr("Refer"); objectName: "button:refer"; size: McButton.Field; text: root.wide ? qsTr("Refer") : ""; onClicked: refer.open() }
        ]
        note: root.wide ? desk.note : ""
        visible: desk.found
        McButton { disabledReason: root.wide ? "" : desk.approveReason; enabled: desk.approveReason === ""; iconName: "check"; kind: McButton.Primary; objectName: "button:approve"; size: McButton.Field; text: qsTr("Approve"); onClicked: desk.approve(opinionBar.text) }
    }
    ReferSheet {
        id: refer
        departments: desk.departments
        onReferred: (department, reason) => desk.refer(department, reason)
    }
}
