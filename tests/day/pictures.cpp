// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "pictures.h"

#include <QFile>

namespace mingcha::day {

namespace {

const QString kChinese = QStringLiteral("zh_CN");
const QString kEnglish = QStringLiteral("en");
constexpr qreal kLargestText = 1.3;

void turn(Tablet &tablet, QSize size)
{
    tablet.window().resize(size);
    // The window says its new size at once; what is in it follows with the display's answer.
    tablet.person().waitsUntil([&] { return tablet.window().contentItem()->size().toSize() == size; },
                               QStringLiteral("the window does not turn"));
}

} // namespace

Pictures::Pictures(QString folder, Frames &frames) : m_folder(std::move(folder)), m_frames(frames) {}

void Pictures::save(Tablet &tablet, const QString &name)
{
    tablet.person().settles();
    const QString file = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
    if (!tablet.window().grabWindow().save(file))
        tablet.person().giveUp(QStringLiteral("cannot write %1; is the folder there and writable?").arg(file));
    ++m_taken;
    const QStringList cut = cutTexts(tablet.window());
    for (const QString &text : cut)
        m_cut.append(name + QStringLiteral(": ") + text);
}

void Pictures::speak(const QString &language)
{
    for (Tablet *tablet : m_tablets)
        tablet->settings().setLanguage(language);
    // What was put into words while another tablet still spoke the other language is said once more.
    for (Tablet *tablet : m_tablets)
        Q_EMIT tablet->settings().languageChanged();
}

void Pictures::takeAsIs(Tablet &tablet, const QString &name)
{
    m_frames.pause(true);
    save(tablet, name + QStringLiteral(".zh.day"));
    m_frames.pause(false);
}

void Pictures::take(Tablet &tablet, const QString &name)
{
    m_frames.pause(true);
    app::Settings &settings = tablet.settings();
    const QSize lying = tablet.window().size();
    save(tablet, name + QStringLiteral(".zh.day"));
    settings.setNight(true);
    save(tablet, name + QStringLiteral(".zh.night"));
    settings.setNight(false);
    if (lying.width() > lying.height()) {
        turn(tablet, lying.transposed());
        save(tablet, name + QStringLiteral(".zh.day.portrait"));
        turn(tablet, lying);
    }
    speak(kEnglish);
    save(tablet, name + QStringLiteral(".en.day"));
    settings.setNight(true);
    save(tablet, name + QStringLiteral(".en.night"));
    settings.setNight(false);
    settings.setTextScale(kLargestText); // the longer words at the largest size: what is cut is cut here
    save(tablet, name + QStringLiteral(".en.day.large"));
    if (lying.width() > lying.height()) {
        turn(tablet, lying.transposed());
        save(tablet, name + QStringLiteral(".en.day.large.portrait"));
        turn(tablet, lying);
    }
    settings.setTextScale(1.0);
    speak(kChinese);
    tablet.person().settles();
    m_frames.pause(false);
}

Status Pictures::finish() const
{
    QFile file(m_folder + QStringLiteral("/cut-texts.txt"));
    const QByteArray lines = (m_cut.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size())
        return {ErrorCode::Io, file.errorString(), file.fileName()};
    return success();
}

} // namespace mingcha::day
