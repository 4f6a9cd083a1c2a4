// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "person.h"

#include <QTest>

#include <cstdio>
#include <cstdlib>

namespace mingcha::day {

namespace {

constexpr int kGlanceMs = 1500; // before looking further down a list
constexpr int kMaxScrolls = 120;
constexpr int kStillLooks = 3;
constexpr qreal kScrollPart = 0.6; // of the height of what is scrolled, in one draw of the finger

QPointF middleOf(const QQuickItem &item)
{
    return shownRect(item).center();
}

QPointF partOf(const QQuickItem &item, QPointF part)
{
    return item.mapToScene(QPointF(item.width() * part.x(), item.height() * part.y()));
}

QQuickItem *scrollableAround(const QQuickItem &item)
{
    // The innermost one that hides the item: with a list in a sheet that may be either.
    const QPointF middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    for (QQuickItem *parent = item.parentItem(); parent != nullptr; parent = parent->parentItem()) {
        const bool hides = !parent->mapRectToScene(QRectF(0, 0, parent->width(), parent->height())).contains(middle);
        if (parent->inherits("QQuickFlickable") && parent->property("interactive").toBool() && hides)
            return parent;
    }
    return nullptr;
}

/// Where a finger scrolls without meeting a control: in the margin.
QPointF besideIts(const QRectF &view)
{
    constexpr qreal kMargin = 8;
    return {view.left() + kMargin, view.center().y()};
}

bool isHorizontal(const QQuickItem &flickable)
{
    return flickable.property("contentWidth").toReal() > flickable.width() + 1 &&
           flickable.property("contentHeight").toReal() <= flickable.height() + 1;
}

} // namespace

Person::Person(QString name, QQuickWindow &window, QString failureFolder)
    : m_name(std::move(name)), m_window(window), m_failureFolder(std::move(failureFolder)), m_finger(window)
{
}

void Person::giveUp(const QString &why)
{
    const QString picture = m_failureFolder + QStringLiteral("/failure.png");
    m_window.grabWindow().save(picture);
    std::fprintf(stderr, "\n%s: %s\n\nControls on the screen:\n  %s\n\nWords on the screen:\n  %s\n\nSee %s\n",
                 qPrintable(m_name), qPrintable(why), qPrintable(shownNames(m_window).join(QStringLiteral("\n  "))),
                 qPrintable(shownTexts(m_window).join(QStringLiteral("\n  "))), qPrintable(picture));
    std::fflush(stderr);
    std::_Exit(EXIT_FAILURE);
}

void Person::waitsUntil(const std::function<bool()> &condition, const QString &what, int patienceMs)
{
    if (!QTest::qWaitFor(condition, patienceMs))
        giveUp(QStringLiteral("waited %1 s in vain: %2").arg(patienceMs / 1000).arg(what));
}

bool Person::scrollTo(const QQuickItem &item)
{
    QQuickItem *list = scrollableAround(item);
    if (list == nullptr)
        return false;
    const QRectF view = shownRect(*list);
    const QPointF target = item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    QPointF way = view.center() - target;
    way.setX(isHorizontal(*list) ? qBound(-view.width() * kScrollPart, way.x(), view.width() * kScrollPart) : 0);
    way.setY(isHorizontal(*list) ? 0 : qBound(-view.height() * kScrollPart, way.y(), view.height() * kScrollPart));
    const QPointF from = isHorizontal(*list) ? view.center() : besideIts(view);
    m_finger.drag(from - way / 2, from + way / 2);
    return QTest::qWaitFor([&] { return !list->property("moving").toBool(); }, kPatienceMs);
}

bool Person::scrollOn(bool down)
{
    QQuickItem *largest = nullptr;
    const QQuickItem *sheet = sheetInFront(m_window);
    const QList<QQuickItem *> items = findScrollable(m_window);
    for (QQuickItem *item : items) {
        if (!item->inherits("QQuickFlickable") || !isLaidOut(*item) ||
            (sheet != nullptr && !sheet->isAncestorOf(item)) || isHorizontal(*item) ||
            item->property(down ? "atYEnd" : "atYBeginning").toBool() || !item->property("interactive").toBool())
            continue;
        const QRectF place = shownRect(*item);
        if (largest == nullptr ||
            place.width() * place.height() > shownRect(*largest).width() * shownRect(*largest).height())
            largest = item;
    }
    if (largest == nullptr)
        return false;
    const QRectF view = shownRect(*largest);
    const QPointF way(0, view.height() * kScrollPart / (down ? -2 : 2));
    m_finger.drag(besideIts(view) - way, besideIts(view) + way);
    return QTest::qWaitFor([&] { return !largest->property("moving").toBool(); }, kPatienceMs);
}

void Person::standsStill(const std::function<QQuickItem *()> &find)
{
    QPointF last(-1, -1);
    int looks = 0;
    (void)QTest::qWaitFor(
        [&] {
            const QQuickItem *item = find();
            const QPointF now = item == nullptr ? QPointF(-1, -1) : middleOf(*item);
            looks = item != nullptr && now == last && !isMoving(m_window) ? looks + 1 : 0;
            last = now;
            return looks >= kStillLooks;
        },
        kPatienceMs);
}

QQuickItem &Person::reach(const std::function<QQuickItem *()> &find, const QString &what)
{
    (void)QTest::qWaitFor([&] { return find() != nullptr; }, kGlanceMs);
    bool down = true;
    for (int tries = 0; tries < kMaxScrolls; ++tries) {
        QQuickItem *item = find();
        if (item != nullptr && isWithinReach(*item)) {
            standsStill(find);
            item = find();
            if (item != nullptr && isWithinReach(*item))
                return *item;
            continue;
        }
        if (item != nullptr && scrollTo(*item))
            continue;
        if (item == nullptr && scrollOn(down))
            continue;
        if (down && item == nullptr) {
            down = false;
            continue;
        }
        if (QTest::qWaitFor([&] { return find() != nullptr && isWithinReach(*find()); }, kPatienceMs))
            continue;
        break;
    }
    giveUp(QStringLiteral("cannot reach %1").arg(what));
}

void Person::touch(const QString &control, int patienceMs)
{
    const auto find = [&] { return findNamed(m_window, control); };
    QQuickItem &item = reach(find, control);
    waitsUntil([&] { return find() == nullptr || find()->isEnabled(); },
               QStringLiteral("%1 stays disabled").arg(control), patienceMs);
    m_finger.tap(middleOf(item));
}

void Person::touchWords(const QString &words)
{
    m_finger.tap(middleOf(reach([&] { return findText(m_window, words); }, words)));
}

void Person::touchAt(const QString &control, QPointF part)
{
    m_finger.tap(partOf(reach([&] { return findNamed(m_window, control); }, control), part));
}

bool Person::touchIfThere(const QString &control)
{
    if (!hasControl(control))
        return false;
    touch(control);
    return true;
}

void Person::draw(const QString &control, QPointF from, QPointF to)
{
    settles(); // nobody draws on a picture that is not there yet
    const QQuickItem &item = reach([&] { return findNamed(m_window, control); }, control);
    m_finger.drag(partOf(item, from), partOf(item, to));
}

void Person::comesToTheFront()
{
    // Asked again until it is so: the display forgets a wish made while another window is coming up.
    waitsUntil(
        [&] {
            if (!m_window.isActive())
                m_window.requestActivate();
            return m_window.isActive();
        },
        QStringLiteral("the window does not get the keys"));
}

void Person::write(const QString &field, const QString &text)
{
    comesToTheFront();
    touch(field);
    waitsUntil(
        [&] {
            return m_window.isActive() && m_window.activeFocusItem() != nullptr &&
                   m_window.activeFocusItem()->property("text").isValid();
        },
        QStringLiteral("%1 takes no keys").arg(field));
    m_finger.press(Qt::Key_A, Qt::ControlModifier);
    m_finger.type(text);
    waitsUntil(
        [&] {
            return m_window.activeFocusItem() != nullptr &&
                   m_window.activeFocusItem()->property("text").toString().contains(text);
        },
        QStringLiteral("%1 does not show what was typed").arg(field));
}

void Person::pressKey(Qt::Key key)
{
    comesToTheFront();
    m_finger.press(key);
}

void Person::enterPin(const QString &pin)
{
    for (const QChar digit : pin)
        touch(QStringLiteral("digit") + digit);
}

void Person::sees(const QString &words)
{
    const auto find = [&] { return findText(m_window, words); };
    const auto shows = [&] { return find() != nullptr && !shownRect(*find()).isEmpty(); };
    if (!QTest::qWaitFor(shows, kPatienceMs))
        reach(find, QStringLiteral("the words “%1”").arg(words));
}

void Person::noLongerSees(const QString &words)
{
    waitsUntil([&] { return !shownTexts(m_window).join(QLatin1Char('\n')).contains(words); },
               QStringLiteral("“%1” is still there").arg(words));
}

void Person::seesControl(const QString &control)
{
    waitsUntil([&] { return hasControl(control); }, QStringLiteral("%1 does not come").arg(control));
}

bool Person::hasControl(const QString &control) const
{
    return findNamed(m_window, control) != nullptr;
}

QString Person::wordsIn(const QString &control)
{
    return textsIn(reach([&] { return findNamed(m_window, control); }, control)).join(QStringLiteral(" · "));
}

QString Person::controlWith(const QString &prefix, const QString &words)
{
    QString found;
    const auto find = [&]() -> QQuickItem * {
        const QList<QQuickItem *> items = findAllNamed(m_window, prefix);
        for (QQuickItem *item : items) {
            if (textsIn(*item).join(QLatin1Char(' ')).contains(words)) {
                found = item->objectName();
                return item;
            }
        }
        return nullptr;
    };
    reach(find, QStringLiteral("%1… with “%2”").arg(prefix, words));
    return found;
}

QStringList Person::controls(const QString &prefix) const
{
    QStringList names;
    const QList<QQuickItem *> items = findAllNamed(m_window, prefix);
    for (const QQuickItem *item : items)
        names.append(item->objectName());
    return names;
}

void Person::settles()
{
    QStringList last;
    int looks = 0;
    (void)QTest::qWaitFor(
        [&] {
            const QStringList now = shownNames(m_window) + shownTexts(m_window);
            looks = now == last && picturesAreThere(m_window) && !isMoving(m_window) ? looks + 1 : 0;
            last = now;
            return looks >= kStillLooks;
        },
        kPatienceMs);
}

} // namespace mingcha::day
