// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Little room is left: what has stopped, what is never removed, and the two ways to make room.
McStatePanel {
    id: root

    required property Session session
    required property Notices notices

    function look(): void {
        if (root.visible)
            clearing.look();
    }

    effect: qsTr("%1 are free. Fetching and sending photos have stopped; answers go on.").arg(root.notices.freeText)
    fact: qsTr("Room for about %1 more photos").arg(root.notices.photosLeft)
    iconName: "storage"
    objectName: "notice:space"
    primaryIcon: "trash"
    primaryText: clearing.count > 0 ? qsTr("Remove %1").arg(clearing.amountText) : ""
    secondaryIcon: "download"
    secondaryText: qsTr("Export to a USB drive")
    tone: Tone.Danger
    onPrimaryClicked: sheet.made().open()
    onSecondaryClicked: handover.made().open()
    onVisibleChanged: root.look()
    Component.onCompleted: root.look()

    ClearingDesk {
        id: clearing
        session: root.session
    }
    Later {
        id: sheet
        place: root
        ClearingSheet {
            desk: clearing
            session: root.session
        }
    }
    Later {
        id: handover
        place: root
        HandoverSheet {
            session: root.session
        }
    }
    McFactLine {
        iconName: "shield-check"
        text: qsTr("Photos that the centre has not received are never removed")
        tone: Tone.Ok
        width: parent.width
    }
    McFactLine {
        iconName: "info"
        text: clearing.count > 0 ? qsTr("What can be removed belongs to closed work, and the centre has had it for 90 days")
                             : qsTr("Nothing can be removed yet: close work and sync, or move other files off this tablet")
        width: parent.width
    }
}
