// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// Recording a hazard: annotated photograph at the left, the form at the right.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1280

    MarkModel {
        id: marks
        Component.onCompleted: {
            append(2, 0.77, 0.33, 0.99, 0.91, "")
            append(0, 0.52, 0.2, 0.76, 0.37, "")
            append(3, 0.38, 0.16, 0.38, 0.16, Sample.t("气瓶距灶 0.3 m", "0.3 m from stove"))
            append(4, 0.1, 0.75, 0.35, 0.95, "")
        }
    }
    McTopBar {
        id: bar
        canGoBack: true
        subtitle: Sample.t("企业甲·小餐饮·三、燃气使用 3.4", "Enterprise A, 3. Gas use 3.4")
        title: Sample.t("登记隐患", "Record hazard")
        width: parent.width
        McChip { iconName: "pen"; text: Sample.t("YH-0319 草稿", "YH-0319 draft") }
        McGnssChip { accuracyMetres: 4; ageSeconds: 12; positionState: McGnssChip.Fixed; quality: McGnssChip.Good }
    }
    Item {
        anchors { bottom: parent.bottom; top: bar.bottom }
        width: 600
        McAnnotator {
            id: annotator
            anchors { bottom: tools.top; left: parent.left; right: parent.right; top: parent.top }
            marks: marks
            source: Sample.photo("kitchen")
            tool: 0
        }
        McPhotoLabel {
            detail: Sample.t("原图已固定·标注另存", "Original fixed, marks apart")
            iconName: "shield-check"
            x: 16
            y: 16
        }
        McMarkBar {
            id: tools
            anchors { bottom: photos.top; left: parent.left; right: parent.right }
            canUndo: marks.count > 0
            tool: annotator.tool
            onToolChosen: (tool) => annotator.tool = tool
            onUndoClicked: marks.undo()
        }
        Rectangle {
            id: photos
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            color: Theme.photoGround
            height: 97
            McPhotoStrip {
                addText: Sample.t("再拍", "Again")
                anchors { left: parent.left; leftMargin: 16; right: parent.right; verticalCenter: parent.verticalCenter }
                model: PhotoSamples {}
                overPhoto: true
                selectedIndex: 0
                thumbHeight: 69
                thumbWidth: 92
            }
        }
    }
    Rectangle {
        anchors { bottom: parent.bottom; left: parent.left; leftMargin: 600; right: parent.right; top: bar.bottom }
        color: Theme.surface
        Column {
            anchors { left: parent.left; margins: 24; right: parent.right; top: parent.top; topMargin: 14 }
            spacing: 14
            McFormField {
                label: Sample.t("隐患描述", "Description")
                width: parent.width
                McTextArea { canSpeak: true; objectName: "description"; text: Sample.t("后厨液化石油气瓶紧邻灶具摆放，净距不足 0.5 m，软管老化", "LPG cylinder beside the stove, under 0.5 m, hose aged"); width: parent.width }
            }
            Row {
                spacing: 16
                width: parent.width
                McFormField {
                    label: Sample.t("隐患等级", "Severity")
                    width: (parent.width - 16) / 2
                    McSegment { accessibleName: "s"; currentIndex: 0; dangerIndex: 1; options: [Sample.t("一般", "General"), Sample.t("重大", "Major")]; width: parent.width }
                }
                McFormField {
                    label: Sample.t("处置方式", "Action")
                    width: (parent.width - 16) / 2
                    McSegment { accessibleName: "a"; currentIndex: 1; options: [Sample.t("立行立改", "On the spot"), Sample.t("限期整改", "By deadline")]; width: parent.width }
                }
            }
            McFormField {
                label: Sample.t("整改期限", "Deadline")
                width: parent.width
                McQuickDate { currentDays: 10; today: new Date(2026, 10, 23); width: parent.width }
            }
            Row {
                spacing: 16
                width: parent.width
                McFormField {
                    label: Sample.t("整改责任人", "Responsible")
                    width: (parent.width - 16) / 2
                    McTextField { iconName: "user"; label: "p"; text: Sample.t("负责人甲", "Person A"); width: parent.width }
                }
                McFormField {
                    label: Sample.t("具体位置", "Where")
                    problem: Sample.t("还没有填写", "Not filled in yet")
                    width: (parent.width - 16) / 2
                    McTextField { faulty: true; iconName: "pin"; placeholderText: Sample.t("例如一层后厨", "Such as kitchen"); width: parent.width }
                }
            }
            McPresence {
                facts: [Sample.t("定位距登记地址 11 m", "11 m from the address"), Sample.t("停留 43 分", "43 min on site"), Sample.t("轨迹连续", "track unbroken")]
                width: parent.width
            }
            Row {
                spacing: 16
                McPresence { facts: [Sample.t("定位 12 分钟前", "12 min old")]; presence: McPresence.NeedsNote; width: 308 }
                McPresence { facts: [Sample.t("没有定位", "No position")]; presence: McPresence.Insufficient; width: 308 }
            }
        }
        McActionBar {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            leading: McSaveState { detail: Sample.t("10:43:18·自动保存", "10:43:18") }
            McButton { iconName: "plus"; size: McButton.Field; text: Sample.t("存并再登记", "And another") }
            McButton { iconName: "check"; kind: McButton.Primary; size: McButton.Field; text: Sample.t("完成登记", "Done") }
        }
    }
}
