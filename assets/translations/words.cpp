// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "assets/translations/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace mingcha {

Words speak(const QString &language)
{
    QLocale::setDefault(QLocale(language));
    Words words;
    const QDir compiled(QStringLiteral(":/i18n"));
    const QStringList parts = compiled.entryList({QStringLiteral("*_%1.qm").arg(language)}, QDir::Files, QDir::Name);
    for (const QString &part : parts) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(compiled.filePath(part)))
            continue;
        QCoreApplication::installTranslator(translator.get());
        words.push_back(std::move(translator));
    }
    return words;
}

} // namespace mingcha
