// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// One thing that waits or was refused: what it is, why, and what to do.
Item {
    id: root

    required property Session session
    required property OutboxModel outbox
    required property string key
    readonly property bool refused: root.key.startsWith("r")

    property int readings: 0 ///< of the rows, which may say the same in another language

    function value(role: string): string {
        root.readings;
        return root.key === "" ? "" : String(root.outbox.value(root.key, role) ?? "");
    }

    Connections {
        target: root.outbox
        function onLoaded(): void { root.readings += 1; }
    }
    McStatePanel {
        effect: root.value("why")
        fact: root.value("title")
        height: implicitHeight + 24
        iconName: root.refused ? "x-circle" : "cloud-up"
        objectName: "outboxDetail"
        primaryText: root.value("page") === "" ? "" : qsTr("Open it")
        tone: root.refused ? Tone.Danger : Tone.Primary
        width: Math.min(620, root.width - 48)
        x: 24
        y: 24
        onPrimaryClicked: root.session.go(root.value("page"), root.value("subject"))

        McFactLine { iconName: "document"; text: root.value("what"); width: parent.width }
        McFactLine { iconName: "info"; text: root.value("advice"); width: parent.width }
        McFactLine { iconName: "hash"; text: root.value("hash").slice(0, 32); visible: root.value("hash") !== ""; width: parent.width }
    }
}
