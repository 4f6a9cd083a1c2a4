// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Says that a site is the same as another one: which, and why. Who may not merge proposes it.
McSheet {
    id: root

    required property Session session
    required property SiteDesk desk
    property string otherId: ""

    acceptEnabled: root.otherId !== "" && why.text.trim() !== ""
    acceptText: root.desk.mayMerge ? qsTr("Merge") : qsTr("Propose the merge")
    disabledReason: root.otherId === "" ? qsTr("Choose the site that stays.") : why.text.trim() === "" ? qsTr("Say why, in a few words.") : ""
    effect: root.desk.mayMerge ? qsTr("New inspections go to the site that stays; the history of both is kept.")
                               : qsTr("The team lead or the coordinator decides; they find it in their list of sites. Until then both stay as they are.")
    title: qsTr("Which site is it the same as?")
    onAccepted: { root.close(); root.desk.merge(root.otherId, why.text); }

    SiteList {
        id: sites
        except: root.desk.siteId
        session: root.session
    }
    McSearchField {
        objectName: "field:mergeSearch"
        placeholderText: qsTr("Name, address or person in charge")
        width: parent.width
        onSearched: (words) => { root.otherId = ""; sites.searchText = words; }
    }
    McCard {
        height: Math.round(220 * Theme.textScale)
        width: parent.width
        ListView {
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: sites
            delegate: McListRow {
                required property string siteId
                required property string name
                required property string detail
                meta: detail
                objectName: "merge:" + siteId
                selected: siteId === root.otherId
                text: name
                width: ListView.view.width
                onClicked: root.otherId = siteId
            }
        }
    }
    McTextField {
        id: why
        label: qsTr("Why")
        objectName: "field:mergeReason"
        placeholderText: qsTr("Why, in a few words")
        width: parent.width
    }
}
