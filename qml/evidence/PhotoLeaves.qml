// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Theme

// The photographs of PhotoViewer, one at a time: swiped, or by the arrow keys. Holds none while it is not shown.
ListView {
    id: root

    required property PhotoList photos

    signal dismissed
    signal custodyAsked(string photoId)

    function show(index: int): void {
        model = photos;
        currentIndex = index;
        positionViewAtIndex(index, ListView.Beginning);
        forceActiveFocus();
    }
    function clear(): void {
        model = null;
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    highlightMoveDuration: Theme.motionPage
    highlightRangeMode: ListView.StrictlyEnforceRange
    // Enlarged, a swipe moves the picture.
    interactive: !((currentItem as PhotoLeaf)?.zoomed ?? false)
    keyNavigationEnabled: true
    model: null
    orientation: ListView.Horizontal
    preferredHighlightBegin: 0
    preferredHighlightEnd: width
    snapMode: ListView.SnapOneItem
    delegate: PhotoLeaf {
        id: leaf
        height: ListView.view.height
        width: ListView.view.width
        onClosed: root.dismissed()
        onCustodyAsked: root.custodyAsked(leaf.photoId)
    }
    Accessible.name: qsTr("Photos")
    Accessible.role: Accessible.List
}
