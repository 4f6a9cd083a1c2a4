// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A finger on a window and the keys of its keyboard: sends what the screen and the keyboard of a tablet would send, to
// the window and to nothing in it. GUI thread.
#pragma once

#include <QPointF>
#include <QQuickWindow>

namespace mingcha::day {

class Finger
{
public:
    explicit Finger(QQuickWindow &window) : m_window(window) {}

    void tap(QPointF at);
    /// Draws from one point to another and rests before it lifts, so that nothing flies on.
    void drag(QPointF from, QPointF to);
    /// The window must have the keys; a field in it the focus.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {});

private:
    QQuickWindow &m_window;
};

} // namespace mingcha::day
