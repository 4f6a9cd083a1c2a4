// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Theme

// The one place where what a person chose becomes what is drawn.
Item {
    id: root

    required property Settings settings

    Binding { target: Theme; property: "dark"; value: root.settings.night }
    Binding { target: Theme; property: "gloves"; value: root.settings.gloves }
    Binding { target: Theme; property: "leftHanded"; value: root.settings.leftHanded }
    Binding { target: Theme; property: "reducedMotion"; value: root.settings.reducedMotion }
    Binding { target: Theme; property: "textScale"; value: root.settings.textScale }
}
