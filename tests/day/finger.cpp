// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTest>

namespace mingcha::day {

namespace {

constexpr int kDragSteps = 8;
constexpr int kStepMs = 8;
constexpr qint64 kRestMs = 120; // Flickable takes a finger that rested for 100 ms as one that only drew

QPointingDevice *screen()
{
    static QPointingDevice *device = QTest::createTouchDevice();
    return device;
}

} // namespace

void Finger::tap(QPointF at)
{
    QTest::touchEvent(&m_window, screen()).press(0, at.toPoint(), &m_window);
    QTest::touchEvent(&m_window, screen()).release(0, at.toPoint(), &m_window);
}

void Finger::drag(QPointF from, QPointF to)
{
    QTest::touchEvent(&m_window, screen()).press(0, from.toPoint(), &m_window);
    for (int step = 1; step <= kDragSteps; ++step) {
        const QPointF at = from + (to - from) * step / kDragSteps;
        QTest::touchEvent(&m_window, screen()).move(0, at.toPoint(), &m_window);
        QTest::qWait(kStepMs); // moves of one moment are taken for one, and what a list does with the first is not seen
    }
    QElapsedTimer rest;
    rest.start();
    (void)QTest::qWaitFor([&] { return rest.elapsed() > kRestMs; });
    QTest::touchEvent(&m_window, screen()).release(0, to.toPoint(), &m_window);
}

void Finger::press(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(&m_window, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QCoreApplication::sendEvent(&m_window, &up);
}

void Finger::type(const QString &text)
{
    for (const QChar letter : text)
        press(Qt::Key_unknown, {}, letter);
}

} // namespace mingcha::day
