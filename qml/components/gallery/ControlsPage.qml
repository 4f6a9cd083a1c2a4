// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// Buttons, chips, tags, segments and keys in every state.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1280

    Column {
        padding: 24
        spacing: 14
        McSectionTitle { text: "McButton"; width: 600 }
        Row {
            spacing: 12
            McButton { text: Sample.t("查看", "View") }
            McButton { iconName: "sync"; text: Sample.t("打开同步中心", "Open sync") }
            McButton { iconAfter: true; iconName: "arrow-right"; kind: McButton.Primary; text: Sample.t("继续检查", "Continue") }
            McButton { iconName: "cloud-up"; kind: McButton.Danger; text: Sample.t("上传后锁定", "Upload, lock") }
            McButton { iconName: "x"; kind: McButton.OutlineDanger; text: Sample.t("未整改到位", "Not fixed") }
            McButton { iconName: "chevron-right"; iconAfter: true; kind: McButton.Ghost; text: Sample.t("全部任务", "All tasks") }
            McButton { enabled: false; iconName: "check"; kind: McButton.Primary; text: Sample.t("保存合并", "Save merge") }
        }
        Row {
            spacing: 12
            McButton { iconName: "chevron-left"; size: McButton.Field; text: Sample.t("上一节", "Previous") }
            McButton { iconName: "hazard"; kind: McButton.Primary; size: McButton.Field; text: Sample.t("登记隐患", "Record hazard") }
            McButton { iconName: "check"; kind: McButton.Primary; size: McButton.Large; text: Sample.t("一致，继续", "They match") }
            McButton { disabledReason: Sample.t("照片在平板 07 上", "Photos are on tablet 07"); enabled: false; iconName: "check"; kind: McButton.Primary; size: McButton.Large; text: Sample.t("审核通过", "Approve") }
            McIconButton { iconName: "filter"; text: Sample.t("筛选", "Filter") }
            McIconButton { framed: true; iconName: "mic"; text: Sample.t("语音", "Voice") }
        }
        McSectionTitle { text: "McChip, McGnssChip, McTag"; width: 600 }
        Row {
            spacing: 12
            McChip { iconName: "pen"; text: Sample.t("YH-0319 草稿", "YH-0319 draft") }
            McChip { iconName: "cloud-check"; text: Sample.t("已同步 10:40", "Synced 10:40"); tone: Tone.Ok }
            McChip { iconName: "cloud-off"; text: Sample.t("离线·已存本机", "Offline, stored"); tone: Tone.Warn }
            McChip { iconName: "alert-circle"; text: Sample.t("链断裂", "Chain broken"); tone: Tone.Danger }
            McChip { iconName: "info"; interactive: true; text: Sample.t("可点", "Tap me"); tone: Tone.Primary }
        }
        Row {
            spacing: 12
            McGnssChip { accuracyMetres: 4; ageSeconds: 12; positionState: McGnssChip.Fixed; quality: McGnssChip.Good }
            McGnssChip { accuracyMetres: 24; ageSeconds: 5; positionState: McGnssChip.Fixed; quality: McGnssChip.Fair }
            McGnssChip { accuracyMetres: 88; compact: true; positionState: McGnssChip.Fixed; quality: McGnssChip.Coarse }
            McGnssChip { accuracyMetres: 4; ageSeconds: 3900; positionState: McGnssChip.Fixed; quality: McGnssChip.Stale }
            McGnssChip { positionState: McGnssChip.Fixed; quality: McGnssChip.Unusable }
            McGnssChip { positionState: McGnssChip.Searching }
            McGnssChip { positionState: McGnssChip.Missing }
            McGnssChip { positionState: McGnssChip.Manual }
        }
        Row {
            spacing: 12
            McTag { text: Sample.t("限期整改", "By deadline") }
            McTag { text: Sample.t("部门专项", "Departmental"); tone: Tone.Primary }
            McTag { iconName: "chain"; text: Sample.t("证据链完整 6/6", "Chain intact 6/6"); tone: Tone.Ok }
            McTag { text: Sample.t("一般", "General"); tone: Tone.Warn }
            McTag { iconName: "history"; text: Sample.t("同类复发 第 2 次", "Again, 2nd time"); tone: Tone.Danger }
            McTag { text: Sample.t("重大隐患", "Major"); tone: Tone.DangerFill }
            McTag { text: Sample.t("未启封", "Sealed"); tone: Tone.Seal }
            McTag { text: Sample.t("暗访", "Covert"); tone: Tone.Ink }
            McTag { outlined: true; text: Sample.t("抄送", "Copy") }
        }
        McSectionTitle { text: "McFilterChip"; width: 600 }
        Row {
            spacing: 8
            McFilterChip { checked: true; count: 40; text: Sample.t("全部", "All") }
            McFilterChip { count: 37; text: Sample.t("待传", "Queued") }
            McFilterChip { iconName: "filter"; text: Sample.t("只看未答", "Unanswered only") }
            McFilterChip { checked: true; danger: true; iconName: "check"; text: Sample.t("疑似超员", "Overloaded") }
        }
        McSectionTitle { text: "McChipStrip"; width: 600 }
        McChipStrip {
            ground: Theme.bg
            sideMargin: 0
            width: 300
            McFilterChip { checked: true; count: 40; text: Sample.t("全部", "All") }
            McFilterChip { count: 37; text: Sample.t("待传", "Queued") }
            McFilterChip { count: 2; text: Sample.t("照片", "Photos") }
            McFilterChip { count: 1; text: Sample.t("冲突", "Conflicts") }
        }
        McSectionTitle { text: "McAnswerSegment, McSegment, McQuickDate"; width: 600 }
        Row {
            spacing: 16
            McAnswerSegment { itemName: "3.1" }
            McAnswerSegment { answer: McAnswerSegment.Pass; itemName: "3.2" }
            McAnswerSegment { answer: McAnswerSegment.Fail; itemName: "3.3" }
            McAnswerSegment { answer: McAnswerSegment.NotApplicable; itemName: "3.4"; locked: true }
        }
        Row {
            spacing: 16
            McSegment { accessibleName: "1"; currentIndex: 0; options: [Sample.t("一般", "General"), Sample.t("重大", "Major")]; width: 280 }
            McSegment { accessibleName: "2"; currentIndex: 1; dangerIndex: 1; options: [Sample.t("一般", "General"), Sample.t("重大", "Major")]; width: 280 }
            McQuickDate { currentDays: 10; today: new Date(2026, 10, 23); width: 632 }
        }
        Row {
            spacing: 16
            McSaveState { detail: Sample.t("10:43:18·自动保存", "10:43:18, by itself") }
            McSaveState { saveState: McSaveState.Saving }
            McSaveState { detail: Sample.t("存储已满，先清理", "Storage full, clear first"); saveState: McSaveState.Failed }
            McProgressBar { anchors.verticalCenter: parent.verticalCenter; fill: Theme.okFill; height: 8; secondValue: 0.09; thirdValue: 0.05; value: 0.44; width: 220 }
        }
    }
}
