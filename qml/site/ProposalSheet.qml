// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Answers a proposal to merge a site into another one: they are the same, or they stay two. Either way with a reason.
McSheet {
    id: root

    required property SiteDesk desk
    property int proposal: 0
    property int answer: -1

    readonly property bool isSame: answer === 0
    readonly property string otherId: desk.proposedIds[proposal] ?? ""

    acceptEnabled: root.answer >= 0 && root.otherId !== "" && why.text.trim() !== ""
    acceptText: root.isSame ? qsTr("Merge") : root.answer === 1 ? qsTr("Keep both") : qsTr("Decide")
    disabledReason: root.answer < 0 ? qsTr("Say whether they are the same place.") : why.text.trim() === "" ? qsTr("Say why, in a few words.") : ""
    effect: root.isSame ? qsTr("New inspections go to the site that stays; the history of both is kept.")
                        : root.answer === 1 ? qsTr("Both stay as they are. The reason is kept.") : ""
    title: qsTr("Are they the same place?")
    onAboutToShow: { root.proposal = 0; root.answer = -1; why.text = ""; }
    onAccepted: {
        root.close();
        if (root.isSame)
            root.desk.merge(root.otherId, why.text);
        else
            root.desk.decline(root.otherId, why.text);
    }

    McFactLine {
        iconName: "layers"
        text: root.desk.notice
        tone: Tone.Warn
        width: parent.width
    }
    NameChoice {
        currentIndex: root.proposal
        names: root.desk.proposedNames
        prefix: "proposal"
        visible: root.desk.proposedIds.length > 1
        width: parent.width
        onChosen: (index) => root.proposal = index
    }
    McSegment {
        accessibleName: root.title
        currentIndex: root.answer
        objectName: "mergeAnswer"
        options: [qsTr("One place"), qsTr("Two places")]
        width: parent.width
        onChosen: (index) => root.answer = index
    }
    McTextField {
        id: why
        label: qsTr("Why")
        objectName: "field:decisionReason"
        placeholderText: qsTr("Why, in a few words")
        width: parent.width
    }
}
