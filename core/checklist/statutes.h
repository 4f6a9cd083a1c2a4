// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The articles that checklists and documents cite, word for word. Read once from assets/checklists/statutes.json; never
// changes, may be used from any thread. Clauses of technical standards (GB, AQ…) are named by items but not reproduced
// here: for them article() is null and only the title can be shown.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace mingcha::checklist {

struct Article
{
    QString title;
    QString number; ///< of the document; often empty
    QString article;
    QString text;
    QString version; ///< of the text that was read
    QString source;  ///< where it was read
    bool forCatalogue = false;
    bool forProcedure = false;
};

class Statutes
{
public:
    Statutes() = default;
    explicit Statutes(std::vector<Article> articles);
    [[nodiscard]] const std::vector<Article> &articles() const { return m_articles; }
    /// Null when the text is not held; else valid while this object lives.
    [[nodiscard]] const Article *article(const QString &title, const QString &article) const;

private:
    std::vector<Article> m_articles;
    QHash<std::pair<QString, QString>, size_t> m_places;
};

constexpr qsizetype kMaxStatuteBytes = 8 << 20;
constexpr qsizetype kMaxArticles = 5000;
constexpr qsizetype kMaxArticleText = 8000; ///< characters

/// Strict, as readCatalogue is.
[[nodiscard]] Result<Statutes> readStatutes(const QByteArray &json, const QString &fileName);
[[nodiscard]] Result<Statutes> loadStatutes(const QString &path);

} // namespace mingcha::checklist
