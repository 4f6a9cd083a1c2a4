// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a person sees in a window: which items show, where, and the words on them. Looks at the QML scene as it is drawn
// and at nothing behind it. GUI thread; keeps nothing.
#pragma once

#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>

namespace mingcha::day {

/// The part of an item that shows, in window coordinates: cut by the window and by everything that clips. Empty:
/// hidden.
[[nodiscard]] QRectF shownRect(const QQuickItem &item);
/// Visible by itself and all it stands in, though perhaps scrolled out of view.
[[nodiscard]] bool isLaidOut(const QQuickItem &item);
/// Enough of it shows to put a finger on its middle.
[[nodiscard]] bool isWithinReach(const QQuickItem &item);

/// The sheet that stands over the page; null: none.
[[nodiscard]] QQuickItem *sheetInFront(const QQuickWindow &window);

/// The item of this objectName that is laid out, one within reach first; null: none. "outer > inner" names one in
/// another.
[[nodiscard]] QQuickItem *findNamed(const QQuickWindow &window, const QString &name);
/// All that a finger can scroll.
[[nodiscard]] QList<QQuickItem *> findScrollable(const QQuickWindow &window);
/// All laid out items whose objectName begins so, from top to bottom.
[[nodiscard]] QList<QQuickItem *> findAllNamed(const QQuickWindow &window, const QString &prefix);
/// The item that carries words with this in them; one within reach first; null: none.
[[nodiscard]] QQuickItem *findText(const QQuickWindow &window, const QString &words);

/// The words of one item and all in it, that are laid out.
[[nodiscard]] QStringList textsIn(const QQuickItem &item);
/// All words that show in the window now.
[[nodiscard]] QStringList shownTexts(const QQuickWindow &window);
/// The objectNames that show, for messages.
[[nodiscard]] QStringList shownNames(const QQuickWindow &window);
/// Texts that are cut off or hang out of the window, for a look at the pictures.
[[nodiscard]] QStringList cutTexts(const QQuickWindow &window);
/// One page is on its way to another, or a sheet comes or goes; until it is there, touches do nothing.
[[nodiscard]] bool isMoving(const QQuickWindow &window);
/// No picture is still being read.
[[nodiscard]] bool picturesAreThere(const QQuickWindow &window);

} // namespace mingcha::day
