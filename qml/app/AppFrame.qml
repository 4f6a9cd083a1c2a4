// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// Around every page: the rail at the left in landscape, the bar at the foot in portrait; neither on working pages.
// Each is made when it is first shown.
Item {
    id: root

    required property Session session
    required property bool portrait
    required property bool railHidden
    required property string rootPage
    readonly property real railWidth: place.x
    default property alias content: place.data

    FirstShown {
        id: rail
        anchors { bottom: parent.bottom; left: parent.left; top: parent.top }
        visible: !root.portrait && !root.railHidden
        McNavRail {
            anchors.fill: parent
            personInitial: root.session.personName.slice(-1)
            personName: root.session.personName
            syncIcon: root.session.sync.iconName
            syncSelected: root.rootPage === "sync"
            syncText: root.session.sync.railText
            onPersonClicked: root.session.go("settings")
            onSyncClicked: root.session.go("sync")

            NavEntry { page: "today"; iconName: "today"; text: qsTr("Today"); session: root.session; rootPage: root.rootPage }
            NavEntry { page: "inspections"; iconName: "inspect"; text: qsTr("Inspect"); session: root.session; rootPage: root.rootPage }
            NavEntry {
                badge: root.session.hazardsDue
                page: "hazards"; iconName: "hazard"; text: qsTr("Hazards"); session: root.session; rootPage: root.rootPage
            }
            NavEntry {
                badge: root.session.reviewsWaiting
                page: "review"; iconName: "review"; text: qsTr("Review"); session: root.session; rootPage: root.rootPage
                visible: root.session.mayReview
            }
        }
    }
    FirstShown {
        id: bar
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        visible: root.portrait && !root.railHidden
        McNavBar {
            anchors.fill: parent
            NavEntry { page: "today"; iconName: "today"; text: qsTr("Today"); session: root.session; rootPage: root.rootPage; prefix: "bar" }
            NavEntry { page: "inspections"; iconName: "inspect"; text: qsTr("Inspect"); session: root.session; rootPage: root.rootPage; prefix: "bar" }
            NavEntry {
                badge: root.session.hazardsDue
                page: "hazards"; iconName: "hazard"; text: qsTr("Hazards"); session: root.session; rootPage: root.rootPage; prefix: "bar"
            }
            NavEntry {
                badge: root.session.reviewsWaiting
                page: "review"; iconName: "review"; text: qsTr("Review"); session: root.session; rootPage: root.rootPage; prefix: "bar"
                visible: root.session.mayReview
            }
            NavEntry {
                badge: root.session.waiting
                page: "sync"; iconName: root.session.sync.iconName; text: qsTr("Sync"); session: root.session; rootPage: root.rootPage; prefix: "bar"
            }
            NavEntry { page: "settings"; iconName: "more"; text: qsTr("More"); session: root.session; rootPage: root.rootPage; prefix: "bar" }
        }
    }
    Item {
        id: place
        anchors {
            bottom: bar.visible ? bar.top : parent.bottom
            left: rail.visible ? rail.right : parent.left
            right: parent.right
            top: parent.top
        }
    }
}
