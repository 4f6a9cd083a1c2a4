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
    readonly property bool wide: width >= 1000

    HazardLife {
        id: model
        hazard: root.hazard
        session: root.session
        onActed: sheet.close()
    }
    McStepper {
        id: stepper
        currentIcon: model.currentIcon
        model: model.steps
        visible: model.found
        width: parent.width
    }
    Flickable {
        id: scroll
        anchors { bottom: actions.top; left: parent.left; right: parent.right; top: stepper.bottom }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: root.wide ? height : stacked.height + 32
        visible: model.found

        Column {
            id: stacked
            spacing: 16
            width: (root.wide ? parent.width - 48 - 392 - 20 : parent.width - 2 * x)
            x: root.wide ? 24 : 16
            y: 16
            McText {
                text: model.title
                type: Theme.section
                visible: root.titled
                width: parent.width
                wrapMode: Text.Wrap
            }
            McCompareSlider {
                afterSource: model.afterSource
                afterText: model.afterText
                afterTime: model.afterTime
                beforeSource: model.beforeSource
                beforeTime: model.beforeTime
                height: root.wide ? Math.min(388, scroll.height - 32 - facts.height - 16) : width * 0.56
                objectName: "compare"
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
        McCard {
            height: scroll.height - 32
            visible: root.wide
            width: 392
            x: parent.width - width - 24
            y: 16
            McEvidenceTimeline {
                anchors { fill: parent; margins: 16 }
                brokenCount: model.brokenCount
                linkedCount: model.linkedCount
                model: root.wide ? model.events : null
                objectName: "lifeLine"
                onEventOpened: index => eventSheet.show(index)
            }
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
