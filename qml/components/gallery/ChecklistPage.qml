// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components

// The checklist in landscape: banner, section rail, items in every state, action bar.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1280

    McTopBar {
        id: bar
        batteryText: "76%"
        canGoBack: true
        clockText: "10:44"
        subtitle: Sample.t("部门专项检查 ZX-2611-018·织里镇·检查员甲、检查员丁", "Departmental ZX-2611-018, Zhili, Inspectors A and D")
        title: Sample.t("企业甲·小餐饮", "Enterprise A, small restaurant")
        width: parent.width
        McGnssChip { accuracyMetres: 4; ageSeconds: 12; anchors.verticalCenter: parent.verticalCenter; positionState: McGnssChip.Fixed; quality: McGnssChip.Good }
        McButton { text: Sample.t("结束检查", "Finish") }
    }
    McOfflineBanner {
        id: banner
        anchors.top: bar.bottom
        detail: Sample.t("所有记录已存本机，联网后自动上传·37 条待上传·2 张照片", "All records stored on device, uploads when online. 37 queued, 2 photos")
        note: Sample.t("剩余 41 GB", "41 GB free")
        width: parent.width
    }
    McSectionRail {
        id: rail
        anchors { bottom: parent.bottom; top: banner.bottom }
        currentIndex: 2
        failCount: 3
        model: SectionSamples {}
        notApplicableCount: 1
        passCount: 14
        totalCount: 32
    }
    McSectionTitle {
        id: title
        anchors { left: rail.right; leftMargin: 24; right: only.left; top: banner.bottom; topMargin: 8 }
        detail: Sample.t("已答 4/7", "4/7 answered")
        height: 48
        text: Sample.t("三、燃气使用", "3. Gas use")
    }
    McFilterChip {
        id: only
        anchors { right: parent.right; rightMargin: 24; verticalCenter: title.verticalCenter }
        iconName: "filter"
        text: Sample.t("只看未答", "Unanswered only")
    }
    Flickable {
        anchors { bottom: actions.top; left: rail.right; leftMargin: 24; right: parent.right; rightMargin: 24; top: title.bottom; topMargin: 8 }
        clip: true
        contentHeight: items.height
        ChecklistSamples {
            id: items
            width: parent.width
        }
    }
    McActionBar {
        id: actions
        anchors { bottom: parent.bottom; left: rail.right; right: parent.right }
        leading: [
            McButton { iconName: "chevron-left"; size: McButton.Field; text: Sample.t("上一节", "Previous") },
            McButton { iconAfter: true; iconName: "chevron-right"; size: McButton.Field; text: Sample.t("下一节", "Next") }
        ]
        McButton { iconName: "mic"; size: McButton.Field; text: Sample.t("语音", "Voice") }
        McButton { iconName: "camera"; size: McButton.Field; text: Sample.t("拍照", "Photo") }
        McButton { iconName: "hazard"; kind: McButton.Primary; size: McButton.Field; text: Sample.t("登记隐患", "Record hazard") }
    }
}
