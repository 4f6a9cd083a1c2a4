// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// A hazard's steps, photographs, facts, life line and next acts: beside a list, or as the life page's content.
Item {
    id: root

    required property Session session
    required property string hazard
    property bool titled: true
    readonly property HazardLife life: model
    // Wide: the life line stands beside the photographs and does not scroll with them.
    readonly property bool wide: width >= 760
    readonly property real side: width >= 1000 ? 24 : 16
    readonly property real lineWidth: width >= 1000 ? 392 : Math.round(width * 0.38)
    readonly property real leastPhoto: 240
    readonly property real mostPhoto: 388

    HazardLife {
        id: model
        hazard: root.hazard
        session: root.session
        onActed: sheet.close()
    }
    LeftOutStrip {
        id: leftOut
        session: root.session
        subject: root.hazard
        width: parent.width
    }
    McStepper {
        id: stepper
        anchors.top: leftOut.bottom
        currentIcon: model.currentIcon
        model: model.steps
        visible: model.found
        width: parent.width
    }
    Flickable {
        id: scroll
        anchors { bottom: actions.top; left: parent.left; right: parent.right; rightMargin: root.wide ? root.lineWidth + root.side : 0; top: stepper.bottom }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: stacked.height + 32
        visible: model.found

        Column {
            id: stacked
            spacing: 16
            width: parent.width - 2 * x
            x: root.side
            y: 16
            McText {
                id: title
                text: model.title
                type: Theme.section
                visible: root.titled
                width: parent.width
                wrapMode: Text.Wrap
            }
            McCompareSlider {
                readonly property real room: scroll.height - 48 - facts.height - (title.visible ? title.height + 16 : 0)
                afterSource: model.afterSource
                afterText: model.afterText
                afterTime: model.afterTime
                beforeSource: model.beforeSource
                beforeTime: model.beforeTime
                height: root.wide ? Math.max(root.leastPhoto, Math.min(root.mostPhoto, room)) : width * 0.56
                objectName: "compare"
                visible: !leftOut.visible // not that there are none: they are not here
                width: parent.width
            }
            LifeFacts {
                id: facts
                life: model
                session: root.session
                width: parent.width
            }
            McCard {
                // Never higher than the page, or a line of a thousand events would be drawn in one piece.
                height: Math.max(240, Math.min(narrowLine.implicitHeight + 32, scroll.height - 32))
                visible: !root.wide
                width: parent.width
                McEvidenceTimeline {
                    id: narrowLine
                    anchors { fill: parent; margins: 16 }
                    brokenCount: model.brokenCount
                    linkedCount: model.linkedCount
                    model: root.wide ? null : model.events
                    onEventOpened: index => eventSheet.show(index)
                }
            }
        }
    }
    McCard {
        anchors { bottom: actions.top; bottomMargin: 16; right: parent.right; rightMargin: root.side; top: stepper.bottom; topMargin: 16 }
        visible: root.wide && model.found
        width: root.lineWidth
        McEvidenceTimeline {
            anchors { fill: parent; margins: 16 }
            brokenCount: model.brokenCount
            linkedCount: model.linkedCount
            model: root.wide ? model.events : null
            objectName: "lifeLine"
            onEventOpened: index => eventSheet.show(index)
        }
    }
    LifeActionBar {
        id: actions
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        life: model
        session: root.session
        visible: model.found
        onAsked: action => sheet.ask(action)
        onMoreAsked: moreSheet.open()
    }
    McStatePanel {
        anchors.centerIn: parent
        effect: model.errorString
        fact: qsTr("This hazard is not on this tablet")
        iconName: "alert-circle"
        tone: Tone.Warn
        visible: !model.found && root.hazard !== ""
        width: Math.min(440, parent.width - 48)
    }
    LifeActionSheet {
        id: sheet
        life: model
        session: root.session
    }
    LifeMoreSheet {
        id: moreSheet
        life: model
        onAsked: action => sheet.ask(action)
    }
    LifeEventSheet {
        id: eventSheet
        life: model
    }
}
