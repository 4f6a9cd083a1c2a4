// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A quick report that is not stored yet: what was said so far, and the pictures by their digests (their bytes are in the
// store of photos already). A value, and its form in a file of Drafts. Also how far a report came that was cut off.
#pragma once

#include "qml/evidence/photodesk.h"

#include <QCborMap>

namespace mingcha::app {

struct CaptureDraft
{
    std::vector<KeptPicture> pictures;
    QString category;
    QString reason;
    QString place;
    QString township; ///< chosen, or as proposed when the draft was kept; empty: neither
    bool emergency = false;
    Id reported;            ///< the hazard, once it is founded
    qsizetype attached = 0; ///< of the pictures, the first so many are the hazard's

    [[nodiscard]] bool isEmpty() const
    {
        return pictures.empty() && category.isEmpty() && reason.isEmpty() && place.isEmpty();
    }
};

[[nodiscard]] QCborMap encodeCapture(const CaptureDraft &draft);
/// What cannot be read is left out; a picture only whole.
[[nodiscard]] CaptureDraft decodeCapture(const QCborMap &values);

} // namespace mingcha::app
