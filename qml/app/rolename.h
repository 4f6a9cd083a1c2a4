// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What people call the roles of core/person.
#pragma once

#include <QString>

namespace mingcha::app {

/// In the language of the moment; the word itself where it is a role of a later version.
[[nodiscard]] QString roleName(const QString &role);

} // namespace mingcha::app
