// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The day at a glance: tasks, what is due, how sync stands. Wide screens have two columns, others one.
AppPage {
    id: root

    readonly property bool wide: width >= 1000
    readonly property string day: root.session.today
    readonly property int padding: root.portrait ? 20 : Theme.screenPadding

    objectName: "todayPage"
    onDayChanged: { tasks.reload(); aside.reload(); }

    AppBar {
        id: bar
        session: root.session
        subtitle: qsTr("%1 · %2").arg(root.session.dateText).arg(root.session.personNameHeld)
        title: qsTr("Today")
        width: parent.width
        McButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "camera"
            kind: McButton.Primary
            objectName: "action:quickReport"
            text: qsTr("Quick report")
            visible: root.session.mayRecord
            onClicked: root.session.go("capture")
        }
    }
    Flickable {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: bar.bottom }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: root.wide ? Math.max(tasks.height, aside.height) + 32 : tasks.height + aside.height + 48
        TodayTasks {
            id: tasks
            session: root.session
            width: root.wide ? parent.width - aside.width - 3 * root.padding : parent.width - 2 * root.padding
            x: root.padding
            y: 16
        }
        TodayAside {
            id: aside
            session: root.session
            width: root.wide ? 356 : parent.width - 2 * root.padding
            x: root.wide ? parent.width - width - root.padding : root.padding
            y: root.wide ? 16 : tasks.height + 32
        }
    }
}
