// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// barewindow: a window with one page of Chinese text and nothing else: what Qt Quick itself costs here. Says "first frame",
// then waits to be measured until its input is closed.
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QSocketNotifier>

#include <cstdio>
#include <memory>

namespace {

constexpr char kScene[] = R"(
import QtQuick
Window {
    width: 1280; height: 800; visible: true
    Text {
        anchors { fill: parent; margins: 24 }
        font { family: "Noto Sans CJK SC"; pixelSize: 20 }
        wrapMode: Text.WrapAnywhere
        text: "配电室门前堆放纸箱，应急照明灯不亮，灭火器压力不足，指针已落入红区，要求当场整改并由安全员复查。".repeat(24)
    }
})";

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData(kScene, QUrl());
    const std::unique_ptr<QObject> root(component.create());
    auto *window = qobject_cast<QQuickWindow *>(root.get());
    if (window == nullptr) {
        std::fprintf(stderr, "%s\n", qPrintable(component.errorString()));
        return 1;
    }
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window,
        [] {
            std::puts("first frame");
            std::fflush(stdout);
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QGuiApplication::exec();
}
