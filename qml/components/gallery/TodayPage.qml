// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// The day at a glance: rail, top bar, sealed card, tasks, due re-inspections.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1280

    McNavRail {
        id: rail
        height: parent.height
        personInitial: "甲"
        personName: Sample.t("检查员甲", "Inspector A")
        syncIcon: "cloud-off"
        syncText: Sample.t("离线 37", "Offline 37")
        McNavItem { iconName: "today"; selected: true; text: Sample.t("今日", "Today") }
        McNavItem { iconName: "inspect"; text: Sample.t("检查", "Inspect") }
        McNavItem { badge: 5; iconName: "hazard"; text: Sample.t("隐患", "Hazards") }
        McNavItem { iconName: "map"; text: Sample.t("地图", "Map") }
        McNavItem { badge: 8; iconName: "review"; text: Sample.t("审核", "Review") }
        McNavItem { iconName: "plan"; text: Sample.t("计划", "Plan") }
        McNavItem { iconName: "analytics"; text: Sample.t("分析", "Analytics") }
        McNavItem { iconName: "training"; text: Sample.t("练战", "Training") }
    }
    McTopBar {
        id: bar
        anchors { left: rail.right; right: parent.right }
        batteryText: "76%"
        clockText: "10:44"
        subtitle: Sample.t("11 月 23 日·星期一·检查员甲", "23 Nov, Monday, Inspector A")
        title: Sample.t("今日", "Today")
        McGnssChip { accuracyMetres: 4; ageSeconds: 12; positionState: McGnssChip.Fixed; quality: McGnssChip.Good }
    }
    Column {
        anchors { left: rail.right; leftMargin: 24; top: bar.bottom; topMargin: 16 }
        width: 764
        McSealedCard {
            code: Sample.t("密封任务 C-2611-07", "Sealed task C-2611-07")
            commitment: "7c1e…a94f"
            releaseText: "13:30"
            remainingText: Sample.t("还有 2 小时 46 分", "in 2 h 46 min")
            teamText: Sample.t("第 2 暗访组", "Covert team 2")
        }
        Item { height: 10; width: 1 }
        McSectionTitle { text: Sample.t("今天 3 项", "3 today"); width: parent.width }
        Item { height: 6; width: 1 }
        McCard {
            height: tasks.height
            width: parent.width
            Column {
                id: tasks
                width: parent.width
                McTaskRow {
                    actionText: Sample.t("继续检查", "Continue")
                    kindText: Sample.t("部门专项", "Departmental")
                    meta: Sample.t("织里镇·已检 18/32 项·隐患 3 处", "Zhili, 18/32 items, 3 hazards")
                    primaryAction: true
                    progress: 0.56
                    stateText: Sample.t("进行中", "Under way")
                    text: Sample.t("企业甲·小餐饮", "Enterprise A, small restaurant")
                    timeText: "09:10"
                    width: parent.width
                }
                McTaskRow {
                    actionText: Sample.t("查看", "View")
                    kindText: Sample.t("跨区域", "Cross-district")
                    kindTone: Tone.Warn
                    meta: Sample.t("双林镇·交叉互检·清单 41 项", "Shuanglin, mutual, 41 items")
                    stateText: Sample.t("未开始", "Not started")
                    text: Sample.t("企业辰·童装加工", "Enterprise E, children's wear")
                    timeText: "14:40"
                    width: parent.width
                }
                McTaskRow {
                    actionText: Sample.t("查看", "View")
                    kindText: Sample.t("复查", "Re-inspection")
                    kindTone: Tone.Danger
                    meta: Sample.t("妙西镇·销号前复查·待复查隐患 2 处", "Miaoxi, before close-out, 2 hazards")
                    showDivider: false
                    stateText: Sample.t("未开始", "Not started")
                    text: Sample.t("企业丙·民宿", "Enterprise C, guest house")
                    timeText: "16:30"
                    width: parent.width
                }
            }
        }
        McSectionTitle { linkText: Sample.t("全部任务", "All tasks"); text: Sample.t("本月其余 3 项", "3 more this month"); width: parent.width }
        McCard {
            height: month.height
            width: parent.width
            Column {
                id: month
                width: parent.width
                McListRow { leadingText: "25 日 周三"; showArrow: true; tagText: Sample.t("跨区域", "Cross-district"); tagTone: Tone.Warn; text: Sample.t("企业丁·危化品经营", "Enterprise D, chemicals"); trailingText: Sample.t("清单已下载", "Ready"); width: parent.width }
                McListRow { leadingText: "26 日 周四"; showArrow: true; showDivider: false; tagText: Sample.t("暗访", "Covert"); tagTone: Tone.Ink; text: Sample.t("密封任务 C-2611-08", "Sealed task C-2611-08"); width: parent.width }
            }
        }
    }
    Column {
        anchors { right: parent.right; rightMargin: 24; top: bar.bottom; topMargin: 16 }
        spacing: 16
        width: 356
        McSectionTitle { note: Sample.t("4 处", "4"); text: Sample.t("复查到期", "Re-inspections due"); width: parent.width }
        McCard {
            height: due.height
            width: parent.width
            Column {
                id: due
                width: parent.width
                McDueRow { daysLeft: -1; dueText: Sample.t("逾期 1 天", "1 day late"); meta: Sample.t("企业癸·织里镇", "Enterprise J, Zhili"); text: Sample.t("疏散通道堆放布料", "Cloth in the escape route"); width: parent.width }
                McDueRow { daysLeft: 0; dueText: Sample.t("今天", "Today"); meta: Sample.t("企业丙·妙西镇", "Enterprise C, Miaoxi"); text: Sample.t("可燃气体报警装置未安装", "No gas alarm"); width: parent.width }
                McDueRow { daysLeft: 1; dueText: Sample.t("明天", "Tomorrow"); meta: Sample.t("企业庚·埭溪镇", "Enterprise G, Daixi"); text: Sample.t("配电箱接线裸露", "Bare wires in the panel"); width: parent.width }
                McDueRow { daysLeft: 3; dueText: Sample.t("3 天后", "In 3 days"); meta: Sample.t("企业辛·月河街道", "Enterprise H, Yuehe"); showDivider: false; text: Sample.t("灭火器压力不足", "Extinguisher low"); width: parent.width }
            }
        }
        Row {
            spacing: 12
            McKpi { label: Sample.t("本月隐患", "Hazards this month"); trendText: Sample.t("比上月少 12", "12 fewer"); trendTone: Tone.Ok; unit: Sample.t("处", ""); value: "87"; width: 172 }
            McKpi { label: Sample.t("整改率", "Fixed"); loading: true; width: 172 }
        }
    }
}
