// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components

// The quick report in three taps.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 800

    Grid {
        columns: 4
        padding: 20
        spacing: 12
        McQuickTile { iconName: "bus"; selected: true; text: Sample.t("校车", "School bus") }
        McQuickTile { iconName: "exit"; text: Sample.t("通道堵塞", "Blocked exit") }
        McQuickTile { done: true; iconName: "ebike"; text: Sample.t("电动车", "E-bike") }
        McQuickTile { iconName: "gas"; text: Sample.t("燃气", "Gas") }
        McQuickTile { iconName: "bolt"; text: Sample.t("用电", "Electrical") }
        McQuickTile { iconName: "extinguisher"; text: Sample.t("消防器材", "Fire equipment") }
        McQuickTile { iconName: "building"; text: Sample.t("违规住人", "Illegal lodging") }
        McQuickTile { iconName: "more"; text: Sample.t("其他", "Other") }
    }
    Column {
        spacing: 16
        width: 760
        x: 20
        y: 270
        McThumbAction { text: Sample.t("上报", "Report"); width: parent.width }
        McThumbAction { done: true; text: Sample.t("已存本机", "Stored"); width: parent.width }
        McAlarmKey { detail: Sample.t("有生命危险，先报区里", "Danger to life: the district is told first"); text: Sample.t("紧急上报", "Emergency report"); width: parent.width }
        McAlarmKey { on: true; text: Sample.t("紧急上报", "Emergency report"); width: parent.width }
        McThumbAction { enabled: false; text: Sample.t("上报", "Report"); width: parent.width }
        McToast { id: toast; Component.onCompleted: show(Sample.t("已存本机，有信号自动发送", "Stored, sent when there is signal"), Sample.t("撤销", "Undo")) }
    }
}
