// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components

// The checklist in portrait: section strip, answers under the words, bottom bar.
Item {
    id: root
    implicitHeight: 1280
    implicitWidth: 800

    McTopBar {
        id: bar
        batteryText: "76%"
        canGoBack: true
        clockText: "10:44"
        subtitle: "ZX-2611-018·织里镇·18/32 项"
        title: Sample.t("企业甲·小餐饮", "Enterprise A")
        width: parent.width
        McGnssChip { accuracyMetres: 4; ageSeconds: 12; anchors.verticalCenter: parent.verticalCenter; compact: true; positionState: McGnssChip.Fixed; quality: McGnssChip.Good }
        McButton { text: Sample.t("结束检查", "Finish") }
    }
    McOfflineBanner {
        id: banner
        anchors.top: bar.bottom
        detail: Sample.t("记录已存本机·37 条待上传·2 张照片", "Stored on device, 37 queued, 2 photos")
        note: Sample.t("剩余 41 GB", "41 GB free")
        width: parent.width
    }
    McSectionStrip {
        id: strip
        anchors.top: banner.bottom
        currentIndex: 2
        model: SectionSamples {}
        width: parent.width
    }
    ChecklistSamples {
        anchors { left: parent.left; margins: 20; right: parent.right; top: strip.bottom; topMargin: 12 }
        spacing: 12
    }
    McNavBar {
        anchors.bottom: parent.bottom
        width: parent.width
        McNavItem { iconName: "today"; text: Sample.t("今日", "Today") }
        McNavItem { iconName: "inspect"; selected: true; text: Sample.t("检查", "Inspect") }
        McNavItem { badge: 5; iconName: "hazard"; text: Sample.t("隐患", "Hazards") }
        McNavItem { iconName: "map"; text: Sample.t("地图", "Map") }
        McNavItem { iconName: "more"; text: Sample.t("更多", "More") }
    }
}
