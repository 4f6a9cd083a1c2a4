// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What was typed about a site and is no entry yet, as it is kept in Drafts: only the fields that differ from the site as it was
// read, so that what others change meanwhile is not undone by an old draft. Plain functions.
#pragma once

#include "core/site/site.h"

#include <QCborMap>

namespace mingcha::app {

/// Empty when nothing differs.
[[nodiscard]] QCborMap encodeSiteDraft(const site::Site &read, const site::Site &typed);
/// The site as read, with what the draft changes.
[[nodiscard]] site::Site withSiteDraft(site::Site read, const QCborMap &draft);

} // namespace mingcha::app
