// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Adds a site in the field, or corrects one that is listed.
AppPage {
    id: root

    hidesRail: true
    objectName: "sitePage"

    function keep(): void {
        if (desk.disabledReason === "")
            desk.keep();
    }

    Keys.onEnterPressed: root.keep()
    Keys.onReturnPressed: root.keep()

    SiteDesk {
        id: desk
        session: root.session
        siteId: root.subject
        onKept: (siteId) => { root.session.say(qsTr("The site is stored on this device.")); root.session.back(); }
    }
    AppBar {
        id: bar
        canGoBack: true
        session: root.session
        title: desk.known ? qsTr("Correct a site") : qsTr("Add a site")
        width: parent.width
        onBackClicked: root.goBack()
    }
    McFormScroll {
        anchors { bottom: actions.top; left: parent.left; right: parent.right; top: bar.bottom }
        contentHeight: form.height + 40
        ground: Theme.bg
        SiteForm {
            id: form
            anchors.horizontalCenter: parent.horizontalCenter
            desk: desk
            width: Math.min(760, parent.width - 40)
            y: 20
        }
    }
    McActionBar {
        id: actions
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        note: desk.disabledReason
        leading: Row {
            spacing: 12
            McButton {
                iconName: "undo"
                objectName: "action:discard"
                size: McButton.Field
                text: qsTr("Discard the draft")
                visible: desk.broughtBack
                onClicked: desk.discard()
            }
            McButton {
                iconName: "layers"
                objectName: "action:decideMerge"
                size: McButton.Field
                text: qsTr("Decide the merge")
                visible: desk.mayDecide
                onClicked: deciding.open()
            }
            McButton {
                iconName: "layers"
                objectName: "action:mergeSite"
                size: McButton.Field
                text: qsTr("Listed twice")
                visible: (desk.mayPropose || desk.mayMerge) && !desk.mayDecide
                onClicked: merging.open()
            }
            McButton {
                iconName: "trash"
                kind: McButton.OutlineDanger
                objectName: "action:voidSite"
                size: McButton.Field
                text: qsTr("Void")
                visible: desk.mayVoid
                onClicked: voiding.open()
            }
        }
        McButton {
            enabled: desk.disabledReason === ""
            iconName: "check"
            kind: McButton.Primary
            objectName: "action:keepSite"
            size: McButton.Field
            text: desk.known ? qsTr("Keep the correction") : qsTr("Add the site")
            onClicked: root.keep()
        }
    }
    MergeSheet {
        id: merging
        desk: desk
        session: root.session
    }
    ProposalSheet {
        id: deciding
        desk: desk
    }
    McSheet {
        id: voiding
        acceptDanger: true
        acceptEnabled: why.text.trim() !== ""
        acceptText: qsTr("Void the site")
        effect: qsTr("It stays in the history, and is offered for inspections no more.")
        title: qsTr("Void this site?")
        onAccepted: { voiding.close(); desk.voidSite(why.text); }
        McTextField {
            id: why
            label: qsTr("Why")
            objectName: "field:voidReason"
            placeholderText: qsTr("Why, in a few words")
            width: parent.width
        }
    }
}
