// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// The outbox in every state and a merge.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1192

    McOfflineBanner { id: one; detail: Sample.t("已传 12/37", "12/37 sent"); bannerState: McOfflineBanner.Syncing; width: parent.width }
    McOfflineBanner { id: two; anchors.top: one.bottom; bannerState: McOfflineBanner.Rejected; detail: Sample.t("指令书 ZL-0091：签名时间早于登记时间", "Order ZL-0091: signed before recorded"); width: parent.width }
    McOfflineBanner { id: three; anchors.top: two.bottom; bannerState: McOfflineBanner.StorageLow; detail: Sample.t("只够再拍约 120 张", "About 120 photos left"); note: Sample.t("剩余 0.9 GB", "0.9 GB free"); width: parent.width }
    Rectangle {
        anchors { bottom: parent.bottom; top: three.bottom }
        color: Theme.surface
        width: 392
        Column {
            width: parent.width
            McOutboxRow { iconName: "hazard"; meta: Sample.t("字段冲突 3 处·组长乙 07:58 改过", "3 fields, Lead B 07:58"); outboxState: McOutboxRow.Conflict; selected: true; text: Sample.t("YH-0287 安全出口被堵塞", "YH-0287 exit blocked"); width: parent.width }
            McOutboxRow { iconName: "document"; meta: Sample.t("签名时间早于登记时间", "Signed before recorded"); outboxState: McOutboxRow.Rejected; text: Sample.t("指令书 ZL-0091", "Order ZL-0091"); width: parent.width }
            McOutboxRow { iconName: "hazard"; meta: Sample.t("企业甲·10:43·依赖 2 张照片", "Needs 2 photos"); outboxState: McOutboxRow.Blocked; text: Sample.t("YH-0319 气瓶与灶具净距", "YH-0319 cylinder"); width: parent.width }
            McOutboxRow { iconName: "photo"; meta: "3.1 MB·62%"; outboxState: McOutboxRow.Resuming; text: Sample.t("照片 9b3f…27e1", "Photo 9b3f…27e1"); width: parent.width }
            McOutboxRow { iconName: "photo"; meta: "2.8 MB"; text: Sample.t("照片 41c8…d0a2", "Photo 41c8…d0a2"); width: parent.width }
            McOutboxRow { iconName: "inspect"; meta: Sample.t("18/32 项", "18/32 items"); outboxState: McOutboxRow.Done; text: Sample.t("ZX-2611-018 检查进度", "ZX-2611-018 progress"); width: parent.width }
        }
    }
    Column {
        spacing: 12
        width: 752
        x: 416
        y: 160
        McCard {
            height: merge.height
            width: parent.width
            Column {
                id: merge
                width: parent.width
                McMergeRow { baseText: "11-20"; choice: McMergeRow.Theirs; field: Sample.t("整改期限", "Deadline"); texts: [Sample.t("11-23（同意延期）", "11-23 (extended)"), "11-22"]; authors: [Sample.t("组长乙·11-23 07:58", "Lead B · 11-23 07:58"), Sample.t("本机 检查员甲·11-22 17:20", "This tablet, A · 11-22 17:20")]; width: parent.width }
                McMergeRow { baseText: Sample.t("二层东侧安全出口堆放纸箱", "Boxes at the east exit"); choice: McMergeRow.Mine; field: Sample.t("隐患描述", "Description"); texts: [Sample.t("二层东侧安全出口堆放纸箱，门不能全开", "Boxes at the east exit, door stuck"), Sample.t("二层东侧安全出口堆放纸箱约 12 箱", "About 12 boxes at the east exit")]; authors: [Sample.t("组长乙·11-23 07:58", "Lead B · 11-23 07:58"), Sample.t("本机 检查员甲·11-22 17:20", "This tablet, A · 11-22 17:20")]; width: parent.width }
                McMergeRow { baseText: Sample.t("未填", "Empty"); field: Sample.t("责任人电话", "Phone"); texts: [Sample.t("尾号 0001", "…0001"), Sample.t("尾号 0002", "…0002")]; authors: [Sample.t("组长乙·11-23 07:58", "Lead B · 11-23 07:58"), Sample.t("本机 检查员甲·11-22 17:20", "This tablet, A · 11-22 17:20")]; width: parent.width }
                McMergeRow { agreed: true; showDivider: false; baseText: Sample.t("一般", "General"); field: Sample.t("等级", "Severity"); width: parent.width }
            }
        }
    }
    McActionBar {
        anchors { bottom: parent.bottom; left: parent.left; leftMargin: 392; right: parent.right }
        note: Sample.t("已选 2/3·还差 责任人电话", "2/3 picked, phone missing")
        McButton { enabled: false; iconName: "check"; kind: McButton.Primary; size: McButton.Field; text: Sample.t("保存合并", "Save merge") }
    }
}
