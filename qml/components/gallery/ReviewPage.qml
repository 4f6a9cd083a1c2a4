// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// The review desk: rows in every state at the left, photographs and evidence at the right.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1192

    McTopBar {
        id: bar
        subtitle: Sample.t("待审 8 条·重大 1 条须在 11:40 前处理", "8 waiting, 1 major due 11:40")
        title: Sample.t("审核", "Review")
        width: parent.width
        McChip { iconName: "cloud-check"; text: Sample.t("已同步 10:40", "Synced 10:40"); tone: Tone.Ok }
    }
    McSplitView {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: bar.bottom }
        list: Rectangle {
            anchors.fill: parent
            color: Theme.surface
            Row {
                id: filters
                padding: 14
                spacing: 8
                McFilterChip { checked: true; count: 8; text: Sample.t("待审", "Waiting") }
                McFilterChip { count: 1; text: Sample.t("重大", "Major") }
                McFilterChip { count: 2; text: Sample.t("退回", "Sent back") }
            }
            Column {
                anchors.top: filters.bottom
                width: parent.width
                McReviewRow { major: true; meta: Sample.t("企业乙·童装加工·织里镇", "Enterprise B, Zhili"); noteIcon: "clock"; noteText: Sample.t("剩 56 分", "56 min left"); noteTone: Tone.Danger; number: "YH-0321"; selected: true; severityText: Sample.t("重大", "Major"); text: Sample.t("“三合一”场所住人", "People living in a workshop"); width: parent.width }
                McReviewRow { meta: Sample.t("企业庚·五金加工·埭溪镇", "Enterprise G, Daixi"); noteText: Sample.t("链完整", "Chain intact"); number: "YH-0320"; severityText: Sample.t("一般", "General"); text: Sample.t("配电箱接线裸露", "Bare wires in the panel"); unread: true; width: parent.width }
                McReviewRow { meta: Sample.t("企业辛·旅馆·月河街道", "Enterprise H, Yuehe"); noteIcon: "gnss"; noteText: Sample.t("位置待说明", "Position needs a note"); noteTone: Tone.Warn; number: "YH-0316"; severityText: Sample.t("一般", "General"); text: Sample.t("灭火器压力不足", "Extinguisher low"); width: parent.width }
                McReviewRow { meta: Sample.t("车辆甲·道场乡·网格上报", "Vehicle A, Daochang"); noteIcon: "refer"; noteText: Sample.t("建议移交", "Refer"); noteTone: Tone.Primary; number: "YH-0311"; severityText: Sample.t("一般", "General"); text: Sample.t("校车核载与实载不符", "School bus overloaded"); width: parent.width }
                McSkeletonRow { width: parent.width }
                McSkeletonRow { width: parent.width }
            }
        }
        detail: Item {
            anchors.fill: parent
            Column {
                anchors { left: parent.left; margins: 24; right: parent.right; top: parent.top }
                spacing: 12
                Row {
                    spacing: 8
                    McTag { text: Sample.t("重大隐患", "Major"); tone: Tone.DangerFill }
                    McTag { text: Sample.t("部门专项 ZX-2611-016", "Departmental ZX-2611-016"); tone: Tone.Primary }
                }
                McText { text: Sample.t("“三合一”场所住人：裁剪车间夹层设床铺 4 张", "People living in a workshop: 4 beds on the mezzanine"); type: Theme.title; width: parent.width }
                Row {
                    spacing: 12
                    McThumb { height: 196; photoState: McThumb.Receipted; showState: true; source: Sample.photo("workshop"); timeText: "09:18"; width: 250 }
                    McThumb { height: 196; photoState: McThumb.Uploading; showState: true; source: Sample.photo("corridor-before"); timeText: "09:20"; width: 250 }
                    McThumb { height: 196; photoState: McThumb.Missing; showState: true; timeText: "09:21"; width: 250 }
                }
                McCard {
                    height: facts.height + 32
                    width: 380
                    Column {
                        id: facts
                        anchors { left: parent.left; margins: 16; right: parent.right; top: parent.top }
                        spacing: 12
                        McFactLine { text: Sample.t("照片哈希回执", "Photo receipts"); tone: Tone.Ok; trailingText: Sample.t("3/3 一致", "3/3 match") }
                        McFactLine { text: Sample.t("采集时间", "Time taken"); tone: Tone.Ok; trailingText: Sample.t("与服务器差 2 s", "2 s off") }
                        McFactLine { iconName: "help"; text: Sample.t("到场", "Presence"); tone: Tone.Warn; trailingText: Sample.t("需说明", "Needs explaining") }
                    }
                }
                McTextArea { canSpeak: true; objectName: "opinion"; placeholderText: Sample.t("审核意见（退回时必填）", "Opinion, needed to return"); width: parent.width }
            }
            McActionBar {
                anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
                leading: [
                    McButton { iconName: "return"; size: McButton.Field; text: Sample.t("退回补充", "Return") },
                    McButton { iconName: "refer"; size: McButton.Field; text: Sample.t("移交部门", "Refer") }
                ]
                note: Sample.t("重大隐患须双人审核\n已审 0/2", "Two reviewers\n0/2 done")
                McButton { iconName: "check"; kind: McButton.Primary; size: McButton.Field; text: Sample.t("审核通过", "Approve") }
            }
        }
    }
}
