// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "shots.h"

#include <QCoreApplication>
#include <QImage>
#include <QQuickWindow>

#include <chrono>

namespace mingcha::components {

namespace {
constexpr std::chrono::milliseconds kSettleTime{600}; // pictures load in the background
constexpr int kThemes = 2;
} // namespace

Shots::Shots(QQuickWindow *window, const QDir &directory) : m_window(window), m_directory(directory)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettleTime);
    connect(&m_settled, &QTimer::timeout, this, &Shots::takeOne);
}

void Shots::start()
{
    m_window->setProperty("taking", true);
    m_window->setProperty("page", m_next / kThemes);
    m_window->setProperty("dark", m_next % kThemes == 1);
    m_settled.start();
}

void Shots::takeOne()
{
    const QString name = m_window->property("pageName").toString();
    const QString theme = m_window->property("dark").toBool() ? QStringLiteral("dark") : QStringLiteral("light");
    const QString path = m_directory.filePath(QStringLiteral("%1-%2.png").arg(name, theme));
    if (!m_window->grabWindow().save(path)) {
        qCritical("Cannot write %s; is the directory there and writable?", qPrintable(path));
        QCoreApplication::exit(1);
        return;
    }
    ++m_next;
    if (m_next >= kThemes * m_window->property("pageCount").toInt())
        QCoreApplication::quit();
    else
        start();
}

} // namespace mingcha::components
