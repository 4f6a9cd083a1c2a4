// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "scene.h"

#include <algorithm>
#include <functional>

namespace mingcha::day {

namespace {

constexpr qreal kLeastOpacity = 0.05;
constexpr int kImageLoading = 2; // QQuickImageBase::Loading
constexpr qreal kHair = 1.5;     // rounding of text metrics

/// A list keeps rows it no longer shows for later use; they stay among its children, but are not drawn.
bool isPutAway(const QQuickItem &row)
{
    QQuickItem *view = row.parentItem() != nullptr ? row.parentItem()->parentItem() : nullptr;
    if (view == nullptr || !view->inherits("QQuickItemView") || row.objectName().isEmpty())
        return false;
    QQuickItem *there = nullptr;
    QMetaObject::invokeMethod(view, "itemAt", Qt::DirectConnection, Q_RETURN_ARG(QQuickItem *, there),
                              Q_ARG(qreal, row.x() + row.width() / 2), Q_ARG(qreal, row.y() + row.height() / 2));
    return there != &row;
}

/// Visits all items that are laid out, in drawing order.
void visit(const QQuickItem &item, const std::function<void(QQuickItem &)> &seen)
{
    if (!item.isVisible() || item.opacity() < kLeastOpacity || isPutAway(item))
        return;
    seen(const_cast<QQuickItem &>(item));
    const QList<QQuickItem *> children = item.childItems();
    for (const QQuickItem *child : children)
        visit(*child, seen);
}

bool isText(const QQuickItem &item)
{
    return item.inherits("QQuickText") || item.inherits("QQuickTextInput") || item.inherits("QQuickTextEdit");
}

/// The item bears the last name of the path, and stands somewhere in one that bears the name before, and so on.
bool isAt(const QQuickItem &item, const QStringList &path)
{
    if (item.objectName() != path.constLast())
        return false;
    qsizetype left = path.size() - 1;
    for (const QQuickItem *parent = item.parentItem(); parent != nullptr && left > 0; parent = parent->parentItem()) {
        if (parent->objectName() == path[left - 1])
            --left;
    }
    return left == 0;
}

/// A sheet in front keeps what lies behind it out of reach.
bool isBehindSheet(const QQuickItem &item)
{
    if (item.window() == nullptr)
        return false;
    const QQuickItem *sheet = sheetInFront(*item.window());
    return sheet != nullptr && !sheet->isAncestorOf(&item);
}

QQuickItem *best(const QList<QQuickItem *> &items)
{
    const auto near =
        std::find_if(items.cbegin(), items.cend(), [](const QQuickItem *item) { return isWithinReach(*item); });
    if (near != items.cend())
        return *near;
    return items.isEmpty() ? nullptr : items.constFirst();
}

QList<QQuickItem *> all(const QQuickWindow &window, const std::function<bool(const QQuickItem &)> &wanted)
{
    QList<QQuickItem *> found;
    visit(*window.contentItem(), [&](QQuickItem &item) {
        if (wanted(item))
            found.append(&item);
    });
    return found;
}

bool isCut(const QQuickItem &item, const QQuickWindow &window)
{
    if (!item.inherits("QQuickText") || item.property("text").toString().isEmpty() || shownRect(item).isEmpty())
        return false;
    const QRectF place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    return item.property("truncated").toBool() || item.property("contentWidth").toReal() > item.width() + kHair ||
           item.property("contentHeight").toReal() > item.height() + kHair || place.left() < -kHair ||
           place.right() > window.width() + kHair;
}

} // namespace

QRectF shownRect(const QQuickItem &item)
{
    QRectF rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    for (const QQuickItem *parent = item.parentItem(); parent != nullptr; parent = parent->parentItem()) {
        if (parent->clip() || parent->inherits("QQuickFlickable"))
            rect = rect.intersected(parent->mapRectToScene(QRectF(0, 0, parent->width(), parent->height())));
    }
    if (item.window() != nullptr)
        rect = rect.intersected(QRectF(QPointF(), QSizeF(item.window()->size())));
    return rect.isValid() ? rect : QRectF();
}

bool isLaidOut(const QQuickItem &item)
{
    for (const QQuickItem *one = &item; one != nullptr; one = one->parentItem()) {
        if (!one->isVisible() || one->opacity() < kLeastOpacity)
            return false;
    }
    return item.width() > 0 && item.height() > 0;
}

bool isWithinReach(const QQuickItem &item)
{
    const QPointF middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    return isLaidOut(item) && shownRect(item).contains(middle) && !isBehindSheet(item);
}

QQuickItem *sheetInFront(const QQuickWindow &window)
{
    // Also one that is fading away: until it is gone it takes the touches.
    QQuickItem *front = nullptr;
    QList<QQuickItem *> left = window.contentItem()->childItems();
    while (!left.isEmpty()) {
        QQuickItem *item = left.takeFirst();
        if (!item->isVisible())
            continue;
        if (item->inherits("QQuickPopupItem") && item->height() > 0)
            front = item;
        left.append(item->childItems());
    }
    return front;
}

QQuickItem *findNamed(const QQuickWindow &window, const QString &name)
{
    const QStringList path = name.split(QStringLiteral(" > "));
    return best(all(window, [&](const QQuickItem &item) { return isAt(item, path) && isLaidOut(item); }));
}

QList<QQuickItem *> findScrollable(const QQuickWindow &window)
{
    return all(window, [](const QQuickItem &item) { return item.inherits("QQuickFlickable") && isLaidOut(item); });
}

QList<QQuickItem *> findAllNamed(const QQuickWindow &window, const QString &prefix)
{
    QList<QQuickItem *> found =
        all(window, [&](const QQuickItem &item) { return item.objectName().startsWith(prefix) && isLaidOut(item); });
    std::stable_sort(found.begin(), found.end(), [](const QQuickItem *one, const QQuickItem *other) {
        return one->mapToScene(QPointF()).y() < other->mapToScene(QPointF()).y();
    });
    return found;
}

QQuickItem *findText(const QQuickWindow &window, const QString &words)
{
    return best(all(window, [&](const QQuickItem &item) {
        return isText(item) && isLaidOut(item) && item.property("text").toString().contains(words);
    }));
}

QStringList textsIn(const QQuickItem &item)
{
    QStringList texts;
    visit(item, [&](QQuickItem &one) {
        const QString words = isText(one) && isLaidOut(one) ? one.property("text").toString() : QString();
        if (!words.isEmpty())
            texts.append(words);
    });
    return texts;
}

QStringList shownTexts(const QQuickWindow &window)
{
    QStringList texts;
    visit(*window.contentItem(), [&](QQuickItem &item) {
        const QString words = isText(item) && !shownRect(item).isEmpty() ? item.property("text").toString() : QString();
        if (!words.isEmpty())
            texts.append(words);
    });
    return texts;
}

QStringList shownNames(const QQuickWindow &window)
{
    QStringList names;
    visit(*window.contentItem(), [&](QQuickItem &item) {
        if (!item.objectName().isEmpty() && !shownRect(item).isEmpty())
            names.append(item.objectName() + (item.isEnabled() ? QString() : QStringLiteral(" (disabled)")));
    });
    return names;
}

QStringList cutTexts(const QQuickWindow &window)
{
    QStringList texts;
    visit(*window.contentItem(), [&](QQuickItem &item) {
        if (isCut(item, window))
            texts.append(item.property("text").toString());
    });
    return texts;
}

bool isMoving(const QQuickWindow &window)
{
    const QQuickItem *sheet = sheetInFront(window);
    if (sheet != nullptr && sheet->opacity() < 1)
        return true;
    return !all(window, [](const QQuickItem &item) {
                return item.inherits("QQuickStackView") && item.property("busy").toBool();
            }).isEmpty();
}

bool picturesAreThere(const QQuickWindow &window)
{
    return all(window,
               [](const QQuickItem &item) {
                   return item.inherits("QQuickImageBase") && item.property("status").toInt() == kImageLoading;
               })
        .isEmpty();
}

} // namespace mingcha::day
