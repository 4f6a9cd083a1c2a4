// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Theme

// What every page is: a full window less the rail, for one session, about one subject (an id in hex, or nothing).
// goBack() is called by the back key, Escape and the arrow in the bar; a page with something open closes that first.
FocusScope {
    id: root

    required property Session session
    property string subject
    readonly property bool portrait: root.height > root.width
    // Working pages take the whole window and hide the rail.
    property bool hidesRail: false

    function goBack(): void {
        root.session.back();
    }

    implicitWidth: 1192
    implicitHeight: 800

    Rectangle {
        z: -1
        anchors.fill: parent
        color: Theme.bg
    }
}
