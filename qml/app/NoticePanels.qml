// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// What the person must know of the tablet itself, in the page and never over work. Nothing while all is well.
Column {
    id: root

    required property Session session
    // The sync centre shows only what concerns the centre.
    property bool centreOnly: false

    spacing: 12
    visible: revoked.visible || otherCentre.visible || space.visible || recovered.visible

    Notices {
        id: notices
        session: root.session
    }
    RevokedPanel {
        id: revoked
        session: root.session
        effect: notices.troubleText
        visible: notices.revoked
        width: root.width
    }
    OtherCentrePanel {
        id: otherCentre
        answered: notices.answeredFingerprint
        session: root.session
        trusted: notices.trustedFingerprint
        visible: notices.otherCentre
        width: root.width
    }
    McStatePanel {
        id: space
        effect: qsTr("%1 are free. Fetching and sending photos have stopped; answers go on.").arg(notices.freeText)
        fact: qsTr("Room for about %1 more photos").arg(notices.photosLeft)
        iconName: "storage"
        objectName: "notice:space"
        tone: Tone.Danger
        visible: notices.spaceLow && !root.centreOnly
        width: root.width
        McFactLine {
            iconName: "shield-check"
            text: qsTr("Photos that the centre has not received are never removed")
            tone: Tone.Ok
        }
        McFactLine {
            iconName: "info"
            text: qsTr("Move other files off this tablet to make room")
        }
    }
    RecoveredPanel {
        id: recovered
        recovery: root.session.recovery
        session: root.session
        visible: root.session.recovery.shown && !root.centreOnly
        width: root.width
    }
}
