// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Chooses a site, the nearest first or by words, then what to begin there; or adds one that is not listed.
AppPage {
    id: root

    hidesRail: true
    objectName: "sitePickerPage"

    SiteList {
        id: sites
        session: root.session
    }
    AppBar {
        id: bar
        canGoBack: true
        session: root.session
        subtitle: sites.onlyProposed ? qsTr("Merges to decide") : sites.nearest ? qsTr("The nearest first") : qsTr("By name")
        title: qsTr("Choose a site")
        width: parent.width
        onBackClicked: root.goBack()
    }
    McSearchField {
        id: search
        anchors { left: parent.left; margins: root.portrait ? 20 : 24; right: add.left; rightMargin: add.visible ? 12 : 0; top: bar.bottom; topMargin: 16 }
        focus: true
        objectName: "field:search"
        placeholderText: qsTr("Name, address or person in charge")
        onSearched: (words) => { sites.onlyProposed = false; sites.searchText = words; }
    }
    McFilterChip {
        id: proposed
        anchors { left: search.left; top: search.bottom; topMargin: visible ? 8 : 0 }
        checked: sites.onlyProposed
        count: sites.proposedCount
        height: visible ? implicitHeight : 0
        iconName: "layers"
        objectName: "filter:proposed"
        text: qsTr("Merges proposed")
        visible: sites.proposedCount > 0
        onClicked: { search.text = ""; sites.searchText = ""; sites.onlyProposed = !sites.onlyProposed; }
    }
    McButton {
        id: add
        anchors { right: parent.right; rightMargin: root.portrait ? 20 : 24; verticalCenter: search.verticalCenter }
        iconName: "plus"
        objectName: "action:addSite"
        text: qsTr("Not listed")
        visible: root.session.mayRecord
        width: visible ? implicitWidth : 0
        onClicked: root.session.go("site")
    }
    McCard {
        anchors { bottom: parent.bottom; left: search.left; right: add.right; top: proposed.bottom; bottomMargin: 16; topMargin: proposed.visible ? 8 : 16 }
        clip: true
        ListView {
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: sites
            reuseItems: true
            visible: sites.status !== SiteList.Failed
            delegate: McListRow {
                required property string siteId
                required property string name
                required property string detail
                required property string distance
                height: Math.max(implicitHeight, Theme.rowTwoLine)
                meta: detail
                objectName: "site:" + siteId
                showArrow: true
                text: name
                trailingText: distance
                width: ListView.view.width
                onClicked: {
                    if (sites.onlyProposed) {
                        root.session.go("site", siteId);
                    } else {
                        start.siteId = siteId;
                        start.open();
                    }
                }
            }
        }
        McStatePanel {
            anchors { left: parent.left; margins: 16; right: parent.right; top: parent.top }
            effect: root.session.mayRecord ? qsTr("Try fewer words, or add the site with its position.") : qsTr("Try fewer words.")
            fact: qsTr("No such site on this tablet")
            iconName: "search"
            primaryIcon: "plus"
            primaryText: root.session.mayRecord ? qsTr("Add the site") : ""
            visible: sites.status === SiteList.Empty
            onPrimaryClicked: root.session.go("site")
        }
        FailedPanel {
            anchors { left: parent.left; margins: 16; right: parent.right; top: parent.top }
            list: sites
        }
    }
    BeginSheet {
        id: start
        session: root.session
    }
}
