// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/checklist/cataloguefolder.h"

#include "core/base/files.h"
#include "core/checklist/cataloguelibrary.h"
#include "core/checklist/cataloguereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace mingcha::checklist {

namespace {

constexpr char kSuffix[] = ".json";

QString words(const char *text)
{
    return QCoreApplication::translate("CatalogueImport", text);
}

/// Fit to be a file's name: letters, digits, dots and dashes, not beginning with a dot.
bool isVersionName(QStringView version)
{
    const auto isFit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'.' ||
               c == u'-';
    };
    return !version.isEmpty() && version.size() <= kMaxVersionLength && version.front() != u'.' &&
           std::ranges::all_of(version, isFit);
}

QString pathOf(const QString &folder, const QString &version)
{
    return folder + QLatin1Char('/') + version + QLatin1String(kSuffix);
}

} // namespace

QStringList catalogueVersions(const QString &folder)
{
    QStringList versions;
    if (folder.isEmpty())
        return versions; // none is kept; not the folder that the program happens to stand in
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString version =
            file.fileName().chopped(std::min<qsizetype>(file.fileName().size(), sizeof kSuffix - 1));
        if (file.fileName().endsWith(QLatin1String(kSuffix)) && isVersionName(version))
            versions.append(version);
    }
    return versions;
}

Result<QByteArray> readCatalogueFile(const QString &folder, const QString &version)
{
    if (!isVersionName(version))
        return Error{ErrorCode::NotFound,
                     words(QT_TRANSLATE_NOOP("CatalogueImport", "There is no such version of the checklists.")),
                     version.left(kMaxVersionLength)};
    return readFile(pathOf(folder, version), kMaxCatalogueBytes);
}

Result<CatalogueKept> keepCatalogue(const QString &folder, const QByteArray &json, const QString &fileName)
{
    const Result<Catalogue> catalogue = readCatalogue(json, fileName);
    if (!catalogue)
        return catalogue.error();
    const QString version = catalogue->version();
    if (!isVersionName(version))
        return Error{ErrorCode::Invalid,
                     words(QT_TRANSLATE_NOOP(
                         "CatalogueImport", "The version may hold letters, digits, dots and dashes only, 40 at most.")),
                     fileName + QStringLiteral(", version")};
    CatalogueKept imported{version, static_cast<qsizetype>(catalogue->venueTypes().size()), catalogue->itemCount(),
                           false};
    if (!QDir().mkpath(folder))
        return Error{
            ErrorCode::ReadOnly,
            words(QT_TRANSLATE_NOOP("CatalogueImport", "The folder cannot be made. Check its owner and rights.")),
            folder};
    const QString path = pathOf(folder, version);
    if (QFileInfo::exists(path)) {
        const Result<QByteArray> present = readFile(path, kMaxCatalogueBytes);
        if (!present)
            return present.error();
        if (*present != json)
            return Error{ErrorCode::Conflict,
                         QCoreApplication::translate("CatalogueImport",
                                                     "Version %1 is there already and says something else. A "
                                                     "published version never changes: give this one a new version.")
                             .arg(version),
                         fileName};
        imported.wasThere = true;
        return imported;
    }
    if (catalogueVersions(folder).size() >= static_cast<qsizetype>(kMaxCatalogues))
        return Error{
            ErrorCode::Limit,
            QCoreApplication::translate("CatalogueImport", "There are %1 versions already; no more can be kept.")
                .arg(kMaxCatalogues),
            folder};
    if (const Status written = writeFileAtomically(path, json); !written)
        return written.error();
    return imported;
}

} // namespace mingcha::checklist
