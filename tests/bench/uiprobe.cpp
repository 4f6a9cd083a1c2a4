// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// uiprobe FOLDER lock|today|checklist|photos: the app's own window in a process of its own, for uibench to measure. Prints
// one line for each thing that happened, then waits until its input is closed.
#include "core/checklist/catalogue.h"
#include "qml/app/window.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/figures.h"
#include "tests/bench/thousanditems.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSocketNotifier>

#include <cstdio>

using namespace mingcha;
using namespace mingcha::bench;

namespace {

constexpr double kScrollStep = 300; ///< pixels in one frame: a fast fling

void say(const char *what, double value = 0)
{
    std::printf("%s %.3f\n", what, value);
    std::fflush(stdout);
}

QQuickItem *find(QQuickItem *from, QLatin1String typeOrName)
{
    if (from->isVisible() &&
        (from->objectName() == typeOrName || QLatin1String(from->metaObject()->className()).startsWith(typeOrName)))
        return from;
    for (QQuickItem *child : from->childItems()) {
        if (QQuickItem *found = find(child, typeOrName))
            return found;
    }
    return nullptr;
}

/// Plays one scene and tells how long it took.
class Probe : public QObject
{
public:
    Probe(app::Station &station, QQuickWindow &shown, app::Window &window, QString scene)
        : m_station(station), m_shown(shown), m_window(window), m_scene(std::move(scene))
    {
        connect(&m_shown, &QQuickWindow::frameSwapped, this, &Probe::frame, Qt::QueuedConnection);
        connect(
            &m_shown, &QQuickWindow::afterSynchronizing, this, [this] { m_synchronised = nowMs(); },
            Qt::DirectConnection);
    }

private:
    void frame()
    {
        if (!m_begun)
            begin();
        else if (m_awaited)
            await();
        else if (m_list)
            scroll();
    }
    void begin()
    {
        m_begun = true;
        say("first-frame");
        m_start = nowMs();
        if (m_scene == u"lock")
            return;
        m_awaited = true;
        m_station.tablet().unlock(kPin, [](const Status &status) { sure(status); });
    }
    /// Until the page asked for stands in the scene and has been drawn.
    void await()
    {
        const bool opened = m_scene != u"today" && m_opened;
        const QLatin1String page(!opened ? "TodayPage" : m_scene == u"checklist" ? "itemList" : "LifePage");
        QQuickItem *item = find(m_shown.contentItem(), page);
        if (item == nullptr || (page == QLatin1String("itemList") && item->property("count").toInt() == 0)) {
            m_shown.update();
            return;
        }
        if (!m_drawn) { // it is there: the next frame shows it
            m_drawn = true;
            m_shown.update();
            return;
        }
        m_drawn = false;
        say(opened ? "opened" : "today", nowMs() - m_start);
        if (m_scene == u"today" || opened) {
            m_awaited = false;
            if (m_scene == u"checklist") {
                m_list = item;
                m_shown.update();
            }
            return;
        }
        m_opened = true;
        m_start = nowMs();
        const bool checklist = m_scene == u"checklist";
        const std::vector<Id> ids =
            idsOf(m_station.reader(), checklist ? QStringLiteral("inspection") : QStringLiteral("hazard"));
        m_window.session().go(checklist ? QStringLiteral("checklist") : QStringLiteral("life"), ids.front().toHex());
        m_shown.update();
    }
    /// One step a frame; our own work is laying out and handing the scene over, not the software renderer's drawing.
    void scroll()
    {
        if (m_synchronised > m_stepped && m_stepped > 0)
            m_worst = std::max(m_worst, m_synchronised - m_stepped);
        const double end = m_list->property("contentHeight").toDouble() - m_list->height();
        const double at = m_list->property("contentY").toDouble();
        if (at >= end - 1 || ++m_steps > kMostSteps) {
            say("scrolled-steps", m_steps);
            say("worst-frame", m_worst);
            m_list = nullptr;
            return;
        }
        m_stepped = nowMs();
        m_list->setProperty("contentY", std::min(at + kScrollStep, end));
        m_shown.update();
    }

    static constexpr int kMostSteps = 3000;
    app::Station &m_station;
    QQuickWindow &m_shown;
    app::Window &m_window;
    QString m_scene;
    QQuickItem *m_list = nullptr;
    std::atomic<double> m_synchronised = 0;
    double m_start = 0;
    double m_stepped = 0;
    double m_worst = 0;
    int m_steps = 0;
    bool m_begun = false;
    bool m_awaited = false;
    bool m_opened = false;
    bool m_drawn = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("mingcha"));
    const QGuiApplication application(argc, argv);
    if (argc != 3)
        giveUp(QStringLiteral("uiprobe FOLDER lock|today|checklist|photos"));
    const auto station = sure(app::Station::open(QString::fromLocal8Bit(argv[1])));
    const QString scene = QString::fromLatin1(argv[2]);
    if (scene == u"checklist") // the shipped catalogue has no venue of this size
        sure(const_cast<checklist::CatalogueLibrary &>(station->catalogues()).add(thousandItems()));
    app::Window window(*station, QStringLiteral("zh_CN"));
    QQuickWindow *shown = window.show();
    if (shown == nullptr)
        giveUp(QStringLiteral("The window cannot be shown."));
    const Probe probe(*station, *shown, window, scene);
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QGuiApplication::exec();
}
