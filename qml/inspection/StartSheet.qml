// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Before the first item: begin; in an administrative inspection each member's statement on recusal, cards shown, and the
// right of recusal told, each kept with its time.
McSheet {
    id: root

    required property Session session
    required property Formalities formalities
    property string subject
    property bool dismissed: false
    property string signer

    acceptEnabled: !root.formalities.busy && (root.formalities.begun || root.formalities.hindrance === "")
    acceptText: root.formalities.begun ? qsTr("To the checklist") : qsTr("Begin inspection")
    cancelText: qsTr("Later")
    disabledReason: root.formalities.hindrance
    effect: root.formalities.administrative ? qsTr("An administrative inspection: these steps are part of its record.")
                                            : qsTr("The time of the beginning is kept.")
    objectName: "startSheet"
    title: qsTr("Before the inspection")
    onAboutToHide: root.dismissed = true
    onAccepted: root.formalities.begun ? root.close() : root.formalities.begin()

    Connections {
        target: root.formalities
        function onChanged(): void {
            if (root.opened && root.formalities.begun && !root.formalities.needed)
                root.close();
        }
        function onStated(): void { root.signer = ""; }
    }
    TeamModel {
        id: team
        inspection: root.subject
        session: root.session
    }
    Column {
        visible: root.formalities.administrative
        width: parent.width
        Repeater {
            model: team
            delegate: StatementRow {
                formalities: root.formalities
                signing: root.signer === personId
                width: parent.width
                onSignRequested: root.signer = personId
            }
        }
    }
    McText {
        color: Theme.danger
        text: root.formalities.message
        type: Theme.bodySmall
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
    McSwitchRow {
        enabled: root.formalities.begun && root.formalities.cardsShown === ""
        meta: root.formalities.cardsShown === "" ? qsTr("Two officers show their cards") : qsTr("at %1").arg(root.formalities.cardsShown)
        objectName: "formality:cards"
        on: root.formalities.cardsShown !== ""
        text: qsTr("Enforcement cards shown")
        visible: root.formalities.administrative
        width: parent.width
        onToggled: root.formalities.showCards()
    }
    McSwitchRow {
        enabled: root.formalities.begun && root.formalities.recusalTold === ""
        meta: root.formalities.recusalTold === "" ? qsTr("The unit may ask for another officer") : qsTr("at %1").arg(root.formalities.recusalTold)
        objectName: "formality:recusal"
        on: root.formalities.recusalTold !== ""
        showDivider: false
        text: qsTr("Told of the right to recusal")
        visible: root.formalities.administrative
        width: parent.width
        onToggled: root.formalities.tellRecusal()
    }
}
