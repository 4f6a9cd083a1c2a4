// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A field to search in, with a key that empties it. Emits searched() when writing pauses.
McTextField {
    id: root

    signal searched(string words)

    iconName: "search"
    label: qsTr("Search")
    placeholderText: qsTr("Search")
    rightPadding: Theme.touch
    Keys.onEscapePressed: clear()
    onTextChanged: pause.restart()

    Timer {
        id: pause
        interval: Theme.searchPause
        onTriggered: root.searched(root.text)
    }
    McIconButton {
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        iconName: "x"
        ink: Theme.text2
        objectName: "clear"
        text: qsTr("Clear")
        visible: root.length > 0
        onClicked: root.clear()
    }
}
