// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Somebody at a tablet, as the story tells it: looks for a control, scrolls to it, touches it, types, and says what
// must be seen. Waits for what must come and ends the day with a picture and a reason when it does not. Knows the
// window only.
#pragma once

#include "finger.h"
#include "scene.h"

#include <functional>

namespace mingcha::day {

inline constexpr int kPatienceMs = 15000; ///< how long anything on a screen may take

class Person
{
public:
    Person(QString name, QQuickWindow &window, QString failureFolder);

    /// Touches the control of this objectName in its middle.
    void touch(const QString &control, int patienceMs = kPatienceMs);
    /// Touches where these words stand.
    void touchWords(const QString &words);
    /// Touches a point of a control, as parts of its width and height.
    void touchAt(const QString &control, QPointF part);
    /// Touches the control only when it is there.
    bool touchIfThere(const QString &control);
    /// Draws a line on a control, from one point to another in parts of its width and height.
    void draw(const QString &control, QPointF from, QPointF to);
    /// Puts the text into a field, in place of what stands there.
    void write(const QString &field, const QString &text);
    void pressKey(Qt::Key key);
    /// A PIN on the pad on the screen.
    void enterPin(const QString &pin);

    /// Words that must come on the screen, or be there after scrolling.
    void sees(const QString &words);
    /// Words that must go away.
    void noLongerSees(const QString &words);
    void seesControl(const QString &control);
    void waitsUntil(const std::function<bool()> &condition, const QString &what, int patienceMs = kPatienceMs);
    [[nodiscard]] bool hasControl(const QString &control) const;
    [[nodiscard]] QStringList words() const { return shownTexts(m_window); }
    /// The words in one control, joined.
    [[nodiscard]] QString wordsIn(const QString &control);
    /// The objectName of the control that begins so and has these words in it.
    [[nodiscard]] QString controlWith(const QString &prefix, const QString &words);
    /// objectNames that begin so, that can be seen or scrolled to without more rows being made, from top to bottom.
    [[nodiscard]] QStringList controls(const QString &prefix) const;
    /// Nothing moves any more and every picture is there.
    void settles();

    [[nodiscard]] QQuickWindow &window() const { return m_window; }
    [[noreturn]] void giveUp(const QString &why);

private:
    QQuickItem &reach(const std::function<QQuickItem *()> &find, const QString &what);
    void comesToTheFront();
    bool scrollTo(const QQuickItem &item);
    bool scrollOn(bool down);
    void standsStill(const std::function<QQuickItem *()> &find);

    QString m_name;
    QQuickWindow &m_window;
    QString m_failureFolder;
    Finger m_finger;
};

} // namespace mingcha::day
