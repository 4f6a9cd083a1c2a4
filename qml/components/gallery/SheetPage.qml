// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components

// The sheet that asks for a reason.
Item {
    id: root
    implicitHeight: 800
    implicitWidth: 1280

    McSheet {
        id: sheet
        acceptDanger: true
        acceptEnabled: false
        acceptText: Sample.t("退回", "Return")
        disabledReason: Sample.t("请先写原因", "Write a reason first")
        effect: Sample.t("检查员会收到原因，补充后再次提交。记录不会丢。", "The inspector gets the reason and submits again. Nothing is lost.")
        title: Sample.t("退回补充", "Return for more")
        visible: true
        McFormField {
            label: Sample.t("原因", "Reason")
            width: parent.width
            McTextArea { objectName: "reason"; placeholderText: Sample.t("写给检查员", "For the inspector"); width: parent.width }
        }
        Flow {
            spacing: 8
            width: parent.width
            McFilterChip { text: Sample.t("补拍整体照", "Wider photo") }
            McFilterChip { checked: true; text: Sample.t("依据不准确", "Wrong basis") }
        }
    }
}
