// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A quick report on its way into the journal: the hazard, then each of its pictures, then the word that it is complete. One
// act follows when the one before is durable, and the draft says how far it came, so that a report that was cut off goes on
// where it stopped and never twice. Outlives the page that began it. GUI thread.
#pragma once

#include "qml/hazard/capturedraft.h"

#include "core/hazard/acts.h"

#include <functional>

namespace mingcha::app {

struct QuickReport
{
    QString draftName; ///< in Drafts
    CaptureDraft draft;
    hazard::FoundInput found;
};

/// `done` once the last act is durable, or one could not be kept: with what the report had become by then.
void sendReport(Session &session, const QuickReport &report,
                std::function<void(const Status &, const CaptureDraft &)> done);

} // namespace mingcha::app
