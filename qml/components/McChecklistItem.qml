// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One item of a checklist: its words, its answer and, when it is the current one, its legal basis, photographs and
// hazard. Under 800 px the answer takes the full width below the words. Shows what it is given and only asks.
FocusScope {
    id: root

    property string code: ""
    property string number: ""
    property string text: ""
    property int answer: McAnswerSegment.None
    property bool current: false
    property bool locked: false
    property string draftText: ""
    property string hazardTitle: ""
    property string hazardDetail: ""
    // Where to look, shown while current; a note that stands for the answer; who answered what, where tablets differ.
    property string hint: ""
    property string note: ""
    property string conflict: ""
    property int statuteCount: 0
    property bool statuteOpen: false
    property alias statutes: detail.statutes
    property alias photos: detail.photos

    signal activated
    signal chosen(int answer)
    signal cleared
    signal statuteToggled
    signal photoOpened(int index)
    signal photoRequested
    signal hazardOpened

    readonly property bool narrow: width < 800
    readonly property int pad: 16
    readonly property real textLeft: pad + (narrow ? 34 : 50)
    readonly property bool detailed: current && (statuteCount > 0 || answer === McAnswerSegment.Fail)

    implicitHeight: column.implicitHeight + 2 * (pad - 2)
    implicitWidth: 968
    Accessible.name: number + " " + text
    Accessible.role: Accessible.ListItem

    McCard {
        anchors.fill: parent
        border.color: root.current ? Theme.primary : Theme.line
        border.width: root.current ? Theme.strokeSelected : Theme.hairline
    }
    TapHandler {
        onTapped: root.activated()
    }
    Column {
        id: column
        spacing: 12
        width: parent.width
        y: root.pad - 2

        Item {
            height: root.narrow ? words.implicitHeight + 10 + segment.height : Math.max(words.implicitHeight, segment.height)
            width: parent.width
            McText {
                color: Theme.text3
                font.pixelSize: Theme.fontSize(Theme.label)
                mono: true
                text: root.number
                width: 44
                x: root.pad
                y: root.narrow ? (words.firstHeight - height) / 2 : (parent.height - height) / 2
            }
            McChecklistWords {
                id: words
                conflict: root.conflict
                current: root.current
                hazardText: root.draftText === "" ? root.hazardTitle : root.draftText
                hint: root.hint
                note: root.note
                statuteCount: root.statuteCount
                text: root.text
                width: root.narrow ? root.width - root.textLeft - root.pad : segment.x - root.textLeft - 16
                x: root.textLeft
                y: root.narrow ? 0 : (parent.height - height) / 2
            }
            McAnswerSegment {
                id: segment
                answer: root.answer
                focus: true
                itemName: root.number + " " + root.text
                locked: root.locked
                namePrefix: root.code === "" ? "" : "answer:" + root.code + ":"
                objectName: "answer"
                width: root.narrow ? root.width - 2 * root.pad : implicitWidth
                x: root.narrow ? root.pad : root.width - width - root.pad
                y: root.narrow ? parent.height - height : (parent.height - height) / 2
                onChosen: (answer) => root.chosen(answer)
                onCleared: root.cleared()
            }
        }
        McChecklistDetail {
            id: detail
            draftText: root.draftText
            hazardDetail: root.hazardDetail
            hazardTitle: root.hazardTitle
            narrow: root.narrow
            photosWanted: root.answer === McAnswerSegment.Fail
            statuteCount: root.statuteCount
            statuteOpen: root.statuteOpen
            visible: root.detailed
            width: root.width - x - root.pad
            x: root.narrow ? root.pad : root.textLeft
            onHazardOpened: root.hazardOpened()
            onPhotoOpened: (index) => root.photoOpened(index)
            onPhotoRequested: root.photoRequested()
            onStatuteToggled: root.statuteToggled()
        }
    }
}
