// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// Empty and exceptional states.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1280

    Grid {
        columns: 3
        padding: 24
        spacing: 16
        McStatePanel {
            effect: Sample.t("本月还有 3 项，最近一项是 25 日。", "3 more this month, the next on the 25th.")
            fact: Sample.t("今天没有安排检查", "Nothing to inspect today")
            height: 344
            iconName: "today"
            primaryText: ""
            secondaryIcon: "calendar"
            secondaryText: Sample.t("看本月", "This month")
            McFactLine { iconName: "history"; text: Sample.t("清单与底图已更新到 11-23 08:12", "Checklists and maps as of 11-23 08:12") }
        }
        McStatePanel {
            effect: Sample.t("已搜 48 秒，可见卫星 8 颗，可用 2 颗。室内常见。", "Searched 48 s, 8 satellites seen, 2 usable. Common indoors.")
            fact: Sample.t("还没有定到位", "No position yet")
            height: 344
            iconName: "gnss-off"
            primaryText: Sample.t("继续检查", "Go on")
            secondaryIcon: "pin"
            secondaryText: Sample.t("手动标点", "Set by hand")
            tone: Tone.Warn
        }
        McStatePanel {
            effect: Sample.t("管理员于 11-23 09:20 撤销。不能新建或查看记录。", "Revoked 11-23 09:20. Records cannot be made or seen.")
            fact: Sample.t("这台设备已停用", "This device is revoked")
            height: 344
            iconName: "device-off"
            primaryDanger: true
            primaryIcon: "cloud-up"
            primaryText: Sample.t("上传后锁定", "Upload, lock")
            secondaryIcon: "qr"
            secondaryText: Sample.t("出示设备码", "Show code")
            tone: Tone.Danger
            McFactLine { iconName: "lock"; text: Sample.t("本机 37 条仍加密保存", "37 records still encrypted here") }
            McFactLine { iconName: "cloud-up"; text: Sample.t("可只上传一次，交组长验收", "One upload is allowed") }
        }
        McStatePanel {
            effect: Sample.t("电量耗尽前的答案、照片、草稿都在。", "Everything from before the battery died is here.")
            fact: Sample.t("已恢复到 10:43:18", "Recovered to 10:43:18")
            height: 344
            iconName: "history"
            primaryText: Sample.t("回到草稿", "To the draft")
            secondaryText: Sample.t("看检查", "Inspection")
            tone: Tone.Ok
            McFactLine { text: Sample.t("答案 18 / 18 条", "18 / 18 answers"); tone: Tone.Ok }
        }
        McSealedCard { code: "C-2611-07"; commitment: "7c1e…a94f"; releaseText: "13:30"; remainingText: Sample.t("时间到", "Now"); sealState: McSealedCard.Ready; teamText: Sample.t("第 2 暗访组", "Team 2"); width: 398 }
    }
}
