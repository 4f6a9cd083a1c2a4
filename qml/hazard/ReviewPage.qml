// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The lead's desk: what waits for review at the left, the one being weighed at the right.
AppPage {
    id: root

    property string chosen

    objectName: "reviewPage"

    function goBack(): void {
        if (split.narrow && split.showingDetail)
            split.showingDetail = false;
        else
            root.session.back();
    }
    function settle(): void {
        if (root.chosen === "" || !reviews.contains(root.chosen))
            root.chosen = split.narrow ? "" : reviews.first();
        if (root.chosen === "")
            split.showingDetail = false;
    }

    ReviewListModel {
        id: reviews
        session: root.session
        onLoaded: root.settle()
    }
    McTopBar {
        id: bar
        canGoBack: split.narrow && split.showingDetail
        clockText: root.session.clockText
        subtitle: qsTr("%1 waiting · %2 major").arg(reviews.waitingCount).arg(reviews.majorCount)
        title: qsTr("Review")
        width: parent.width
        onBackClicked: root.goBack()
        SyncChip { session: root.session }
    }
    McSplitView {
        id: split
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: bar.bottom }
        list: Rectangle {
            anchors.fill: parent
            color: Theme.surface

            McChipStrip {
                id: filters
                height: Math.max(68, implicitHeight + 16)
                width: parent.width
                McFilterChip { checked: reviews.show === ReviewListModel.Waiting; count: reviews.waitingCount; objectName: "filter:waiting"; text: qsTr("Waiting"); onClicked: reviews.show = ReviewListModel.Waiting }
                McFilterChip { checked: reviews.show === ReviewListModel.Major; count: reviews.majorCount; objectName: "filter:major"; text: qsTr("Major"); onClicked: reviews.show = ReviewListModel.Major }
                McFilterChip { checked: reviews.show === ReviewListModel.Returned; count: reviews.returnedCount; objectName: "filter:returned"; text: qsTr("Sent back"); onClicked: reviews.show = ReviewListModel.Returned }
            }
            ListView {
                anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: filters.bottom }
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                model: reviews
                objectName: "reviewList"
                reuseItems: true
                delegate: McReviewRow {
                    required property string hazardId
                    required property string title
                    required property string grade
                    objectName: "row:" + hazardId
                    selected: hazardId === root.chosen && !split.narrow
                    severityText: grade
                    text: title
                    width: ListView.view.width
                    required meta
                    required number
                    required major
                    required noteText
                    required noteTone
                    required noteIcon
                    onClicked: {
                        root.chosen = hazardId;
                        split.showingDetail = true;
                    }
                }
            }
            McStatePanel {
                anchors { horizontalCenter: parent.horizontalCenter; top: filters.bottom; topMargin: 16 }
                effect: qsTr("What your teams complete appears here by itself.")
                fact: qsTr("Nothing to review")
                iconName: "check-circle"
                tone: Tone.Ok
                visible: reviews.status === ReviewListModel.Empty
                width: parent.width - 28
            }
            FailedPanel {
                anchors { horizontalCenter: parent.horizontalCenter; top: filters.bottom; topMargin: 16 }
                list: reviews
                width: parent.width - 28
            }
        }
        detail: ReviewView {
            anchors.fill: parent
            hazard: root.chosen
            session: root.session
            onReviewed: id => root.chosen = reviews.neighbour(id)
        }
    }
}
