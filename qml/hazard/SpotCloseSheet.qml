// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// What was fixed on the spot is closed by the second inspector, who picks their name and enters their own PIN.
McSheet {
    id: root

    required property Session session
    required property HazardForm form

    signal left

    acceptEnabled: second.complete
    acceptText: qsTr("Close out")
    cancelText: qsTr("Later")
    disabledReason: qsTr("Choose the second inspector, who enters their PIN")
    effect: qsTr("Fixed on the spot: another member of the team has looked and closes it out. The finder cannot.")
    objectName: "spotCloseSheet"
    title: qsTr("Close out an on-the-spot fix")
    onAccepted: {
        root.form.closeAs(second.person, second.pin);
        second.clearPin();
    }
    onClosed: {
        second.clear();
        if (!root.form.closed)
            root.left();
    }

    TeamModel {
        id: team
        inspection: root.form.inspection
        session: root.session
        withoutMe: true
    }
    SecondPerson {
        id: second
        message: root.form.message
        model: team
        width: parent.width
    }
}
