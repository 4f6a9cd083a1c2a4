// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components

// Checklist items: passed, current with a recorded hazard, failed with a draft, without an answer, locked.
Column {
    id: root
    spacing: 10

    McChecklistItem {
        answer: McAnswerSegment.Pass
        number: "3.2"
        text: Sample.t("气瓶未超量存放，瓶组间独立设置", "Cylinders within limit, kept in a separate room")
        width: root.width
    }
    McChecklistItem {
        answer: McAnswerSegment.Fail
        current: true
        hazardDetail: Sample.t("一般·限期整改 12 月 3 日", "General, fix by 3 Dec")
        hazardTitle: Sample.t("已登记隐患 YH-0318", "Hazard YH-0318 recorded")
        number: "3.3"
        photos: PhotoSamples {}
        statuteCount: 1
        statuteOpen: true
        statutes: ListModel {
            ListElement { citation: "《中华人民共和国安全生产法》第三十六条第四款"; wording: "餐饮等行业的生产经营单位使用燃气的，应当安装可燃气体报警装置，并保障其正常使用。" }
        }
        text: Sample.t("使用场所已安装可燃气体报警装置，且正常通电", "Combustible gas alarm installed and powered")
        width: root.width
    }
    McChecklistItem {
        answer: McAnswerSegment.Fail
        draftText: Sample.t("草稿 YH-0319，还差整改期限", "Draft YH-0319, deadline missing")
        number: "3.4"
        text: Sample.t("气瓶与灶具净距不小于 0.5 m，连接软管无老化、不穿墙", "Cylinder at least 0.5 m from stove; hose sound, not through walls")
        width: root.width
    }
    McChecklistItem {
        number: "3.5"
        statuteCount: 2
        text: Sample.t("未在地下、半地下或通风不良场所使用液化石油气", "No LPG in basements or unventilated rooms")
        width: root.width
    }
    McChecklistItem {
        answer: McAnswerSegment.NotApplicable
        locked: true
        number: "3.6"
        text: Sample.t("气瓶在检验有效期内，角阀与减压阀完好", "Cylinders within test date, valves sound")
        width: root.width
    }
}
