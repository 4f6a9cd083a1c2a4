// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// The lock screen's pad: entry, wrong, locked.
Rectangle {
    id: root
    color: Theme.rail
    implicitHeight: 800
    implicitWidth: 1280

    Row {
        anchors.centerIn: parent
        spacing: 20
        McPinPad { otherText: Sample.t("换人", "Switch"); Component.onCompleted: { press("1"); press("2"); press("3"); press("4") } }
        McPinPad { message: Sample.t("口令不对，还可试 4 次", "Wrong, 4 tries left"); otherText: Sample.t("换人", "Switch") }
        McPinPad { locked: true; message: Sample.t("已锁定，须组长解锁", "Locked, ask your lead") }
    }
}
