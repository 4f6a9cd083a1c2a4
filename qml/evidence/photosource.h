// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Where the picture of a photo comes from, wherever it was taken: the original here, a preview from the centre, or
// nothing yet, with the words for why. What is not here and may be looked at is asked for. Main thread.
#pragma once

#include "core/evidence/photo.h"

#include <QString>

namespace mingcha::app {

class Session;

/// The address for an Image, with the layers drawn over the photo; another one once better bytes came. Empty while there is none: then it is asked for.
[[nodiscard]] QString photoSource(const Session &session, const evidence::Photo &photo, const QString &shape = {});
/// The centre's receipt names it, or the centre has given a preview of it, which it makes of whole photos only.
[[nodiscard]] bool isAtCentre(const Session &session, const evidence::Photo &photo);
/// "Still on the tablet of Wang", …; empty where nothing is missing.
[[nodiscard]] QString photoPlaceText(const Session &session, const evidence::Photo &photo);

} // namespace mingcha::app
