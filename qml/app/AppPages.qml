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
    readonly property list<PageFile> pages: [
        PageFile { name: "today"; file: "../inspection/TodayPage.qml" },
        PageFile { name: "unlock"; file: "../person/UnlockPage.qml" },
        PageFile { name: "checklist"; file: "../inspection/ChecklistPage.qml" },
        PageFile { name: "hazard"; file: "../hazard/HazardPage.qml" },
        PageFile { name: "capture"; file: "../hazard/CapturePage.qml" },
        PageFile { name: "inspections"; file: "../inspection/InspectionsPage.qml" },
        PageFile { name: "hazards"; file: "../hazard/HazardsPage.qml" },
        PageFile { name: "life"; file: "../hazard/LifePage.qml" },
        PageFile { name: "review"; file: "../hazard/ReviewPage.qml" },
        PageFile { name: "sync"; file: "../sync/SyncCentrePage.qml" },
        PageFile { name: "sitepick"; file: "../site/SitePickerPage.qml" },
        PageFile { name: "site"; file: "../site/SitePage.qml" },
        PageFile { name: "settings"; file: "../settings/SettingsPage.qml" },
        PageFile { name: "position"; file: "../evidence/PositionSheet.qml" },
        PageFile { name: "enrol"; file: "../person/EnrolPage.qml" }
    ]

    // Null when there is no such page.
    function component(name: string): Component {
        for (let i = 0; i < root.pages.length; ++i) {
            const page = root.pages[i];
            if (page.name !== name)
                continue;
            if (page.read === null)
                page.read = Qt.createComponent(page.file, Component.PreferSynchronous, root);
            return page.read;
        }
        return null;
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
        let next = 0;
        while (next < root.pages.length && root.pages[next].read !== null)
            ++next;
        if (next === root.pages.length)
            return;
        const page = root.pages[next];
        const component = Qt.createComponent(page.file, Component.Asynchronous, root);
        const keep = () => {
            if (page.read === null)
                page.read = component;
            root.readAhead();
        };
        if (component.status === Component.Loading)
            component.statusChanged.connect(keep);
        else
            keep();
    }
}
