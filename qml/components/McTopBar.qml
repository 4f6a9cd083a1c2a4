// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The bar at the top of a screen: back, title, subtitle, the page's own actions (children), clock and battery.
Rectangle {
    id: root

    property string title: ""
    property string subtitle: ""
    property bool canGoBack: false
    property string clockText: ""
    property string batteryText: ""
    default property alias actions: actionRow.data

    signal backClicked

    color: Theme.surface
    implicitHeight: Math.max(Theme.appBarHeight, words.implicitHeight + 8)
    implicitWidth: 1192
    Accessible.name: title
    Accessible.role: Accessible.TitleBar

    McIconButton {
        id: back
        anchors.verticalCenter: parent.verticalCenter
        iconName: "arrow-left"
        objectName: "back"
        text: qsTr("Back")
        visible: root.canGoBack
        x: 12
        onClicked: root.backClicked()
    }
    Column {
        id: words
        anchors {
            left: parent.left
            leftMargin: root.canGoBack ? 72 : Theme.screenPadding
            right: aside.left
            rightMargin: 16
            verticalCenter: parent.verticalCenter
        }
        spacing: -2
        McText {
            elide: Text.ElideRight
            maximumLineCount: 2
            text: root.title
            type: Theme.appBar
            width: parent.width
            wrapMode: Text.Wrap
        }
        McText {
            color: Theme.text2
            elide: Text.ElideRight
            maximumLineCount: 2
            text: root.subtitle
            type: Theme.label
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: aside
        anchors { right: parent.right; rightMargin: Theme.screenPadding; verticalCenter: parent.verticalCenter }
        spacing: 12
        Row {
            id: actionRow
            anchors.verticalCenter: parent.verticalCenter
            spacing: 12
        }
        McText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            text: root.clockText
            type: Theme.label
            visible: text !== ""
        }
        McIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            name: "battery"
            size: 20
            visible: root.batteryText !== ""
        }
        McText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            text: root.batteryText
            type: Theme.label
            visible: text !== ""
        }
    }
    McDivider {
        anchors.bottom: parent.bottom
    }
}
