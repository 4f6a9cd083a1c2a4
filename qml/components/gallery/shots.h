// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Takes a picture of every gallery page in both colour sets and then ends the program. GUI thread. Owns no window. Each
// page gets a moment to load its pictures; a page that cannot be saved ends the program with an error.
#pragma once

#include <QDir>
#include <QObject>
#include <QTimer>

class QQuickWindow;

namespace mingcha::components {

class Shots : public QObject
{
    Q_OBJECT

public:
    Shots(QQuickWindow *window, const QDir &directory);
    void start();

private:
    void takeOne();

    QQuickWindow *m_window;
    QDir m_directory;
    QTimer m_settled;
    int m_next = 0;
};

} // namespace mingcha::components
