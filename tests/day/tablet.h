// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One tablet of the day: a data folder of its own, the app's own window over it, and whoever stands in front of it. The
// story uses nothing of it but that person; settings and figures are for the pictures and the summary. GUI thread.
#pragma once

#include "person.h"
#include "qml/app/window.h"

#include <memory>
#include <optional>

namespace mingcha::day {

struct TabletKind
{
    QString name;
    QString folder;
    QSize size{1280, 800};
    app::Surroundings surroundings;
    QString failureFolder;
};

class Tablet
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Tablet>> open(const TabletKind &kind, const Clock &clock);
    ~Tablet();

    [[nodiscard]] Person &person() { return *m_person; }
    [[nodiscard]] QQuickWindow &window() { return *m_shown; }
    [[nodiscard]] app::Settings &settings() { return m_window->settings(); }
    [[nodiscard]] qint64 bytesUp();
    [[nodiscard]] qint64 bytesDown();

private:
    Tablet() = default;

    std::unique_ptr<app::Station> m_station;
    std::unique_ptr<app::Window> m_window;
    QQuickWindow *m_shown = nullptr; ///< the engine owns it
    std::optional<Person> m_person;
};

} // namespace mingcha::day
