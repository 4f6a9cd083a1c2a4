// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The programs as they are shipped, as processes on folders of their own: a centre that serves and can be killed and
// served again at the same port, and a tablet driven by "mingcha act". Ends the run by qFatal where a step of its own
// fails. One thread; no event loop is needed.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>

#include <memory>

namespace mingcha::live {

inline constexpr int kPatienceMs = 60'000;
inline constexpr char kPin[] = "314159";

struct Programs
{
    QString tablet; ///< mingcha
    QString centre; ///< mingcha-server
};

/// How a program ended, and what it said.
struct Ended
{
    int code = -1; ///< -1: it was killed
    QByteArray out;
    QByteArray err;
};
[[nodiscard]] Ended runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {});
/// Whole lines only: what a dying program began to say was not said.
[[nodiscard]] QList<QJsonObject> jsonLines(const QByteArray &bytes);
[[nodiscard]] QJsonObject doing(const char *act, QJsonObject fields = {});
[[nodiscard]] bool isGood(const QJsonObject &answer);
[[nodiscard]] bool allGood(const QList<QJsonObject> &answers);
/// The text of an answer that was not ok.
[[nodiscard]] QString textOf(const QJsonObject &answer);

class LiveCentre
{
public:
    /// Fills `folder` with the small demo district and serves it.
    LiveCentre(Programs programs, QString folder);
    ~LiveCentre();

    /// At the port it had before, if it had one. False when it does not come up.
    bool serve();
    void kill();
    /// SIGTERM; the exit code.
    int stop();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] Ended verb(const QStringList &arguments) const;
    /// The login of a person of this role; empty when there are not so many.
    [[nodiscard]] QString login(const QString &role, int which = 0) const;
    /// A one-time code for a person of this role.
    [[nodiscard]] QString token(const QString &role, int which = 0) const;
    /// What it wrote to standard error.
    [[nodiscard]] QByteArray log() const;

private:
    Programs m_programs;
    QString m_folder;
    QList<QJsonObject> m_people;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

class LiveTablet
{
public:
    LiveTablet(Programs programs, QString folder);
    ~LiveTablet();

    /// At http://127.0.0.1:PORT; qFatal when it is refused.
    void enrol(quint16 port, const QString &token);
    /// Does these acts, after unlocking, and ends; the answers without that of the unlocking.
    [[nodiscard]] QList<QJsonObject> act(const QList<QJsonObject> &acts) const;
    [[nodiscard]] QJsonObject sync() const { return act({doing("sync")}).value(0); }

    /// Begins "mingcha act" and gives it these lines, the first of which is not an unlocking by itself.
    void begin(const QList<QJsonObject> &acts);
    /// Waits until it has given so many answers, or for so long, or it has ended.
    void await(qsizetype answers, int ms = kPatienceMs);
    void kill();
    /// Waits for its end; every answer it gave. Its code is `code`, -1 for a killed one.
    [[nodiscard]] QList<QJsonObject> finish(int *code = nullptr);

    [[nodiscard]] Ended check() const;
    [[nodiscard]] QList<QJsonObject> show(const QString &topic) const;
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString database() const { return m_folder + QStringLiteral("/mingcha.db"); }

private:
    Programs m_programs;
    QString m_folder;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_said;
};

} // namespace mingcha::live
