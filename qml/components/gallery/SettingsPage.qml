// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// Settings rows and fields.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1192

    Column {
        spacing: 16
        width: 720
        x: 24
        y: 24
        McSectionTitle { text: Sample.t("显示与触控", "Display and touch"); width: parent.width }
        McCard {
            height: rows.height
            width: parent.width
            Column {
                id: rows
                width: parent.width
                McSwitchRow { meta: Sample.t("目标 64，忽略 0.4 秒内的连点", "Bigger targets, quick second taps are ignored"); on: true; text: Sample.t("手套模式", "Gloves"); width: parent.width }
                McSwitchRow { text: Sample.t("左手操作", "Left-handed"); width: parent.width }
                McChoiceRow { currentIndex: 1; meta: Sample.t("按光线自动切换", "By the light sensor"); options: [Sample.t("自动", "Auto"), Sample.t("日间", "Day"), Sample.t("夜间", "Night")]; text: Sample.t("配色", "Colours"); width: parent.width }
                McChoiceRow { currentIndex: 0; options: [Sample.t("标准", "Normal"), Sample.t("大", "Large"), Sample.t("特大", "Huge")]; showDivider: false; text: Sample.t("文字大小", "Text size"); width: parent.width }
            }
        }
        McSearchField { width: 352 }
        McTextField { enabled: false; label: "x"; text: Sample.t("已锁定的内容", "Locked") ; width: 352 }
        Row {
            spacing: 12
            McKpi { label: Sample.t("检查场所", "Sites"); trendText: "+8%"; trendTone: Tone.Ok; unit: Sample.t("家", ""); value: "312"; width: 200 }
            McKpi { label: Sample.t("复发率", "Recurrence"); trendText: "+1.2"; trendTone: Tone.Danger; unit: "%"; value: "6.4"; width: 200 }
            McKpi { label: Sample.t("按期整改", "On time"); loading: true; width: 200 }
        }
    }
}
