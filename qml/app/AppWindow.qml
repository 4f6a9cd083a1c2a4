// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The one window: rail or bottom bar, a stack of pages, and the words at its foot. It only wires; pages do the work.
T.ApplicationWindow {
    id: root

    required property Session session
    required property Settings settings
    readonly property bool portrait: height > width
    readonly property AppPage page: stack.currentItem as AppPage
    property string rootPage: "today"
    property T.Popup position: null
    property bool drawn: false

    function open(name: string, subject: string): void {
        const component = pages.component(name);
        if (component === null)
            return;
        if (pages.roots.includes(name) && subject === "") {
            root.rootPage = name;
            stack.replace(null, component, pages.properties(name, ""), T.StackView.Immediate);
        } else {
            stack.push(component, pages.properties(name, subject), Theme.motionPage === 0 ? T.StackView.Immediate : T.StackView.PushTransition);
        }
        stack.currentItem.forceActiveFocus();
    }

    color: Theme.bg
    height: 800
    minimumHeight: 480
    minimumWidth: 480
    title: qsTr("Mingcha")
    visible: true
    width: 1280

    onClosing: close => {
        if (stack.depth > 1) {
            close.accepted = Qt.platform.os !== "android";
            if (!close.accepted)
                root.page.goBack();
        }
    }

    ThemeBinding {
        settings: root.settings
    }
    AppPages {
        id: pages
        session: root.session
        settings: root.settings
    }
    AppFrame {
        id: frame
        anchors.fill: parent
        portrait: root.portrait
        railHidden: !root.session.unlocked || (root.page?.hidesRail ?? true)
        rootPage: root.rootPage
        session: root.session

        PageStack {
            id: stack
            anchors.fill: parent
            focus: true
            Component.onCompleted: {
                const first = root.session.unlocked ? "today" : root.session.enrolled ? "unlock" : "enrol";
                stack.push(pages.component(first), pages.properties(first, ""), T.StackView.Immediate);
                stack.currentItem.forceActiveFocus();
            }
        }
    }
    McToast {
        id: toast
        // Over the free middle of the page's top bar, where there is nothing to touch.
        anchors { horizontalCenter: parent.horizontalCenter; horizontalCenterOffset: frame.railWidth / 2; top: parent.top; topMargin: 8 }
        widest: Math.min(480, (parent.width - frame.railWidth) * 0.5)
    }
    onFrameSwapped: {
        if (!root.drawn)
            ahead.start();
        root.drawn = true;
    }

    Timer {
        id: ahead
        interval: 0
        onTriggered: pages.readAhead()
    }

    Shortcut {
        // An open sheet takes the key for itself.
        enabled: !(frame.T.Overlay.overlay?.visible ?? false)
        sequences: ["Esc", "Back"]
        onActivated: root.page.goBack()
    }
    Connections {
        target: root.settings
        function onLanguageChanged(): void { toast.dismiss(); } // its words are of the other language
    }
    Connections {
        target: root.session
        function onPageAsked(page: string, subject: string): void { root.open(page, subject); }
        function onBackAsked(): void {
            if (stack.depth > 1)
                stack.pop(Theme.motionPage === 0 ? T.StackView.Immediate : T.StackView.PopTransition);
            else if (root.rootPage !== "today" && root.session.unlocked)
                root.open("today", "");
        }
        function onPositionAsked(): void {
            if (root.position === null)
                root.position = pages.component("position").createObject(frame, pages.properties("position", "")) as T.Popup;
            root.position.open();
        }
        function onSaid(text: string): void { toast.show(text, ""); }
        function onFailed(text: string): void { toast.show(text, ""); }
        function onPersonChanged(): void {
            const locked = root.page?.objectName === "unlockPage" || root.page?.objectName === "enrolPage";
            if (root.session.unlocked && locked)
                root.open("today", "");
            else if (!root.session.unlocked && !locked)
                stack.replace(null, pages.component("unlock"), pages.properties("unlock", ""), T.StackView.Immediate).forceActiveFocus();
        }
    }
}
