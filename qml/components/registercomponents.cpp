// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "registercomponents.h"

#include "iconprovider.h"

#include <QQmlEngine>

namespace mingcha::components {

void registerComponents(QQmlEngine &engine)
{
    engine.addImportPath(QStringLiteral(":/qt/qml"));
    engine.addImageProvider(QStringLiteral("icon"), new IconProvider); // the engine owns it
}

} // namespace mingcha::components
