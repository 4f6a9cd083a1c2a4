// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mingcha.Theme

// A sheet from the bottom (portrait) or the right (landscape) for a question that must be answered: title, effect, the
// page's own content (children) and two actions. Back and Esc close it; nothing is lost by closing.
T.Popup {
    id: root

    property string title: ""
    property string effect: ""
    property string acceptText: ""
    property bool acceptDanger: false
    property bool acceptEnabled: true
    property string disabledReason: ""
    property string cancelText: qsTr("Cancel")
    default property alias body: bodyColumn.data

    signal accepted

    readonly property bool sideways: parent !== null && parent.width > parent.height

    function acceptByKey(): void {
        if (acceptText !== "" && acceptEnabled)
            accepted();
    }

    height: sideways ? parent.height : Math.min(implicitHeight, parent.height)
    implicitHeight: frame.implicitHeight
    width: sideways ? Math.min(480, parent.width) : parent.width
    x: sideways && !Theme.leftHanded ? parent.width - width : 0
    y: sideways ? 0 : parent.height - height
    bottomPadding: 0
    leftPadding: 0
    rightPadding: 0
    topPadding: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    modal: true
    parent: T.Overlay.overlay
    enter: Transition {
        NumberAnimation { duration: Theme.motionPanel; easing.type: Easing.OutCubic; from: 0; property: "opacity"; to: 1 }
    }
    exit: Transition {
        NumberAnimation { duration: Theme.motionPanel; easing.type: Easing.OutCubic; from: 1; property: "opacity"; to: 0 }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.surface
    }
    contentItem: FocusScope {
        id: frame
        implicitHeight: head.implicitHeight + bodyColumn.implicitHeight + actions.height + 88
        Keys.onEnterPressed: root.acceptByKey()
        Keys.onReturnPressed: root.acceptByKey()
        Accessible.description: root.effect
        Accessible.name: root.title
        Accessible.role: Accessible.Dialog
        Column {
            id: head
            anchors { left: parent.left; margins: 24; right: parent.right; top: parent.top }
            spacing: 4
            McText {
                text: root.title
                type: Theme.appBar
                width: parent.width
                wrapMode: Text.Wrap
            }
            McText {
                color: Theme.text2
                text: root.effect
                type: Theme.bodySmall
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        McFormScroll {
            anchors { bottom: actions.top; left: parent.left; margins: 24; right: parent.right; top: head.bottom; topMargin: 16 }
            contentHeight: bodyColumn.implicitHeight
            Column {
                id: bodyColumn
                spacing: 16
                width: parent.width
            }
        }
        Row {
            id: actions
            anchors { bottom: parent.bottom; left: parent.left; margins: 24; right: parent.right }
            layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight
            spacing: 12
            McButton {
                height: Math.max(implicitHeight, accept.visible ? accept.implicitHeight : 0)
                objectName: "cancel"
                size: McButton.Field
                text: root.cancelText
                width: (actions.width - 12) * 0.4
                onClicked: root.close()
            }
            McButton {
                id: accept
                disabledReason: root.disabledReason
                enabled: root.acceptEnabled
                kind: root.acceptDanger ? McButton.Danger : McButton.Primary
                objectName: "accept"
                size: McButton.Field
                text: root.acceptText
                visible: root.acceptText !== ""
                width: (actions.width - 12) * 0.6
                onClicked: root.accepted()
            }
        }
    }
}
