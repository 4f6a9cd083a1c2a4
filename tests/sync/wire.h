// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A raw HTTP client for tests: sends exactly the bytes it is given, reads one answer at a time.
#pragma once

#include <QHash>
#include <QTcpSocket>

namespace mingcha::centre {

constexpr int kTestTimeoutMs = 10'000;

struct Answer
{
    int status = 0;                        ///< 0: the connection ended without an answer
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    [[nodiscard]] QByteArray header(const char *name) const { return headers.value(QByteArray(name).toLower()); }
};

class Wire
{
public:
    explicit Wire(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected(kTestTimeoutMs);
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kTestTimeoutMs)) {
        }
    }

    Answer read(bool hasBody = true)
    {
        Answer answer;
        while (!m_received.contains("\r\n\r\n")) {
            if (!more())
                return answer;
        }
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        const QList<QByteArray> lines = m_received.first(end).split('\n');
        m_received.remove(0, end + 4);
        answer.status = lines[0].split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.headers.insert(line.first(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        if (!hasBody || answer.status < 200 || answer.status == 204 || answer.status == 304)
            return answer;
        const qint64 length = answer.header("Content-Length").toLongLong();
        while (m_received.size() < length && more()) {
        }
        answer.body = m_received.first(std::min<qsizetype>(length, m_received.size()));
        m_received.remove(0, answer.body.size());
        return answer;
    }

    Answer ask(const QByteArray &bytes)
    {
        send(bytes);
        return read(!bytes.startsWith("HEAD "));
    }

    /// True when the far end closes within the time, nothing more having come.
    bool closes(int ms = kTestTimeoutMs)
    {
        if (m_socket.state() == QAbstractSocket::ConnectedState)
            m_socket.waitForDisconnected(ms);
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }

    void reset() { m_socket.abort(); }

private:
    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kTestTimeoutMs))
            return false;
        m_received += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace mingcha::centre
