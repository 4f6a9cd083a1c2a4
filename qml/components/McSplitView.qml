// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A list and the thing chosen in it: side by side where there is room, one after the other where there is not and on a
// tablet held upright. Items given as list and detail fill their side (anchors.fill: parent); showingDetail tells which
// one a narrow screen shows.
Item {
    id: root

    property alias list: listHolder.data
    property alias detail: detailHolder.data
    property int listWidth: 352
    property bool showingDetail: false

    readonly property bool narrow: width < 800 || width < height

    implicitHeight: 720
    implicitWidth: 1192

    Item {
        id: listHolder
        height: root.height
        visible: !root.narrow || !root.showingDetail
        width: root.narrow ? root.width : root.listWidth
    }
    Rectangle {
        color: Theme.line
        height: root.height
        visible: !root.narrow
        width: Theme.hairline
        x: root.listWidth
    }
    Item {
        id: detailHolder
        height: root.height
        visible: !root.narrow || root.showingDetail
        width: root.width - x
        x: root.narrow ? 0 : root.listWidth + 1
    }
}
