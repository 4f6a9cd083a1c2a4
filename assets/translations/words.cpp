// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "assets/translations/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace mingcha {

int speak(const QString &language)
{
    // English words stand in the source, so whatever Chinese were left installed would be found before them.
    QCoreApplication *application = QCoreApplication::instance();
    qDeleteAll(application->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly));
    QLocale::setDefault(QLocale(language));
    const QDir compiled(QStringLiteral(":/i18n"));
    const QStringList parts = compiled.entryList({QStringLiteral("*_%1.qm").arg(language)}, QDir::Files, QDir::Name);
    int installed = 0;
    for (const QString &part : parts) {
        auto translator = std::make_unique<QTranslator>(application);
        if (translator->load(compiled.filePath(part)) && QCoreApplication::installTranslator(translator.get())) {
            (void)translator.release(); // the application's
            ++installed;
        }
    }
    return installed;
}

} // namespace mingcha
