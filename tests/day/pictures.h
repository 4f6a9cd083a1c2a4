// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Saves what a tablet shows at a moment of the day: by day and by night in both languages, and held upright. Notes texts
// that are cut off, for whoever looks the pictures over. Leaves the tablet as it was.
#pragma once

#include "frames.h"
#include "tablet.h"

#include <QStringList>

namespace mingcha::day {

class Pictures
{
public:
    Pictures(QString folder, Frames &frames);

    /// Words belong to the whole process: every tablet speaks the language of a picture while it is taken.
    void speakOn(Tablet &tablet) { m_tablets.push_back(&tablet); }

    /// "03-checklist": saved as 03-checklist.zh.day.png and so on.
    void take(Tablet &tablet, const QString &name);
    /// Only as it stands, for what would not survive turning the tablet.
    void takeAsIs(Tablet &tablet, const QString &name);
    [[nodiscard]] int taken() const { return m_taken; }
    /// Writes cut-texts.txt beside the pictures.
    [[nodiscard]] Status finish() const;

private:
    void save(Tablet &tablet, const QString &name);
    void speak(const QString &language);

    QString m_folder;
    Frames &m_frames;
    std::vector<Tablet *> m_tablets;
    int m_taken = 0;
    QStringList m_cut;
};

} // namespace mingcha::day
