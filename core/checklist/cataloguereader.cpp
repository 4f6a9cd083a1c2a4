// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/checklist/cataloguereader.h"

#include "core/base/jsoncursor.h"
#include "core/base/wholefile.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace mingcha::checklist {

namespace {

using L = QLatin1String;

QString say(const char *source)
{
    return QCoreApplication::translate("Catalogue", source);
}

Text readText(const JsonCursor &at)
{
    at.onlyFields({L("zh"), L("en")});
    return {at.field(L("zh")).text(), at.field(L("en")).text()};
}

/// A code that was not seen before: letters, digits and dashes only, as it becomes part of stored keys.
QString readCode(const JsonCursor &at, QSet<QString> &seen)
{
    const QString code = at.text();
    const bool plain = std::all_of(code.begin(), code.end(),
                                   [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-'); });
    if (!plain)
        at.fail(say(QT_TRANSLATE_NOOP("Catalogue", "A code is made of letters, digits and dashes.")));
    else if (seen.contains(code))
        at.fail(QCoreApplication::translate("Catalogue", "The code %1 is used twice.").arg(code));
    seen.insert(code);
    return code;
}

std::vector<Basis> readBasis(const JsonCursor &at)
{
    std::vector<Basis> basis;
    for (const JsonCursor &entry : at.elements()) {
        entry.onlyFields({L("title"), L("number"), L("article")});
        basis.push_back({entry.field(L("title")).text(), entry.field(L("number")).textOrNull(),
                         entry.field(L("article")).textOrNull()});
    }
    if (basis.empty())
        at.fail(say(QT_TRANSLATE_NOOP("Catalogue", "At least one legal basis is needed.")));
    return basis;
}

void readGrade(const JsonCursor &at, Item &item)
{
    const auto grade = gradeFromWord(at.field(L("grade")).text());
    if (!grade)
        at.field(L("grade")).fail(say(QT_TRANSLATE_NOOP("Catalogue", "The grade is neither general nor major.")));
    item.grade = grade.value_or(Grade::General);
    const bool isMajor = item.grade == Grade::Major;
    if (at.has(L("gradeConfirmed")) != isMajor)
        at.fail(say(QT_TRANSLATE_NOOP("Catalogue", "gradeConfirmed stands on every major item, and on no other.")));
    else if (isMajor)
        item.gradeConfirmed = at.field(L("gradeConfirmed")).boolean();
}

void readAction(const JsonCursor &at, Item &item)
{
    const JsonCursor days = at.field(L("deadlineDays"));
    const QString action = at.field(L("defaultAction")).text();
    if (action == L("deadline")) {
        item.defaultAction = DefaultAction::Deadline;
        item.deadlineDays = static_cast<int>(days.integer(1, kMaxDeadlineDays));
    } else if (action != L("fix-on-spot")) {
        at.field(L("defaultAction"))
            .fail(say(QT_TRANSLATE_NOOP("Catalogue", "The action is neither fix-on-spot nor deadline.")));
    } else if (!days.isNull()) {
        days.fail(say(QT_TRANSLATE_NOOP("Catalogue", "What is fixed on the spot has no days.")));
    }
}

Item readItem(const JsonCursor &at, const VenueType &type, QSet<QString> &codes)
{
    at.onlyFields({L("code"), L("section"), L("requirement"), L("text"), L("how"), L("grade"), L("gradeConfirmed"),
                   L("basis"), L("defaultAction"), L("deadlineDays"), L("photoRequired"), L("covertObservable"),
                   L("tags")});
    Item item;
    item.code = readCode(at.field(L("code")), codes);
    if (!item.code.startsWith(type.code + u'-'))
        at.field(L("code")).fail(
            say(QT_TRANSLATE_NOOP("Catalogue", "An item's code begins with that of its venue type.")));
    item.section = at.field(L("section")).text();
    if (!type.section(item.section))
        at.field(L("section")).fail(say(QT_TRANSLATE_NOOP("Catalogue", "The venue type has no such section.")));
    item.requirement = readText(at.field(L("requirement")));
    item.fault = readText(at.field(L("text")));
    item.how = readText(at.field(L("how")));
    readGrade(at, item);
    item.basis = readBasis(at.field(L("basis")));
    readAction(at, item);
    item.photoRequired = at.field(L("photoRequired")).boolean();
    item.covertObservable = at.field(L("covertObservable")).boolean();
    for (const JsonCursor &tag : at.field(L("tags")).elements())
        item.tags.push_back(tag.text());
    return item;
}

void sortItems(VenueType &type)
{
    const auto order = [&](const Item &item) {
        return std::pair(type.section(item.section) - type.sections.data(), QStringView(item.code));
    };
    std::sort(type.items.begin(), type.items.end(),
              [&](const Item &left, const Item &right) { return order(left) < order(right); });
}

VenueType readVenueType(const JsonCursor &at, QSet<QString> &typeCodes, QSet<QString> &itemCodes)
{
    at.onlyFields({L("code"), L("name"), L("sections"), L("items")});
    VenueType type;
    type.code = readCode(at.field(L("code")), typeCodes);
    type.name = readText(at.field(L("name")));
    QSet<QString> sectionCodes;
    for (const JsonCursor &section : at.field(L("sections")).elements()) {
        section.onlyFields({L("code"), L("name")});
        type.sections.push_back({readCode(section.field(L("code")), sectionCodes), readText(section.field(L("name")))});
    }
    for (const JsonCursor &item : at.field(L("items")).elements()) {
        type.items.push_back(readItem(item, type, itemCodes));
        if (at.failed())
            return type;
    }
    if (type.items.empty())
        at.fail(say(QT_TRANSLATE_NOOP("Catalogue", "The venue type has no items.")));
    if (!at.failed())
        sortItems(type);
    return type;
}

} // namespace

Result<Catalogue> readCatalogue(const QByteArray &json, const QString &fileName)
{
    JsonFile file(fileName, {kMaxCatalogueBytes, kMaxCatalogueList, kMaxItemText});
    const JsonCursor root(file, file.parse(json));
    if (file.failed())
        return file.error();
    root.onlyFields({L("version"), L("language"), L("venueTypes")});
    const QString version = root.field(L("version")).text();
    std::vector<VenueType> types;
    QSet<QString> typeCodes;
    QSet<QString> itemCodes;
    for (const JsonCursor &type : root.field(L("venueTypes")).elements()) {
        types.push_back(readVenueType(type, typeCodes, itemCodes));
        if (file.failed())
            return file.error();
    }
    if (types.empty())
        root.fail(say(QT_TRANSLATE_NOOP("Catalogue", "The catalogue has no venue types.")));
    if (file.failed())
        return file.error();
    return Catalogue(version, std::move(types));
}

Result<Catalogue> loadCatalogue(const QString &path)
{
    const auto bytes = readWholeFile(path, kMaxCatalogueBytes);
    if (!bytes)
        return bytes.error();
    return readCatalogue(*bytes, path);
}

} // namespace mingcha::checklist
