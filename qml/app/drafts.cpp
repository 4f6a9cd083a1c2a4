// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/drafts.h"

#include "core/base/files.h"
#include "core/person/reasons.h"
#include "qml/app/session.h"

#include <QCborValue>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <set>

namespace mingcha::app {

namespace {

const QString kSuffix = QStringLiteral(".cbor");

Status written(const QString &path, const QByteArray &bytes)
{
    if (QFile file(path); bytes.isEmpty()) {
        if (file.exists() && !file.remove())
            return {ErrorCode::Io, file.errorString(), path};
        return success();
    }
    (void)QDir().mkpath(QFileInfo(path).path()); // where it could not be made, writing says why
    return writeFileAtomically(path, bytes);
}

} // namespace

Drafts::Drafts(Session &session) : m_session(session)
{
    m_pool.setMaxThreadCount(1); // the last of two drafts is the one that stays
}

Drafts::~Drafts()
{
    m_pool.waitForDone(); // a draft kept while the app was closed is a draft kept
}

QString Drafts::nameOf(const QString &page) const
{
    return m_session.me().id.toHex() + QLatin1Char('-') + page;
}

QString Drafts::path(const QString &name) const
{
    return m_session.station().tablet().folder().path() + QStringLiteral("/drafts/") + name + kSuffix;
}

QStringList Drafts::pages() const
{
    const QString mine = nameOf({});
    std::set<QString> pages;
    const QFileInfo any(path(mine + QLatin1Char('*')));
    for (const QString &file : any.dir().entryList({any.fileName()}, QDir::Files))
        pages.insert(file.mid(mine.size()).chopped(kSuffix.size()));
    for (auto it = m_last.begin(); it != m_last.end(); ++it) {
        if (!it.key().startsWith(mine))
            continue;
        if (it.value().isEmpty())
            pages.erase(it.key().mid(mine.size()));
        else
            pages.insert(it.key().mid(mine.size()));
    }
    return {pages.begin(), pages.end()};
}

QCborMap Drafts::find(const QString &name) const
{
    QByteArray bytes = m_last.value(name);
    if (!m_last.contains(name)) {
        const Result<QByteArray> read = readFile(path(name), kMaxDraftBytes);
        if (!read)
            return {};
        bytes = *read;
    }
    return QCborValue::fromCbor(bytes).toMap();
}

void Drafts::keep(const QString &name, const QCborMap &values)
{
    write(name, values.toCborValue().toCbor());
}

void Drafts::drop(const QString &name)
{
    write(name, {});
}

void Drafts::write(const QString &name, const QByteArray &bytes)
{
    if (m_last.contains(name) && m_last.value(name) == bytes)
        return;
    m_last.insert(name, bytes);
    m_pool.start([this, path = path(name), bytes] {
        const Status status = written(path, bytes);
        if (!status)
            QMetaObject::invokeMethod(
                this, [this, error = status.error()] { Q_EMIT m_session.failed(person::errorText(error)); },
                Qt::QueuedConnection);
    });
    Q_EMIT changed();
}

} // namespace mingcha::app
