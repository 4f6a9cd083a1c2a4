// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// Switches between Chinese and English; names the other one in its own language, for those who cannot read this one.
McButton {
    id: root

    required property Settings settings
    readonly property bool chinese: root.settings.language === "zh_CN"

    iconName: "globe"
    objectName: "action:language"
    text: root.chinese ? "English" : "中文"
    onClicked: root.settings.language = root.chinese ? "en" : "zh_CN"
}
