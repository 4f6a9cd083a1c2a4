// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App

// Every page by the name that session.go() knows it by. Roots stand in the rail; the others are pushed over them. A page
// is read when it is first asked for, or before that in idle moments, so that the lock screen waits for none of them.
QtObject {
    id: root

    required property Session session
    required property Settings settings

    readonly property list<string> roots: ["today", "inspections", "hazards", "review", "sync", "settings"]
    // In the order in which a day needs them.
    readonly property var files: ({
        today: "../inspection/TodayPage.qml",
        unlock: "../person/UnlockPage.qml",
        checklist: "../inspection/ChecklistPage.qml",
        hazard: "../hazard/HazardPage.qml",
        capture: "../hazard/CapturePage.qml",
        inspections: "../inspection/InspectionsPage.qml",
        hazards: "../hazard/HazardsPage.qml",
        life: "../hazard/LifePage.qml",
        review: "../hazard/ReviewPage.qml",
        sync: "../sync/SyncCentrePage.qml",
        sitepick: "../site/SitePickerPage.qml",
        site: "../site/SitePage.qml",
        settings: "../settings/SettingsPage.qml",
        position: "../evidence/PositionSheet.qml",
        enrol: "../person/EnrolPage.qml"
    })
    property var read: ({})

    // Null when there is no such page.
    function component(name: string): Component {
        if (root.read[name] === undefined && root.files[name] !== undefined)
            root.read[name] = Qt.createComponent(root.files[name], Component.PreferSynchronous, root);
        return root.read[name] ?? null;
    }

    // What a page of that name is made with.
    function properties(name: string, subject: string): var {
        const given = { session: root.session };
        if (subject !== "")
            given.subject = subject;
        if (name === "unlock" || name === "enrol" || name === "settings")
            given.settings = root.settings;
        return given;
    }

    // Reads the pages not yet read, one after the other, beside what the person does.
    function readAhead(): void {
        const name = Object.keys(root.files).find(file => root.read[file] === undefined);
        if (name === undefined)
            return;
        const component = Qt.createComponent(root.files[name], Component.Asynchronous, root);
        const next = () => {
            if (root.read[name] === undefined)
                root.read[name] = component;
            root.readAhead();
        };
        if (component.status === Component.Loading)
            component.statusChanged.connect(next);
        else
            next();
    }
}
