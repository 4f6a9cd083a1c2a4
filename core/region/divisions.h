// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The administrative divisions: province, city, district, township, each with the official code that begins with its
// parent's. Never changes once read; may be used from any thread. Villages and grid cells are not in it.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace mingcha::region {

enum class Level { Province, City, District, Township };

struct Division
{
    QString code;
    QString name;
    Level level = Level::Province;
    QString parent; ///< empty for a province
};

class Divisions
{
public:
    Divisions() = default;
    explicit Divisions(std::vector<Division> all);

    [[nodiscard]] const std::vector<Division> &all() const { return m_all; }
    /// Null when there is none; else valid while this object lives.
    [[nodiscard]] const Division *find(const QString &code) const;
    /// Null for a province.
    [[nodiscard]] const Division *parent(const Division &division) const { return find(division.parent); }
    /// In order of their codes.
    [[nodiscard]] std::vector<const Division *> children(const QString &code) const;
    /// The townships that lie in a region, itself when it is one, in order of their codes.
    [[nodiscard]] std::vector<const Division *> townshipsIn(const QString &code) const;
    /// The names from the province down, such as "浙江省湖州市吴兴区织里镇"; empty for an unknown code.
    [[nodiscard]] QString pathName(const QString &code) const;
    /// Whether `inner` is `outer` or lies in it.
    [[nodiscard]] bool isWithin(const QString &inner, const QString &outer) const;

private:
    std::vector<Division> m_all; // by code
    QHash<QString, size_t> m_places;
    QHash<QString, std::vector<size_t>> m_children;
};

constexpr qsizetype kMaxDivisionBytes = 16 << 20;
constexpr qsizetype kMaxDivisions = 60'000; ///< the whole country has about 45,000 down to townships

/// Strict: messages name the file and the place in it.
[[nodiscard]] Result<Divisions> readDivisions(const QByteArray &json, const QString &fileName);
[[nodiscard]] Result<Divisions> loadDivisions(const QString &path);

} // namespace mingcha::region
