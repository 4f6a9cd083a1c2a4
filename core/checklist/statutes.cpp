// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/checklist/statutes.h"

#include "core/base/jsoncursor.h"
#include "core/base/wholefile.h"

#include <QCoreApplication>
#include <QSet>

namespace mingcha::checklist {

namespace {

using L = QLatin1String;

Article readArticle(const JsonCursor &at)
{
    at.onlyFields({L("title"), L("number"), L("article"), L("text"), L("use"), L("version"), L("source")});
    Article article{at.field(L("title")).text(), at.field(L("number")).textOrNull(), at.field(L("article")).text(),
                    at.field(L("text")).text(),  at.field(L("version")).text(),      at.field(L("source")).text()};
    for (const JsonCursor &use : at.field(L("use")).elements()) {
        const QString word = use.text();
        if (word == L("catalogue"))
            article.forCatalogue = true;
        else if (word == L("procedure"))
            article.forProcedure = true;
        else
            use.fail(QCoreApplication::translate("Statutes", "The use is neither catalogue nor procedure."));
    }
    return article;
}

} // namespace

Statutes::Statutes(std::vector<Article> articles) : m_articles(std::move(articles))
{
    for (size_t i = 0; i < m_articles.size(); ++i)
        m_places.insert({m_articles[i].title, m_articles[i].article}, i);
}

const Article *Statutes::article(const QString &title, const QString &article) const
{
    const auto found = m_places.constFind({title, article});
    return found == m_places.cend() ? nullptr : &m_articles[*found];
}

Result<Statutes> readStatutes(const QByteArray &json, const QString &fileName)
{
    JsonFile file(fileName, {kMaxStatuteBytes, kMaxArticles, kMaxArticleText});
    const JsonCursor root(file, file.parse(json));
    std::vector<Article> articles;
    QSet<std::pair<QString, QString>> seen;
    for (const JsonCursor &at : root.elements()) {
        Article article = readArticle(at);
        const std::pair key(article.title, article.article);
        if (seen.contains(key))
            at.fail(QCoreApplication::translate("Statutes", "The article stands here twice."));
        seen.insert(key);
        articles.push_back(std::move(article));
        if (file.failed())
            break;
    }
    if (file.failed())
        return file.error();
    return Statutes(std::move(articles));
}

Result<Statutes> loadStatutes(const QString &path)
{
    const auto bytes = readWholeFile(path, kMaxStatuteBytes);
    if (!bytes)
        return bytes.error();
    return readStatutes(*bytes, path);
}

} // namespace mingcha::checklist
