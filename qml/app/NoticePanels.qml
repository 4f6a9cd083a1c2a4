// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App

// What the person must know of the tablet itself, in the page and never over work. Nothing while all is well.
Column {
    id: root

    required property Session session
    // The sync centre leaves out what concerns only the work.
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
    SpacePanel {
        id: space
        notices: notices
        session: root.session
        visible: notices.spaceLow
        width: root.width
    }
    RecoveredPanel {
        id: recovered
        recovery: root.session.recovery
        session: root.session
        visible: root.session.recovery.shown && !root.centreOnly
        width: root.width
    }
}
