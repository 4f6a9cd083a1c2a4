// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "assets/assets.h"

#include <QDir>

// Q_INIT_RESOURCE declares a function of the global namespace, so it cannot stand inside one.
static void initResources()
{
    Q_INIT_RESOURCE(mingcha_assets);
}

namespace mingcha {

void initAssets()
{
    initResources();
}

} // namespace mingcha
