// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A setting that is one of a few words. Shows currentIndex; a tap asks with chosen().
Item {
    id: root

    required property list<string> options
    property string text: ""
    property string meta: ""
    property int currentIndex: -1
    property bool showDivider: true

    signal chosen(int index)

    readonly property bool stacked: width < 560

    implicitHeight: stacked ? words.implicitHeight + choice.height + 30 : Math.max(words.implicitHeight + 18, choice.height + 20)
    implicitWidth: 640

    Column {
        id: words
        width: root.stacked ? root.width - 36 : root.width - choice.width - 52
        x: 18
        y: root.stacked ? 10 : (root.height - height) / 2
        McText {
            text: root.text
            width: parent.width
            wrapMode: Text.Wrap
        }
        McText {
            color: Theme.text2
            text: root.meta
            type: Theme.caption
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    McSegment {
        id: choice
        accessibleName: root.text
        currentIndex: root.currentIndex
        height: Math.max(48, Theme.touch)
        objectName: root.objectName + "Choice"
        options: root.options
        width: root.stacked ? root.width - 36 : 112 * root.options.length
        x: root.width - width - 18
        y: root.stacked ? words.y + words.height + 8 : (root.height - height) / 2
        onChosen: (index) => root.chosen(index)
    }
    McDivider {
        anchors.bottom: parent.bottom
        visible: root.showDivider
    }
}
