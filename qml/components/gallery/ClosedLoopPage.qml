// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// A hazard from record to close-out: steps, before and after, life line.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1192

    McTopBar {
        id: bar
        canGoBack: true
        subtitle: Sample.t("童装加工·织里镇·距销号还差 1 步", "Children's wear, Zhili, 1 step to close")
        title: Sample.t("YH-0287·企业己", "YH-0287, Enterprise F")
        width: parent.width
        McChip { iconName: "cloud-off"; text: Sample.t("离线·已存本机", "Offline, stored"); tone: Tone.Warn }
    }
    McStepper {
        id: steps
        anchors.top: bar.bottom
        model: ListModel {
            ListElement { title: "登记"; detail: "11-12 10:22·检查员甲"; stepState: 0 }
            ListElement { title: "审核"; detail: "11-12 16:05·组长乙"; stepState: 0 }
            ListElement { title: "整改"; detail: "11-20 15:40·负责人甲"; stepState: 3 }
            ListElement { title: "复查"; detail: "11-22 16:48·检查员甲"; stepState: 1 }
            ListElement { title: "销号"; detail: "待组长确认"; stepState: 2 }
        }
        width: parent.width
    }
    McCompareSlider {
        id: compare
        afterSource: Sample.photo("corridor-after")
        afterTime: "11-22 16:46"
        beforeSource: Sample.photo("corridor-before")
        beforeTime: "11-12 10:21"
        deviationText: Sample.t("机位偏差 1.2 m / 6°", "Camera off by 1.2 m / 6°")
        x: 24
        y: 195
    }
    McCompareSlider {
        anchors { left: compare.left; top: compare.bottom; topMargin: 12 }
        beforeSource: Sample.photo("corridor-before")
        beforeTime: "11-12 10:21"
        height: 110
        hint: ""
    }
    McCard {
        anchors { bottom: actions.top; bottomMargin: 16; left: compare.right; leftMargin: 20; right: parent.right; rightMargin: 24; top: compare.top }
        McEvidenceTimeline {
            anchors { fill: parent; margins: 16 }
            brokenCount: 1
            linkedCount: 6
            model: ListModel {
                ListElement { title: "复查合格"; detail: "检查员甲·照片 2"; mark: "e21a…90bd 第 318 位"; iconName: "check-circle"; tone: 2; broken: false }
                ListElement { title: "整改反馈"; detail: "负责人甲·清空通道，设禁放标线"; mark: "77c0…1f3a 第 290 位"; iconName: "wrench"; tone: 1; broken: false }
                ListElement { title: "申请延期 3 天"; detail: "理由：货物清运·组长乙 同意"; mark: "b8d4…02e9 第 244 位"; iconName: "deadline"; tone: 3; broken: false }
                ListElement { title: "送达责令限期整改指令书"; detail: "负责人甲 签收·期限 11-20"; mark: "4f6e…c7d1 第 201 位"; iconName: "document"; tone: 1; broken: true }
                ListElement { title: "登记"; detail: "检查员甲·照片 3·±4 m"; mark: "c511…8e07 第 187 位"; iconName: "hazard"; tone: 4; broken: false }
            }
        }
    }
    McActionBar {
        id: actions
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        leading: [
            McButton { iconName: "document"; size: McButton.Field; text: Sample.t("指令书", "Order") },
            McButton { iconName: "download"; size: McButton.Field; text: Sample.t("导出证据包", "Export") }
        ]
        McButton { iconName: "x"; kind: McButton.OutlineDanger; size: McButton.Field; text: Sample.t("未整改到位", "Not fixed") }
        McButton { iconName: "stamp-ok"; kind: McButton.Primary; size: McButton.Field; text: Sample.t("提请销号", "Request close-out") }
    }
}
