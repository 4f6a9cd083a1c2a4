// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// Language, colours, size and hands: what shows at once.
McCard {
    id: root

    required property Settings settings
    readonly property list<real> scales: [1.0, 1.15, 1.3]

    implicitHeight: rows.height

    Column {
        id: rows
        width: parent.width
        McChoiceRow {
            currentIndex: root.settings.language === "zh_CN" ? 0 : 1
            objectName: "setting:language"
            options: ["中文", "English"]
            text: qsTr("Language")
            width: parent.width
            onChosen: (index) => root.settings.language = index === 0 ? "zh_CN" : "en"
        }
        McChoiceRow {
            currentIndex: root.settings.night ? 1 : 0
            meta: qsTr("Photographs are not dimmed")
            objectName: "setting:night"
            options: [qsTr("Day"), qsTr("Night")]
            text: qsTr("Colours")
            width: parent.width
            onChosen: (index) => root.settings.night = index === 1
        }
        McChoiceRow {
            currentIndex: root.settings.textScale > 1.2 ? 2 : root.settings.textScale > 1.05 ? 1 : 0
            objectName: "setting:textScale"
            options: [qsTr("Normal"), qsTr("Large"), qsTr("Largest")]
            text: qsTr("Text size")
            width: parent.width
            onChosen: (index) => root.settings.textScale = root.scales[index]
        }
        McSwitchRow {
            meta: qsTr("Larger targets; a quick second tap is ignored")
            objectName: "setting:gloves"
            on: root.settings.gloves
            text: qsTr("Gloves")
            width: parent.width
            onToggled: (on) => root.settings.gloves = on
        }
        McSwitchRow {
            meta: qsTr("The main button is on the left")
            objectName: "setting:leftHanded"
            on: root.settings.leftHanded
            text: qsTr("Left-handed")
            width: parent.width
            onToggled: (on) => root.settings.leftHanded = on
        }
        McSwitchRow {
            objectName: "setting:reducedMotion"
            on: root.settings.reducedMotion
            showDivider: false
            text: qsTr("Reduce motion")
            width: parent.width
            onToggled: (on) => root.settings.reducedMotion = on
        }
    }
}
