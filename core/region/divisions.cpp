// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/region/divisions.h"

#include "core/base/jsoncursor.h"
#include "core/base/wholefile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace mingcha::region {

namespace {

using L = QLatin1String;

QString say(const char *source)
{
    return QCoreApplication::translate("Divisions", source);
}

Level readLevel(const JsonCursor &at)
{
    constexpr std::array kWords{L("province"), L("city"), L("district"), L("township")};
    const QString word = at.text();
    for (size_t i = 0; i < kWords.size(); ++i) {
        if (word == kWords[i])
            return static_cast<Level>(i);
    }
    at.fail(say(QT_TRANSLATE_NOOP("Divisions", "The level is not province, city, district or township.")));
    return Level::Province;
}

QString readCode(const JsonCursor &at)
{
    const QString code = at.text();
    if (!std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        at.fail(say(QT_TRANSLATE_NOOP("Divisions", "A division's code is made of digits.")));
    return code;
}

/// What must hold between a division and the one it names as its parent, which may stand anywhere in the file.
void checkParent(const JsonCursor &at, const Division &division, const QHash<QString, Level> &levels)
{
    if (division.level == Level::Province) {
        if (!division.parent.isEmpty())
            at.fail(say(QT_TRANSLATE_NOOP("Divisions", "A province has no parent.")));
        return;
    }
    const auto parent = levels.constFind(division.parent);
    if (parent == levels.cend())
        at.fail(QCoreApplication::translate("Divisions", "The parent \u201c%1\u201d is not in the list.")
                    .arg(division.parent.left(20)));
    else if (static_cast<int>(*parent) + 1 != static_cast<int>(division.level))
        at.fail(say(QT_TRANSLATE_NOOP("Divisions", "The parent is not of the next higher level.")));
    else if (!division.code.startsWith(division.parent))
        at.fail(say(QT_TRANSLATE_NOOP("Divisions", "The code does not begin with the parent's.")));
}

} // namespace

Divisions::Divisions(std::vector<Division> all) : m_all(std::move(all))
{
    std::sort(m_all.begin(), m_all.end(),
              [](const Division &left, const Division &right) { return left.code < right.code; });
    for (size_t i = 0; i < m_all.size(); ++i) {
        m_places.insert(m_all[i].code, i);
        m_children[m_all[i].parent].push_back(i);
    }
}

const Division *Divisions::find(const QString &code) const
{
    const auto found = m_places.constFind(code);
    return found == m_places.cend() ? nullptr : &m_all[*found];
}

std::vector<const Division *> Divisions::children(const QString &code) const
{
    std::vector<const Division *> found;
    for (const size_t place : m_children.value(code))
        found.push_back(&m_all[place]);
    return found;
}

std::vector<const Division *> Divisions::townshipsIn(const QString &code) const
{
    const Division *division = find(code);
    if (division != nullptr && division->level == Level::Township)
        return {division};
    std::vector<const Division *> found;
    for (const Division *child : children(code)) {
        const std::vector<const Division *> below = townshipsIn(child->code);
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

QString Divisions::pathName(const QString &code) const
{
    QString name;
    for (const Division *division = find(code); division; division = parent(*division))
        name.prepend(division->name);
    return name;
}

bool Divisions::isWithin(const QString &inner, const QString &outer) const
{
    for (const Division *division = find(inner); division; division = parent(*division)) {
        if (division->code == outer)
            return true;
    }
    return false;
}

Result<Divisions> readDivisions(const QByteArray &json, const QString &fileName)
{
    JsonFile file(fileName, {kMaxDivisionBytes, kMaxDivisions});
    const JsonCursor root(file, file.parse(json));
    const std::vector<JsonCursor> cursors = root.elements();
    std::vector<Division> all;
    QHash<QString, Level> levels;
    for (const JsonCursor &at : cursors) {
        at.onlyFields({L("code"), L("name"), L("level"), L("parent")});
        Division division{readCode(at.field(L("code"))), at.field(L("name")).text(), readLevel(at.field(L("level"))),
                          at.field(L("parent")).textOrNull()};
        if (levels.contains(division.code))
            at.fail(QCoreApplication::translate("Divisions", "The code %1 is used twice.").arg(division.code));
        if (file.failed())
            return file.error();
        levels.insert(division.code, division.level);
        all.push_back(std::move(division));
    }
    for (size_t i = 0; i < all.size(); ++i)
        checkParent(cursors[i], all[i], levels);
    if (all.empty())
        root.fail(say(QT_TRANSLATE_NOOP("Divisions", "The list is empty.")));
    if (file.failed())
        return file.error();
    return Divisions(std::move(all));
}

Result<Divisions> loadDivisions(const QString &path)
{
    const auto bytes = readWholeFile(path, kMaxDivisionBytes);
    if (!bytes)
        return bytes.error();
    return readDivisions(*bytes, path);
}

} // namespace mingcha::region
