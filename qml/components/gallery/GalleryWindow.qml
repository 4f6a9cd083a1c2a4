// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// One page per family of components; the strip at the top chooses page and colour set.
Window {
    id: root

    property bool english: false
    property bool large: false
    property bool taking: false
    property bool dark: false
    property int page: 0

    readonly property list<string> pages: ["Today", "Controls", "Checklist", "ChecklistPortrait", "Hazard", "ClosedLoop", "Review", "Sync", "Capture", "States", "Unlock", "Settings", "Sheet", "Photo"]
    readonly property int pageCount: pages.length
    readonly property string pageName: pages[page]
    readonly property Item shown: loader.item as Item
    readonly property int strip: taking ? 0 : 56

    color: Theme.bg
    height: (shown ? shown.implicitHeight : 800) + strip
    title: "Mingcha gallery"
    visible: true
    width: shown ? shown.implicitWidth : 1280
    onDarkChanged: Theme.dark = dark
    Component.onCompleted: {
        Sample.english = english
        Theme.gloves = large
        Theme.textScale = large ? 1.3 : 1.0
    }

    Flickable {
        contentWidth: chips.width
        height: 56
        visible: !root.taking
        width: parent.width
        Row {
            id: chips
            spacing: 8
            McFilterChip {
                checked: root.dark
                text: "Dark"
                onClicked: root.dark = !root.dark
            }
            McFilterChip {
                checked: Theme.gloves
                text: "Gloves"
                onClicked: Theme.gloves = !Theme.gloves
            }
            McFilterChip {
                checked: Theme.textScale > 1
                text: "Large"
                onClicked: Theme.textScale = Theme.textScale > 1 ? 1.0 : 1.3
            }
            Repeater {
                model: root.pageCount
                delegate: McFilterChip {
                    required property int index
                    checked: root.page === index
                    text: root.pages[index]
                    onClicked: root.page = index
                }
            }
        }
    }
    Loader {
        id: loader
        source: root.pageName + "Page.qml"
        y: root.strip
    }
}
