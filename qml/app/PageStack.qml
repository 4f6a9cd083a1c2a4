// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Mingcha.Theme

// The pages on top of each other; a new one comes in from the right and goes back there. Templates only: a style of
// Qt Quick Controls would be loaded before the first frame for nothing else.
T.StackView {
    id: root

    component Slide: Transition {
        id: slide
        required property real from
        required property real to
        XAnimator { duration: Theme.motionPage; easing.type: Easing.OutCubic; from: slide.from; to: slide.to }
    }

    popEnter: Slide { from: -root.width; to: 0 }
    popExit: Slide { from: 0; to: root.width }
    pushEnter: Slide { from: root.width; to: 0 }
    pushExit: Slide { from: 0; to: -root.width }
}
